package org.lgpi.core.stat;

import java.util.Locale;

/** Values as they read, not as their last bits fall: compared and written. */
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
     * Writes a number for people with a fixed number of decimals, half up; what rounds to zero has no sign.
     *
     * @param value any number
     * @param decimals digits behind the point, 0 or more
     * @return the text, such as {@code 0.0} for -0.04 with one decimal; {@code NaN} and {@code Infinity} by name
     */
    public static String text(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /**
     * Writes a difference for people: {@link #text} with a plus before numbers that are not negative.
     *
     * @param difference any number
     * @param decimals digits behind the point, 0 or more
     * @return the text, such as {@code +0.0} for -0.04 with one decimal
     */
    public static String signed(double difference, int decimals) {
        String text = text(difference, decimals);
        return text.startsWith("-") ? text : "+" + text;
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
