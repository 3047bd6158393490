package org.lgpi.core.scoring;

import java.util.Arrays;
import java.util.function.Function;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;
import org.lgpi.core.stat.Decimals;

/**
 * Copeland's and Borda's orders between the units of one period.
 *
 * <p>Copeland (A. H. Copeland 1951; Handbook section 1.7): on the children where both units have a value, unit a beats b
 * if more than half of the weight lies on children where a is above b, ties counting half. The value is the share of
 * the other units beaten, units tied with counting half; units that share no child count as tied. The result does not
 * depend on the order of rows.
 *
 * <p>Borda (J.-C. de Borda 1784): on each child the share of the other units with a value that are below, ties counting
 * half; the value is the weighted mean over the children where the unit has a value. Lowest and highest take the
 * unit's missing children at their worst and best while those of all other units turn out the other way; units that have
 * no value yet are rivals there too.
 */
final class OrderScorer {

    /** Stands for a unit that cannot be compared with. */
    static final byte NO_RIVAL = 2;

    private OrderScorer() {}

    static void score(GroupPlan group, NodeValues[] children, int rows, NodeValues out) {
        // coverage, reasons and weights are those of the arithmetic mean
        RowMean mean = new RowMean(Mean.of(Aggregation.ARITHMETIC));
        for (int r = 0; r < rows; r++) {
            GroupScorer.combine(group, mean, children, r, out);
        }
        double[][] value = partsOf(out.value, children, c -> c.value);
        double[][] lowest = partsOf(out.lowest, children, c -> c.lowest);
        double[][] highest = partsOf(out.highest, children, c -> c.highest);
        // where nothing is missing, the bounds are the value
        boolean complete = Arrays.deepEquals(value, lowest) && Arrays.deepEquals(value, highest);
        double[] weights = group.weights();
        if (group.aggregation().kind() == Aggregation.Kind.BORDA) {
            borda(weights, value, value, out.value);
            if (!complete) {
                borda(weights, lowest, highest, out.lowest);
                borda(weights, highest, lowest, out.highest);
            }
        } else {
            Copeland.score(weights, value, value, out.value, out.value);
            if (!complete) {
                Copeland.score(weights, lowest, highest, out.lowest, out.highest);
            }
        }
        if (complete) {
            System.arraycopy(out.value, 0, out.lowest, 0, rows);
            System.arraycopy(out.value, 0, out.highest, 0, rows);
        }
    }

    /** The children of the units that take part, rounded; NaN for the others. A unit whose mean exists takes part. */
    private static double[][] partsOf(double[] means, NodeValues[] children, Function<NodeValues, double[]> of) {
        double[][] parts = new double[children.length][means.length];
        for (int i = 0; i < children.length; i++) {
            double[] child = of.apply(children[i]);
            for (int r = 0; r < means.length; r++) {
                parts[i][r] = Double.isNaN(means[r]) ? Double.NaN : Decimals.round(child[r]);
            }
        }
        return parts;
    }

    /**
     * Compares one row with all others: at the group in entry 0, then at each child.
     *
     * @return 1 for a row that is beaten, 0 for one tied with, -1 for one lost to, {@code NO_RIVAL} for itself and those
     *     that cannot be compared
     */
    static byte[][] outcomes(GroupPlan group, NodeValues[] children, NodeValues order, int row) {
        int rows = order.value.length;
        double[][] value = partsOf(order.value, children, c -> c.value);
        boolean pairwise = group.aggregation().kind() == Aggregation.Kind.COPELAND;
        byte[][] outcomes = new byte[children.length + 1][rows];
        for (int other = 0; other < rows; other++) {
            boolean rival = other != row && order.reason[other] == NodeValues.HAS_VALUE;
            outcomes[0][other] = !rival
                    ? NO_RIVAL
                    : (byte)
                            (pairwise
                                    ? Copeland.compare(group.weights(), value, row, value, other)
                                    : Double.compare(
                                            Decimals.round(order.value[row]), Decimals.round(order.value[other])));
            for (int i = 0; i < children.length; i++) {
                double a = value[i][row];
                double b = value[i][other];
                boolean compared = rival && !Double.isNaN(a) && !Double.isNaN(b);
                outcomes[i + 1][other] = compared ? (byte) Double.compare(a, b) : NO_RIVAL;
            }
        }
        return outcomes;
    }

    /** The weighted mean of the shares of rivals that are below, ties counting half. */
    private static void borda(double[] weights, double[][] own, double[][] others, double[] shares) {
        double[] sum = new double[shares.length];
        double[] weight = new double[shares.length];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                SortedValues rivals = SortedValues.of(
                        Arrays.stream(others[i]).filter(b -> !Double.isNaN(b)).toArray());
                for (int r = 0; r < shares.length; r++) {
                    if (!Double.isNaN(own[i][r])) {
                        sum[r] += weights[i] * share(rivals, own[i][r], others[i][r]);
                        weight[r] += weights[i];
                    }
                }
            }
        }
        for (int r = 0; r < shares.length; r++) {
            shares[r] = Double.isNaN(shares[r]) ? shares[r] : sum[r] / weight[r];
        }
    }

    /** Share of rivals below, the unit itself as a rival left out. */
    private static double share(SortedValues rivals, double value, double asRival) {
        long points = (long) rivals.below(value) + rivals.upTo(value);
        int count = rivals.size();
        if (!Double.isNaN(asRival)) {
            points -= value > asRival ? 2 : value == asRival ? 1 : 0;
            count--;
        }
        return count == 0 ? 0.5 : points / (2.0 * count);
    }
}
