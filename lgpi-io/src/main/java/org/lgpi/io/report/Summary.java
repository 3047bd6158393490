package org.lgpi.io.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.lgpi.core.stat.ExactSum;

/**
 * What many values have in common. Quartiles are those of definition 7 of Hyndman and Fan (1996).
 *
 * @param count number of values
 * @param mean their mean, NaN if there are none
 * @param lower lower quartile, NaN if there are none
 * @param median median, NaN if there are none
 * @param upper upper quartile, NaN if there are none
 */
record Summary(int count, double mean, double lower, double median, double upper) {

    /** Sums up values, passing over those that are missing. */
    static Summary of(DoubleStream values) {
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(known);
        ExactSum sum = new ExactSum();
        for (double value : known) {
            sum.add(value);
        }
        double mean = known.length == 0 ? Double.NaN : sum.value() / known.length;
        return new Summary(known.length, mean, quantile(known, 0.25), quantile(known, 0.5), quantile(known, 0.75));
    }

    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int next = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[next] - sorted[below]);
    }
}
