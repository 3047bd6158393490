package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.List;

/** The sums that hold in a table: every cell that is a sum, with its parts. */
final class TableRelations {

    /**
     * A sum.
     *
     * @param sum the cell that is the sum
     * @param parts the cells that add up to it
     */
    record Relation(int sum, int[] parts) {}

    private TableRelations() {}

    static List<Relation> of(AdditiveTable table) {
        int width = table.columns.size();
        List<List<Integer>> children = children(table);
        List<Relation> relations = new ArrayList<>();
        for (int row = 0; row < table.parent.length; row++) {
            int first = row * width;
            int[] categories = new int[width - 1];
            for (int c = 0; c < categories.length; c++) {
                categories[c] = first + c;
            }
            relations.add(new Relation(first + width - 1, categories));
            for (int c = 0; c < width && !children.get(row).isEmpty(); c++) {
                int column = c;
                relations.add(new Relation(
                        first + c,
                        children.get(row).stream()
                                .mapToInt(child -> child * width + column)
                                .toArray()));
            }
        }
        return relations;
    }

    static List<List<Integer>> children(AdditiveTable table) {
        List<List<Integer>> children = new ArrayList<>();
        for (int row = 0; row < table.parent.length; row++) {
            children.add(new ArrayList<>());
        }
        for (int row = 0; row < table.parent.length; row++) {
            if (table.parent[row] >= 0) {
                children.get(table.parent[row]).add(row);
            }
        }
        return children;
    }
}
