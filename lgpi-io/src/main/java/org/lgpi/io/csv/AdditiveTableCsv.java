package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.AdditiveTable;
import org.lgpi.core.disclosure.AdditiveTable.Cell;
import org.lgpi.core.disclosure.ProtectedTable;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * Tables that add up, as CSV: {@code unit, category, value} and, if wanted, {@code sensitive}, one row a cell.
 *
 * <p>Rows are of units without parts and of categories; cells without a row are 0, totals follow. {@code sensitive} is
 * {@code yes} or {@code SUPPRESS} for a cell to be hidden, {@code published} for one that is public anyhow, and else empty,
 * {@code no}, {@code SHOW} or {@code CAUTION}. A total may have a row that says so, without value.
 */
public final class AdditiveTableCsv {

    private static final String UNIT = "unit";
    private static final String CATEGORY = "category";
    private static final String VALUE = "value";
    private static final String SENSITIVE = "sensitive";

    /**
     * A table and what is known of its cells.
     *
     * @param table the table
     * @param primary cells to be hidden whatever their size
     * @param published cells that are public anyhow
     */
    public record Content(AdditiveTable table, Set<Cell> primary, Set<Cell> published) {

        /** Copies the cells. */
        public Content {
            primary = Set.copyOf(primary);
            published = Set.copyOf(published);
        }
    }

    private final RowCells cells;
    private final UnitRegister register;
    private final Map<Cell, Double> values = new LinkedHashMap<>();
    private final Set<Cell> primary = new LinkedHashSet<>();
    private final Set<Cell> published = new LinkedHashSet<>();
    private final Set<String> above = new LinkedHashSet<>();

    private AdditiveTableCsv(RowCells cells, UnitRegister register) {
        this.cells = cells;
        this.register = register;
        register.units().stream().map(Unit::parent).forEach(parent -> parent.ifPresent(above::add));
    }

    /**
     * Reads a table.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param register the units, with the units above them
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the table, and warnings
     * @throws InvalidDefinitionException with the problems of all rows: a table that lacks one cannot be protected
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<Content> read(
            InputStream in, String source, UnitRegister register, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> table(bytes, source, register, format));
    }

    private static ValueWithProblems<Content> table(
            InputStream in, String source, UnitRegister register, CsvFormat format) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        RowCells cells = new RowCells(input, problems, List.of(UNIT, CATEGORY, VALUE), List.of(SENSITIVE));
        cells.numbers(List.of(VALUE));
        AdditiveTableCsv reader = new AdditiveTableCsv(cells, register);
        while (cells.hasColumns() && cells.next()) {
            reader.row();
        }
        input.finish();
        List<Problem> found = problems.all();
        if (found.stream().anyMatch(Problem::isError)) {
            throw new InvalidDefinitionException(found);
        }
        String[] categories =
                reader.values.keySet().stream().map(Cell::category).distinct().toArray(String[]::new);
        AdditiveTable.Builder table = AdditiveTable.builder(source, CATEGORY, register, categories);
        reader.values.forEach((cell, value) -> table.set(cell.unit(), cell.category(), value));
        return new ValueWithProblems<>(new Content(table.build(), reader.primary, reader.published), found);
    }

    private void row() {
        Cell cell = new Cell(cells.code(UNIT), cells.code(CATEGORY));
        if (!cells.isSound()) {
            return;
        }
        if (register.unit(cell.unit()).isEmpty() && !above.contains(cell.unit())) {
            cells.bad(
                    UNIT,
                    "UNKNOWN_UNIT",
                    "the unit " + ProblemList.shown(cell.unit()),
                    "a unit of the register",
                    "correct the code or add the unit");
        } else if (cells.isFirst(UNIT, "the cell " + cell, "each cell")) {
            flag(cell);
            value(cell);
        }
    }

    private void value(Cell cell) {
        boolean total = above.contains(cell.unit()) || cell.category().equals(AdditiveTable.TOTAL);
        boolean empty = cells.text(VALUE).isEmpty();
        if (total && !empty) {
            cells.bad(
                    VALUE,
                    "VALUE_OF_TOTAL",
                    "a value of " + cell,
                    "an empty cell: totals follow from categories and parts",
                    "leave the value empty, or the row out");
        } else if (!total) {
            double value = cells.decimal(VALUE).doubleValue();
            if (value < 0) {
                cells.bad(
                        VALUE,
                        "BAD_AMOUNT",
                        Double.toString(value),
                        "a number of 0 or more",
                        "correct it; amounts that may be negative are not protected here");
            }
            values.put(cell, value);
        }
    }

    private void flag(Cell cell) {
        String word = cells.optional(SENSITIVE).orElse("");
        switch (word) {
            case "yes", "SUPPRESS" -> primary.add(cell);
            case "published" -> published.add(cell);
            case "", "no", "SHOW", "CAUTION" -> {}
            default ->
                cells.bad(
                        SENSITIVE,
                        "BAD_VALUE",
                        "'" + ProblemList.shown(word) + "'",
                        "yes, no, published, SUPPRESS, CAUTION, SHOW or nothing",
                        "correct the word");
        }
    }

    /**
     * Writes a protected table as it may be published: {@code unit, category, value}, hidden values empty.
     *
     * @param table the protected table
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writePublished(ProtectedTable table, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                List.of(UNIT, CATEGORY, VALUE),
                out -> table.cells()
                        .forEach(cell -> out.text(cell.unit())
                                .text(cell.category())
                                .number(cell.value())
                                .endRow()));
    }

    /**
     * Writes what a reader of the published table can work out: {@code unit, category, status, lowest, highest} of each
     * hidden cell, the ends rounded to 12 decimals, for the office alone.
     *
     * @param table the protected table
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeAudit(ProtectedTable table, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                List.of(UNIT, CATEGORY, "status", "lowest", "highest"),
                out -> table.cells().stream()
                        .filter(cell -> cell.isSuppressed())
                        .forEach(cell -> out.text(cell.unit())
                                .text(cell.category())
                                .text(cell.status().name())
                                .number(Decimals.round(cell.lowest()))
                                .count(Decimals.round(cell.highest()))
                                .endRow()));
    }
}
