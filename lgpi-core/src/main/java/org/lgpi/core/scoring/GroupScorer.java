package org.lgpi.core.scoring;

import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/** Combines the values of children into those of their group, for a batch of rows. */
final class GroupScorer {

    private GroupScorer() {}

    static NodeValues score(GroupPlan group, boolean pooled, NodeValues[] children, int rows) {
        if (group.aggregation().isOrder()) {
            return OrderScorer.score(group, children, rows);
        }
        NodeValues out = new NodeValues(rows);
        RowCombiner combiner = Mean.isMean(group.aggregation())
                ? new RowMean(Mean.of(group.aggregation()))
                : new RowSelection(group.aggregation(), children.length);
        double allWeight = 0;
        for (double weight : group.weights()) {
            allWeight += weight;
        }
        for (int r = 0; r < rows; r++) {
            combiner.clear();
            for (int i = 0; i < children.length; i++) {
                NodeValues child = children[i];
                double weight = group.weights()[i];
                double applicable = pooled ? weight * child.applicableShare[r] : weight;
                double valued = pooled ? weight * child.valueShare[r] : weight;
                combiner.add(
                        applicable,
                        valued,
                        child.value[r],
                        child.coverage[r],
                        child.lowest[r],
                        child.highest[r],
                        child.reason[r]);
            }
            combiner.write(out, r);
            withholdForTooFewChildren(group, combiner, out, r);
            if (pooled) {
                out.valueShare[r] = out.reason[r] == NodeValues.HAS_VALUE ? combiner.weight() / allWeight : 0;
                out.applicableShare[r] = combiner.applicableWeight() / allWeight;
            }
        }
        return out;
    }

    private static void withholdForTooFewChildren(GroupPlan group, RowCombiner combiner, NodeValues out, int row) {
        if (group.minimumChildren() > 0
                && out.reason[row] == NodeValues.HAS_VALUE
                && combiner.valued() < group.minimumChildren() * combiner.applicable() - 1e-9) {
            out.value[row] = Double.NaN;
            out.reason[row] = (byte) Reason.TOO_FEW_CHILDREN.ordinal();
        }
    }
}
