package org.lgpi.core.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * A table that may be published: its suppressed cells hold no value, and no value of them can be worked out.
 *
 * @param measure what is counted or added up
 * @param classification what the categories divide it by
 * @param cells the cells by unit, then category
 * @param valueLost sum of the values that are hidden although they are not sensitive themselves
 */
public record ProtectedTable(String measure, String classification, List<ProtectedCell> cells, double valueLost) {

    /** Copies the cells. */
    public ProtectedTable {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(classification, "classification");
        cells = List.copyOf(cells);
    }

    /**
     * Returns a cell.
     *
     * @param unit code of the unit
     * @param category a category, or {@link AdditiveTable#TOTAL}
     * @return the cell
     * @throws IllegalArgumentException if there is no such cell
     */
    public ProtectedCell cell(String unit, String category) {
        return cells.stream()
                .filter(cell -> cell.unit().equals(unit) && cell.category().equals(category))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell " + unit + " " + category + " in " + this));
    }

    /**
     * Returns the mean of a cell, if it may be published: whoever knows a mean and the number behind it knows the total,
     * so that a mean is hidden where this total is hidden.
     *
     * @param counts the numbers behind the totals, in a table of the same units and categories
     * @param unit code of the unit
     * @param category a category, or {@link AdditiveTable#TOTAL}
     * @return the total over the number; NaN if the total is suppressed or the number is 0
     */
    public double mean(AdditiveTable counts, String unit, String category) {
        double count = counts.value(unit, category);
        return count == 0 ? Double.NaN : cell(unit, category).value() / count;
    }

    /** Returns one line: what the table is of, and how many of its cells are hidden. */
    @Override
    public String toString() {
        return measure + " by " + classification + ": "
                + cells.stream().filter(ProtectedCell::isSuppressed).count() + " of " + cells.size()
                + " cells suppressed, value lost " + valueLost;
    }
}
