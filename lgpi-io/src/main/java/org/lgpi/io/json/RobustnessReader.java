package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.SobolDesign;
import org.lgpi.core.robustness.UncertainInput;

/** Reads a plan of a robustness analysis. The options of an input are parts of a method, read as in a definition. */
final class RobustnessReader {

    /** Reads one input; empty if it cannot be used, which is reported then. */
    private interface Input extends Function<JsonObjectReader, Optional<UncertainInput>> {}

    private static final Map<String, Input> INPUTS = inputs();

    private static final Map<String, Boolean> SAMPLINGS = Map.of("quasiRandom", true, "pseudoRandom", false);

    private static final Map<String, String> SOBOL = Map.of("sobol", "sobol");

    /** Whole numbers up to here are exact in JSON as in a double. */
    private static final double MOST_EXACT = 0x1.0p53;

    private RobustnessReader() {}

    private static Map<String, Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put("weights", RobustnessReader::weights);
        inputs.put("aggregation", RobustnessReader::aggregations);
        inputs.put(
                "normalisation",
                in -> options(in, "normalisation", IndexMethod::normalisation).map(UncertainInput.Normalisations::new));
        inputs.put(
                "treatment",
                in -> options(
                                in,
                                "preparation",
                                item -> member("treatment", item),
                                method -> method.preparation().treatment().orElse(Treatment.STANDARD))
                        .map(UncertainInput.Treatments::new));
        inputs.put(
                "imputation",
                in -> options(
                                in,
                                "preparation",
                                item -> member("imputation", item),
                                method -> method.preparation().imputation())
                        .map(UncertainInput.Imputations::new));
        inputs.put("imputedValues", in -> Optional.of(new UncertainInput.Redraw()));
        inputs.put("status", in -> options(in, "status", IndexMethod::status).map(UncertainInput.StatusPolicies::new));
        inputs.put(
                "inclusion",
                in -> made(
                        in,
                        "leftOut",
                        "a level and a probability",
                        () -> new UncertainInput.Inclusion(in.text("level", "block"), in.number("leftOut", 0.5))));
        inputs.put("observations", in -> Optional.of(new UncertainInput.Observations()));
        inputs.put(
                "assessors",
                in -> made(
                        in,
                        "probability",
                        "a probability",
                        () -> new UncertainInput.AssessorError(in.number("probability", 0.5))));
        return inputs;
    }

    static Supplier<RobustnessPlan> read(JsonObjectReader in) {
        RobustnessPlan.Builder plan = RobustnessPlan.builder();
        in.integer("replicates").ifPresent(plan::replicates);
        seed(in, plan);
        in.number("interval").ifPresent(plan::interval);
        in.integer("topK").ifPresent(plan::topK);
        in.require("vary", "a list of uncertain inputs");
        for (JsonObjectReader input : in.objects("vary")) {
            input.require("input", JsonObjectReader.oneOf(INPUTS.keySet()));
            input.choice("input", INPUTS).ifPresent(read -> {
                read.apply(input).ifPresent(plan::addInputs);
                input.done();
            });
        }
        in.object("sensitivity").ifPresent(sensitivity -> sensitivity(sensitivity, plan));
        return plan::build;
    }

    private static void seed(JsonObjectReader in, RobustnessPlan.Builder plan) {
        in.number("seed").ifPresent(seed -> {
            if (seed != Math.rint(seed) || Math.abs(seed) > MOST_EXACT) {
                in.bad("seed", "a whole number of at most 2^53 in size", "choose a smaller whole number");
            }
            plan.seed((long) seed);
        });
    }

    private static void sensitivity(JsonObjectReader in, RobustnessPlan.Builder plan) {
        in.choice("method", SOBOL);
        SobolDesign standard = SobolDesign.STANDARD;
        int sample = in.integer("sample").orElse(standard.sample());
        int bootstrap = in.integer("bootstrap").orElse(standard.bootstrap());
        boolean quasiRandom = in.choice("sampling", SAMPLINGS).orElse(standard.quasiRandom());
        if (sample < 2) {
            in.bad("sample", "a whole number of 2 or more", "ask for more runs");
        } else if (bootstrap < 0) {
            in.bad("bootstrap", "a whole number of 0 or more", "0 gives no intervals");
        } else {
            plan.sensitivity(new SobolDesign(sample, bootstrap, quasiRandom));
        }
        in.text("target").ifPresent(plan::target);
        in.done();
    }

    private static Optional<UncertainInput> weights(JsonObjectReader in) {
        if (in.has("sets")) {
            List<Map<String, Double>> sets = new ArrayList<>();
            for (JsonObjectReader set : in.objects("sets")) {
                Map<String, Double> weights = new LinkedHashMap<>();
                set.keys().forEach(code -> set.number(code).ifPresent(weight -> weights.put(code, weight)));
                sets.add(weights);
            }
            return made(in, "sets", "at least one set of weights", () -> new UncertainInput.WeightSets(sets));
        }
        String level = in.text("level", "block");
        if (in.has("dirichlet")) {
            return made(
                    in,
                    "dirichlet",
                    "a level and a precision above 0",
                    () -> new UncertainInput.DirichletWeights(level, in.number("dirichlet", 1)));
        }
        return made(
                in,
                "relative",
                "a level and a change above 0 and at most 1",
                () -> new UncertainInput.WeightNoise(level, in.number("relative", 0.5)));
    }

    private static Optional<UncertainInput> aggregations(JsonObjectReader in) {
        String node = in.text("node").orElse("default");
        return options(in, "aggregation", method -> method.aggregation())
                .map(ways -> new UncertainInput.Aggregations(
                        node, ways.stream().map(PerNode::standard).toList()));
    }

    private static JsonValue.Structure member(String key, JsonValue item) {
        return new JsonValue.Structure(item.place(), Map.of(key, new JsonValue.Member(item.place(), item)));
    }

    private static <T> Optional<List<T>> options(JsonObjectReader in, String part, Function<IndexMethod, T> take) {
        return options(in, part, item -> item, take);
    }

    /** Reads every option as that part of a method; empty if there is none. */
    private static <T> Optional<List<T>> options(
            JsonObjectReader in, String part, UnaryOperator<JsonValue> wrap, Function<IndexMethod, T> take) {
        in.require("options", "a list of options");
        List<T> options = new ArrayList<>();
        List<JsonValue> items = in.list("options");
        for (int i = 0; i < items.size(); i++) {
            JsonValue.Structure method = member(part, wrap.apply(items.get(i)));
            String where = in.subject("options") + "[" + (i + 1) + "]";
            options.add(take.apply(new MethodReader(new JsonObjectReader(method, where, in.problems())).read()));
        }
        if (options.isEmpty() && in.has("options")) {
            in.bad("options", "a list with at least one option", "name what may be chosen");
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(options);
    }

    private static Optional<UncertainInput> made(
            JsonObjectReader in, String key, String expected, Supplier<UncertainInput> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            if (in.has(key)) {
                in.bad(key, expected, "correct it: " + e.getMessage());
            }
            return Optional.empty();
        }
    }
}
