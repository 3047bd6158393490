package org.lgpi.core.stat;

import java.math.BigInteger;

/**
 * Number, extremes, mean and variance of values that come one by one: the same values in any order, split in any way, give
 * the same bits.
 *
 * <p>The sums of x and of x^2 are exact: x^2 is added as its rounded value and what rounding left. Mean and variance are
 * each rounded once, {@code (n sum x^2 - (sum x)^2) / (n (n - 1))} without cancellation, however far the mean lies from 0.
 * Where a square leaves the range of a double, beyond 1e154, the variance is infinite; below 1e-146 squares lose digits. Not
 * thread-safe.
 */
public final class ExactMoments {

    /** Bits of a quotient before it is rounded: well above the 53 of a double. */
    private static final int QUOTIENT_BITS = 120;

    private static final int LOWEST_EXPONENT = 1074;

    final ExactSum sum;
    final ExactSum squares;
    private long count;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;

    /** Makes the moments of nothing. */
    public ExactMoments() {
        this(new ExactSum(), new ExactSum());
    }

    private ExactMoments(ExactSum sum, ExactSum squares) {
        this.sum = sum;
        this.squares = squares;
    }

    ExactMoments(ExactSum sum, ExactSum squares, long count, double minimum, double maximum) {
        this(sum, squares);
        this.count = count;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /**
     * Adds a value.
     *
     * @param value a finite number
     * @return these moments
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public ExactMoments add(double value) {
        note(value, 1);
        double square = value * value;
        sum.add(value);
        squares.add(square);
        if (Double.isFinite(square)) {
            squares.add(Math.fma(value, value, -square));
        }
        return this;
    }

    /**
     * Adds a value several times at once.
     *
     * @param value a finite number
     * @param times how often, 0 or more
     * @return these moments
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public ExactMoments add(double value, int times) {
        if (times > 0) {
            note(value, times);
            double square = value * value;
            sum.add(value, times);
            squares.add(square, times);
            if (Double.isFinite(square)) {
                squares.add(Math.fma(value, value, -square), times);
            }
        }
        return this;
    }

    private void note(double value, int times) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value that is " + value + " has no moments");
        }
        count += times;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    /**
     * Adds other moments; the others stay as they are.
     *
     * @param other the other moments
     * @return these moments
     */
    public ExactMoments add(ExactMoments other) {
        count += other.count;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
        sum.add(other.sum);
        squares.add(other.squares);
        return this;
    }

    /**
     * Returns the number of values.
     *
     * @return the number
     */
    public long count() {
        return count;
    }

    /**
     * Returns the smallest value.
     *
     * @return the value, NaN if there is none
     */
    public double minimum() {
        return count == 0 ? Double.NaN : minimum;
    }

    /**
     * Returns the largest value.
     *
     * @return the value, NaN if there is none
     */
    public double maximum() {
        return count == 0 ? Double.NaN : maximum;
    }

    /**
     * Returns the arithmetic mean.
     *
     * @return the mean, rounded once; NaN if there is no value
     */
    public double mean() {
        return count == 0 ? Double.NaN : quotient(sum.inSmallestUnits(), BigInteger.valueOf(count), LOWEST_EXPONENT);
    }

    /**
     * Returns the variance of a sample, with {@code n - 1}.
     *
     * @return the variance, rounded once; NaN below two values
     */
    public double variance() {
        if (count < 2) {
            return Double.NaN;
        }
        if (!Double.isFinite(squares.value())) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger n = BigInteger.valueOf(count);
        BigInteger total = sum.inSmallestUnits();
        BigInteger deviations =
                n.multiply(squares.inSmallestUnits()).shiftLeft(LOWEST_EXPONENT).subtract(total.multiply(total));
        return Math.max(0, quotient(deviations, n.multiply(n.subtract(BigInteger.ONE)), 2 * LOWEST_EXPONENT));
    }

    /**
     * Returns the standard deviation of a sample, with {@code n - 1}.
     *
     * @return the root of the variance; NaN below two values
     */
    public double sd() {
        return Math.sqrt(variance());
    }

    /** The quotient times 2^-exponent, rounded to the nearest double. */
    private static double quotient(BigInteger numerator, BigInteger denominator, int exponent) {
        int shift = QUOTIENT_BITS - numerator.bitLength() + denominator.bitLength();
        BigInteger[] parts = numerator
                .abs()
                .shiftLeft(Math.max(0, shift))
                .divideAndRemainder(denominator.shiftLeft(Math.max(0, -shift)));
        // a bit far below the last one of a double tells on which side of the middle the quotient lies
        BigInteger rounded = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double magnitude = Math.scalb(rounded.doubleValue(), -exponent - shift);
        return numerator.signum() < 0 ? -magnitude : magnitude;
    }

    /**
     * Returns an independent copy.
     *
     * @return the copy
     */
    public ExactMoments copy() {
        return new ExactMoments(sum.copy(), squares.copy(), count, minimum, maximum);
    }

    /** Moments are equal if number, extremes and exact sums are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExactMoments that
                && count == that.count
                && Double.compare(minimum, that.minimum) == 0
                && Double.compare(maximum, that.maximum) == 0
                && sum.equals(that.sum)
                && squares.equals(that.squares);
    }

    @Override
    public int hashCode() {
        return 31 * sum.hashCode() + squares.hashCode();
    }

    /** Returns one line: number, mean, standard deviation and extremes. */
    @Override
    public String toString() {
        return count + " values, mean " + mean() + ", sd " + sd() + ", " + minimum() + " to " + maximum();
    }
}
