package org.lgpi.core.scoring;

import java.util.function.Function;
import org.lgpi.core.index.Aggregation;
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
        boolean borda = group.aggregation().kind() == Aggregation.Kind.BORDA;
        for (int r = 0; r < rows; r++) {
            if (!Double.isNaN(out.value[r])) {
                out.value[r] = share(borda, group.weights(), value, value, r);
            }
            if (!Double.isNaN(out.lowest[r])) {
                out.lowest[r] = share(borda, group.weights(), lowest, highest, r);
            }
            if (!Double.isNaN(out.highest[r])) {
                out.highest[r] = share(borda, group.weights(), highest, lowest, r);
            }
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
        boolean borda = group.aggregation().kind() == Aggregation.Kind.BORDA;
        byte[][] outcomes = new byte[children.length + 1][rows];
        for (int other = 0; other < rows; other++) {
            boolean rival = other != row && order.reason[other] == NodeValues.HAS_VALUE;
            outcomes[0][other] = !rival
                    ? NO_RIVAL
                    : (byte)
                            (borda
                                    ? Double.compare(
                                            Decimals.round(order.value[row]), Decimals.round(order.value[other]))
                                    : compare(group.weights(), value, value, row, other));
            for (int i = 0; i < children.length; i++) {
                double a = value[i][row];
                double b = value[i][other];
                boolean compared = rival && !Double.isNaN(a) && !Double.isNaN(b);
                outcomes[i + 1][other] = compared ? (byte) Double.compare(a, b) : NO_RIVAL;
            }
        }
        return outcomes;
    }

    private static double share(boolean borda, double[] weights, double[][] own, double[][] others, int row) {
        return borda ? borda(weights, own, others, row) : copeland(weights, own, others, row);
    }

    /** Twice the units beaten plus the units tied with, over twice the other units; half where there are no others. */
    private static double copeland(double[] weights, double[][] own, double[][] others, int row) {
        long points = 0;
        long rivals = 0;
        for (int other = 0; other < own[0].length; other++) {
            if (other != row && takesPart(others, other)) {
                rivals++;
                points += 1 + compare(weights, own, others, row, other);
            }
        }
        return rivals == 0 ? 0.5 : points / (2.0 * rivals);
    }

    /** 1 if the row beats the other, 0 if they are tied, -1 if it loses. */
    static int compare(double[] weights, double[][] own, double[][] others, int row, int other) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            double a = own[i][row];
            double b = others[i][other];
            if (a > b) {
                above += weights[i];
            } else if (a < b) {
                below += weights[i];
            }
        }
        return Double.compare(Decimals.round(above), Decimals.round(below));
    }

    private static boolean takesPart(double[][] children, int row) {
        for (double[] child : children) {
            if (!Double.isNaN(child[row])) {
                return true;
            }
        }
        return false;
    }

    private static double borda(double[] weights, double[][] own, double[][] others, int row) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < weights.length; i++) {
            double a = own[i][row];
            if (Double.isNaN(a) || weights[i] == 0) {
                continue;
            }
            long points = 0;
            long rivals = 0;
            for (int other = 0; other < others[i].length; other++) {
                double b = others[i][other];
                if (other != row && !Double.isNaN(b)) {
                    rivals++;
                    points += a > b ? 2 : a == b ? 1 : 0;
                }
            }
            sum += weights[i] * (rivals == 0 ? 0.5 : points / (2.0 * rivals));
            weight += weights[i];
        }
        return sum / weight;
    }
}
