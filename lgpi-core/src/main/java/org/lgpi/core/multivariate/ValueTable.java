package org.lgpi.core.multivariate;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.ExactSum;

/**
 * Values of units at some nodes in one period, which everything in this package starts from.
 *
 * <p>Rows stand in the natural order of the units' codes whatever the order of the source, so that the same findings
 * give the same bits. NaN stands where there is no value. Immutable and thread-safe.
 */
public final class ValueTable {

    private final List<String> units;
    private final Map<String, double[]> columns;

    private ValueTable(List<String> units, Map<String, double[]> columns) {
        this.units = units;
        this.columns = columns;
    }

    /**
     * Returns the table of some columns.
     *
     * @param units code of the unit of each row, each once
     * @param columns values by code of the node, as many as units
     * @return the table, rows sorted by unit
     * @throws IllegalArgumentException if a unit stands twice or a column has another length
     */
    public static ValueTable of(List<String> units, Map<String, double[]> columns) {
        if (new HashSet<>(units).size() < units.size()) {
            throw new IllegalArgumentException("a unit stands twice in a table of values");
        }
        int[] order = IntStream.range(0, units.size())
                .boxed()
                .sorted((a, b) -> Codes.NATURAL_ORDER.compare(units.get(a), units.get(b)))
                .mapToInt(row -> row)
                .toArray();
        Map<String, double[]> sorted = new LinkedHashMap<>();
        columns.forEach((code, column) -> {
            if (column.length != order.length) {
                throw new IllegalArgumentException(
                        code + " has " + column.length + " values for " + order.length + " units");
            }
            sorted.put(
                    code, Arrays.stream(order).mapToDouble(row -> column[row]).toArray());
        });
        return new ValueTable(Arrays.stream(order).mapToObj(units::get).toList(), sorted);
    }

    /**
     * Scores the units of one period at all nodes: index, groups and criteria.
     *
     * <p>Parameters of a normalisation that needs fitting are learned from the whole table, as {@link Scorer#scoreAll}
     * does.
     *
     * @param definition the index
     * @param table findings
     * @param period the year to keep
     * @return the published values by node, criteria normalised
     */
    public static ValueTable scored(IndexDefinition definition, AssessmentTable table, Year period) {
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        definition.framework().groups().stream().map(Group::code).forEach(nodes::add);
        definition.framework().criteria().stream().map(Criterion::code).forEach(nodes::add);
        return of(Scorer.of(definition).scoreAll(table, nodes.toArray(String[]::new)), period);
    }

    /**
     * Returns the scores of one period.
     *
     * @param scores scores
     * @param period the year to keep
     * @return the published values at the nodes that the scores hold
     */
    public static ValueTable of(ScoreTable scores, Year period) {
        int[] rows = IntStream.range(0, scores.size())
                .filter(row -> scores.period(row).equals(period))
                .toArray();
        Map<String, double[]> columns = new LinkedHashMap<>();
        scores.nodes()
                .forEach(node -> columns.put(
                        node,
                        Arrays.stream(rows)
                                .mapToDouble(row -> scores.value(row, node))
                                .toArray()));
        return of(Arrays.stream(rows).mapToObj(scores::unit).toList(), columns);
    }

    /**
     * Returns the findings of one period as they were observed.
     *
     * @param table findings
     * @param period the year to keep
     * @return the observed values by criterion
     */
    public static ValueTable observed(AssessmentTable table, Year period) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> table.period(row).equals(period))
                .toArray();
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<Criterion> criteria = table.framework().criteria();
        for (int c = 0; c < criteria.size(); c++) {
            var column = table.column(c);
            columns.put(
                    criteria.get(c).code(),
                    Arrays.stream(rows).mapToDouble(column::value).toArray());
        }
        return of(Arrays.stream(rows).mapToObj(table::unit).toList(), columns);
    }

    /**
     * Returns the units.
     *
     * @return codes in the order of the rows
     */
    public List<String> units() {
        return units;
    }

    /**
     * Returns the nodes.
     *
     * @return codes in the order of the source
     */
    public List<String> codes() {
        return List.copyOf(columns.keySet());
    }

    /**
     * Returns the values of a node.
     *
     * @param code code of the node
     * @return a copy of its values in the order of the rows
     * @throws IllegalArgumentException if the table has no such node
     */
    public double[] column(String code) {
        return values(code).clone();
    }

    /** Returns the values of a node, not to be changed. */
    double[] values(String code) {
        double[] values = columns.get(code);
        if (values == null) {
            throw new IllegalArgumentException("no values of " + code + " but of " + columns.keySet());
        }
        return values;
    }

    List<double[]> values(List<String> codes) {
        return codes.stream().map(this::values).toList();
    }

    /** Returns the rows in which all of some nodes have a value. */
    int[] completeRows(List<String> codes) {
        List<double[]> kept = values(codes);
        return IntStream.range(0, units.size())
                .filter(row -> kept.stream().noneMatch(column -> Double.isNaN(column[row])))
                .toArray();
    }

    /** Returns the values of some nodes in the rows that are complete. */
    List<double[]> complete(List<String> codes) {
        int[] rows = completeRows(codes);
        return values(codes).stream()
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toList();
    }

    /** Returns the table with the values of some nodes rounded to 12 decimals. */
    ValueTable withRounded(Set<String> codes) {
        Map<String, double[]> rounded = new LinkedHashMap<>(columns);
        rounded.replaceAll((code, column) -> codes.contains(code)
                ? Arrays.stream(column).map(Decimals::round).toArray()
                : column);
        return new ValueTable(units, rounded);
    }

    static double mean(double[] values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }

    /** Returns the sum of squares about the mean, exactly 0 if all values are the same. */
    static double squares(double[] values) {
        double mean = Arrays.stream(values).allMatch(value -> value == values[0]) ? values[0] : mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    static double sd(double[] values) {
        return values.length < 2 ? Double.NaN : Math.sqrt(squares(values) / (values.length - 1));
    }

    /** Returns one line: the numbers of units and nodes. */
    @Override
    public String toString() {
        return units.size() + " units, " + columns.size() + " nodes";
    }
}
