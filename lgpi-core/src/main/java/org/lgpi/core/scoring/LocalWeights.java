package org.lgpi.core.scoring;

import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/** The weights with which the children of a group count for one unit. */
final class LocalWeights {

    private LocalWeights() {}

    /** Weights relative to each other; 0 for children without value. */
    static double[] of(GroupPlan group, boolean pooled, NodeValues[] nodes, int row) {
        double[] weights = new double[group.children().length];
        for (int i = 0; i < weights.length; i++) {
            NodeValues child = nodes[group.children()[i]];
            if (child.reason[row] == NodeValues.HAS_VALUE) {
                weights[i] = pooled ? group.weights()[i] * child.valueShare[row] : group.weights()[i];
            }
        }
        return weights;
    }
}
