package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.weighting.CalibrationMethod;
import org.lgpi.core.survey.weighting.WeightTarget;
import org.lgpi.core.survey.weighting.WeightingResult;
import org.lgpi.core.survey.weighting.WeightingSpec;
import org.lgpi.core.survey.weighting.WeightingStep;
import org.lgpi.core.survey.weighting.WeightingStep.Trimming;

/** The form of the steps of a weighting in JSON; parts at their default are left out. */
final class WeightingForm {

    private static final Map<String, CalibrationMethod> METHODS = PlanWords.of(CalibrationMethod.values());
    private static final Map<String, Trimming.Unit> UNITS = PlanWords.of(Trimming.Unit.values());
    private static final Map<String, Trimming.Redistribution> REDISTRIBUTIONS =
            PlanWords.of(Trimming.Redistribution.values());

    private static final Map<String, Function<JsonObjectReader, WeightingStep>> STEPS = steps();

    private WeightingForm() {}

    private static Map<String, Function<JsonObjectReader, WeightingStep>> steps() {
        Map<String, Function<JsonObjectReader, WeightingStep>> steps = new LinkedHashMap<>();
        steps.put("BASE", in -> new WeightingStep.Base(in.words("probabilities")));
        steps.put("NON_RESPONSE", in -> new WeightingStep.NonResponse(in.text("by", ""), in.text("responded", "")));
        steps.put("POST_STRATIFICATION", in -> new WeightingStep.PostStratification(target(in)));
        steps.put(
                "RAKING",
                in -> new WeightingStep.Raking(
                        margins(in),
                        in.number("tolerance").orElse(WeightingStep.TOLERANCE),
                        in.integer("mostIterations").orElse(WeightingStep.MOST_ITERATIONS)));
        steps.put("CALIBRATION", WeightingForm::calibration);
        steps.put("TRIMMING", WeightingForm::trimming);
        return steps;
    }

    static Supplier<WeightingSpec> read(JsonObjectReader in) {
        String code = in.text("code", "unnamed");
        String column = in.text("column").orElse(WeightingSpec.COLUMN);
        in.require("steps", "a list of steps");
        List<WeightingStep> steps = new ArrayList<>();
        boolean complete = true;
        for (JsonObjectReader step : in.objects("steps")) {
            WeightingStep read = step(step);
            complete &= read != null;
            if (read != null) {
                steps.add(read);
            }
        }
        return complete ? () -> new WeightingSpec(code, column, steps) : WeightingForm::incomplete;
    }

    /** A step that could not be read was reported; the others would be checked under wrong numbers. */
    private static WeightingSpec incomplete() {
        throw new InvalidDefinitionException(List.of());
    }

    private static @Nullable WeightingStep step(JsonObjectReader in) {
        in.require("step", JsonObjectReader.oneOf(STEPS.keySet()));
        Optional<Function<JsonObjectReader, WeightingStep>> kind = in.choice("step", STEPS);
        if (kind.isEmpty()) {
            return null;
        }
        WeightingStep step = kind.get().apply(in);
        in.done();
        return step;
    }

    private static WeightTarget target(JsonObjectReader in) {
        in.require("targets", "an object with a total for each group");
        return new WeightTarget(in.text("by", ""), totals(in));
    }

    private static Map<String, Double> totals(JsonObjectReader in) {
        Map<String, Double> totals = new LinkedHashMap<>();
        in.object("targets").ifPresent(inner -> {
            for (String group : inner.keys()) {
                inner.number(group).ifPresent(total -> totals.put(group, total));
            }
        });
        return totals;
    }

    private static List<WeightTarget> margins(JsonObjectReader in) {
        List<WeightTarget> margins = new ArrayList<>();
        for (JsonObjectReader margin : in.objects("margins")) {
            margins.add(target(margin));
            margin.done();
        }
        return margins;
    }

    private static WeightingStep calibration(JsonObjectReader in) {
        return new WeightingStep.Calibration(
                in.choice("method", METHODS).orElse(CalibrationMethod.LINEAR),
                margins(in),
                totals(in),
                in.number("lower").orElse(0),
                in.number("upper").orElse(Double.POSITIVE_INFINITY),
                in.number("tolerance").orElse(WeightingStep.TOLERANCE),
                in.integer("mostIterations").orElse(WeightingStep.MOST_NEWTON_STEPS));
    }

