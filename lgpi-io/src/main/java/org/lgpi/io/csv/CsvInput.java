package org.lgpi.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;

/**
 * Reads the rows of one CSV file, or of one sheet of a workbook, and turns everything that is wrong with its form into
 * problems: encoding, quotes, number of cells, length of lines. What the cells mean is up to the caller.
 */
final class CsvInput {

    /** What the parser needs beyond the longest line: two blocks of text and what it reads ahead. */
    private static final int READ_AHEAD = 1 << 18;

    private static final int MOST_SHOWN = 8;

    private final CsvFormat format;
    private final ProblemList problems;
    private final TextReader text;
    private @Nullable SheetRows sheet;
    private final CsvRow cells = new CsvRow();
    private Iterator<CsvRow> rows = List.<CsvRow>of().iterator();
    private String beginning = "";
    private char delimiter = ',';
    private NumberParser numbers = new NumberParser('.', ',');
    private List<String> header = List.of();
    private long headerLine = 1;
    private boolean anyRow;

    private CsvInput(InputStream in, CsvFormat format, ProblemList problems) {
        this.format = format;
        this.problems = problems;
        this.text = new TextReader(in, format);
    }

    /** Reads as far as the header, which has no columns if the file cannot be used. */
    static CsvInput open(InputStream in, CsvFormat format, ProblemList problems) throws IOException {
        return open(in, format, problems, "");
    }

