package org.lgpi.core.stat;

import java.util.Arrays;

/**
 * First-order and total-order sensitivity indices of one input, from the outputs of a model at the rows of two
 * independent samples A and B and of the mixture AB, which is A with this input from B.
 *
 * <p>With f less the mean of all f(A) and f(B), and V the variance (n - 1) of these 2N outputs: first order
 * {@code mean(f(B) (f(AB) - f(A))) / V} (A. Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018), total order {@code
 * mean((f(A) - f(AB))^2) / (2 V)} (M. J. W. Jansen 1999, doi:10.1016/S0010-4655(98)00154-4). Taking off the mean keeps a
 * large mean from drowning the first order. Both are NaN if V is 0: nothing varies.
 *
 * @param firstOrder share of the variance that this input explains alone
 * @param firstInterval bootstrap interval of the first order
 * @param totalOrder share of the variance in which this input has a part
 * @param totalInterval bootstrap interval of the total order
 */
public record SobolIndices(double firstOrder, Interval firstInterval, double totalOrder, Interval totalInterval) {

    /**
     * Estimates the indices of one input.
     *
     * @param a outputs at the rows of A
     * @param b outputs at the rows of B, as many
     * @param ab outputs at the rows of the mixture, as many
     * @param draws number of bootstrap samples, 0 for no interval
     * @param level confidence level of the intervals, such as 0.95
     * @param random where the bootstrap samples come from
     * @return the indices
     */
    public static SobolIndices of(double[] a, double[] b, double[] ab, int draws, double level, KeyedRandom random) {
        if (a.length == 0 || b.length != a.length || ab.length != a.length) {
            throw new IllegalArgumentException("expected as many outputs at A, B and AB, at least one; found "
                    + a.length + ", " + b.length + " and " + ab.length);
        }
        int[] rows = new int[a.length];
        Arrays.setAll(rows, i -> i);
        double[] both = estimate(a, b, ab, rows);
        double[] first = new double[draws];
        double[] total = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            KeyedRandom numbers = random.at(draw);
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (int) (numbers.uniform(i) * rows.length);
            }
            double[] again = estimate(a, b, ab, rows);
            first[draw] = again[0];
            total[draw] = again[1];
        }
        return new SobolIndices(both[0], interval(first, level), both[1], interval(total, level));
    }

    private static double[] estimate(double[] a, double[] b, double[] ab, int[] rows) {
        int n = rows.length;
        double mean = 0;
        for (int row : rows) {
            mean += a[row] + b[row];
        }
        mean /= 2 * n;
        double variance = 0;
        double first = 0;
        double total = 0;
        for (int row : rows) {
            double atA = a[row] - mean;
            double atB = b[row] - mean;
            variance += atA * atA + atB * atB;
            first += atB * (ab[row] - a[row]);
            total += (a[row] - ab[row]) * (a[row] - ab[row]);
        }
        variance /= 2 * n - 1;
        return variance > 0
                ? new double[] {first / n / variance, total / (2 * n) / variance}
                : new double[] {Double.NaN, Double.NaN};
    }

    private static Interval interval(double[] drawn, double level) {
        double[] sorted =
                Arrays.stream(drawn).filter(x -> !Double.isNaN(x)).sorted().toArray();
        return sorted.length == 0
                ? Interval.none(level)
                : new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), level);
    }

    /** Definition 7 of Hyndman and Fan: linear, from the smallest to the largest value. */
    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        return below + 1 < sorted.length
                ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }
}
