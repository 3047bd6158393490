package org.lgpi.core.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A small table of texts that a person reads: in a terminal, in a notebook, in a page or in a spreadsheet.
 *
 * <p>Columns are aligned by the width that a character takes on a screen, so that Kazakh and Russian names, combining
 * marks and wide characters line up. A table cut by {@link #head} says how many rows it leaves out. Immutable and
 * thread-safe.
 *
 * @param columns the columns, at least one
 * @param rows cells by row, each row as long as there are columns
 * @param omitted number of rows that were left out at the end
 */
public record TextTable(List<Column> columns, List<List<String>> rows, int omitted) {

    /** On which side of a column its cells stand. */
    public enum Alignment {
        /** On the left, for words. */
        LEFT,
        /** On the right, for numbers. */
        RIGHT
    }

    /**
     * One column.
     *
     * @param heading what stands above it
     * @param alignment {@code RIGHT} for numbers, {@code LEFT} for everything else
     */
    public record Column(String heading, Alignment alignment) {

        /** Checks that no part is missing. */
        public Column {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(alignment, "alignment");
        }
    }

    /** Copies the cells and checks that every row is as long as there are columns. */
    public TextTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column; name its columns before its rows");
        }
        List<List<String>> copy = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns: " + row);
            }
            copy.add(List.copyOf(row));
        }
        rows = List.copyOf(copy);
        if (omitted < 0) {
            throw new IllegalArgumentException("the number of omitted rows is 0 or more, found " + omitted);
        }
    }

    /**
     * Starts a new table.
     *
     * @return an empty builder; at least one column is required
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the beginning of this table.
     *
     * @param count number of rows to keep
     * @return the table cut after that many rows; it counts those that it leaves out
     */
    public TextTable head(int count) {
        int kept = Math.max(0, Math.min(count, rows.size()));
        return new TextTable(columns, rows.subList(0, kept), omitted + rows.size() - kept);
    }

    /**
     * Returns the table for a terminal: columns aligned, two blanks between them.
     *
     * @return lines, each ended by a line feed
     */
    public String toText() {
        return TextTableWriter.text(this);
    }

    /**
     * Returns the table in Markdown.
     *
     * @return lines, each ended by a line feed; what Markdown would read as markup in a cell is escaped
     */
    public String toMarkdown() {
        return TextTableWriter.markdown(this);
    }

    /**
     * Returns the table as an HTML element.
     *
     * @return a {@code table} element without styles, texts escaped
     */
    public String toHtml() {
        return TextTableWriter.html(this);
    }

    /**
     * Returns the table as CSV (RFC 4180) with commas and line feeds.
     *
     * <p>A text that a spreadsheet would run as a formula is guarded by an apostrophe; columns of numbers, which stand on
     * the right, are not. Rows that were left out do not show.
     *
     * @return heading and rows
     */
    public String toCsv() {
        return TextTableWriter.csv(this);
    }

    /** Returns one line: the number of rows and the headings. */
    @Override
    public String toString() {
        return "table of " + (rows.size() + omitted) + " rows: "
                + String.join(", ", columns.stream().map(Column::heading).toList());
    }

    /** Collects columns and rows; not thread-safe. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        private Builder() {}

        /**
         * Adds columns of words.
         *
         * @param headings their headings
         * @return this builder
         */
        public Builder left(String... headings) {
            for (String heading : headings) {
                columns.add(new Column(heading, Alignment.LEFT));
            }
            return this;
        }

        /**
         * Adds columns of numbers.
         *
         * @param headings their headings
         * @return this builder
         */
        public Builder right(String... headings) {
            for (String heading : headings) {
                columns.add(new Column(heading, Alignment.RIGHT));
            }
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells its cells, one for each column
         * @return this builder
         */
        public Builder row(String... cells) {
            return row(List.of(cells));
        }

        /**
         * Adds a row.
         *
         * @param cells its cells, one for each column
         * @return this builder
         */
        public Builder row(List<String> cells) {
            rows.add(cells);
            return this;
        }

        /**
         * Returns the table.
         *
         * @return the table
         * @throws IllegalArgumentException if there is no column, or if a row is not as long as there are columns
         */
        public TextTable build() {
            return new TextTable(columns, rows, 0);
        }
    }
}
