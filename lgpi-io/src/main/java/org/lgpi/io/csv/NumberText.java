package org.lgpi.io.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double as the shortest decimal that reads back as the same double, the same on every Java release.
 *
 * <p>Numbers of usual size have no exponent, so that spreadsheets take them for what they are.
 */
final class NumberText {

    private static final long SCALE = 1_000_000;

    /** Below this, a decimal has at most 15 significant digits, and no two of those read back as one double. */
    private static final double FEW_DIGITS = 1e15;

    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int MOST_ZEROS = 12;

    /** From this release on, {@link Double#toString(double)} gives the shortest decimal. */
    private static final boolean SHORTEST = Runtime.version().feature() >= 19;

    private NumberText() {}

    /** Returns the text of a finite number, with a decimal point. */
    static String of(double number) {
        double scaled = number * SCALE;
        if (Math.abs(scaled) < FEW_DIGITS) {
            long whole = Math.round(scaled);
            if (whole != 0 && (double) whole / SCALE == number) {
                return ofMillionths(whole);
            }
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        String text = Double.toString(number);
        if (SHORTEST && text.indexOf('E') < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        BigDecimal shortest = shortest(number, text).stripTrailingZeros();
        int leadingZeros = shortest.scale() - shortest.precision();
        return leadingZeros > MOST_ZEROS || -shortest.scale() > MOST_ZEROS
                ? shortest.toString()
                : shortest.toPlainString();
    }

    private static String ofMillionths(long whole) {
        StringBuilder text = new StringBuilder(20);
        long size = Math.abs(whole);
        if (whole < 0) {
            text.append('-');
        }
        text.append(size / SCALE);
        long decimals = size % SCALE;
        if (decimals > 0) {
            text.append('.');
            for (long unit = SCALE / 10; decimals > 0; unit /= 10) {
                text.append((char) ('0' + decimals / unit));
                decimals %= unit;
            }
        }
        return text.toString();
    }

    private static BigDecimal shortest(double number, String text) {
        BigDecimal decimal = new BigDecimal(text);
        boolean subnormal = Math.abs(number) < Double.MIN_NORMAL;
        if (SHORTEST || !subnormal && decimal.stripTrailingZeros().precision() <= FEWEST_DIGITS) {
            return decimal;
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = subnormal ? 2 : FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == number) {
                return nearest;
            }
            // Doubles lie closer below a power of two than above it, so that the farther decimal can be the one.
            BigDecimal away = exact.round(new MathContext(digits, RoundingMode.UP));
            if (Math.getExponent(number) != Math.getExponent(Math.nextDown(Math.abs(number)))
                    && away.doubleValue() == number) {
                return away;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
