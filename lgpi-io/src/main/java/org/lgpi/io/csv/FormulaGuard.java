package org.lgpi.io.csv;

/**
 * Keeps spreadsheets from running a text cell as a formula.
 *
 * <p>A text that begins with {@code = + - @}, one of their wide forms, tab, CR or LF, perhaps after apostrophes, gets one more apostrophe in front;
 * taking the guard off removes exactly that one. Other texts stay as they are, so every text comes back unchanged.
 */
final class FormulaGuard {

    /** The wide forms are run by spreadsheets of East Asia. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String on(String text) {
        return needsGuard(text, 0) ? "'" + text : text;
    }

    static String off(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && needsGuard(text, 1) ? text.substring(1) : text;
    }

    private static boolean needsGuard(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        return STARTS.indexOf(text.charAt(i)) >= 0;
    }
}
