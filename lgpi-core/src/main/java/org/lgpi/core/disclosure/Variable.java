package org.lgpi.core.disclosure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What divides respondents or their answers into groups.
 *
 * @param name its name
 * @param parent the variable whose groups hold its groups, if there is one
 * @param groups the group above each of its groups, empty for none
 */
record Variable(String name, @Nullable Variable parent, Map<String, String> groups) {

    static Variable of(String name) {
        return new Variable(name, null, Map.of());
    }

    /** Returns the group above a group. */
    String above(String group) {
        return groups.getOrDefault(group, "");
    }

    boolean isWithin(Variable other) {
        return parent != null && (parent.equals(other) || parent.isWithin(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