    /** Reads like {@link #open(InputStream, CsvFormat, ProblemList)}; of a workbook the sheet of a usual name. */
    static CsvInput open(InputStream in, CsvFormat format, ProblemList problems, String usual) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, Encodings.ZIP.length);
        byte[] start = bytes.readNBytes(Encodings.ZIP.length);
        bytes.unread(start);
        CsvInput input = new CsvInput(bytes, format, problems);
        if (Arrays.equals(start, Encodings.ZIP)) {
            input.openSheet(bytes, usual);
            return input;
        }
        Optional<Problem> refusal = input.text.open();
        if (refusal.isPresent()) {
            problems.add(refusal.get(), 1, 0);
        } else {
            input.beginning = input.text.beginning().toString();
            input.delimiter = format.delimiter().orElseGet(() -> Dialect.delimiter(input.beginning));
            input.startParser(0);
            input.readHeader();
        }
        return input;
    }

    private void openSheet(InputStream in, String usual) throws IOException {
        try {
            sheet = Workbooks.open(in, format, usual, problems);
        } catch (NoClassDefFoundError e) {
            problems.error(
                    0,
                    0,
                    "NOT_TEXT",
                    "",
                    "an XLSX workbook",
                    "a CSV file, as the library that reads workbooks is not there",
                    "save the sheet as CSV UTF-8, or add org.dhatim:fastexcel-reader to the program");
        }
        if (sheet != null) {
            readHeader();
            sheet.width(header.size());
        }
    }

    /** Returns the names of the columns; a column to leave out has an empty name. */
    List<String> header() {
        return header;
    }

    long headerLine() {
        return headerLine;
    }

    /** Returns the position of a column, -1 if there is none of that name. */
    int column(String name) {
        return header.indexOf(name);
    }

    /** Reports that a column without which no row can be read is not there. */
    void reportMissing(String name, String expected) {
        String names = header.stream().limit(MOST_SHOWN).map(ProblemList::shown).collect(Collectors.joining(", "));
        problems.error(
                headerLine,
                0,
                "MISSING_COLUMN",
                name,
                "the columns " + names + (header.size() > MOST_SHOWN ? ", ..." : ""),
                expected,
                "add the column, or state the delimiter if the columns were not told apart");
    }

    /** Returns what reads the numbers of some columns. */
    NumberParser numbers(int... columns) {
        if (sheet != null) {
            numbers = new NumberParser(sheet.decimalMark(), ';');
            return numbers;
        }
        numbers = new NumberParser(
                format.decimalMark().orElseGet(() -> Dialect.decimalMark(beginning, delimiter, columns)), delimiter);
        beginning = "";
        return numbers;
    }

    /** Returns the next row that has the cells of the header, null at the end; the row is valid until the next call. */
    @Nullable
    CsvRow next() {
        while (true) {
            CsvRow row = nextSound();
            if (row == null || isAsWideAsHeader(row)) {
                anyRow |= row != null;
                return row;
            }
        }
    }

    /** Adds what can be said only at the end: that there were no rows, and what was found out about the format. */
    void finish() {
        if (!header.isEmpty() && !anyRow) {
            problems.error(
                    headerLine,
                    0,
                    "NO_ROWS",
                    "",
                    "a header and no rows below it",
                    "at least one row",
                    "add the rows, or check that the export was complete");
        }
        if (sheet != null) {
            sheet.finish();
            return;
        }
        List<String> detected = new ArrayList<>();
        if (format.charset().isEmpty() && !text.charset().equals(StandardCharsets.UTF_8)) {
            detected.add(text.charset().name());
        }
        if (format.delimiter().isEmpty() && delimiter != ',') {
            detected.add(CsvFormat.delimiterName(delimiter));
        }
        if (format.decimalMark().isEmpty() && numbers.mark() == ',') {
            detected.add(CsvFormat.decimalMarkName(','));
        }
        if (!header.isEmpty() && !detected.isEmpty()) {
            problems.addFirst(Problem.warning(
                    "DETECTED_FORMAT",
                    "",
                    String.join(", ", detected),
                    "UTF-8, comma between cells, decimal point",
                    "nothing to do if this is right; if not, state the format"));
        }
    }

    private void startParser(long linesBefore) {
        cells.linesBefore(linesBefore);
        rows = Dialect.reader(delimiter)
                .allowUnclosedQuote(false)
                .maxBufferSize((int) Math.min(Integer.MAX_VALUE - 8L, (long) format.longestLine() + READ_AHEAD))
                .build(cells, text)
                .iterator();
    }

    private void readHeader() {
        CsvRow row = nextSound();
        while (row != null && row.isEmptyFrom(0)) {
            row = nextSound();
        }
        if (!problems.isEmpty()) {
            return; // without a sound header no row can be understood
        }
        if (row == null) {
            problems.error(
                    0, 0, "EMPTY_FILE", "", "an empty file", "a header and rows", "check that the export was complete");
            return;
        }
        headerLine = row.line();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            names.add(row.trimmed(c));
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        header = names;
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            if (name.isEmpty()) {
                problems.error(
                        headerLine,
                        c + 1,
                        "UNKNOWN_COLUMN",
                        "",
                        "a column without a name",
                        "a name above each column",
                        "name the column or remove it; it was not read");
            } else if (names.indexOf(name) < c) {
                problems.error(
                        headerLine,
                        c + 1,
                        "DUPLICATE_COLUMN",
                        ProblemList.shown(name),
                        "the column twice",
                        "each column once",
                        "remove one of the two; the first one was read");
                names.set(c, "");
            }
        }
    }

    private boolean isAsWideAsHeader(CsvRow row) {
        int width = header.size();
        if (row.size() == width) {
            return !row.isEmptyFrom(0);
        }
        if (row.isEmptyFrom(0)) {
            return false;
        }
        anyRow = true;
        boolean tooFew = row.size() < width;
        if (!tooFew && row.isEmptyFrom(width)) {
            return true;
        }
        if (sheet != null) {
            problems.error(
                    row.line(),
                    0,
                    "TOO_MANY_CELLS",
                    "",
                    "a cell to the right of the last column that has a name",
                    "cells below named columns alone",
                    "remove the cell, or give its column a name; the row was not used");
            return false;
        }
        problems.error(
                row.line(),
                0,
                tooFew ? "TOO_FEW_CELLS" : "TOO_MANY_CELLS",
                "",
                row.size() + " cells",
                width + " cells as in the header",
                tooFew
                        ? "add the missing cells; an empty cell needs its delimiter too"
                        : "put cells that contain the delimiter, such as a decimal comma, in quotes");
        return false;
    }

    /** Returns the next row that was decoded and parsed without a fault, null at the end. */
    private @Nullable CsvRow nextSound() {
        if (sheet != null) {
            return sheet.next();
        }
        while (true) {
            CsvRow row;
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                row = rows.next();
            } catch (CsvParseException e) {
                if (!goOnBehindQuotes(e)) {
                    return null;
                }
                continue;
            }
            Problem problem = text.hasBadLines() ? text.problemWithin(row.line(), row.lastLine()) : null;
            if (problem == null) {
                return row;
            }
            anyRow = true;
            problems.add(problem, row.line(), 0);
        }
    }

    /** Reports a row with misplaced quotes and goes on with the line after its first, if that is still at hand. */
    private boolean goOnBehindQuotes(CsvParseException e) {
        anyRow = true;
        long line = cells.line();
        boolean goesOn = text.goTo(line + 1);
        boolean misplaced = String.valueOf(e.getMessage()).startsWith("Unexpected character");
        problems.error(
                line,
                0,
                misplaced ? "MISPLACED_QUOTE" : "UNCLOSED_QUOTE",
                "",
                misplaced ? "text behind the closing quote of a cell" : "a cell whose opening quote is never closed",
                "quotes around a whole cell, and quotes inside it doubled",
                goesOn ? "correct the quotes" : "correct the quotes; the rows below were not read");
        if (goesOn) {
            startParser(line);
        }
        return goesOn;
    }
}
