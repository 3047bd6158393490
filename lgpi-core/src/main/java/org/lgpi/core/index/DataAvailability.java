package org.lgpi.core.index;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.framework.Group;

/**
 * How much data there is of each unit: counts of criteria, weights aside, at the index, every block and every sub-block.
 *
 * <p>Counted are the criteria that apply to the unit. A criterion is available if it has a value after denominators or
 * counts as zero by policy; a zero by policy is a zero. After the OECD/JRC Handbook (2008), step 3, as {@code
 * get_data_avail} of COINr.
 *
 * @param entries one for each row and node, rows in the order of the table, the index first
 */
public record DataAvailability(List<Entry> entries) {

    /** Copies the entries. */
    public DataAvailability {
        entries = List.copyOf(entries);
    }

    /**
     * The data of one unit below one node.
     *
     * @param unit code of the unit
     * @param period the year
     * @param node code of the node, {@code index} for the total
     * @param criteria number of criteria that apply
     * @param missing number of those that are not available
     * @param zeros number of those that are 0
     * @param available share of the criteria that is available, 0 to 1; NaN if none applies
     * @param nonZero share of the available criteria that is not 0, 0 to 1; NaN if none is available
     */
    public record Entry(
            String unit,
            Year period,
            String node,
            int criteria,
            int missing,
            int zeros,
            double available,
            double nonZero) {}

    /**
     * Counts the data of a table.
     *
     * @param definition the definition; its denominators and status policy count
     * @param table findings under its framework
     * @return the counts
     * @throws IllegalArgumentException if the table is of another framework
     */
    public static DataAvailability of(IndexDefinition definition, AssessmentTable table) {
        AssessmentTable divided = PreparedTable.divided(definition, table);
        StatusPolicy.Rule[][] rules =
                CriterionPaths.rules(definition.framework(), definition.method().status());
        List<List<String>> paths = CriterionPaths.of(definition.framework());
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        definition.framework().groups().stream().map(Group::code).forEach(nodes::add);
        List<Availability> counts = nodes.stream()
                .map(node -> Availability.of(divided, rules, c -> paths.get(c).contains(node)))
                .toList();
        return new DataAvailability(IntStream.range(0, table.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, nodes.size()).mapToObj(n -> entry(counts.get(n), row, nodes.get(n))))
                .toList());
    }

    private static Entry entry(Availability counts, int row, String node) {
        return new Entry(
                counts.table().unit(row),
                counts.table().period(row),
                node,
                counts.applicable(row),
                counts.missing(row),
                counts.zeros(row),
                counts.share(row),
                counts.nonZero(row));
    }

    /**
     * Returns the counts as a table for people.
     *
     * @return one row for each entry
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder()
                .left("unit", "period", "node")
                .right("criteria", "missing", "zeros", "available", "non-zero");
        for (Entry entry : entries) {
            table.row(
                    entry.unit(),
                    entry.period().toString(),
                    entry.node(),
                    Integer.toString(entry.criteria()),
                    Integer.toString(entry.missing()),
                    Integer.toString(entry.zeros()),
                    share(entry.available()),
                    share(entry.nonZero()));
        }
        return table.build();
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** Returns one line: the number of entries. */
    @Override
    public String toString() {
        return entries.size() + " entries of unit, period and node";
    }
}
