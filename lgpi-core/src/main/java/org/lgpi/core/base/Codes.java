package org.lgpi.core.base;

import java.util.Comparator;

/**
 * Rules for the codes of nodes, units and services.
 *
 * <p>A code is 1 to 64 characters long, each a letter or digit of any script, a full stop, a hyphen or an underscore.
 * Codes are texts, never numbers: {@code 1.1} and {@code 1.10} differ.
 */
public final class Codes {

    /** Orders codes as a person would: runs of digits by their number, so that {@code 1.2} stands before {@code 1.10}. */
    public static final Comparator<String> NATURAL_ORDER = Codes::compareNaturally;

    private static final int LONGEST = 64;

    private Codes() {}

    /**
     * Tells whether a text can be a code.
     *
     * @param text any text
     * @return true if it is 1 to 64 letters, digits, full stops, hyphens and underscores
     */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!mayStandInCode(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStandInCode(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.'
                || c == '-'
                || c == '_';
    }

    private static int compareNaturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int order = compareDigits(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int compareDigits(String a, String b) {
        String x = withoutZeros(a);
        String y = withoutZeros(b);
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
