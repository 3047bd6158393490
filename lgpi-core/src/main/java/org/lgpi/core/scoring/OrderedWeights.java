package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;

/**
 * The weights that children have in an ordered weighted average: each takes that stretch of the list of ordered weights
 * which its share of the weight covers, the best child first. (V. Torra, The Weighted OWA Operator, International Journal
 * of Intelligent Systems 12, 1997, with a quantifier that is linear between the places of the list.)
 */
final class OrderedWeights {

    /** Children this close stand on the same place, so that the last bits do not decide. */
    static final double SAME = 1e-12;

    /** Weight of each child; children on the same place share it by their own weight. */
    final double[] share;

    /** The average itself. */
    final double value;

    private final double[] cumulated;

    /**
     * Finds the places.
     *
     * @param raw weights of the children, 0 for those that take no part
     * @param x values of the children
     * @param same children that lie no further apart, relative to their size, share a place
     */
    OrderedWeights(Aggregation aggregation, double[] raw, double[] x, double same) {
        cumulated = new double[aggregation.parameters().size() + 1];
        for (int k = 1; k < cumulated.length; k++) {
            cumulated[k] = cumulated[k - 1] + aggregation.parameter(k - 1);
        }
        share = new double[raw.length];
        int[] order = order(raw, x);
        double all = 0;
        for (int i : order) {
            all += raw[i];
        }
        double passed = 0;
        double sum = 0;
        int first = 0;
        while (first < order.length) {
            double place = x[order[first]];
            double weight = 0;
            int end = first;
            while (end < order.length && place - x[order[end]] <= same * Math.max(1, Math.abs(place))) {
                weight += raw[order[end++]];
            }
            double stretch = upTo((passed + weight) / all) - upTo(passed / all);
            for (int k = first; k < end; k++) {
                share[order[k]] = stretch * (raw[order[k]] / weight);
                sum += share[order[k]] * x[order[k]];
            }
            passed += weight;
            first = end;
        }
        value = sum;
    }

    /** Children that take part, the best first, equal ones as they come. */
    private static int[] order(double[] raw, double[] x) {
        int[] order = new int[raw.length];
        int count = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] > 0) {
                int at = count++;
                while (at > 0 && x[order[at - 1]] < x[i]) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** Share of the ordered weights that the first children take, given their share of the weight. */
    private double upTo(double weight) {
        int last = cumulated.length - 1;
        double place = Math.min(1, weight) * last;
        int k = Math.min((int) place, last - 1);
        return (cumulated[k] + (place - k) * (cumulated[k + 1] - cumulated[k])) / cumulated[last];
    }
}