    private static WeightingStep trimming(JsonObjectReader in) {
        return new Trimming(
                in.number("lower").orElse(0),
                in.number("upper", 1),
                in.choice("unit", UNITS).orElse(Trimming.Unit.WEIGHT),
                in.flag("strict", false),
                in.choice("redistribution", REDISTRIBUTIONS).orElse(Trimming.Redistribution.EQUAL));
    }

    /** Writes a weighting as the object of its file. */
    static void object(WeightingSpec spec, JsonSink out) {
        out.beginObject();
        out.text("schema", WeightingJson.SCHEMA);
        write(spec, out);
        out.endObject();
    }

    static void write(WeightingSpec spec, JsonSink out) {
        out.text("code", spec.code());
        if (!spec.column().equals(WeightingSpec.COLUMN)) {
            out.text("column", spec.column());
        }
        out.list("steps", spec.steps(), step -> step(step, out));
    }

    static void step(WeightingStep step, JsonSink out) {
        out.beginObject();
        out.text("step", step.kind());
        if (step instanceof WeightingStep.Base base && !base.probabilities().isEmpty()) {
            out.list("probabilities", base.probabilities(), out::text);
        } else if (step instanceof WeightingStep.NonResponse cells) {
            out.text("by", cells.by());
            out.text("responded", cells.responded());
        } else if (step instanceof WeightingStep.PostStratification one) {
            target(one.target(), out);
        } else if (step instanceof WeightingStep.Raking raking) {
            margins(raking.margins(), out);
            limits(raking.tolerance(), raking.mostIterations(), WeightingStep.MOST_ITERATIONS, out);
        } else if (step instanceof WeightingStep.Calibration calibration) {
            write(calibration, out);
        } else if (step instanceof Trimming trimming) {
            write(trimming, out);
        }
        out.endObject();
    }

    private static void write(WeightingStep.Calibration calibration, JsonSink out) {
        out.text("method", calibration.method().name());
        if (!calibration.margins().isEmpty()) {
            margins(calibration.margins(), out);
        }
        if (!calibration.totals().isEmpty()) {
            totals(calibration.totals(), out);
        }
        if (calibration.method().isBounded()) {
            out.number("lower", calibration.lower());
            out.number("upper", calibration.upper());
        }
        limits(calibration.tolerance(), calibration.mostIterations(), WeightingStep.MOST_NEWTON_STEPS, out);
    }

    private static void write(Trimming trimming, JsonSink out) {
        out.number("lower", trimming.lower());
        out.number("upper", trimming.upper());
        out.text("unit", trimming.unit().name());
        if (trimming.strict()) {
            out.key("strict");
            out.flag(true);
        }
        if (trimming.redistribution() != Trimming.Redistribution.EQUAL) {
            out.text("redistribution", trimming.redistribution().name());
        }
    }

    private static void limits(double tolerance, int mostIterations, int usual, JsonSink out) {
        if (tolerance != WeightingStep.TOLERANCE) {
            out.number("tolerance", tolerance);
        }
        if (mostIterations != usual) {
            out.whole("mostIterations", mostIterations);
        }
    }

    private static void margins(List<WeightTarget> margins, JsonSink out) {
        out.list("margins", margins, margin -> {
            out.beginObject();
            target(margin, out);
            out.endObject();
        });
    }

    private static void target(WeightTarget target, JsonSink out) {
        out.text("by", target.by());
        totals(target.totals(), out);
    }

    private static void totals(Map<String, Double> totals, JsonSink out) {
        out.key("targets");
        out.beginObject();
        totals.forEach(out::number);
        out.endObject();
    }

    /** Writes what a weighting did; the weights of respondents stay out of it. */
    static void result(WeightingResult result, JsonSink out) {
        out.beginObject();
        out.list("reports", result.reports(), report -> HostForms.write(report, out));
        out.list("targets", result.targets(), target -> HostForms.write(target, out));
        out.endObject();
    }
}
