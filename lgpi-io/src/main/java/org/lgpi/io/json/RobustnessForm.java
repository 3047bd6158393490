package org.lgpi.io.json;

import java.util.List;
import java.util.function.Consumer;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.stat.Interval;

/** The form of robustness analyses in JSON: plans and results. */
final class RobustnessForm {

    private RobustnessForm() {}

    /** Writes the members of a plan. */
    static void write(RobustnessPlan plan, JsonSink out) {
        out.whole("replicates", plan.replicates());
        out.whole("seed", plan.seed());
        out.number("interval", plan.interval());
        out.whole("topK", plan.topK());
        out.list("vary", plan.inputs(), input -> input(input, out));
        plan.sensitivity().ifPresent(sensitivity -> {
            out.key("sensitivity");
            out.beginShortObject();
            out.text("method", "sobol");
            out.whole("sample", sensitivity.sample());
            out.whole("bootstrap", sensitivity.bootstrap());
            out.text("sampling", sensitivity.quasiRandom() ? "quasiRandom" : "pseudoRandom");
            out.text("target", plan.target());
            out.endObject();
        });
    }

    static void plan(RobustnessPlan plan, JsonSink out) {
        out.beginObject();
        write(plan, out);
        out.endObject();
    }

    static void input(UncertainInput input, JsonSink out) {
        out.beginObject();
        if (input instanceof UncertainInput.WeightNoise noise) {
            out.text("input", "weights");
            out.text("level", noise.level());
            out.number("relative", noise.relative());
        } else if (input instanceof UncertainInput.DirichletWeights weights) {
            out.text("input", "weights");
            out.text("level", weights.level());
            out.number("dirichlet", weights.precision());
        } else if (input instanceof UncertainInput.WeightSets sets) {
            out.text("input", "weights");
            out.list("sets", sets.sets(), set -> {
                out.beginShortObject();
                set.forEach(out::number);
                out.endObject();
            });
        } else if (input instanceof UncertainInput.Aggregations ways) {
            out.text("input", "aggregation");
            out.text("node", ways.node());
            options(ways.aggregations(), way -> MethodForm.aggregation(way, out), out);
        } else if (input instanceof UncertainInput.Normalisations ways) {
            out.text("input", "normalisation");
            options(ways.normalisations(), way -> NormalisationForm.write(way, out), out);
        } else if (input instanceof UncertainInput.Treatments treatments) {
            out.text("input", "treatment");
            options(treatments.treatments(), treatment -> PreparationForm.treatment(treatment, out), out);
        } else if (input instanceof UncertainInput.Imputations ways) {
            out.text("input", "imputation");
            out.list("options", ways.imputations(), way -> {
                out.beginArray();
                way.forEach(imputation -> PreparationForm.imputation(imputation, out));
                out.endArray();
            });
        } else if (input instanceof UncertainInput.Redraw) {
            out.text("input", "imputedValues");
        } else if (input instanceof UncertainInput.StatusPolicies policies) {
            out.text("input", "status");
            options(policies.policies(), policy -> MethodForm.status(policy, out), out);
        } else if (input instanceof UncertainInput.Inclusion inclusion) {
            out.text("input", "inclusion");
            out.text("level", inclusion.level());
            out.number("leftOut", inclusion.leftOut());
        } else if (input instanceof UncertainInput.Observations) {
            out.text("input", "observations");
        } else if (input instanceof UncertainInput.AssessorError error) {
            out.text("input", "assessors");
            out.number("probability", error.probability());
        }
        out.endObject();
    }

    private static <T> void options(List<T> options, Consumer<T> write, JsonSink out) {
        out.list("options", options, write);
    }

    static void result(UncertaintyResult result, JsonSink out) {
        out.beginObject();
        out.text("fingerprint", result.fingerprint().hex());
        out.whole("replicates", result.replicates());
        out.number("level", result.level());
        out.number("convergence", result.convergence());
        out.list("failures", result.failures().entrySet(), failure -> {
            out.beginShortObject();
            out.text("reason", failure.getKey().name());
            out.whole("scores", failure.getValue());
            out.endObject();
        });
        out.list("units", result.units(), unit -> unit(unit, out));
        out.endObject();
    }

    static void unit(UnitUncertainty unit, JsonSink out) {
        Interval rank = unit.interval();
        Interval score = unit.scoreInterval();
        out.beginShortObject();
        out.text("unit", unit.unit());
        out.number("rank", unit.rank());
        out.number("meanRank", unit.meanRank());
        out.number("medianRank", unit.medianRank());
        out.number("rankLower", rank.lower());
        out.number("rankUpper", rank.upper());
        out.number("score", unit.score());
        out.number("scoreLower", score.lower());
        out.number("scoreUpper", score.upper());
        out.number("probabilityOfTop", unit.probabilityOfTop());
        out.whole("group", unit.group());
        out.key("bands");
        HostForms.write(unit.bands(), out);
        out.endObject();
    }
}
