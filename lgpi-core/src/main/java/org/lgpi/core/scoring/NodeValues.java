package org.lgpi.core.scoring;

/**
 * What is known of one node in a batch of rows.
 *
 * <p>A row without value has a reason other than {@code NONE} and NaN as value; a row to which nothing below the node
 * applies has NaN as coverage and as bounds.
 */
final class NodeValues {

    static final byte HAS_VALUE = (byte) Reason.NONE.ordinal();
    static final byte BLOCKED = (byte) Reason.BLOCKED.ordinal();

    final double[] value;
    final double[] coverage;
    final double[] lowest;
    final double[] highest;
    final byte[] reason;

    /** Weight below that has a value, as a share of all weight below. */
    final double[] valueShare;

    /** Weight below that applies, as a share of all weight below. */
    final double[] applicableShare;

    /** Weight of the children that stand behind the value: the points to be had, where the node is a sum. */
    final double[] weight;

    /** True if every row of the batch has a value and bounds. */
    boolean complete;

    NodeValues(int rows) {
        value = new double[rows];
        coverage = new double[rows];
        lowest = new double[rows];
        highest = new double[rows];
        reason = new byte[rows];
        valueShare = new double[rows];
        applicableShare = new double[rows];
        weight = new double[rows];
    }

    /** A copy of the first rows, to be changed in some of them. */
    NodeValues copy(int rows) {
        NodeValues copy = new NodeValues(rows);
        System.arraycopy(value, 0, copy.value, 0, rows);
        System.arraycopy(coverage, 0, copy.coverage, 0, rows);
        System.arraycopy(lowest, 0, copy.lowest, 0, rows);
        System.arraycopy(highest, 0, copy.highest, 0, rows);
        System.arraycopy(reason, 0, copy.reason, 0, rows);
        System.arraycopy(valueShare, 0, copy.valueShare, 0, rows);
        System.arraycopy(applicableShare, 0, copy.applicableShare, 0, rows);
        System.arraycopy(weight, 0, copy.weight, 0, rows);
        return copy;
    }

    boolean isComplete(int row) {
        return reason[row] == HAS_VALUE
                && !Double.isNaN(coverage[row])
                && !Double.isNaN(lowest[row])
                && !Double.isNaN(highest[row]);
    }

    void set(int row, CellScore cell) {
        value[row] = cell.value();
        coverage[row] = cell.coverage();
        lowest[row] = cell.lowest();
        highest[row] = cell.highest();
        reason[row] = (byte) cell.reason().ordinal();
        valueShare[row] = cell.reason() == Reason.NONE ? 1 : 0;
        applicableShare[row] = Double.isNaN(cell.coverage()) ? 0 : 1;
    }

    Reason reason(int row) {
        return REASONS[reason[row]];
    }

    private static final Reason[] REASONS = Reason.values();
}
