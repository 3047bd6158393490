package org.lgpi.io.json;

import java.util.LinkedHashMap;
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
            return in.choice(key, Words.AGGREGATIONS).flatMap(kind -> {
                String parameter = Words.parameter(kind);
                if (!parameter.isEmpty()) {
                    in.bad(
                            key,
                            "an object such as {\"name\": \"" + Words.of(kind) + "\", \"" + parameter + "\": 0.5}",
                            "give the parameter " + parameter);
                    return Optional.empty();
                }
                return Optional.of(new Aggregation(kind, Double.NaN));
            });
        }
        JsonObjectReader object = in.object(key).orElseThrow();
        object.require("name", JsonObjectReader.oneOf(Words.AGGREGATIONS.keySet()));
        return object.choice("name", Words.AGGREGATIONS).flatMap(kind -> aggregation(object, kind));
    }

    private static Optional<Aggregation> aggregation(JsonObjectReader object, Aggregation.Kind kind) {
        String key = Words.parameter(kind);
        if (key.isEmpty()) {
            object.done();
            return Optional.of(new Aggregation(kind, Double.NaN));
        }
        double parameter = object.number(key, 1);
        object.done();
        if (kind == Aggregation.Kind.POWER && parameter == 0) {
            object.bad(key, "any number but 0", "use geometric, which is the power mean with exponent 0");
            return Optional.empty();
        }
        if (kind == Aggregation.Kind.CAPPED_SUM && !(parameter > 0)) {
            object.bad(key, "a number above 0", "correct the cap");
            return Optional.empty();
        }
        return Optional.of(new Aggregation(kind, parameter));
    }
}
