package org.lgpi.core.stat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The different values of a column in rising order, each with its number of occurrences.
 *
 * <p>Statistics are computed from this form alone, so that the order of the values in the column changes no bit. Some of
 * the lowest and highest values may be clipped, see {@link #clipped}. Immutable.
 *
 * <ul>
 *   <li>without values: all statistics are NaN;
 *   <li>all values equal: skewness and kurtosis are NaN;
 *   <li>skewness needs three values, kurtosis four.
 * </ul>
 */
public final class DistinctValues {

    /** Up to here a new value is looked for among those known, beyond it the column is sorted. */
    private static final int FEW = 8;

    private final double[] values;
    private final int[] counts;
    private final int first;
    private final int last;
    private final long total;
    private final long below;
    private final long above;

    private DistinctValues(double[] values, int[] counts, int first, int last, long total, long below, long above) {
        this.values = values;
        this.counts = counts;
        this.first = first;
        this.last = last;
        this.total = total;
        this.below = below;
        this.above = above;
    }

    /**
     * Counts the values of a column.
     *
     * @param column finite values in any order; NaN is left out
     * @return the different values
     */
    public static DistinctValues of(double[] column) {
        double[] values = new double[column.length];
        int n = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                // adding 0.0 turns -0.0 into 0.0, so that the two are one value
                values[n++] = value + 0.0;
            }
        }
        double[] different = new double[FEW + 1];
        int[] counts = new int[FEW + 1];
        int distinct = 0;
        for (int i = 0; i < n && distinct <= FEW; i++) {
            distinct += count(values[i], different, counts, distinct);
        }
        return distinct <= FEW ? new DistinctValues(different, counts, 0, distinct - 1, n, 0, 0) : sorted(values, n);
    }

    /** Counts a value among those known, in rising order; returns 1 if it is new. */
    private static int count(double value, double[] different, int[] counts, int distinct) {
        int at = distinct;
        while (at > 0 && different[at - 1] > value) {
            at--;
        }
        if (at > 0 && different[at - 1] == value) {
            counts[at - 1]++;
            return 0;
        }
        System.arraycopy(different, at, different, at + 1, distinct - at);
        System.arraycopy(counts, at, counts, at + 1, distinct - at);
        different[at] = value;
        counts[at] = 1;
        return 1;
    }

    private static DistinctValues sorted(double[] values, int n) {
        Arrays.sort(values, 0, n);
        int[] counts = new int[n];
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || values[i] != values[distinct - 1]) {
                values[distinct++] = values[i];
            }
            counts[distinct - 1]++;
        }
        return new DistinctValues(values, counts, 0, distinct - 1, n, 0, 0);
    }

    /**
     * Returns the values with some of the lowest and highest pulled in to the next value that stays.
     *
     * @param lowest number of different values at the lower end that are raised to the next one
     * @param highest number of different values at the upper end that are lowered to the next one
     * @return the clipped values, at least one different value
     * @throws IllegalArgumentException if fewer than one different value would stay
     */
    public DistinctValues clipped(int lowest, int highest) {
        if (lowest < 0 || highest < 0 || size() - lowest - highest < 1) {
            throw new IllegalArgumentException(
                    "cannot clip " + lowest + " and " + highest + " of " + size() + " different values");
        }
        long newBelow = below;
        for (int i = first; i < first + lowest; i++) {
            newBelow += counts[i];
        }
        long newAbove = above;
        for (int i = last; i > last - highest; i--) {
            newAbove += counts[i];
        }
        return new DistinctValues(values, counts, first + lowest, last - highest, total, newBelow, newAbove);
    }

    /**
     * Returns the values that a rising curve makes of these.
     *
     * @param curve a function that never falls
     * @return as many values, clipped in the same way
     */
    public DistinctValues map(DoubleUnaryOperator curve) {
        double[] mapped = new double[last + 1];
        for (int i = first; i <= last; i++) {
            mapped[i] = curve.applyAsDouble(values[i]);
        }
        return new DistinctValues(mapped, counts, first, last, total, below, above);
    }

    /**
     * Returns the number of different values.
     *
     * @return the number
     */
    public int size() {
        return last - first + 1;
    }

    /**
     * Returns the number of all values.
     *
     * @return the number
     */
    public long count() {
        return total;
    }

    /**
     * Returns the number of values raised by clipping.
     *
     * @return the number
     */
    public long raised() {
        return below;
    }

    /**
     * Returns the number of values lowered by clipping.
     *
     * @return the number
     */
    public long lowered() {
        return above;
    }

    /**
     * Returns the smallest value.
     *
     * @return the value, NaN if there is none
     */
    public double minimum() {
        return total == 0 ? Double.NaN : values[first];
    }

    /**
     * Returns the largest value.
     *
     * @return the value, NaN if there is none
     */
    public double maximum() {
        return total == 0 ? Double.NaN : values[last];
    }

    /**
     * Returns the arithmetic mean, corrected by the mean of what is left.
     *
     * @return the mean, NaN if there is no value
     */
    public double mean() {
        if (total == 0) {
            return Double.NaN;
        }
        double mean = 0;
        for (int i = first; i <= last; i++) {
            mean += count(i) * values[i];
        }
        mean /= total;
        double rest = 0;
        for (int i = first; i <= last; i++) {
            rest += count(i) * (values[i] - mean);
        }
        return mean + rest / total + 0.0;
    }

    /**
     * Returns the middle value, the mean of the two middle ones where their number is even.
     *
     * @return the median, NaN if there is no value
     */
    public double median() {
        if (total == 0) {
            return Double.NaN;
        }
        double lower = at((total - 1) / 2);
        double upper = at(total / 2);
        return lower == upper ? lower : (lower + upper) / 2;
    }

    private double at(long position) {
        long passed = 0;
        int i = first - 1;
        do {
            i++;
            passed += count(i);
        } while (passed <= position);
        return values[i];
    }

    /** How often a value occurs after clipping. */
    private long count(int i) {
        return counts[i] + (i == first ? below : 0) + (i == last ? above : 0);
    }

    /**
     * Skewness and excess kurtosis of a sample.
     *
     * <p>With {@code S(k) = sum (x - mean)^k} over n values: {@code skewness = sqrt(n (n - 1)) / (n - 2) * sqrt(n) S(3) /
     * S(2)^1.5} and {@code kurtosis = ((n + 1) (n S(4) / S(2)^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3))}, G1 and G2 of D.
     * N. Joanes and C. A. Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998).
     *
     * @param skewness adjusted Fisher-Pearson skewness; NaN below three values or if all are equal
     * @param kurtosis excess kurtosis, 0 for a normal distribution; NaN below four values or if all are equal
     */
    public record Shape(double skewness, double kurtosis) {

        /** Returns one line: both figures. */
        @Override
        public String toString() {
            return "skewness " + skewness + ", kurtosis " + kurtosis;
        }
    }

    /**
     * Returns skewness and kurtosis.
     *
     * @return the two figures
     */
    public Shape shape() {
        if (size() < 2 || total < 3) {
            return new Shape(Double.NaN, Double.NaN);
        }
        double mean = mean();
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = first; i <= last; i++) {
            double d = values[i] - mean;
            double square = count(i) * d * d;
            s2 += square;
            s3 += square * d;
            s4 += square * d * d;
        }
        double n = total;
        double skewness = Math.sqrt(n * (n - 1)) / (n - 2) * Math.sqrt(n) * s3 / (s2 * Math.sqrt(s2));
        double kurtosis =
                total < 4 ? Double.NaN : ((n + 1) * (n * s4 / (s2 * s2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
        return new Shape(skewness, kurtosis);
    }

    /** Returns one line: how many values, how many different ones, and their range. */
    @Override
    public String toString() {
        return total == 0
                ? "no values"
                : total + " values, " + size() + " different, " + minimum() + " to " + maximum();
    }
}
