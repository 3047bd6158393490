package org.lgpi.core.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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

    /** Gaps of the children of each group; null until they are asked for. */
    private final @Nullable SharedGaps[] gaps;

    /** Children under the function of a mean, kept because logarithms and powers cost more than all the rest. */
    private final double[][] terms;

    private final @Nullable Aggregation[] termsFor;

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
        terms = new double[plan.nodes()][];
        termsFor = new Aggregation[plan.nodes()];
        for (int node = 0; node < values.length; node++) {
            values[node] = plan.isGroup(node) ? new double[rows] : nominal[node].value;
            complete[node] = !plan.isGroup(node) && isComplete(values[node]);
        }
        gaps = new SharedGaps[weights.length];
        stale = new boolean[weights.length];
        Arrays.fill(stale, true);
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
        complete[criterion] = false;
        termsFor[criterion] = null;
        forgetGaps(criterion);
    }

    /** Puts the first values of a criterion back. */
    void restoreValues(int criterion, double[] nominal) {
        changeValues(criterion, nominal);
        complete[criterion] = isComplete(nominal);
    }

    private void forgetGaps(int node) {
        if (node != plan.index()) {
            gaps[plan.parent(node) - plan.criteria.size()] = null;
        }
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
                combine(g, plan.groups.get(g));
                stale[g] = false;
            }
        }
        return values[plan.index()];
    }

    private void combine(int g, GroupPlan group) {
        Mean mean = Mean.of(aggregations[g]);
        double[] sum = values[group.number()];
        Arrays.fill(sum, 0);
        for (int i = 0; i < weights[g].length; i++) {
            if (weights[g][i] != 0) {
                add(weights[g][i], terms(group.children()[i], mean, aggregations[g]), sum);
            }
        }
        SharedGaps missing = gaps(g, group);
        finish(mean, sum, missing, missing.weights(weights[g]));
        boolean hadGaps = !complete[group.number()];
        complete[group.number()] = isComplete(sum);
        termsFor[group.number()] = null;
        if (hadGaps || !complete[group.number()]) {
            forgetGaps(group.number());
        }
    }

    /** What is added for a child: its values under the function of the mean, 0 where it has none. */
    private double[] terms(int child, Mean mean, Aggregation aggregation) {
        double[] x = values[child];
        if (mean.isLinear() && complete[child]) {
            return x;
        }
        if (!aggregation.equals(termsFor[child])) {
            double[] phi = terms[child] == null ? new double[x.length] : terms[child];
            for (int r = 0; r < x.length; r++) {
                phi[r] = Double.isNaN(x[r]) ? 0 : mean.phi(x[r]);
            }
            terms[child] = phi;
            termsFor[child] = aggregation;
        }
        return terms[child];
    }

    private static void add(double w, double[] x, double[] sum) {
        for (int r = 0; r < sum.length; r++) {
            sum[r] += w * x[r];
        }
    }

    private SharedGaps gaps(int g, GroupPlan group) {
        SharedGaps found = gaps[g];
        if (found == null) {
            found = new SharedGaps(values[group.number()].length);
            for (int i = 0; i < group.children().length; i++) {
                if (!complete[group.children()[i]]) {
                    found.addChild(i, values[group.children()[i]]);
                }
            }
            gaps[g] = found;
        }
        return found;
    }

    private static void finish(Mean mean, double[] sum, SharedGaps gaps, double[] weights) {
        int[] kinds = gaps.kinds();
        if (!mean.isSumByWeight()) {
            for (int r = 0; r < sum.length; r++) {
                double weight = weights[kinds[r]];
                sum[r] = weight > 0 ? mean.value(sum[r], weight) + 0.0 : Double.NaN;
            }
        } else if (gaps.isNone()) {
            divide(sum, weights[0]);
        } else {
            for (int r = 0; r < sum.length; r++) {
                sum[r] = sum[r] / weights[kinds[r]] + 0.0;
            }
        }
    }

    private static void divide(double[] sum, double weight) {
        for (int r = 0; r < sum.length; r++) {
            sum[r] = sum[r] / weight + 0.0;
        }
    }
}
