package org.lgpi.core.framework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which units a criterion applies to, by their attributes.
 *
 * <p>A criterion applies to a unit if, for every attribute named here that the unit has, the unit's value is listed. An
 * attribute that the unit lacks excludes nothing: only what a unit register states makes a criterion not applicable.
 *
 * @param values admitted values by name of the attribute, names in alphabetical order; empty applies to all
 */
public record Applicability(Map<String, List<String>> values) {

    /** Applies to every unit. */
    public static final Applicability ALL = new Applicability(Map.of());

    /** Copies the attributes into alphabetical order of their names. */
    public Applicability {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the condition that one attribute has one of some values.
     *
     * @param attribute name of the attribute
     * @param values admitted values
     * @return the condition
     */
    public static Applicability of(String attribute, String... values) {
        return new Applicability(Map.of(attribute, List.of(values)));
    }

    /**
     * Tells whether units with these attributes are included.
     *
     * @param attributes attributes of a unit by name
     * @return false if an attribute has a value that is not listed
     */
    public boolean includes(Map<String, String> attributes) {
        for (Map.Entry<String, List<String>> condition : values.entrySet()) {
            String value = attributes.get(condition.getKey());
            if (value != null && !condition.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether every unit is included.
     *
     * @return true if there is no condition
     */
    public boolean isAll() {
        return values.isEmpty();
    }
}
