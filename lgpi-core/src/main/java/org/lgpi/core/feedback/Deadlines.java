package org.lgpi.core.feedback;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hours a submission may take.
 *
 * @param hours hours allowed where the category is not named, 0 or more
 * @param byCategory hours allowed by category, each 0 or more
 */
public record Deadlines(int hours, Map<String, Integer> byCategory) {

    /** Checks and copies the hours. */
    public Deadlines {
        byCategory = Collections.unmodifiableMap(new TreeMap<>(byCategory));
        if (hours < 0 || byCategory.values().stream().anyMatch(allowed -> allowed < 0)) {
            throw new IllegalArgumentException(
                    "hours allowed must be 0 or more, found " + hours + " and " + byCategory);
        }
    }

    /**
     * Returns one deadline for all categories.
     *
     * @param hours hours allowed, 0 or more
     * @return the deadlines
     */
    public static Deadlines of(int hours) {
        return new Deadlines(hours, Map.of());
    }

    /**
     * Returns the hours allowed for a category.
     *
     * @param category the category
     * @return hours
     */
    public int of(String category) {
        return byCategory.getOrDefault(category, hours);
    }
}
