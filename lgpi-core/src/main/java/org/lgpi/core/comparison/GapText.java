package org.lgpi.core.comparison;

import org.lgpi.core.base.TextTable;
import org.lgpi.core.stat.Decimals;

/** Writes gaps for people. */
final class GapText {

    private GapText() {}

    static TextTable table(GroupGap gap) {
        TextTable.Builder table = TextTable.builder()
                .left("node", "name")
                .right(
                        gap.first() + " %",
                        gap.second() + " %",
                        "part of " + gap.first(),
                        "part of " + gap.second(),
                        "gap");
        add(gap.root(), 0, table);
        return table.build();
    }

    private static void add(GroupGap.Node node, int depth, TextTable.Builder table) {
        table.row(
                "  ".repeat(depth) + node.code(),
                node.label().text("en"),
                number(node.firstValue()),
                number(node.secondValue()),
                number(node.firstPart()),
                number(node.secondPart()),
                number(node.gap()));
        node.children().forEach(child -> add(child, depth + 1, table));
        node.adjustments()
                .forEach(adjustment -> table.row(
                        "  ".repeat(depth + 1) + adjustment.name(), "", "", "", "", "", number(adjustment.gap())));
    }

    /** A share in percent with one decimal; empty if there is none. */
    static String number(double share) {
        return Double.isNaN(share) ? "" : Decimals.text(share * 100, 1);
    }
}
