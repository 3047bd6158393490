package org.lgpi.core.stat;

import java.util.Locale;

/**
 * A confidence interval.
 *
 * @param lower lower end, NaN if the data give none
 * @param upper upper end, NaN if the data give none
 * @param level confidence level such as 0.95
 */
public record Interval(double lower, double upper, double level) {

    /** Checks the level. */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + level);
        }
    }

    /**
     * Returns the interval without ends.
     *
     * @param level confidence level
     * @return an interval from NaN to NaN
     */
    public static Interval none(double level) {
        return new Interval(Double.NaN, Double.NaN, level);
    }

    /**
     * Returns the distance between the ends.
     *
     * @return the width, NaN if there is no end
     */
    public double width() {
        return upper - lower;
    }

    /**
     * Tells whether a number lies inside, ends included.
     *
     * @param value the number
     * @return true if so
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Returns one line: both ends and the level. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g to %.6g at %s %%", lower, upper, Double.toString(level * 100));
    }
}
