package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.disclosure.TableRelations.Relation;
import org.lgpi.core.stat.LinearProgram;

/**
 * What a reader can work out of suppressed cells: for each, the smallest and largest value that the published cells and
 * the sums allow, by two linear programmes (Fischetti and Salazar 2001, Management Science 47:1008).
 *
 * <p>The programmes are about changes from the true values, divided by the largest of them, so that the sums of the
 * table hold exactly. Only cells that share sums with a cell, directly or over others, can move with it.
 */
final class TableAudit {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final AdditiveTable table;
    private final BitSet suppressed;
    private final List<Relation> relations;

    TableAudit(AdditiveTable table, BitSet suppressed) {
        this.table = table;
        this.suppressed = suppressed;
        relations = TableRelations.of(table);
    }

    /** Returns lowest and highest value of each suppressed cell, NaN and NaN for all others. */
    double[][] run() {
        double[][] ends = new double[table.size()][];
        Arrays.setAll(ends, cell -> new double[] {Double.NaN, Double.NaN});
        for (List<Integer> group : groups()) {
            List<double[]> sums = sums(group);
            double unit = group.stream().mapToDouble(table::value).max().orElse(0);
            double all = group.stream().mapToDouble(table::value).sum();
            for (int i = 0; i < group.size(); i++) {
                double value = table.value(group.get(i));
                double scale = unit > 0 ? unit : 1;
                ends[group.get(i)][0] = Math.max(0, value + scale * change(group, sums, i, scale, all / scale, false));
                ends[group.get(i)][1] = value + scale * change(group, sums, i, scale, all / scale, true);
            }
        }
        return ends;
    }

    /** Suppressed cells that move together. */
    private List<List<Integer>> groups() {
        int[] leader = new int[table.size()];
        Arrays.setAll(leader, cell -> cell);
        for (Relation relation : relations) {
            int first = -1;
            for (int cell : cells(relation)) {
                if (suppressed.get(cell)) {
                    first = first < 0 ? cell : first;
                    leader[find(leader, cell)] = find(leader, first);
                }
            }
        }
        Map<Integer, List<Integer>> groups = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        suppressed.stream()
                .forEach(cell -> groups.computeIfAbsent(find(leader, cell), key -> {
                            ordered.add(new ArrayList<>());
                            return ordered.get(ordered.size() - 1);
                        })
                        .add(cell));
        return ordered;
    }

    private static int find(int[] leader, int cell) {
        int at = cell;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static int[] cells(Relation relation) {
        int[] cells = Arrays.copyOf(relation.parts(), relation.parts().length + 1);
        cells[cells.length - 1] = relation.sum();
        return cells;
    }

    /** The sums among the cells of a group, as rows of -1, 0 and 1. */
    private List<double[]> sums(List<Integer> group) {
        Map<Integer, Integer> position = new HashMap<>();
        group.forEach(cell -> position.put(cell, position.size()));
        List<double[]> sums = new ArrayList<>();
        for (Relation relation : relations) {
            double[] row = new double[group.size()];
            boolean any = false;
            for (int part : relation.parts()) {
                Integer at = position.get(part);
                if (at != null) {
                    row[at] = 1;
                    any = true;
                }
            }
            Integer at = position.get(relation.sum());
            if (at != null) {
                row[at] = -1;
                any = true;
            }
            if (any) {
                sums.add(row);
            }
        }
        return sums;
    }

    /** How far a cell can rise or fall; what exceeds all values of the group together has no end. */
    private double change(
            List<Integer> group, List<double[]> sums, int target, double scale, double all, boolean rising) {
        double[] objective = new double[group.size()];
        objective[target] = 1;
        LinearProgram programme = rising ? LinearProgram.maximise(objective) : LinearProgram.minimise(objective);
        double end = 2 * all + 1;
        for (int i = 0; i < objective.length; i++) {
            programme.bounds(i, -table.value(group.get(i)) / scale, end);
        }
        sums.forEach(row -> programme.equal(0, row));
        LinearProgram.Solution solution = programme.solve();
        if (!solution.isOptimal()) {
            throw new IllegalStateException(
                    "the audit of " + table.cell(group.get(target)) + " ended " + solution.status());
        }
        return rising && solution.objective() > all * (1 + 1e-9) + 1e-9 ? INFINITE : solution.objective();
    }
}
