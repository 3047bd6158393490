package org.lgpi.io.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written down: encoding, delimiter, decimal mark and limits; and which sheet of a workbook is meant,
 * as readers take XLSX too.
 *
 * <p>A part that is not stated is found out by readers, who report it when it is not the one of {@link #RFC4180};
 * writers take that of {@link #RFC4180}. Immutable.
 */
public final class CsvFormat {

    /** States nothing: readers find everything out. */
    public static final CsvFormat DETECT =
            new CsvFormat(null, null, null, "\r\n", false, new Limits(1_000_000, 10_000, 256L << 20), null);

    /** UTF-8 without byte order mark, comma, decimal point, lines that end with CR LF (RFC 4180). */
    public static final CsvFormat RFC4180 =
            DETECT.withCharset(StandardCharsets.UTF_8).withDelimiter(',').withDecimalMark('.');

    /** What a Russian Excel saves as CSV: windows-1251, semicolon, decimal comma. It has no Kazakh letters. */
    public static final CsvFormat EXCEL_RUSSIAN = DETECT.withCharset(Charset.forName("windows-1251"))
            .withDelimiter(';')
            .withDecimalMark(',');

    /** What a Russian Excel opens by double click without losing Kazakh letters: UTF-8 with byte order mark. */
    public static final CsvFormat EXCEL_RUSSIAN_UTF8 =
            EXCEL_RUSSIAN.withCharset(StandardCharsets.UTF_8).withByteOrderMark(true);

    private final @Nullable Charset charset;
    private final @Nullable Character delimiter;
    private final @Nullable Character decimalMark;
    private final String lineEnd;
    private final boolean byteOrderMark;
    private final Limits limits;
    private final @Nullable String sheet;

    /** What readers refuse to go beyond. */
    private record Limits(int longestLine, int mostProblems, long largestWorkbook) {}

    private CsvFormat(
            @Nullable Charset charset,
            @Nullable Character delimiter,
            @Nullable Character decimalMark,
            String lineEnd,
            boolean byteOrderMark,
            Limits limits,
            @Nullable String sheet) {
        this.charset = charset;
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
        this.lineEnd = lineEnd;
        this.byteOrderMark = byteOrderMark;
        this.limits = limits;
        this.sheet = sheet;
    }

    /**
     * Returns the encoding.
     *
     * @return the encoding, empty if it is to be found out
     */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /**
     * Returns what stands between cells.
     *
     * @return the delimiter, empty if it is to be found out
     */
    public Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /**
     * Returns what stands before the decimals of a number.
     *
     * @return point or comma, empty if it is to be found out
     */
    public Optional<Character> decimalMark() {
        return Optional.ofNullable(decimalMark);
    }

    /**
     * Returns what writers put at the end of a line; readers take every kind.
     *
     * @return CR LF or LF
     */
    public String lineEnd() {
        return lineEnd;
    }

    /**
     * Tells whether writers begin a UTF-8 file with a byte order mark; readers take both.
     *
     * @return true if they do
     */
    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    /**
     * Returns the greatest length of a line that readers accept; 1,000,000 unless set.
     *
     * @return the number of characters
     */
    public int longestLine() {
        return limits.longestLine();
    }

    /**
     * Returns how many problems of a file readers keep; the others are counted. 10,000 unless set.
     *
     * @return the number of problems
     */
    public int mostProblems() {
        return limits.mostProblems();
    }

    /**
     * Returns how large a workbook may be that readers open; 256 MiB unless set.
     *
     * @return the number of bytes of all its parts together when they are unpacked
     */
    public long largestWorkbook() {
        return limits.largestWorkbook();
    }

    /**
     * Returns which sheet of a workbook is to be read.
     *
     * @return the name of the sheet; empty for the one that is named after what is read, or the only one
     */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /**
     * Returns this format with a stated encoding.
     *
     * @param charset the encoding
     * @return the changed copy
     */
    public CsvFormat withCharset(Charset charset) {
        Objects.requireNonNull(charset, "charset");
        return copy(charset, delimiter, decimalMark, lineEnd, byteOrderMark);
    }

    /**
     * Returns this format with a stated delimiter.
     *
     * @param delimiter comma, semicolon, tab or another character that occurs neither in numbers nor in words
     * @return the changed copy
     */
    public CsvFormat withDelimiter(char delimiter) {
        if (Character.isLetterOrDigit(delimiter) || " \"\r\n.-+=@'\0".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException(
                    "a delimiter is a comma, semicolon, tab or the like, found '" + delimiter + "'");
        }
        return copy(charset, delimiter, decimalMark, lineEnd, byteOrderMark);
    }

    /**
     * Returns this format with a stated decimal mark.
     *
     * @param decimalMark point or comma
     * @return the changed copy
     */
    public CsvFormat withDecimalMark(char decimalMark) {
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("a decimal mark is a point or a comma, found '" + decimalMark + "'");
        }
        return copy(charset, delimiter, decimalMark, lineEnd, byteOrderMark);
    }

    /**
     * Returns this format with another end of lines for writers.
     *
     * @param lineEnd CR LF or LF
     * @return the changed copy
     */
    public CsvFormat withLineEnd(String lineEnd) {
        if (!lineEnd.equals("\n") && !lineEnd.equals("\r\n")) {
            throw new IllegalArgumentException("a line ends with CR LF or LF");
        }
        return copy(charset, delimiter, decimalMark, lineEnd, byteOrderMark);
    }

    /**
     * Returns this format with or without a byte order mark for writers of UTF-8.
     *
     * @param byteOrderMark true to write it
     * @return the changed copy
     */
    public CsvFormat withByteOrderMark(boolean byteOrderMark) {
        return copy(charset, delimiter, decimalMark, lineEnd, byteOrderMark);
    }

    /**
     * Returns this format with another greatest length of a line.
     *
     * @param characters number of characters, at least 1
     * @return the changed copy
     */
    public CsvFormat withLongestLine(int characters) {
        return with(
                new Limits(atLeastOne(characters, "longest line"), limits.mostProblems(), limits.largestWorkbook()),
                sheet);
    }

    /**
     * Returns this format with another number of problems to keep.
     *
     * @param problems number of problems, at least 1
     * @return the changed copy
     */
    public CsvFormat withMostProblems(int problems) {
        return with(
                new Limits(limits.longestLine(), atLeastOne(problems, "number of problems"), limits.largestWorkbook()),
                sheet);
    }

    /**
     * Returns this format with another greatest size of a workbook.
     *
     * @param bytes number of bytes of all its parts together when they are unpacked, at least 1
     * @return the changed copy
     */
    public CsvFormat withLargestWorkbook(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("the largest workbook must have at least 1 byte, found " + bytes);
        }
        return with(new Limits(limits.longestLine(), limits.mostProblems(), bytes), sheet);
    }

    /**
     * Returns this format with a stated sheet, for workbooks.
     *
     * @param sheet name of the sheet, whatever the case of its letters; empty to state none
     * @return the changed copy
     */
    public CsvFormat withSheet(String sheet) {
        return with(limits, sheet.isEmpty() ? null : sheet);
    }

    private CsvFormat with(Limits newLimits, @Nullable String newSheet) {
        return new CsvFormat(charset, delimiter, decimalMark, lineEnd, byteOrderMark, newLimits, newSheet);
    }

    private CsvFormat copy(
            @Nullable Charset newCharset,
            @Nullable Character newDelimiter,
            @Nullable Character newDecimalMark,
            String newLineEnd,
            boolean newByteOrderMark) {
        return new CsvFormat(newCharset, newDelimiter, newDecimalMark, newLineEnd, newByteOrderMark, limits, sheet);
    }

    private static int atLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("the " + what + " must be at least 1, found " + number);
        }
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvFormat that
                && Objects.equals(charset, that.charset)
                && Objects.equals(delimiter, that.delimiter)
                && Objects.equals(decimalMark, that.decimalMark)
                && lineEnd.equals(that.lineEnd)
                && byteOrderMark == that.byteOrderMark
                && limits.equals(that.limits)
                && Objects.equals(sheet, that.sheet);
    }

    @Override
    public int hashCode() {
        return Objects.hash(charset, delimiter, decimalMark, lineEnd, byteOrderMark, limits, sheet);
    }

    /** Returns one line: encoding, delimiter and decimal mark. */
    @Override
    public String toString() {
        return charset().map(Charset::name).orElse("any encoding") + ", "
                + delimiter().map(CsvFormat::delimiterName).orElse("any delimiter") + ", "
                + decimalMark().map(CsvFormat::decimalMarkName).orElse("any decimal mark");
    }

    static String delimiterName(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma between cells";
            case ';' -> "semicolon between cells";
            case '\t' -> "tab between cells";
            default -> "'" + delimiter + "' between cells";
        };
    }

    static String decimalMarkName(char mark) {
        return mark == ',' ? "decimal comma" : "decimal point";
    }
}
