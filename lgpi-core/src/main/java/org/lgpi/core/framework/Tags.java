package org.lgpi.core.framework;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Properties of a criterion by which views regroup the index, such as its aspect or its source of evidence.
 *
 * @param values values by name of the tag, names in alphabetical order; a tag may have several values
 */
public record Tags(Map<String, List<String>> values) {

    /** No tags. */
    public static final Tags NONE = new Tags(Map.of());

    /** Copies the tags into alphabetical order of their names. */
    public Tags {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns tags with one value each.
     *
     * @param values value by name
     * @return the tags
     */
    public static Tags of(Map<String, String> values) {
        TreeMap<String, List<String>> lists = new TreeMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Tags(lists);
    }

    /**
     * Returns the values of a tag.
     *
     * @param name name of the tag
     * @return its values in the order of the definition, empty if the criterion has no such tag
     */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns the names of the tags.
     *
     * @return names in alphabetical order
     */
    public Set<String> names() {
        return values.keySet();
    }

    /**
     * Returns these tags with one more, in place of the tag of that name.
     *
     * @param name name of the tag
     * @param tagValues its values
     * @return the changed copy
     */
    public Tags with(String name, Collection<String> tagValues) {
        TreeMap<String, List<String>> copy = new TreeMap<>(values);
        copy.put(name, List.copyOf(tagValues));
        return new Tags(copy);
    }
}
