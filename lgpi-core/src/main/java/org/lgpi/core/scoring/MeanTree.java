package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The values of a tree of means, without coverage and bounds; nodes are computed when they are asked for and something
 * below has changed. Adds the same numbers in the same order as {@link BatchMean}, so that the bits are equal. Not
 * thread-safe.
 */
final class MeanTree {

    private final ScoringPlan plan;
    private final double[][] weights;
    private final Aggregation[] aggregations;
    private final double[][] values;
    private final boolean[] complete;
    private final boolean[] stale;
    private final double[] weight;

    /** Children under the function of a mean, kept because logarithms and powers cost more than all the rest. */
    private final double[][] transformed;

    private final Aggregation[] transformedFor;

    /**
     * Makes a tree whose groups are all to be computed.
     *
     * @param weights weights of the children of each group; read anew at each computation
     * @param aggregations aggregation of each group, likewise
     */
    MeanTree(ScoringPlan plan, NodeValues[] nominal, int rows, double[][] weights, Aggregation[] aggregations) {
        this.plan = plan;
        this.weights = weights;
        this.aggregations = aggregations;
        values = new double[plan.nodes()][];
        complete = new boolean[plan.nodes()];
        transformed = new double[plan.nodes()][];
        transformedFor = new Aggregation[plan.nodes()];
        for (int node = 0; node < values.length; node++) {
            values[node] = plan.isGroup(node) ? new double[rows] : nominal[node].value;
            complete[node] = !plan.isGroup(node) && isComplete(values[node]);
        }
        stale = new boolean[weights.length];
        Arrays.fill(stale, true);
        weight = new double[rows];
    }

    private static boolean isComplete(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    boolean isOfMeans() {
        for (Aggregation aggregation : aggregations) {
            if (!Mean.isMean(aggregation)) {
                return false;
            }
        }
        return true;
    }

    /** Puts other values in place of those of a criterion; they may change until the next computation. */
    void changeValues(int criterion, double[] changed) {
        values[criterion] = changed;
        transformedFor[criterion] = null;
        complete[criterion] = false;
    }

    /** Puts the first values of a criterion back. */
    void restoreValues(int criterion, double[] nominal) {
        changeValues(criterion, nominal);
        complete[criterion] = isComplete(nominal);
    }

    /** Notes that a group and all above it must be computed again. */
    void staleFrom(int group) {
        int first = plan.criteria.size();
        for (int number = group + first; number >= 0 && !stale[number - first]; number = plan.parent(number)) {
            stale[number - first] = true;
        }
    }

    /** The values of the index; belongs to this tree. */
    double[] index() {
        for (int g = 0; g < stale.length; g++) {
            if (stale[g]) {
                combine(plan.groups.get(g), Mean.of(aggregations[g]), aggregations[g], weights[g]);
                stale[g] = false;
            }
        }
        return values[plan.index()];
    }

    private void combine(GroupPlan group, Mean mean, Aggregation aggregation, double[] relative) {
        boolean allComplete = true;
        for (int child : group.children()) {
            allComplete &= complete[child];
        }
        double[] sum = values[group.number()];
        Arrays.fill(sum, 0);
        Arrays.fill(weight, 0);
        double allWeight = 0;
        for (int i = 0; i < relative.length; i++) {
            double w = relative[i];
            if (w == 0) {
                continue;
            }
            int child = group.children()[i];
            double[] x = mean.isLinear() ? values[child] : transformed(child, mean, aggregation);
            allWeight += w;
            if (allComplete) {
                add(w, x, sum);
            } else {
                addPresent(w, values[child], x, sum, weight);
            }
        }
        if (allComplete) {
            Arrays.fill(weight, allWeight);
        }
        finish(mean, sum);
        complete[group.number()] = isComplete(sum);
        transformedFor[group.number()] = null;
    }

    private void finish(Mean mean, double[] sum) {
        if (mean.isSumByWeight()) {
            for (int r = 0; r < sum.length; r++) {
                sum[r] = sum[r] / weight[r] + 0.0;
            }
            return;
        }
        for (int r = 0; r < sum.length; r++) {
            sum[r] = weight[r] > 0 ? mean.value(sum[r], weight[r]) + 0.0 : Double.NaN;
        }
    }

    private double[] transformed(int child, Mean mean, Aggregation aggregation) {
        if (!aggregation.equals(transformedFor[child])) {
            double[] x = values[child];
            double[] phi = transformed[child] == null ? new double[x.length] : transformed[child];
            for (int r = 0; r < x.length; r++) {
                phi[r] = mean.phi(x[r]);
            }
            transformed[child] = phi;
            transformedFor[child] = aggregation;
        }
        return transformed[child];
    }

    private static void add(double w, double[] x, double[] sum) {
        for (int r = 0; r < sum.length; r++) {
            sum[r] += w * x[r];
        }
    }

    private static void addPresent(double w, double[] value, double[] x, double[] sum, double[] weight) {
        for (int r = 0; r < sum.length; r++) {
            boolean has = !Double.isNaN(value[r]);
            sum[r] += has ? w * x[r] : 0;
            weight[r] += has ? w : 0;
        }
    }
}
