package org.lgpi.core.scoring;

import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The mean of coded criteria, for groups that hold nothing else: one look-up and one addition a cell.
 *
 * <p>Rows in which every cell was observed need one sum only. A cell that is missing, or put in place by a policy, turns
 * that sum into NaN; such rows are then summed again with all that they need. Both ways add the same numbers in the same
 * order as {@link GroupScorer}, so that the bits are equal.
 */
final class CodedMean {

    private static final int CODES = 256;

    private final Mean mean;
    private final double[] weights;
    private final double allWeight;
    private final CodedColumn[] columns;
    private final CellScore[][] cells;
    private final double[][] observed;
    private final RowMean rowMean;

    CodedMean(GroupPlan group, AssessmentTable table, CellScore[][] allCells) {
        mean = Mean.of(group.aggregation());
        weights = group.weights();
        columns = new CodedColumn[weights.length];
        cells = new CellScore[weights.length][];
        observed = new double[weights.length][CODES];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int criterion = group.children()[i];
            columns[i] = (CodedColumn) table.column(criterion);
            cells[i] = allCells[criterion];
            for (int code = 0; code < cells[i].length; code++) {
                CellScore cell = cells[i][code];
                observed[i][code] = cell.isObserved() ? weights[i] * mean.phi(cell.value()) : Double.NaN;
            }
            sum += weights[i];
        }
        allWeight = sum;
        rowMean = new RowMean(mean);
    }

    static boolean fits(ScoringPlan plan, AssessmentTable table, GroupPlan group) {
        boolean fits = !plan.pooled && group.minimumChildren() == 0 && Mean.isMean(group.aggregation());
        for (int i = 0; fits && i < group.children().length; i++) {
            int child = group.children()[i];
            fits = !plan.isGroup(child) && table.column(child) instanceof CodedColumn;
        }
        return fits;
    }

    NodeValues score(int[] rows) {
        int count = rows.length;
        NodeValues out = new NodeValues(count);
        double[] sum = out.value;
        byte[][] codes = new byte[columns.length][count];
        for (int i = 0; i < columns.length; i++) {
            copyCodes(columns[i], rows, codes[i]);
            add(observed[i], codes[i], sum, count);
        }
        RowMean row = rowMean.fresh();
        for (int r = 0; r < count; r++) {
            if (Double.isNaN(sum[r])) {
                row.clear();
                for (int i = 0; i < columns.length; i++) {
                    row.add(weights[i], cells[i][codes[i][r] & 0xFF]);
                }
                row.write(out, r);
            } else {
                double value = mean.value(sum[r], allWeight) + 0.0;
                out.value[r] = value;
                out.lowest[r] = value;
                out.highest[r] = value;
                out.coverage[r] = 1;
                out.valueShare[r] = 1;
                out.applicableShare[r] = 1;
                out.weight[r] = mean.maximum(allWeight);
            }
        }
        return out;
    }

    private static void add(double[] byCode, byte[] codes, double[] sum, int count) {
        for (int r = 0; r < count; r++) {
            sum[r] += byCode[codes[r] & 0xFF];
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
