package org.lgpi.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.TextTable;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.json.TableJson;

/** A table of results on its way to the screen, where numbers are rounded and texts cut, and into a CSV and a JSON file, exactly. */
final class ResultTable {

    /** Rows shown on the screen; all are in the files. */
    private static final int MOST_SHOWN = 40;

    private static final int DECIMALS_SHOWN = 4;

    private static final int LONGEST_SHOWN = 40;

    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /**
     * Starts a table.
     *
     * @param name name of its files without the ending
     */
    ResultTable(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds a row; what is absent becomes an empty cell, an amount of money its number. */
    ResultTable row(Object... cells) {
        rows.add(Arrays.stream(cells).map(ResultTable::plain).toList());
        return this;
    }

    private static Object plain(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.<Object>map(ResultTable::plain).orElse("");
        }
        if (cell instanceof OptionalLong number) {
            return number.isPresent() ? (Object) number.getAsLong() : "";
        }
        if (cell instanceof OptionalInt number) {
            return number.isPresent() ? (Object) number.getAsInt() : "";
        }
        if (cell instanceof OptionalDouble number) {
            return number.orElse(Double.NaN);
        }
        return cell instanceof Money money ? money.amount() : cell;
    }

    void write(OutputFolder folder, CsvFormat format) {
        TableCsv.write(columns, rows, folder.file(name + ".csv"), format);
        TableJson.write(name, columns, rows, folder.file(name + ".json"));
    }

    /** Returns the table for a person; columns in which nothing stands are left out. */
    String toText() {
        List<Integer> shown = new ArrayList<>();
        TextTable.Builder table = TextTable.builder();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !shown(row.get(column)).isEmpty())) {
                shown.add(i);
                boolean words = rows.stream().anyMatch(row -> !isNumber(row.get(column)));
                table = words ? table.left(columns.get(i)) : table.right(columns.get(i));
            }
        }
        for (List<Object> row : rows) {
            table.row(shown.stream().map(i -> shown(row.get(i))).toList());
        }
        return shown.isEmpty() ? "" : table.build().head(MOST_SHOWN).toText().stripTrailing();
    }

    private static boolean isNumber(Object cell) {
        return cell instanceof Number || cell.toString().isEmpty();
    }

    private static String shown(Object cell) {
        if (!(cell instanceof Double number)) {
            String text = cell.toString();
            return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "\u2026";
        }
        return Double.isNaN(number)
                ? ""
                : BigDecimal.valueOf(number)
                        .setScale(DECIMALS_SHOWN, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
