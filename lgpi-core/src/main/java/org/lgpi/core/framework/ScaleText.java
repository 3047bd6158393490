package org.lgpi.core.framework;

import java.util.List;
import org.lgpi.core.base.Problem;

/** What the kinds of {@link Scale} share: numbers in messages and the check of rising numbers. */
final class ScaleText {

    private ScaleText() {}

    /** Writes whole numbers without a decimal point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static List<Problem> rising(String subject, String kind, double[] numbers, int atLeast) {
        boolean good = numbers.length >= atLeast;
        for (int i = 0; i < numbers.length; i++) {
            good &= Double.isFinite(numbers[i]) && (i == 0 || numbers[i - 1] < numbers[i]);
        }
        if (good) {
            return List.of();
        }
        StringBuilder found = new StringBuilder(kind);
        for (double number : numbers) {
            found.append(' ').append(number(number));
        }
        return List.of(Problem.error(
                "BAD_SCALE",
                subject,
                found.toString(),
                "at least " + atLeast + " finite numbers, each above the one before",
                "put the numbers of the scale in rising order"));
    }
}
