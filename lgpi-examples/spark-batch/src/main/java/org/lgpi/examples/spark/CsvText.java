package org.lgpi.examples.spark;

import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of any source as the text of a CSV file, so that the library's reader can check them. */
final class CsvText {

    private CsvText() {}

    /** The columns are told, for a row that was just made does not know them. */
    static String of(String[] columns, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        line(columns, text);
        for (Row row : rows) {
            for (int c = 0; c < row.size(); c++) {
                cell(row.get(c), c, text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(Object[] cells, StringBuilder text) {
        for (int c = 0; c < cells.length; c++) {
            cell(cells[c], c, text);
        }
        text.append('\n');
    }

    private static void cell(Object cell, int column, StringBuilder text) {
        if (column > 0) {
            text.append(',');
        }
        String value = cell == null || cell.equals(Double.NaN) ? "" : cell.toString();
        if (needsQuotes(value)) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (",\"\r\n".indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
