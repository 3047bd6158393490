package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.ValueWithProblems;

/**
 * Tables of any kind as CSV: a header and rows of values.
 *
 * <p>A cell is a number ({@code Double}, {@code Integer}, {@code Long} or {@code BigDecimal}), written exactly and
 * nothing for NaN, or anything else, written as its text with the formula guard. Reading gives all cells as texts.
 */
public final class TableCsv {

    private TableCsv() {}

    /**
     * Writes a table.
     *
     * @param columns names of the columns
     * @param rows the rows, each with a value for every column
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException if a row is not as long as there are columns, or the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<String> columns, List<? extends List<?>> rows, Path file, CsvFormat format) {
        check(columns, rows);
        CsvFiles.write(file, format, columns, out -> write(rows, out));
    }

    static void check(List<String> columns, List<? extends List<?>> rows) {
        for (List<?> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells in a row of a table with the columns " + columns);
            }
        }
    }

    static void write(List<? extends List<?>> rows, TableOutput out) {
        for (List<?> row : rows) {
            row.forEach(cell -> write(cell, out));
            out.endRow();
        }
    }

    /**
     * Reads a table of texts from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param columns the columns, all of which must be there and no others
     * @param format encoding and delimiter as far as they are known
     * @return the cells of each row in the order of the columns, without blanks around them, and the problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<List<String>>> read(
            InputStream in, String source, List<String> columns, CsvFormat format) {
        RowReader rows = new RowReader(columns, List.of(), List.of());
        return CsvFiles.read(
                in,
                source,
                bytes -> rows.list(
                        bytes,
                        source,
                        format,
                        cells -> Optional.of(columns.stream().map(cells::text).toList())));
    }

    /**
     * Reads a table as texts.
     *
     * @param file the file
     * @param format encoding and delimiter as far as they are known
     * @return the rows that have the cells of the header, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<TextRows> read(Path file, CsvFormat format) {
        return CsvFiles.read(file, in -> {
            ProblemList problems = new ProblemList(file.toString(), format.mostProblems());
            CsvInput input = CsvInput.open(in, format, problems);
            int columns = input.header().size();
            List<TextRows.Row> rows = new ArrayList<>();
            CsvRow row = columns == 0 ? null : input.next();
            while (row != null) {
                List<String> cells = new ArrayList<>(columns);
                for (int column = 0; column < columns; column++) {
                    cells.add(row.trimmed(column));
                }
                rows.add(new TextRows.Row((int) row.line(), cells));
                row = input.next();
            }
            input.finish();
            return new ValueWithProblems<>(new TextRows(input.header(), rows), problems.all());
        });
    }

    private static void write(Object cell, TableOutput out) {
        if (cell instanceof Double number) {
            out.number(number);
        } else if (cell instanceof Integer || cell instanceof Long) {
            out.number(((Number) cell).longValue());
        } else if (cell instanceof BigDecimal number) {
            out.number(number);
        } else {
            out.text(cell.toString());
        }
    }
}
