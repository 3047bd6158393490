package org.lgpi.core.scoring;

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
 * unit's missing children at their worst and best while those of all other units turn out the other way.
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
        double[][] value = taking(children, rows, out);
        double[][] lowest = new double[children.length][rows];
        double[][] highest = new double[children.length][rows];
        for (int i = 0; i < children.length; i++) {
            for (int r = 0; r < rows; r++) {
                boolean takesPart = out.reason[r] == NodeValues.HAS_VALUE;
                lowest[i][r] = takesPart ? Decimals.round(children[i].lowest[r]) : Double.NaN;
                highest[i][r] = takesPart ? Decimals.round(children[i].highest[r]) : Double.NaN;
            }
        }
        boolean borda = group.aggregation().kind() == Aggregation.Kind.BORDA;
        for (int r = 0; r < rows; r++) {
            if (out.reason[r] != NodeValues.HAS_VALUE) {
                out.lowest[r] = Double.NaN;
                out.highest[r] = Double.NaN;
                continue;
            }
            out.value[r] = share(borda, group.weights(), value, value, r);
            out.lowest[r] = share(borda, group.weights(), lowest, highest, r);
            out.highest[r] = share(borda, group.weights(), highest, lowest, r);
        }
    }

    /** The rounded values of the children, NaN in rows that have no place in the order. */
    private static double[][] taking(NodeValues[] children, int rows, NodeValues order) {
        double[][] value = new double[children.length][rows];
        for (int i = 0; i < children.length; i++) {
            for (int r = 0; r < rows; r++) {
                value[i][r] =
                        order.reason[r] == NodeValues.HAS_VALUE ? Decimals.round(children[i].value[r]) : Double.NaN;
            }
        }
        return value;
    }

    /**
     * Compares one row with all others: at the group in entry 0, then at each child.
     *
     * @return 1 for a row that is beaten, 0 for one tied with, -1 for one lost to, {@code NO_RIVAL} for itself and those
     *     that cannot be compared
     */
    static byte[][] outcomes(GroupPlan group, NodeValues[] children, NodeValues order, int row) {
        int rows = order.value.length;
        double[][] value = taking(children, rows, order);
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
