package org.lgpi.core.stat;

/** Comparison of values as they read, not as their last bits fall. */
public final class Decimals {

    private static final double SCALE = 1e12;

    /** From here on a double has no twelfth decimal to round. */
    private static final double COARSE = 4096;

    private Decimals() {}

    /**
     * Rounds to 12 decimals, half to even, so that values which differ only by the order of additions become equal.
     *
     * @param value any number
     * @return the rounded number; NaN, infinities and values of 4096 or more in size as they are
     */
    public static double round(double value) {
        if (!(Math.abs(value) < COARSE)) {
            return value;
        }
        return Math.rint(value * SCALE) / SCALE + 0.0;
    }

    /**
     * Tells whether a value reaches a threshold when both are rounded to 12 decimals.
     *
     * @param value the value
     * @param threshold the threshold
     * @return true if the rounded value is at least the rounded threshold; false if the value is NaN
     */
    public static boolean reaches(double value, double threshold) {
        return round(value) >= round(threshold);
    }
}
