package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class CellSuppressionProperties {

    private static final String[] CATEGORIES = {"a", "b", "c", "d"};

    /** A country of regions with districts, some without, over 2 to 4 categories of small counts, many of them 0. */
    private static AdditiveTable table(Random random) {
        List<Unit> units = new ArrayList<>(List.of(Unit.of("C")));
        List<String> leaves = new ArrayList<>();
        for (int r = 0; r <= random.nextInt(4); r++) {
            units.add(unit("R" + r, "C"));
            int districts = random.nextInt(4);
            for (int d = 0; d < districts; d++) {
                units.add(unit("R" + r + "D" + d, "R" + r));
                leaves.add("R" + r + "D" + d);
            }
            if (districts == 0) {
                leaves.add("R" + r);
            }
        }
        String[] categories = Arrays.copyOf(CATEGORIES, 2 + random.nextInt(3));
        AdditiveTable.Builder table = AdditiveTable.builder("people", "group", UnitRegister.of(units), categories);
        for (String leaf : leaves) {
            for (String category : categories) {
                table.set(leaf, category, random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(60));
            }
        }
        return table.build();
    }

    private static Unit unit(String code, String parent) {
        return Unit.builder().code(code).parent(parent).build();
    }

    @Property(tries = 150)
    void everyHiddenCellIsLeftUncertain(@ForAll int seed, @ForAll @IntRange(min = 1, max = 12) int width) {
        AdditiveTable table = table(new Random(seed));

        ValueWithProblems<ProtectedTable> safe =
                CellSuppression.builder().minimumWidth(width).build().protect(table);

        assertThat(safe.problems()).isEmpty();
        for (ProtectedCell cell : safe.value().cells()) {
            double value = table.value(cell.unit(), cell.category());
            boolean small = value > 0 && value < 3;
            assertThat(cell.status() == ProtectedCell.Status.PRIMARY).isEqualTo(small);
            assertThat(value).isBetween(cell.lowest() - 1e-6, cell.highest() + 1e-6);
            if (cell.status() == ProtectedCell.Status.PRIMARY) {
                assertThat(cell.width()).isGreaterThanOrEqualTo(width - 1e-6);
            } else if (cell.isSuppressed()) {
                assertThat(cell.width()).isGreaterThan(1e-3);
            } else {
                assertThat(cell.value()).isEqualTo(value);
            }
        }
    }

    /**
     * Without any linear programme: a hidden cell is worked out from the sums if and only if no change of hidden cells that
     * keeps all sums touches it, that is, if elimination leaves it alone in a row.
     */
    @Property(tries = 150)
    void noHiddenCellFollowsFromTheSums(@ForAll int seed) {
        AdditiveTable table = table(new Random(seed));
        ProtectedTable safe = CellSuppression.builder().build().protect(table).value();
        List<Integer> hidden = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            if (safe.cells().get(cell).isSuppressed()) {
                hidden.add(cell);
            }
        }
        List<double[]> rows = new ArrayList<>();
        for (TableRelations.Relation relation : TableRelations.of(table)) {
            double[] row = new double[hidden.size()];
            for (int part : relation.parts()) {
                if (hidden.contains(part)) {
                    row[hidden.indexOf(part)] = 1;
                }
            }
            if (hidden.contains(relation.sum())) {
                row[hidden.indexOf(relation.sum())] = -1;
            }
            rows.add(row);
        }

        assertThat(eliminated(rows, hidden.size()))
                .noneMatch(row ->
                        Arrays.stream(row).filter(x -> Math.abs(x) > 1e-9).count() == 1);
    }

    /** Brings rows to reduced echelon form. */
    private static List<double[]> eliminated(List<double[]> rows, int columns) {
        int next = 0;
        for (int column = 0; column < columns; column++) {
            int pivot = -1;
            for (int row = next; row < rows.size(); row++) {
                if (Math.abs(rows.get(row)[column]) > 1e-9) {
                    pivot = row;
                }
            }
            if (pivot < 0) {
                continue;
            }
            double[] top = rows.get(pivot);
            rows.set(pivot, rows.get(next));
            rows.set(next, top);
            double by = top[column];
            for (int c = 0; c < columns; c++) {
                top[c] /= by;
            }
            for (double[] row : rows) {
                double times = row[column];
                for (int c = 0; row != top && c < columns; c++) {
                    row[c] -= times * top[c];
                }
            }
            next++;
        }
        return rows;
    }
}
