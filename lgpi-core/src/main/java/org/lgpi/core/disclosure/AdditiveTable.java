package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * Counts or totals that add up: over the parts of a unit, for every unit of a tree, and over the categories of one
 * classification.
 *
 * <pre>{@code
 * AdditiveTable table = AdditiveTable.builder("respondents", "sex", register, "f", "m")
 *     .set("KZ-191", "f", 12).set("KZ-191", "m", 2).build();
 * table.value("KZ-19", AdditiveTable.TOTAL);
 * }</pre>
 *
 * <p>Values are given for the units without parts; what is not given is 0. Immutable and thread-safe.
 */
public final class AdditiveTable {

    /** The category of the sum over all categories. */
    public static final String TOTAL = "total";

    /**
     * Names a cell.
     *
     * @param unit code of the unit
     * @param category a category, or {@link #TOTAL}
     */
    public record Cell(String unit, String category) {

        /** Returns one line: unit and category. */
        @Override
        public String toString() {
            return unit + " " + category;
        }
    }

    private static final int NONE = -1;

    private final String measure;
    private final String classification;
    final List<String> units;
    /** Categories with the total behind them. */
    final List<String> columns;
    /** Position of the unit above each unit, -1 at the top. */
    final int[] parent;

    final double[][] values;
    private final Map<String, Integer> rows;

    private AdditiveTable(Builder builder, List<String> units, int[] parent, double[][] values) {
        measure = builder.measure;
        classification = builder.classification;
        columns = List.copyOf(builder.columns);
        this.units = List.copyOf(units);
        this.parent = parent;
        this.values = values;
        rows = positions(units);
    }

    private static Map<String, Integer> positions(List<String> units) {
        Map<String, Integer> positions = new HashMap<>();
        units.forEach(unit -> positions.put(unit, positions.size()));
        return positions;
    }

    /**
     * Starts a table.
     *
     * @param measure what is counted or added up; tables of one measure over the same units share their totals
     * @param classification what the categories divide it by
     * @param register the units; a parent that it lacks counts as a unit above all the same
     * @param categories codes of the categories, at least one, none of them {@link #TOTAL}
     * @return a table of zeros
     */
    public static Builder builder(String measure, String classification, UnitRegister register, String... categories) {
        return new Builder(measure, classification, register, List.of(categories));
    }

    /**
     * Returns what is counted or added up.
     *
     * @return the name
     */
    public String measure() {
        return measure;
    }

    /**
     * Returns what the categories divide it by.
     *
     * @return the name
     */
    public String classification() {
        return classification;
    }

    /**
     * Returns the units.
     *
     * @return codes in the order of the register, then parents that it lacks
     */
    public List<String> units() {
        return units;
    }

    /**
     * Returns the categories.
     *
     * @return codes in the order given, with {@link #TOTAL} behind them
     */
    public List<String> categories() {
        return columns;
    }

    /**
     * Returns a value.
     *
     * @param unit code of the unit
     * @param category a category, or {@link #TOTAL}
     * @return the value, 0 or more
     * @throws IllegalArgumentException if there is no such cell
     */
    public double value(String unit, String category) {
        int cell = position(new Cell(unit, category));
        return value(cell);
    }

    /** Cells are numbered row by row. */
    int position(Cell cell) {
        Integer row = rows.get(cell.unit());
        int column = columns.indexOf(cell.category());
        if (row == null || column < 0) {
            throw new IllegalArgumentException("no cell " + cell + " in " + this);
        }
        return row * columns.size() + column;
    }

    int size() {
        return units.size() * columns.size();
    }

    double value(int cell) {
        return values[cell / columns.size()][cell % columns.size()];
    }

    Cell cell(int cell) {
        return new Cell(units.get(cell / columns.size()), columns.get(cell % columns.size()));
    }

    boolean isTotal(int cell) {
        return cell % columns.size() == columns.size() - 1;
    }

    /** Returns one line: the measure, the classification and the numbers of units and categories. */
    @Override
    public String toString() {
        return measure + " by " + classification + ": " + units.size() + " units, " + (columns.size() - 1)
                + " categories";
    }

