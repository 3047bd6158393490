package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The mean of coded criteria, for groups that hold nothing else: one look-up and one addition a cell.
 *
 * <p>Rows in which every cell was observed need one sum only. A cell that is missing, or put in place by a policy, turns
 * that sum into NaN; such rows are then summed again with all that they need. Both ways add the same numbers in the same
 * order as {@link BatchMean}, so that the bits are equal.
 */
final class CodedMean {

    private static final int CODES = 256;

    /** Children that are added in one pass. */
    private static final int TOGETHER = 3;

    /** The bits of infinity: those of NaN, without the sign, are above. */
    private static final long INFINITY = 0x7FF0000000000000L;

    private final Mean mean;
    private final double allWeight;
    private final CodedColumn[] columns;
    private final double[][] observed;
    private final CodedCells[] cells;

    CodedMean(GroupPlan group, AssessmentTable table, CellScore[][] allCells) {
        mean = Mean.of(group.aggregation());
        int children = group.children().length;
        columns = new CodedColumn[children];
        observed = new double[children][CODES];
        cells = new CodedCells[children];
        double sum = 0;
        for (int i = 0; i < children; i++) {
            int criterion = group.children()[i];
            double weight = group.weights()[i];
            columns[i] = (CodedColumn) table.column(criterion);
            cells[i] = new CodedCells(mean, weight, allCells[criterion]);
            for (int code = 0; code < allCells[criterion].length; code++) {
                CellScore cell = allCells[criterion][code];
                observed[i][code] = cell.isObserved() ? weight * mean.phi(cell.value()) : Double.NaN;
            }
            sum += weight;
        }
        allWeight = sum;
    }

    static boolean fits(ScoringPlan plan, AssessmentTable table, GroupPlan group) {
        boolean fits = !plan.pooled && group.minimumChildren() == 0 && Mean.isMean(group.aggregation());
        for (int i = 0; fits && i < group.children().length; i++) {
            int child = group.children()[i];
            fits = !plan.isGroup(child) && table.column(child) instanceof CodedColumn;
        }
        return fits;
    }

    /**
     * Scores some rows.
     *
     * @param codes room for the codes of each child
     * @param others room for the numbers of rows in which something is missing
     * @param out receives the values of the group
     */
    void score(int[] rows, byte[][] codes, int[] others, NodeValues out) {
        int count = rows.length;
        for (int i = 0; i < columns.length; i++) {
            copyCodes(columns[i], rows, codes[i]);
        }
        Arrays.fill(out.value, 0, count, 0);
        int i = 0;
        for (; i + TOGETHER <= columns.length; i += TOGETHER) {
            addTogether(i, codes, out.value, count);
        }
        for (; i < columns.length; i++) {
            add(observed[i], codes[i], out.value, count);
        }
        finishObserved(out, count);
        finishOthers(codes, others, out, count);
    }

    /** Turns the sums into values as if every cell were observed; the other rows stay NaN. */
    private void finishObserved(NodeValues out, int count) {
        if (mean.isSumByWeight()) {
            for (int r = 0; r < count; r++) {
                out.value[r] = out.value[r] / allWeight + 0.0;
            }
        } else {
            for (int r = 0; r < count; r++) {
                out.value[r] = mean.value(out.value[r], allWeight) + 0.0;
            }
        }
        System.arraycopy(out.value, 0, out.lowest, 0, count);
        System.arraycopy(out.value, 0, out.highest, 0, count);
        Arrays.fill(out.coverage, 0, count, 1);
        Arrays.fill(out.reason, 0, count, NodeValues.HAS_VALUE);
        Arrays.fill(out.weight, 0, count, mean.maximum(allWeight));
        out.complete = true;
    }

    /** Collects the rows first, without a branch that the processor would have to guess. */
    private void finishOthers(byte[][] codes, int[] others, NodeValues out, int count) {
        int found = 0;
        for (int r = 0; r < count; r++) {
            others[found] = r;
            found += (int) ((INFINITY - (Double.doubleToRawLongBits(out.value[r]) & Long.MAX_VALUE)) >>> 63);
        }
        RowMean row = new RowMean(mean);
        double[] sums = new double[CodedCells.STRIDE];
        for (int i = 0; i < found; i++) {
            int r = others[i];
            CodedCells.sum(cells, codes, r, sums);
            row.set(sums);
            row.write(out, r);
            out.complete &= out.isComplete(r);
        }
    }

    private static void add(double[] byCode, byte[] codes, double[] sum, int count) {
        for (int r = 0; r < count; r++) {
            sum[r] += byCode[codes[r] & 0xFF];
        }
    }

    /** Adds three children in one pass, one after the other: the sum is loaded and stored once for all. */
    private void addTogether(int from, byte[][] codes, double[] sum, int count) {
        double[] first = observed[from];
        double[] second = observed[from + 1];
        double[] third = observed[from + 2];
        byte[] a = codes[from];
        byte[] b = codes[from + 1];
        byte[] c = codes[from + 2];
        for (int r = 0; r < count; r++) {
            sum[r] = sum[r] + first[a[r] & 0xFF] + second[b[r] & 0xFF] + third[c[r] & 0xFF];
        }
    }

    private static void copyCodes(CodedColumn column, int[] rows, byte[] target) {
        int first = rows[0];
        if (rows[rows.length - 1] - first == rows.length - 1) {
            column.copyCodes(first, rows.length, target);
            return;
        }
        for (int i = 0; i < rows.length; i++) {
            target[i] = (byte) column.code(rows[i]);
        }
    }
}
