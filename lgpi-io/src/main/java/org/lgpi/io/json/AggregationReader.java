package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.PerNode;

/** Reads the aggregation of each node: a word, an object with a name, or one of these by level or code. */
final class AggregationReader {

    private final JsonObjectReader in;

    AggregationReader(JsonObjectReader in) {
        this.in = in;
    }

    PerNode<Aggregation> read(String key) {
        JsonObjectReader object = in.value(key).orElse(null) instanceof JsonValue.Structure
                ? in.object(key).orElseThrow()
                : null;
        boolean byNode = object != null && (object.has("default") || !object.has("name"));
        if (!byNode) {
            return PerNode.of(aggregation(in, key).orElse(Aggregation.ARITHMETIC));
        }
        Map<String, Aggregation> exceptions = new LinkedHashMap<>();
        for (String node : object.keys()) {
            aggregation(object, node).ifPresent(aggregation -> exceptions.put(node, aggregation));
        }
        Aggregation standard = exceptions.remove("default");
        return new PerNode<>(standard == null ? Aggregation.ARITHMETIC : standard, exceptions);
    }

    private static Optional<Aggregation> aggregation(JsonObjectReader in, String key) {
        if (!(in.value(key).orElseThrow() instanceof JsonValue.Structure)) {
            return in.choice(key, Words.AGGREGATIONS).flatMap(kind -> word(in, key, kind));
        }
        JsonObjectReader object = in.object(key).orElseThrow();
        object.require("name", JsonObjectReader.oneOf(Words.AGGREGATIONS.keySet()));
        return object.choice("name", Words.AGGREGATIONS).flatMap(kind -> aggregation(object, kind));
    }

    /** A word alone leaves all parameters out. */
    private static Optional<Aggregation> word(JsonObjectReader in, String key, Aggregation.Kind kind) {
        Map<String, Double> parameters = Words.parameters(kind);
        String required = kind == Aggregation.Kind.OWA
                ? "weights"
                : parameters.keySet().stream()
                        .filter(name -> parameters.get(name).isNaN())
                        .findFirst()
                        .orElse("");
        if (!required.isEmpty()) {
            in.bad(
                    key,
                    "an object such as {\"name\": \"" + Words.of(kind) + "\", \"" + required + "\": "
                            + (kind == Aggregation.Kind.OWA ? "[0.5, 0.3, 0.2]" : "0.5") + "}",
                    "give the parameter " + required);
            return Optional.empty();
        }
        return Optional.of(new Aggregation(kind, List.copyOf(parameters.values())));
    }

    private static Optional<Aggregation> aggregation(JsonObjectReader object, Aggregation.Kind kind) {
        Map<String, Double> parameters = Words.parameters(kind);
        List<Double> read = new ArrayList<>();
        if (kind == Aggregation.Kind.OWA) {
            object.require("weights", "a list of numbers");
            for (JsonValue weight : object.list("weights")) {
                object.number(weight, object.subject("weights")).ifPresent(read::add);
            }
        }
        parameters.forEach((key, standard) -> read.add(
                standard.isNaN() ? object.number(key, 1) : object.number(key).orElse(standard)));
        object.done();
        try {
            return Optional.of(new Aggregation(kind, read));
        } catch (IllegalArgumentException e) {
            return refused(object, kind, read, e);
        }
    }

    private static Optional<Aggregation> refused(
            JsonObjectReader object, Aggregation.Kind kind, List<Double> read, IllegalArgumentException reason) {
        String key = switch (kind) {
            case POWER -> "p";
            case CAPPED_SUM -> "cap";
            case MAZZIOTTA_PARETO -> "correction";
            case MEAN_MIN -> read.get(0) >= 0 && read.get(0) <= 1 ? "beta" : "alpha";
            default -> "weights";
        };
        if (object.has(key)) {
            switch (kind) {
                case POWER ->
                    object.bad(key, "any number but 0", "use geometric, which is the power mean with exponent 0");
                case CAPPED_SUM -> object.bad(key, "a number above 0", "correct the cap");
                case MAZZIOTTA_PARETO ->
                    object.bad(key, "0 (the deviation of all) or 1 (that of a sample)", "correct it");
                default -> object.bad(key, "another value", "correct it: " + reason.getMessage());
            }
        }
        return Optional.empty();
    }
}