    /** Collects values; not thread-safe. */
    public static final class Builder {

        private final String measure;
        private final String classification;
        private final List<String> columns;
        private final List<String> units = new ArrayList<>();
        private final Map<String, String> parents = new LinkedHashMap<>();
        private final Map<Cell, Double> given = new LinkedHashMap<>();
        private final DefinitionCheck check = new DefinitionCheck();

        private Builder(String measure, String classification, UnitRegister register, List<String> categories) {
            this.measure = measure;
            this.classification = classification;
            columns = new ArrayList<>(categories);
            columns.add(TOTAL);
            check.codes("categories", columns);
            if (categories.isEmpty()) {
                check.error("NO_CATEGORY", "categories", "none", "at least one", "name the categories");
            }
            Set<String> all = new LinkedHashSet<>();
            register.units().forEach(unit -> all.add(unit.code()));
            for (Unit unit : register.units()) {
                unit.parent().ifPresent(above -> {
                    all.add(above);
                    parents.put(unit.code(), above);
                });
            }
            units.addAll(all);
        }

        /**
         * Sets the value of a cell.
         *
         * @param unit code of a unit without parts
         * @param category a category
         * @param value the value, 0 or more
         * @return this builder
         */
        public Builder set(String unit, String category, double value) {
            Cell cell = new Cell(unit, category);
            if (!units.contains(unit)) {
                check.error("UNKNOWN_UNIT", unit, "the unit " + unit, "a unit of the register", "correct the code");
            } else if (parents.containsValue(unit)) {
                check.error(
                        "UNIT_WITH_PARTS",
                        unit,
                        "a value of its own",
                        "values of its parts, which make up its own",
                        "give the values of the parts");
            }
            if (!columns.contains(category) || category.equals(TOTAL)) {
                check.error(
                        "UNKNOWN_CATEGORY",
                        cell.toString(),
                        "the category " + category,
                        "one of " + columns.subList(0, columns.size() - 1),
                        "correct the code; totals follow from the categories");
            }
            if (!(value >= 0 && Double.isFinite(value))) {
                check.error(
                        "BAD_AMOUNT",
                        cell.toString(),
                        Double.toString(value),
                        "a number of 0 or more",
                        "correct it; amounts that may be negative are not protected here");
            }
            if (given.put(cell, value) != null) {
                check.error("DUPLICATE_CELL", cell.toString(), "the cell twice", "each cell once", "add the two up");
            }
            return this;
        }

        /**
         * Returns the table with all totals.
         *
         * @return the table
         * @throws InvalidDefinitionException with all unknown units and categories, values of units that have parts,
         *     negative values and cells given twice
         */
        public AdditiveTable build() {
            check.throwIfAny();
            Map<String, Integer> rows = positions(units);
            int[] parent = new int[units.size()];
            Arrays.fill(parent, NONE);
            parents.forEach((unit, above) -> parent[rows.get(unit)] = rows.get(above));
            double[][] values = new double[units.size()][columns.size()];
            for (String unit : leavesFirst(rows, parent)) {
                int row = rows.get(unit);
                for (int c = 0; c < columns.size() - 1; c++) {
                    values[row][c] += given.getOrDefault(new Cell(unit, columns.get(c)), 0.0);
                    values[row][columns.size() - 1] += values[row][c];
                }
                for (int c = 0; parent[row] != NONE && c < columns.size() - 1; c++) {
                    values[parent[row]][c] += values[row][c];
                }
            }
            return new AdditiveTable(this, units, parent, values);
        }

        /** Orders units so that every unit stands before the one above it. */
        private List<String> leavesFirst(Map<String, Integer> rows, int[] parent) {
            int[] depth = new int[units.size()];
            for (int row = 0; row < depth.length; row++) {
                for (int above = parent[row]; above != NONE; above = parent[above]) {
                    depth[row]++;
                }
            }
            List<String> order = new ArrayList<>(units);
            order.sort((a, b) -> Integer.compare(depth[rows.get(b)], depth[rows.get(a)]));
            return order;
        }
    }
}
