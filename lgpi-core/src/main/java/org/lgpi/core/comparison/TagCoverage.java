package org.lgpi.core.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;

/**
 * Which values of a tag two frameworks cover, by the number of criteria that carry each: what one method looks at and the
 * other does not. A criterion with several values counts at each of them.
 *
 * @param tag name of the tag, such as {@code topic}
 * @param first name of the first framework
 * @param second name of the second framework
 * @param rows values in the order of the first framework, then those of the second alone; criteria without the tag last
 */
public record TagCoverage(String tag, String first, String second, List<Row> rows) {

    /** Stands for the tag's value where a criterion has none. */
    public static final String WITHOUT = "(none)";

    /**
     * One value of the tag.
     *
     * @param value the value
     * @param first number of criteria of the first framework
     * @param second number of criteria of the second framework
     */
    public record Row(String value, int first, int second) {}

    /**
     * How far two frameworks cover a list of values, such as the topics of a category.
     *
     * @param name name of the list
     * @param values number of values in the list
     * @param first number of these that the first framework covers
     * @param second number of these that the second framework covers
     */
    public record Summary(String name, int values, int first, int second) {

        /**
         * Tells whether the first framework has a criterion for every value.
         *
         * @return true if so
         */
        public boolean isCoveredByFirst() {
            return first == values;
        }

        /**
         * Tells whether the second framework has a criterion for every value.
         *
         * @return true if so
         */
        public boolean isCoveredBySecond() {
            return second == values;
        }
    }

    /** Copies the rows. */
    public TagCoverage {
        rows = List.copyOf(rows);
    }

    /**
     * Compares two frameworks.
     *
     * @param first the first framework
     * @param second the second framework
     * @param tag name of the tag
     * @return the coverage
     */
    public static TagCoverage of(Framework first, Framework second, String tag) {
        Map<String, Integer> a = counts(first, tag);
        Map<String, Integer> b = counts(second, tag);
        Set<String> values = new LinkedHashSet<>(a.keySet());
        values.addAll(b.keySet());
        List<Row> rows = new ArrayList<>();
        for (String value : values) {
            if (!value.equals(WITHOUT)) {
                rows.add(new Row(value, a.getOrDefault(value, 0), b.getOrDefault(value, 0)));
            }
        }
        if (values.contains(WITHOUT)) {
            rows.add(new Row(WITHOUT, a.getOrDefault(WITHOUT, 0), b.getOrDefault(WITHOUT, 0)));
        }
        return new TagCoverage(tag, name(first), name(second), rows);
    }

    private static Map<String, Integer> counts(Framework framework, String tag) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Criterion criterion : framework.criteria()) {
            List<String> values = criterion.tags().values(tag);
            for (String value : values.isEmpty() ? List.of(WITHOUT) : values) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String name(Framework framework) {
        return framework.code() + " " + framework.version();
    }

    /**
     * Counts how many of some values each framework covers with at least one criterion.
     *
     * @param name name of the list, such as a category
     * @param values values of the tag, such as the topics of the category; each counts once
     * @return the counts
     */
    public Summary summary(String name, Collection<String> values) {
        Set<String> distinct = new LinkedHashSet<>(values);
        int a = 0;
        int b = 0;
        for (Row row : rows) {
            if (distinct.contains(row.value())) {
                a += row.first() > 0 ? 1 : 0;
                b += row.second() > 0 ? 1 : 0;
            }
        }
        return new Summary(name, distinct.size(), a, b);
    }

    /**
     * Returns the rows as a table.
     *
     * @return one row for each value of the tag
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder().left(tag).right(first, second);
        rows.forEach(row -> table.row(row.value(), Integer.toString(row.first()), Integer.toString(row.second())));
        return table.build();
    }

    /** Returns one line: the tag, both frameworks and how many values each covers. */
    @Override
    public String toString() {
        Summary all = summary(
                tag,
                rows.stream()
                        .map(Row::value)
                        .filter(value -> !value.equals(WITHOUT))
                        .toList());
        return all.values() + " values of " + tag + ": " + all.first() + " in " + first + ", " + all.second() + " in "
                + second;
    }
}
