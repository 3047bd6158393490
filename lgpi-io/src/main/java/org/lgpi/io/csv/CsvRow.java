package org.lgpi.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The row that is being read, used again for each one: cells are runs of one array of characters. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int length;
    private long firstLine;

    /** Lines before those that the parser counts from 1. */
    private long linesBefore;

    void linesBefore(long lines) {
        linesBefore = lines;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        length = 0;
        firstLine = linesBefore + startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, chars.length * 2));
        }
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, index * 2);
        }
        System.arraycopy(buffer, offset, chars, length, count);
        length += count;
        ends[index] = length;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    int size() {
        return getFieldCount();
    }

    /** Returns the line in which the row starts, counted from 1. */
    long line() {
        return firstLine;
    }

    /** Returns the last line of the row; line ends inside cells count as the parser counts them. */
    long lastLine() {
        long line = firstLine;
        for (int i = 0; i < length; i++) {
            if (chars[i] == '\r' || chars[i] == '\n' && (i == 0 || chars[i - 1] != '\r')) {
                line++;
            }
        }
        return line;
    }

    char[] chars() {
        return chars;
    }

    /** Returns where a cell starts, blanks before it left out. */
    int from(int cell) {
        int from = start(cell);
        int end = ends[cell];
        while (from < end && isBlank(chars[from])) {
            from++;
        }
        return from;
    }

    /** Returns where a cell that starts at a position ends, blanks after it left out. */
    int to(int cell, int from) {
        int to = ends[cell];
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        return to;
    }

    /** Tells whether a cell holds nothing but blanks. */
    boolean isEmpty(int cell) {
        return from(cell) == ends[cell];
    }

    /** Tells whether all cells from one on hold nothing but blanks. */
    boolean isEmptyFrom(int cell) {
        for (int c = cell; c < size(); c++) {
            if (!isEmpty(c)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a cell holds a text, blanks around it and guard left out of account. */
    boolean holds(int cell, String text) {
        int from = from(cell);
        return TextPool.equal(text, chars, from, to(cell, from));
    }

    /** Returns a cell as it stands, without the formula guard. */
    String text(int cell) {
        int start = start(cell);
        return FormulaGuard.off(new String(chars, start, ends[cell] - start));
    }

    /** Returns a cell without blanks around it and without the formula guard. */
    String trimmed(int cell) {
        int from = from(cell);
        return FormulaGuard.off(new String(chars, from, to(cell, from) - from));
    }

    /** Returns a cell like {@link #trimmed(int)}, from a pool. */
    String trimmed(int cell, TextPool pool) {
        int from = from(cell);
        return FormulaGuard.off(pool.text(chars, from, to(cell, from)));
    }

    double number(int cell, NumberParser parser) {
        int from = from(cell);
        return parser.parse(chars, from, to(cell, from));
    }

    /** Returns a text without the blanks around it that cells lose. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
    }
}
