package org.lgpi.core.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Weights of nodes relative to their siblings.
 *
 * @param standard what a node weighs that is not named
 * @param named weight by code of the node, 0 or more
 */
public record Weights(Standard standard, Map<String, Double> named) {

    /** What a node weighs that is not named. */
    public enum Standard {
        /** A criterion weighs 1, with a scale of points its maximum; a group weighs the sum of the criteria below it. */
        CRITERIA,
        /** Every sibling weighs 1. */
        EQUAL
    }

    /** Weights by the number of criteria, the default. */
    public static final Weights BY_CRITERIA = new Weights(Standard.CRITERIA, Map.of());

    /** Equal weights of siblings. */
    public static final Weights EQUAL = new Weights(Standard.EQUAL, Map.of());

    /** Copies the named weights in their order. */
    public Weights {
        Objects.requireNonNull(standard, "standard");
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /**
     * Returns these weights with one changed.
     *
     * @param code code of the node
     * @param weight weight relative to its siblings, 0 or more
     * @return the changed copy
     */
    public Weights with(String code, double weight) {
        Map<String, Double> copy = new LinkedHashMap<>(named);
        copy.put(code, weight);
        return new Weights(standard, copy);
    }
}
