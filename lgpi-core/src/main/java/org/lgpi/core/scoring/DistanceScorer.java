package org.lgpi.core.scoring;

import org.lgpi.core.index.Aggregation;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;
import org.lgpi.core.stat.ExactSum;

/**
 * Closeness to the ideal unit of a period, after the Wroclaw taxonomic method (Z. Hellwig, 1968).
 *
 * <p>The ideal has the best value of all units in every child. d is the weighted Euclidean distance over the children that
 * the unit has, the weights brought to a sum of 1, and the value {@code 1 - d / (mean + 2 sd)} over the distances of all
 * units. Units that all lie on the ideal have 1. Lowest and highest take the unit's own missing children at their ends;
 * the ideal and the distances of the other units stay.
 */
final class DistanceScorer {

    private DistanceScorer() {}

    static void score(GroupPlan group, NodeValues[] children, int rows, NodeValues out) {
        // coverage, reasons and weights are those of the arithmetic mean
        RowMean mean = new RowMean(Mean.of(Aggregation.ARITHMETIC));
        for (int r = 0; r < rows; r++) {
            GroupScorer.combine(group, mean, children, r, out);
        }
        double[] ideal = ideal(children, out, rows);
        double[] own = new double[children.length];
        double[] distances = new double[rows];
        for (int r = 0; r < rows; r++) {
            distances[r] = hasValue(out, r) ? distance(group, ideal, values(children, r, own)) : Double.NaN;
        }
        double critical = critical(distances);
        for (int r = 0; r < rows; r++) {
            out.value[r] = closeness(distances[r], critical);
            if (!Double.isNaN(out.lowest[r])) {
                for (int i = 0; i < own.length; i++) {
                    own[i] = children[i].lowest[r];
                }
                out.lowest[r] = closeness(distance(group, ideal, own), critical);
            }
            if (!Double.isNaN(out.highest[r])) {
                for (int i = 0; i < own.length; i++) {
                    own[i] = children[i].highest[r];
                }
                out.highest[r] = closeness(distance(group, ideal, own), critical);
            }
        }
    }

    /**
     * What each child of one unit amounts to: the weighted mean of these numbers is the value of the group, and 1 is as
     * good as the ideal.
     */
    static double[] closeness(GroupPlan group, NodeValues[] children, NodeValues order, int row) {
        double[] ideal = ideal(children, order, order.value.length);
        double[] own = values(children, row, new double[children.length]);
        double distance = distance(group, ideal, own);
        double[] closeness = new double[children.length];
        for (int i = 0; i < closeness.length; i++) {
            double gap = ideal[i] - own[i];
            closeness[i] = Double.isNaN(own[i])
                    ? Double.NaN
                    : distance == 0 ? 1 : 1 - gap * gap * ((1 - order.value[row]) / (distance * distance));
        }
        return closeness;
    }

    private static boolean hasValue(NodeValues out, int row) {
        return out.reason[row] == NodeValues.HAS_VALUE;
    }

    private static double[] values(NodeValues[] children, int row, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = hasValue(children[i], row) ? children[i].value[row] : Double.NaN;
        }
        return values;
    }

    private static double[] ideal(NodeValues[] children, NodeValues out, int rows) {
        double[] ideal = new double[children.length];
        for (int i = 0; i < ideal.length; i++) {
            ideal[i] = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < rows; r++) {
                if (hasValue(out, r) && hasValue(children[i], r)) {
                    ideal[i] = Math.max(ideal[i], children[i].value[r]);
                }
            }
        }
        return ideal;
    }

    /** A bound above the ideal of those observed is no distance. */
    private static double distance(GroupPlan group, double[] ideal, double[] own) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < own.length; i++) {
            double w = group.weights()[i];
            if (w > 0 && !Double.isNaN(own[i]) && !Double.isInfinite(ideal[i])) {
                double gap = Math.max(0, ideal[i] - own[i]);
                sum += w * gap * gap;
                weight += w;
            }
        }
        return Math.sqrt(sum / weight);
    }

    private static double critical(double[] distances) {
        ExactSum sum = new ExactSum();
        int count = 0;
        for (double distance : distances) {
            if (!Double.isNaN(distance)) {
                sum.add(distance);
                count++;
            }
        }
        double mean = sum.value() / count;
        ExactSum squares = new ExactSum();
        for (double distance : distances) {
            if (!Double.isNaN(distance)) {
                squares.add((distance - mean) * (distance - mean));
            }
        }
        return count < 2 ? mean : mean + 2 * Math.sqrt(squares.value() / (count - 1));
    }

    private static double closeness(double distance, double critical) {
        return distance == 0 ? 1 : critical > 0 ? 1 - distance / critical + 0.0 : Double.NaN;
    }
}
