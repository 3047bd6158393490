package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.stat.Decimals;

/**
 * Means that look at how the children of one node lie to each other: Mazziotta-Pareto, mean-min and ordered weighted
 * averages, in one row.
 */
final class BalancedMean extends RowCombiner {

    /** Weights and values of some children. */
    private static final class Children {

        final double[] weights;
        final double[] values;
        int count;

        Children(int most) {
            weights = new double[most];
            values = new double[most];
        }

        void add(double weight, double value) {
            weights[count] = weight;
            values[count++] = value;
        }
    }

    /** What a few roundings can leave of a difference of equal numbers, relative to their size. */
    private static final double NOISE = 1e-14;

    private final Aggregation aggregation;
    private final Children valued;
    private final Children lowest;
    private final Children highest;

    BalancedMean(Aggregation aggregation, int children) {
        this.aggregation = aggregation;
        valued = new Children(children);
        lowest = new Children(children);
        highest = new Children(children);
    }

    static boolean isOne(Aggregation aggregation) {
        return switch (aggregation.kind()) {
            case MAZZIOTTA_PARETO, MEAN_MIN, OWA -> true;
            default -> false;
        };
    }

    @Override
    void clear() {
        super.clear();
        valued.count = 0;
        lowest.count = 0;
        highest.count = 0;
    }

    @Override
    void addValue(double childWeight, double value) {
        valued.add(childWeight, value);
    }

    @Override
    void addLowest(double childWeight, double low) {
        lowest.add(childWeight, low);
    }

    @Override
    void addHighest(double childWeight, double high) {
        highest.add(childWeight, high);
    }

    @Override
    double value() {
        return combine(valued);
    }

    /** The smaller of the two ends: where the form is not monotone, children at their best may count for less. */
    @Override
    double lowest() {
        double atWorst = combine(lowest);
        return aggregation.isMonotone() ? atWorst : Math.min(atWorst, combine(highest));
    }

    @Override
    double highest() {
        double atBest = combine(highest);
        return aggregation.isMonotone() ? atBest : Math.max(atBest, combine(lowest));
    }

    @Override
    double maximum() {
        return weight;
    }

    private double combine(Children children) {
        if (children.count == 0) {
            return Double.NaN;
        }
        double[] w = Arrays.copyOf(children.weights, children.count);
        double[] x = Arrays.copyOf(children.values, children.count);
        return switch (aggregation.kind()) {
            case MAZZIOTTA_PARETO -> mazziottaPareto(w, x);
            case MEAN_MIN -> meanMin(w, x);
            case OWA -> new OrderedWeights(aggregation, w, x, OrderedWeights.SAME).value;
            default -> throw new IllegalStateException("no balanced mean: " + aggregation);
        };
    }

    private double mazziottaPareto(double[] w, double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (Decimals.round(x[i]) < 0) {
                return Double.NaN;
            }
            // a zero may have come out of additions as a negative number with nothing but rounding in it
            x[i] = Math.max(0, x[i]);
        }
        double mean = mean(w, x);
        double variance = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            variance += w[i] * (x[i] - mean) * (x[i] - mean);
            weight += w[i];
        }
        if (variance == 0) {
            return mean;
        }
        double value = mean - factor(aggregation, w) * (variance / weight) / mean;
        // a penalty as large as the mean leaves 0, not what rounding leaves of it: a parent may divide by it
        return Math.abs(value) < NOISE * mean ? 0 : value;
    }

    /** What the variance of the children as a whole, by their mean, is multiplied with; a single child has no variance. */
    static double factor(Aggregation aggregation, double[] raw) {
        int n = 0;
        for (double w : raw) {
            n += w > 0 ? 1 : 0;
        }
        double correction = aggregation.parameter(1);
        return n <= 1 ? aggregation.parameter() : aggregation.parameter() * n / (n - correction);
    }

    private double meanMin(double[] w, double[] x) {
        double mean = mean(w, x);
        double alpha = aggregation.parameter();
        double beta = aggregation.parameter(1);
        double distance = mean - Arrays.stream(x).min().orElseThrow();
        return mean - alpha * (Math.sqrt(distance * distance + beta * beta) - beta);
    }

    private static double mean(double[] w, double[] x) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
            weight += w[i];
        }
        return sum / weight;
    }
}
