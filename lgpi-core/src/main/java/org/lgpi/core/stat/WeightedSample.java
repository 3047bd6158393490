package org.lgpi.core.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Values with weights in rising order, ready for quantiles. Immutable. */
public final class WeightedSample {

    private final double[] values;
    private final double[] weights;
    private final double[] cumulated;

    private WeightedSample(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        cumulated = new double[values.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulated[i] = sum;
        }
    }

    /**
     * Orders values with weights; pairs with a NaN value or a weight of 0 are left out.
     *
     * @param values the values
     * @param weights a weight for each value, at least 0
     * @return the sample
     */
    public static WeightedSample of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(values.length + " values beside " + weights.length + " weights");
        }
        int[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]) && weights[i] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = new double[order.length];
        double[] w = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            x[i] = values[order[i]];
            w[i] = weights[order[i]];
            if (!(w[i] > 0) || Double.isInfinite(w[i])) {
                throw new IllegalArgumentException("weights are 0 or more, found " + w[i]);
            }
        }
        return new WeightedSample(x, w);
    }

    /**
     * Returns the number of values.
     *
     * @return the number
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns a quantile.
     *
     * @param probability share of the weight at or below the quantile; below 0 is taken as 0, above 1 as 1
     * @param rule how to read it off
     * @return the quantile; NaN if the sample is empty or the probability is NaN
     */
    public double quantile(double probability, QuantileRule rule) {
        int n = values.length;
        if (n == 0 || Double.isNaN(probability)) {
            return Double.NaN;
        }
        double p = Math.max(0, Math.min(1, probability));
        return switch (rule) {
            case MATH, HF1 -> step(p, false);
            case SCHOOL, HF2 -> step(p, true);
            case HF4 -> linear(p * cumulated[n - 1], 0);
            case HF6 -> linear(p * (cumulated[n - 1] + weights[n - 1]), 0);
            case HF7 -> n == 1 ? values[0] : linear(p * cumulated[n - 2], 1);
        };
    }

    /** Sums of weights that should equal the target differ from it by rounding; a share this small counts as equal. */
    private boolean equalsTarget(double sum, double target) {
        return Math.abs(sum - target) <= 1e-14 * cumulated[cumulated.length - 1];
    }

    private double step(double p, boolean average) {
        double target = p * cumulated[cumulated.length - 1];
        int at = Arrays.binarySearch(cumulated, target);
        at = at < 0 ? -at - 1 : at;
        if (at > 0 && equalsTarget(cumulated[at - 1], target)) {
            at--;
        }
        at = Math.min(at, values.length - 1);
        if (average && at + 1 < values.length && equalsTarget(cumulated[at], target)) {
            return (values[at] + values[at + 1]) / 2;
        }
        return values[at];
    }

    /** Interpolates value k over the cumulated weight of the values up to k, or before k if shifted by one. */
    private double linear(double target, int shift) {
        int last = values.length - 1;
        int at = Arrays.binarySearch(cumulated, target);
        int above = (at < 0 ? -at - 1 : at) + shift;
        if (above > last) {
            return values[last];
        }
        int below = above - 1;
        double from = below - shift < 0 ? 0 : cumulated[below - shift];
        if (below < 0) {
            return values[0];
        }
        double gamma = (target - from) / (cumulated[above - shift] - from);
        return values[below] + gamma * (values[above] - values[below]);
    }

    /** Returns one line: the number of values and the sum of their weights. */
    @Override
    public String toString() {
        return size() + " values" + (size() == 0 ? "" : " of weight " + cumulated[size() - 1]);
    }
}
