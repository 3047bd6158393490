package org.lgpi.io.csv;

import java.util.Arrays;

/**
 * Reads decimal numbers from cells: digits with at most one decimal mark, a sign, an exponent. NaN stands for what is
 * no such number: words, {@code NaN}, {@code Infinity}, hexadecimal forms, thousands separators, numbers too large.
 *
 * <p>A parser that has not been told the decimal mark takes the first one it meets for the rest of the file. A comma
 * before exactly three digits and after one to three others might separate thousands, so it decides nothing, unless
 * the cells are separated by semicolons, as they are where the comma is the decimal mark.
 */
final class NumberParser {

    /** Powers of ten that a double holds exactly. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long LARGEST_EXACT = 1L << 53;

    private static final char UNDECIDED = 0;

    private final boolean commaIsDecimal;
    private char mark;

    /** Takes the decimal mark, 0 if it is not known, and the delimiter of the file. */
    NumberParser(char mark, char delimiter) {
        this.mark = mark;
        this.commaIsDecimal = delimiter == ';';
    }

    /** Returns the decimal mark, 0 if none was met so far. */
    char mark() {
        return mark;
    }

    /** Returns the number that stands in these characters, NaN if there is none. */
    double parse(char[] chars, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && (chars[i] == '-' || chars[i] == '+')) {
            negative = chars[i] == '-';
            i++;
        }
        long digits = 0;
        int count = 0;
        int markAt = -1;
        for (; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if ((c == '.' || c == ',') && markAt < 0) {
                markAt = i;
            } else {
                break;
            }
        }
        if (count == 0 || i < to && !isExponent(chars, i, to) || markAt >= 0 && !accepts(chars, from, i, markAt)) {
            return Double.NaN;
        }
        int decimals = markAt < 0 ? 0 : i - markAt - 1;
        // Both operands are exact, so that the division rounds correctly (Clinger, 1990, doi:10.1145/93542.93557).
        if (i == to && count <= 18 && digits <= LARGEST_EXACT && decimals < EXACT_POWERS.length) {
            double value = digits / EXACT_POWERS[decimals];
            return negative ? -value : value;
        }
        return parseSlowly(chars, from, to, markAt);
    }

    private boolean accepts(char[] chars, int from, int to, int markAt) {
        if (mark == UNDECIDED) {
            mark = evidence(chars, from, to, markAt, commaIsDecimal);
        }
        return chars[markAt] == mark;
    }

    /**
     * Returns the decimal mark that a cell shows, 0 if it shows none: no mark, no number, or a comma that might
     * separate thousands.
     */
    static char evidence(char[] chars, int from, int to, char delimiter) {
        int markAt = -1;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if ((c == '.' || c == ',') && markAt < 0) {
                markAt = i;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (i > from || c != '-' && c != '+') {
                return UNDECIDED;
            }
        }
        return markAt < 0 || digits == 0 ? UNDECIDED : evidence(chars, from, to, markAt, delimiter == ';');
    }

    private static char evidence(char[] chars, int from, int to, int markAt, boolean commaIsDecimal) {
        int start = chars[from] == '-' || chars[from] == '+' ? from + 1 : from;
        int before = markAt - start;
        boolean thousands = !commaIsDecimal
                && chars[markAt] == ','
                && to - markAt - 1 == 3
                && before >= 1
                && before <= 3
                && chars[start] != '0';
        return thousands ? UNDECIDED : chars[markAt];
    }

    private static boolean isExponent(char[] chars, int from, int to) {
        int i = from;
        if (chars[i] != 'e' && chars[i] != 'E') {
            return false;
        }
        i++;
        if (i < to && (chars[i] == '-' || chars[i] == '+')) {
            i++;
        }
        if (i == to) {
            return false;
        }
        for (; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static double parseSlowly(char[] chars, int from, int to, int markAt) {
        char[] copy = Arrays.copyOfRange(chars, from, to);
        if (markAt >= 0) {
            copy[markAt - from] = '.';
        }
        double value = Double.parseDouble(new String(copy));
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
