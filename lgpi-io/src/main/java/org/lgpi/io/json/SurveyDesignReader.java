package org.lgpi.io.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.DegreesOfFreedom;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.ReplicateType;
import org.lgpi.core.survey.SinglePsu;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;

/** Reads the design of a survey; an item that cannot be read is reported and left out, so that the other checks go on. */
final class SurveyDesignReader {

    private final JsonObjectReader in;
    private final JsonProblems problems;

    SurveyDesignReader(JsonObjectReader in) {
        this.in = in;
        problems = in.problems();
    }

    SurveyDesign read() {
        String code = in.text("code", "unnamed");
        problems.enter(code, in.place());
        SurveyDesign.Builder design = SurveyDesign.builder()
                .code(code)
                .label(in.label("label"))
                .columns(in.object("columns").map(SurveyDesignReader::columns).orElse(SurveyColumns.NONE))
                .replicates(in.object("replicates").flatMap(this::replicates))
                .singlePsu(in.choice("singlePsu", Words.SINGLE_PSU).orElse(SinglePsu.FAIL))
                .domainSinglePsu(in.flag("domainSinglePsu", false))
                .df(in.choice("df", Words.DF).orElse(DegreesOfFreedom.DOMAIN))
                .nestedPsus(in.flag("nestedPsus", false))
                .addAllDomains(in.words("domains"))
                .addAllAllowedPersonalColumns(in.words("allowedPersonalColumns"));
        in.require("items", "a list of items");
        List<JsonObjectReader> items = in.objects("items", "", "code");
        if (items.isEmpty() && in.value("items").orElse(null) instanceof JsonValue.Array) {
            in.bad("items", "at least one item", "say what was asked");
        }
        items.forEach(item -> item(item, design));
        in.done();
        SurveyDesign built = null;
        try {
            built = design.build();
        } catch (InvalidDefinitionException e) {
            problems.addFound(e.problems());
        }
        InvalidDefinitionException.throwIfAny(problems.sorted());
        return Objects.requireNonNull(built);
    }

    private static SurveyColumns columns(JsonObjectReader in) {
        SurveyColumns columns = SurveyColumns.builder()
                .stratum(in.text("stratum"))
                .psu(in.text("psu"))
                .weight(in.text("weight"))
                .populationPsus(in.text("populationPsus"))
                .populationInPsu(in.text("populationInPsu"))
                .build();
        in.done();
        return columns;
    }

    private Optional<ReplicateColumns> replicates(JsonObjectReader in) {
        if (in.has("columns") && in.has("prefix")) {
            in.bad("prefix", "columns or a prefix, not both", "remove one of them");
        }
        in.require("type", JsonObjectReader.oneOf(Words.REPLICATE_TYPES.keySet()));
        ReplicateColumns.Builder replicates = ReplicateColumns.builder()
                .addAllColumns(in.words("columns"))
                .prefix(in.text("prefix"))
                .type(in.choice("type", Words.REPLICATE_TYPES).orElse(ReplicateType.BRR))
                .scale(in.number("scale"))
                .addAllRscales(in.numbers("rscales"))
                .mse(in.flag("mse", false))
                .df(in.number("df"))
                .factors(in.flag("factors", false));
        in.done();
        try {
            return Optional.of(replicates.build());
        } catch (InvalidDefinitionException e) {
            problems.addFound(e.problems());
            return Optional.empty();
        }
    }

    private void item(JsonObjectReader in, SurveyDesign.Builder design) {
        in.require("kind", JsonObjectReader.oneOf(Words.ITEM_KINDS.keySet()));
        SurveyItem.Builder item = SurveyItem.builder()
                .code(in.text("code", "unnamed"))
                .kind(in.choice("kind", Words.ITEM_KINDS).orElse(ItemKind.NUMBER))
                .label(in.label("label"))
                .min(in.number("min"))
                .max(in.number("max"))
                .topBox(in.number("topBox"))
                .addAllNotApplicable(in.numbers("notApplicable"))
                .addAllNoAnswer(in.numbers("noAnswer"));
        in.done();
        try {
            design.addItem(item.build());
        } catch (InvalidDefinitionException e) {
            problems.addFound(e.problems());
        }
    }
}
