package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The mean of children whose values are known already, for a batch of rows: child by child, so that the processor runs
 * along arrays. Not thread-safe; one for each thread.
 */
final class BatchMean {

    private final double[] sum;
    private final double[] weight;
    private final double[] applicableWeight;
    private final double[] covered;
    private final double[] lowestWeight;
    private final double[] highestWeight;
    private final double[] lowest;
    private final double[] highest;
    private final int[] valued;
    private final int[] applicable;
    private final boolean[] blocked;

    BatchMean(int capacity) {
        sum = new double[capacity];
        weight = new double[capacity];
        applicableWeight = new double[capacity];
        covered = new double[capacity];
        lowestWeight = new double[capacity];
        highestWeight = new double[capacity];
        lowest = new double[capacity];
        highest = new double[capacity];
        valued = new int[capacity];
        applicable = new int[capacity];
        blocked = new boolean[capacity];
    }

    void score(GroupPlan group, boolean pooled, NodeValues[] children, int rows, NodeValues out) {
        Mean mean = Mean.of(group.aggregation());
        if (!pooled && mean.isSumByWeight() && isComplete(children)) {
            scoreComplete(group, children, rows, out);
            return;
        }
        clear(rows);
        double allWeight = 0;
        for (int i = 0; i < children.length; i++) {
            double w = group.weights()[i];
            allWeight += w;
            if (mean.isLinear()) {
                addLinear(children[i], w, pooled, rows);
            } else {
                add(mean, children[i], w, rows);
            }
        }
        for (int r = 0; r < rows; r++) {
            out.coverage[r] = applicable[r] == 0 ? Double.NaN : covered[r] / applicableWeight[r];
            out.lowest[r] = lowestWeight[r] > 0 ? mean.value(lowest[r], lowestWeight[r]) + 0.0 : Double.NaN;
            out.highest[r] = highestWeight[r] > 0 ? mean.value(highest[r], highestWeight[r]) + 0.0 : Double.NaN;
            out.weight[r] = mean.maximum(weight[r]);
            boolean few = valued[r] < group.minimumChildren() * applicable[r] - 1e-9;
            double value = blocked[r] || !(weight[r] > 0) || few ? Double.NaN : mean.value(sum[r], weight[r]) + 0.0;
            Reason reason = few && !blocked[r] && valued[r] > 0
                    ? Reason.TOO_FEW_CHILDREN
                    : Reason.of(value, blocked[r], weight[r], valued[r], applicable[r]);
            out.value[r] = value;
            out.reason[r] = (byte) reason.ordinal();
            out.valueShare[r] = pooled && reason == Reason.NONE ? weight[r] / allWeight : 1;
            out.applicableShare[r] = pooled ? applicableWeight[r] / allWeight : applicable[r] == 0 ? 0 : 1;
        }
        out.complete = false;
    }

    private static boolean isComplete(NodeValues[] children) {
        for (NodeValues child : children) {
            if (!child.complete) {
                return false;
            }
        }
        return true;
    }

    /** The common case: every child has a value, so that all rows share one sum of weights. */
    private static void scoreComplete(GroupPlan group, NodeValues[] children, int rows, NodeValues out) {
        Arrays.fill(out.value, 0, rows, 0);
        Arrays.fill(out.coverage, 0, rows, 0);
        Arrays.fill(out.lowest, 0, rows, 0);
        Arrays.fill(out.highest, 0, rows, 0);
        double weight = 0;
        for (int i = 0; i < children.length; i++) {
            double w = group.weights()[i];
            weight += w;
            addWeighted(w, children[i].value, out.value, rows);
            addWeighted(w, children[i].coverage, out.coverage, rows);
            addWeighted(w, children[i].lowest, out.lowest, rows);
            addWeighted(w, children[i].highest, out.highest, rows);
        }
        divide(out.value, weight, rows);
        divide(out.coverage, weight, rows);
        divide(out.lowest, weight, rows);
        divide(out.highest, weight, rows);
        Arrays.fill(out.reason, 0, rows, NodeValues.HAS_VALUE);
        Arrays.fill(out.weight, 0, rows, weight);
        out.complete = true;
    }

    private static void addWeighted(double weight, double[] values, double[] sum, int rows) {
        for (int r = 0; r < rows; r++) {
            sum[r] += weight * values[r];
        }
    }

    private static void divide(double[] sum, double weight, int rows) {
        for (int r = 0; r < rows; r++) {
            sum[r] = sum[r] / weight + 0.0;
        }
    }

    private void clear(int rows) {
        Arrays.fill(sum, 0, rows, 0);
        Arrays.fill(weight, 0, rows, 0);
        Arrays.fill(applicableWeight, 0, rows, 0);
        Arrays.fill(covered, 0, rows, 0);
        Arrays.fill(lowestWeight, 0, rows, 0);
        Arrays.fill(highestWeight, 0, rows, 0);
        Arrays.fill(lowest, 0, rows, 0);
        Arrays.fill(highest, 0, rows, 0);
        Arrays.fill(valued, 0, rows, 0);
        Arrays.fill(applicable, 0, rows, 0);
        Arrays.fill(blocked, 0, rows, false);
    }

    private void addLinear(NodeValues child, double w, boolean pooled, int rows) {
        for (int r = 0; r < rows; r++) {
            boolean has = child.reason[r] == NodeValues.HAS_VALUE;
            double valuedWeight = pooled ? w * child.valueShare[r] : w;
            sum[r] += has && w > 0 ? valuedWeight * child.value[r] : 0;
            weight[r] += has ? valuedWeight : 0;
            valued[r] += has ? 1 : 0;
            blocked[r] |= child.reason[r] == NodeValues.BLOCKED;
        }
        for (int r = 0; r < rows; r++) {
            boolean applies = !Double.isNaN(child.coverage[r]);
            boolean low = applies && w > 0 && !Double.isNaN(child.lowest[r]);
            boolean high = applies && w > 0 && !Double.isNaN(child.highest[r]);
            double applicableWeight = pooled ? w * child.applicableShare[r] : w;
            this.applicableWeight[r] += applies ? applicableWeight : 0;
            covered[r] += applies ? applicableWeight * child.coverage[r] : 0;
            applicable[r] += applies ? 1 : 0;
            lowestWeight[r] += low ? applicableWeight : 0;
            highestWeight[r] += high ? applicableWeight : 0;
            lowest[r] += low ? applicableWeight * child.lowest[r] : 0;
            highest[r] += high ? applicableWeight * child.highest[r] : 0;
        }
    }

    private void add(Mean mean, NodeValues child, double w, int rows) {
        for (int r = 0; r < rows; r++) {
            if (child.reason[r] == NodeValues.HAS_VALUE) {
                valued[r]++;
                if (w > 0) {
                    sum[r] += w * mean.phi(child.value[r]);
                    weight[r] += w;
                }
            }
            blocked[r] |= child.reason[r] == NodeValues.BLOCKED;
            if (!Double.isNaN(child.coverage[r])) {
                applicable[r]++;
                applicableWeight[r] += w;
                covered[r] += w * child.coverage[r];
                if (w > 0 && !Double.isNaN(child.lowest[r])) {
                    lowestWeight[r] += w;
                    lowest[r] += w * mean.phi(child.lowest[r]);
                }
                if (w > 0 && !Double.isNaN(child.highest[r])) {
                    highestWeight[r] += w;
                    highest[r] += w * mean.phi(child.highest[r]);
                }
            }
        }
    }
}
