package org.lgpi.core.scoring;

import org.lgpi.core.index.Aggregation;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/** Combines the values of children into those of their group, for a batch of rows. Not thread-safe. */
final class GroupScorer {

    private final BatchMean mean;

    GroupScorer(int capacity) {
        mean = new BatchMean(capacity);
    }

    void score(GroupPlan group, boolean pooled, NodeValues[] children, int rows, NodeValues out) {
        out.complete = false;
        if (group.aggregation().kind() == Aggregation.Kind.WROCLAW) {
            DistanceScorer.score(group, children, rows, out);
        } else if (group.aggregation().isOrder()) {
            OrderScorer.score(group, children, rows, out);
        } else if (Mean.isMean(group.aggregation())) {
            mean.score(group, pooled, children, rows, out);
        } else {
            RowCombiner row = BalancedMean.isOne(group.aggregation())
                    ? new BalancedMean(group.aggregation(), children.length)
                    : new RowSelection(group.aggregation(), children.length);
            for (int r = 0; r < rows; r++) {
                combine(group, row, children, r, out);
            }
        }
    }

    static void combine(GroupPlan group, RowCombiner combiner, NodeValues[] children, int row, NodeValues out) {
        combiner.clear();
        for (int i = 0; i < children.length; i++) {
            combiner.add(group.weights()[i], children[i], row);
        }
        combiner.write(out, row);
        if (out.reason[row] == NodeValues.HAS_VALUE
                && combiner.valued < group.minimumChildren() * combiner.applicable - 1e-9) {
            out.value[row] = Double.NaN;
            out.reason[row] = (byte) Reason.TOO_FEW_CHILDREN.ordinal();
        }
    }
}
