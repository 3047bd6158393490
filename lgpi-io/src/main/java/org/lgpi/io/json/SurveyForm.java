package org.lgpi.io.json;

import java.util.Collection;
import org.lgpi.core.survey.DegreesOfFreedom;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.SinglePsu;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;

/** The form of a survey's design in JSON; parts at their default are left out. */
final class SurveyForm {

    private SurveyForm() {}

    static void design(SurveyDesign design, JsonSink out) {
        out.beginObject();
        out.text("schema", SurveyJson.SCHEMA);
        out.text("code", design.code());
        out.labelIfAny("label", design.label());
        out.key("columns");
        columns(design.columns(), out);
        design.replicates().ifPresent(replicates -> {
            out.key("replicates");
            replicates(replicates, out);
        });
        if (design.singlePsu() != SinglePsu.FAIL) {
            out.text("singlePsu", design.singlePsu().name());
        }
        flagIfSet("domainSinglePsu", design.domainSinglePsu(), out);
        if (design.df() != DegreesOfFreedom.DOMAIN) {
            out.text("df", Words.of(design.df()));
        }
        flagIfSet("nestedPsus", design.nestedPsus(), out);
        out.list("domains", design.domains(), out::text);
        out.list("items", design.items(), item -> item(item, out));
        if (!design.allowedPersonalColumns().isEmpty()) {
            out.list("allowedPersonalColumns", design.allowedPersonalColumns(), out::text);
        }
        out.endObject();
    }

    static void columns(SurveyColumns columns, JsonSink out) {
        out.beginShortObject();
        columns.stratum().ifPresent(name -> out.text("stratum", name));
        columns.psu().ifPresent(name -> out.text("psu", name));
        columns.weight().ifPresent(name -> out.text("weight", name));
        columns.populationPsus().ifPresent(name -> out.text("populationPsus", name));
        columns.populationInPsu().ifPresent(name -> out.text("populationInPsu", name));
        out.endObject();
    }

    static void replicates(ReplicateColumns replicates, JsonSink out) {
        out.beginShortObject();
        if (!replicates.columns().isEmpty()) {
            out.list("columns", replicates.columns(), out::text);
        }
        replicates.prefix().ifPresent(prefix -> out.text("prefix", prefix));
        out.text("type", Words.replicateType(replicates.type()));
        replicates.scale().ifPresent(scale -> out.number("scale", scale));
        if (!replicates.rscales().isEmpty()) {
            out.list("rscales", replicates.rscales(), out::number);
        }
        flagIfSet("mse", replicates.mse(), out);
        replicates.df().ifPresent(df -> out.number("df", df));
        flagIfSet("factors", replicates.factors(), out);
        out.endObject();
    }

    static void item(SurveyItem item, JsonSink out) {
        out.beginShortObject();
        out.text("code", item.code());
        out.text("kind", item.kind().name());
        out.labelIfAny("label", item.label());
        item.min().ifPresent(min -> out.number("min", min));
        item.max().ifPresent(max -> out.number("max", max));
        item.topBox().ifPresent(from -> out.number("topBox", from));
        numbersIfAny("notApplicable", item.notApplicable(), out);
        numbersIfAny("noAnswer", item.noAnswer(), out);
        out.endObject();
    }

    private static void flagIfSet(String key, boolean flag, JsonSink out) {
        if (flag) {
            out.key(key);
            out.flag(true);
        }
    }

    private static void numbersIfAny(String key, Collection<Double> numbers, JsonSink out) {
        if (!numbers.isEmpty()) {
            out.list(key, numbers.stream().sorted().toList(), out::number);
        }
    }
}
