package org.lgpi.io.json;

import java.time.Year;
import java.util.Map;
import java.util.function.Consumer;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** The form of a method in JSON; keys in a fixed order, parts at their default left out. */
final class MethodForm {

    private static final IndexMethod STANDARD = IndexMethod.STANDARD;

    private MethodForm() {}

    static void write(IndexMethod method, JsonSink out) {
        out.beginObject();
        if (!method.preparation().isNone()) {
            out.key("preparation");
            PreparationForm.write(method.preparation(), out);
        }
        if (!method.normalisation().equals(STANDARD.normalisation())
                || !method.ownNormalisations().isEmpty()) {
            out.key("normalisation");
            NormalisationForm.write(method, out);
        }
        if (method.fit() != STANDARD.fit()) {
            out.text("fit", Words.of(method.fit()));
        }
        method.fitted().ifPresent(fitted -> {
            out.key("fitted");
            fitted(fitted, out);
        });
        if (!method.weights().equals(STANDARD.weights())) {
            out.key("weights");
            weights(method.weights(), out);
        }
        if (!method.aggregation().equals(STANDARD.aggregation())) {
            out.key("aggregation");
            aggregations(method.aggregation(), out);
        }
        if (!method.status().equals(STANDARD.status())) {
            out.key("status");
            status(method.status(), out);
        }
        if (method.exclusion() != Exclusion.WITHIN_GROUP) {
            out.text("exclusion", Words.of(method.exclusion()));
        }
        shares("minimumCoverage", method.minimumCoverage(), STANDARD.minimumCoverage(), out);
        shares("minimumChildren", method.minimumChildren(), STANDARD.minimumChildren(), out);
        if (!method.gates().isEmpty()) {
            out.list("gates", method.gates(), gate -> gate(gate, out));
        }
        if (!method.bands().isEmpty()) {
            out.list("bands", method.bands(), band -> band(band, out));
        }
        out.endObject();
    }

    static void fitted(FittedParameters fitted, JsonSink out) {
        out.beginObject();
        if (!fitted.all().isEmpty()) {
            out.key("all");
            fits(fitted.all(), out);
        }
        fitted.byPeriod().forEach((year, fits) -> {
            out.key(year(year));
            fits(fits, out);
        });
        if (!fitted.preparation().isEmpty() || !fitted.preparationByPeriod().isEmpty()) {
            out.key("preparation");
            preparation(fitted, out);
        }
        out.endObject();
    }

    private static void preparation(FittedParameters fitted, JsonSink out) {
        out.beginObject();
        if (!fitted.preparation().isEmpty()) {
            out.key("all");
            PreparationForm.fits(fitted.preparation(), out);
        }
        fitted.preparationByPeriod().forEach((year, fits) -> {
            out.key(year(year));
            PreparationForm.fits(fits, out);
        });
        out.endObject();
    }

    private static String year(Year year) {
        return String.format("%04d", year.getValue());
    }

    private static void fits(Map<String, CriterionFit> fits, JsonSink out) {
        out.beginObject();
        fits.forEach((code, fit) -> {
            out.key(code);
            fit(fit, out);
        });
        out.endObject();
    }

    static void fit(CriterionFit fit, JsonSink out) {
        out.beginShortObject();
        out.whole("count", fit.count());
        out.number("minimum", fit.minimum());
        out.number("maximum", fit.maximum());
        out.number("mean", fit.mean());
        out.number("sd", fit.sd());
        if (!Double.isNaN(fit.reference())) {
            out.number("reference", fit.reference());
        }
        if (fit.values().size() > 0) {
            out.key("values");
            values(fit.values(), out);
        }
        out.endObject();
    }

    static void values(SortedValues values, JsonSink out) {
        out.beginArray();
        for (int i = 0; i < values.size(); i++) {
            out.number(values.value(i));
        }
        out.endArray();
    }

    static void weights(Weights weights, JsonSink out) {
        out.beginObject();
        out.text("default", Words.of(weights.standard()));
        weights.named().forEach(out::number);
        out.endObject();
    }

    private static void aggregations(PerNode<Aggregation> choice, JsonSink out) {
        perNode(choice, aggregation -> aggregation(aggregation, out), out);
    }

    private static void shares(String key, PerNode<Double> choice, PerNode<Double> standard, JsonSink out) {
        if (!choice.equals(standard)) {
            out.key(key);
            perNode(choice, out::number, out);
        }
    }

    /** Writes one choice for all as it is, otherwise an object that begins with the default. */
    static <T> void perNode(PerNode<T> choice, Consumer<T> write, JsonSink out) {
        if (choice.exceptions().isEmpty()) {
            write.accept(choice.standard());
            return;
        }
        out.beginObject();
        out.key("default");
        write.accept(choice.standard());
        choice.exceptions().forEach((key, exception) -> {
            out.key(key);
            write.accept(exception);
        });
        out.endObject();
    }

    static void aggregation(Aggregation aggregation, JsonSink out) {
        if (aggregation.parameters().isEmpty()) {
            out.text(Words.of(aggregation.kind()));
            return;
        }
        out.beginShortObject();
        out.text("name", Words.of(aggregation.kind()));
        if (aggregation.kind() == Aggregation.Kind.OWA) {
            out.key("weights");
            out.beginArray();
            aggregation.parameters().forEach(out::number);
            out.endArray();
        } else {
            int place = 0;
            for (String key : Words.parameters(aggregation.kind()).keySet()) {
                out.number(key, aggregation.parameter(place++));
            }
        }
        out.endObject();
    }

    static void status(StatusPolicy policy, JsonSink out) {
        out.beginObject();
        rules(policy.rules(), out);
        policy.nodes().forEach((code, rules) -> {
            out.key(code);
            out.beginShortObject();
            rules(rules, out);
            out.endObject();
        });
        out.endObject();
    }

    private static void rules(Map<ObservationStatus, StatusPolicy.Rule> rules, JsonSink out) {
        rules.forEach((status, rule) -> out.text(status.name(), Words.of(rule)));
    }

    static void gate(Gate gate, JsonSink out) {
        out.beginObject();
        out.text("code", gate.code());
        out.labelIfAny("label", gate.label());
        gate.require().ifPresent(require -> out.whole("require", require));
        out.list("conditions", gate.conditions(), condition -> condition(condition, out));
        gate.capBand().ifPresent(band -> out.text("capBand", band));
        gate.capValue().ifPresent(value -> out.number("capValue", value));
        out.endObject();
    }

    static void condition(Gate.Condition condition, JsonSink out) {
        out.beginShortObject();
        out.text("node", condition.node());
        out.number("atLeast", condition.atLeast());
        out.endObject();
    }

    static void band(Band band, JsonSink out) {
        if (band.label().isEmpty()) {
            out.beginShortObject();
        } else {
            out.beginObject();
        }
        out.text("code", band.code());
        out.labelIfAny("label", band.label());
        out.number("from", band.from());
        out.endObject();
    }
}
