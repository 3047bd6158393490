package org.lgpi.io.json;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.lgpi.io.file.WholeFile;

/**
 * Results of any kind as JSON in the format {@code lgpi-table/1}: the name of the table, the version of the library, and
 * an object for each row with a member for each column.
 *
 * <p>A cell is a number ({@code Double}, {@code Integer}, {@code Long} or {@code BigDecimal}), null for NaN; a {@code
 * Year} or {@code Boolean}; or anything else, written as its text and null if that is empty.
 */
public final class TableJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-table/1";

    private TableJson() {}

    /**
     * Writes a table.
     *
     * @param name name of the table
     * @param columns names of the columns
     * @param rows the rows, each with a value for every column
     * @return JSON, a line for each row
     * @throws IllegalArgumentException if a row is not as long as there are columns
     */
    public static String write(String name, List<String> columns, List<? extends List<?>> rows) {
        JsonText out = new JsonText();
        out.beginObject();
        out.text("schema", SCHEMA);
        out.text("table", name);
        out.text("libraryVersion", LibraryVersion.current());
        out.list("rows", rows, row -> row(columns, row, out));
        out.endObject();
        return out.toString();
    }

    /**
     * Writes a table to a file, which appears whole or stays as it was.
     *
     * @param name name of the table
     * @param columns names of the columns
     * @param rows the rows, each with a value for every column
     * @param file the file; one that exists is replaced
     * @throws IllegalArgumentException if a row is not as long as there are columns
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(String name, List<String> columns, List<? extends List<?>> rows, Path file) {
        WholeFile.write(file, write(name, columns, rows));
    }

    private static void row(List<String> columns, List<?> row, JsonSink out) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells in a row of a table with the columns " + columns);
        }
        out.beginShortObject();
        for (int i = 0; i < row.size(); i++) {
            out.key(columns.get(i));
            cell(row.get(i), out);
        }
        out.endObject();
    }

    private static void cell(Object cell, JsonSink out) {
        if (cell instanceof Double number) {
            out.number(number);
        } else if (cell instanceof Integer || cell instanceof Long) {
            out.whole(((Number) cell).longValue());
        } else if (cell instanceof BigDecimal number) {
            out.decimal(number);
        } else if (cell instanceof Year year) {
            out.whole(year.getValue());
        } else if (cell instanceof Boolean flag) {
            out.flag(flag);
        } else if (cell.toString().isEmpty()) {
            out.nothing();
        } else {
            out.text(cell.toString());
        }
    }
}
