package org.lgpi.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * The row that is being read, used again for each one.
 *
 * <p>A short cell is kept as one number, its key, and spelt out only when somebody asks for its text: most cells are
 * like others before them, and comparing keys is enough to see it. Longer cells are runs of one array of characters.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** A text that many cells are compared with. */
    record Text(String string, long key) {

        static final Text EMPTY = of("");

        static Text of(String string) {
            return new Text(string, CsvRow.key(string.toCharArray(), 0, string.length()));
        }
    }

    /** The key of a cell that is too long for one or has characters beyond Latin-1. */
    static final long NO_KEY = -1;

    private static final int LONGEST_WITH_KEY = Long.BYTES;
    private static final int NOT_SPELT = -1;

    private long[] keys = new long[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private char[] chars = new char[1024];
    private int length;
    private long firstLine;

    /** Lines before those that the parser counts from 1. */
    private long linesBefore;

    void linesBefore(long lines) {
        linesBefore = lines;
    }

    /** Starts a row that does not come from the parser. */
    void begin(long line) {
        beginRecord(line);
    }

    /** Adds a cell to a row that does not come from the parser. */
    void add(String cell) {
        addField(cell.toCharArray(), 0, cell.length(), false);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        length = 0;
        firstLine = linesBefore + startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        if (index == keys.length) {
            keys = Arrays.copyOf(keys, index * 2);
            starts = Arrays.copyOf(starts, index * 2);
            ends = Arrays.copyOf(ends, index * 2);
        }
        long key = key(buffer, offset, count);
        keys[index] = key;
        starts[index] = NOT_SPELT;
        if (key == NO_KEY) {
            reserve(index, count);
            System.arraycopy(buffer, offset, chars, starts[index], count);
        }
    }

    private static long key(char[] buffer, int offset, int count) {
        if (count > LONGEST_WITH_KEY) {
            return NO_KEY;
        }
        long key = 0;
        int all = 0;
        for (int i = offset; i < offset + count; i++) {
            key = key << Byte.SIZE | buffer[i];
            all |= buffer[i];
        }
        return all < 1 << Byte.SIZE ? key : NO_KEY;
    }

    /** Returns a number that no cell with another text has, blanks included: 0 if it is empty; or {@link #NO_KEY}. */
    long key(int cell) {
        return keys[cell];
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
        for (int cell = 0; cell < size(); cell++) {
            int start = start(cell);
            for (int i = start; i < ends[cell]; i++) {
                if (chars[i] == '\r' || chars[i] == '\n' && (i == start || chars[i - 1] != '\r')) {
                    line++;
                }
            }
        }
        return line;
    }

    /** Returns where a cell starts, blanks before it left out. */
    private int from(int cell) {
        int from = start(cell);
        int end = ends[cell];
        while (from < end && isBlank(chars[from])) {
            from++;
        }
        return from;
    }

    /** Returns where a cell that starts at a position ends, blanks after it left out. */
    private int to(int cell, int from) {
        int to = ends[cell];
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        return to;
    }

    /** Tells whether a cell holds nothing but blanks. */
    boolean isEmpty(int cell) {
        long key = keys[cell];
        boolean endsBlank = key == NO_KEY || isBlank((char) (key & 0xFF));
        return key == 0 || endsBlank && from(cell) == ends[cell];
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

    /** Tells like {@link #holds(int, String)} and faster whether a cell holds a text. */
    boolean holds(int cell, Text text) {
        return keys[cell] == text.key() && text.key() != NO_KEY || holds(cell, text.string());
    }

    /** Returns a cell as it stands, without the formula guard. */
    String text(int cell) {
        return FormulaGuard.off(raw(cell));
    }

    /** Returns a cell as it stands, guard included. */
    String raw(int cell) {
        int start = start(cell);
        return new String(chars, start, ends[cell] - start);
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

    /** Returns the decimal mark that a cell shows, see {@link NumberParser#evidence}. */
    char decimalMark(int cell, char delimiter) {
        int from = from(cell);
        return NumberParser.evidence(chars, from, to(cell, from), delimiter);
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
        if (starts[cell] == NOT_SPELT) {
            spell(cell);
        }
        return starts[cell];
    }

    private void spell(int cell) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(keys[cell]);
        reserve(cell, (bits + Byte.SIZE - 1) / Byte.SIZE);
        long key = keys[cell];
        for (int i = ends[cell] - 1; i >= starts[cell]; i--) {
            chars[i] = (char) (key & 0xFF);
            key >>>= Byte.SIZE;
        }
    }

    /** Makes room for the text of a cell. */
    private void reserve(int cell, int count) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, chars.length * 2));
        }
        starts[cell] = length;
        length += count;
        ends[cell] = length;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
    }
}
