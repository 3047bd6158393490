package org.lgpi.core.survey.weighting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many people the population has in each group of a domain or a crossing.
 *
 * @param by name of a domain, or names with {@code *} between
 * @param totals the number by code of the group, {@code R01*f} in a crossing
 */
public record WeightTarget(String by, Map<String, Double> totals) {

    /** Copies the totals in their order. */
    public WeightTarget {
        Objects.requireNonNull(by, "by");
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    /** Returns the domains of a name such as {@code region*sex}. */
    static List<String> domains(String by) {
        return List.of(by.split("\\*"));
    }

    /** Returns one line: the domain and the number of groups. */
    @Override
    public String toString() {
        return by + ": totals of " + totals.size() + " groups";
    }
}
