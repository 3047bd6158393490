package org.lgpi.io.csv;

import java.util.List;

/**
 * The rows of a CSV file as texts, without blanks around them and without the formula guard.
 *
 * @param columns names of the columns, empty for a column that cannot be used
 * @param rows the rows, each as long as there are columns
 */
public record TextRows(List<String> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param line line of the file in which the row starts, from 1
     * @param cells the cells
     */
    public record Row(int line, List<String> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public TextRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Returns the cell of a row in a column.
     *
     * @param row the row
     * @param column name of the column
     * @return the text, empty if the column is not there
     */
    public String cell(Row row, String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : row.cells().get(place);
    }

    /** Returns one line: how many rows and columns. */
    @Override
    public String toString() {
        return rows.size() + " rows of " + columns.size() + " columns";
    }
}
