package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A table as a network: tables with one hierarchy and one flat classification are (Castro 2002, Network flows heuristics
 * for complementary cell suppression, in Inference Control in Statistical Databases, LNCS 2316).
 *
 * <p>Each cell is an arc between two of the sums it takes part in, with opposite signs; a change of cells that keeps all
 * sums is a circulation. Nodes are the row of each unit without parts, each column of each unit with parts, and one that
 * closes the circle for each unit at the top. A cell can rise without end and fall to 0.
 */
final class TableNetwork {

    private final AdditiveTable table;
    /** Node that a rise of the cell leaves, and the one that it enters. */
    private final int[] from;

    private final int[] to;
    private final List<List<Integer>> arcs = new ArrayList<>();

    TableNetwork(AdditiveTable table) {
        this.table = table;
        int width = table.columns.size();
        List<List<Integer>> children = TableRelations.children(table);
        from = new int[table.size()];
        to = new int[table.size()];
        int rows = table.parent.length;
        // a node for each row, one for each column of a row, one that closes the circle of a row at the top
        int nodes = rows * (width + 2);
        for (int node = 0; node < nodes; node++) {
            arcs.add(new ArrayList<>());
        }
        for (int cell = 0; cell < from.length; cell++) {
            int row = cell / width;
            int column = rows + cell;
            int own = children.get(row).isEmpty() ? row : column;
            int above =
                    table.parent[row] < 0 ? rows * (width + 1) + row : rows + table.parent[row] * width + cell % width;
            // totals stand on the other side of their sums
            from[cell] = table.isTotal(cell) ? above : own;
            to[cell] = table.isTotal(cell) ? own : above;
            arcs.get(own).add(cell);
            arcs.get(above).add(cell);
        }
    }

    /** A way round for a cell: the other cells that change with it, and what it costs to suppress them. */
    record Circle(List<Integer> cells, double cost) {}

    private record Step(int node, double cost, int length) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int order = Double.compare(cost, other.cost);
            order = order != 0 ? order : Integer.compare(length, other.length);
            return order != 0 ? order : Integer.compare(node, other.node);
        }
    }

    /**
     * Finds the cheapest circle by which a cell can rise, or fall, by an amount.
     *
     * @param cost of suppressing each cell, infinite for those that are published whatever happens
     */
    Optional<Circle> cheapest(int cell, boolean rising, double amount, double[] cost) {
        int start = rising ? to[cell] : from[cell];
        int end = rising ? from[cell] : to[cell];
        double[] best = new double[arcs.size()];
        int[] length = new int[best.length];
        int[] by = new int[best.length];
        boolean[] done = new boolean[best.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[start] = 0;
        PriorityQueue<Step> queue = new PriorityQueue<>();
        queue.add(new Step(start, 0, 0));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            int node = step.node();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            if (node == end) {
                return Optional.of(circle(start, end, by, best[end]));
            }
            for (int arc : arcs.get(node)) {
                boolean falls = to[arc] == node;
                int next = falls ? from[arc] : to[arc];
                double reached = best[node] + cost[arc];
                if (arc == cell || done[next] || reached == Double.POSITIVE_INFINITY) {
                    continue;
                }
                boolean closer = reached < best[next] || reached == best[next] && step.length() + 1 < length[next];
                if (closer && (!falls || table.value(arc) >= amount)) {
                    best[next] = reached;
                    length[next] = step.length() + 1;
                    by[next] = arc;
                    queue.add(new Step(next, reached, length[next]));
                }
            }
        }
        return Optional.empty();
    }

    private Circle circle(int start, int end, int[] by, double cost) {
        List<Integer> cells = new ArrayList<>();
        for (int node = end; node != start; node = from[by[node]] == node ? to[by[node]] : from[by[node]]) {
            cells.add(by[node]);
        }
        return new Circle(cells, cost);
    }
}
