package org.lgpi.core.scoring;

import org.lgpi.core.base.TextTable;
import org.lgpi.core.scoring.Explanation.Adjustment;
import org.lgpi.core.scoring.Explanation.Node;
import org.lgpi.core.stat.Decimals;

/** Writes explanations for people. */
final class ExplanationText {

    private static final int LONGEST_NAME = 40;

    private ExplanationText() {}

    static String text(Explanation explanation) {
        StringBuilder out = new StringBuilder();
        out.append(explanation.unit())
                .append(' ')
                .append(explanation.period())
                .append(": ")
                .append(explanation.root().score());
        explanation.band().ifPresent(band -> out.append(", band ").append(band.code()));
        out.append('\n');
        explanation.gates().forEach(gate -> out.append("gate ").append(gate).append('\n'));
        return out.append('\n').append(table(explanation, "en").toText()).toString();
    }

    static TextTable table(Explanation explanation, String language) {
        TextTable.Builder table = TextTable.builder()
                .left("node", "name")
                .right("value %", "weight %", "part", "loss", "coverage %", "lowest %", "highest %")
                .left("remark");
        add(explanation.root(), 0, language, table);
        return table.build();
    }

    private static void add(Node node, int depth, String language, TextTable.Builder table) {
        table.row(
                "  ".repeat(depth) + node.code(),
                shortened(node.label().text(language)),
                number(node.score().value()),
                number(node.effectiveWeight()),
                number(node.part()),
                number(node.loss()),
                number(node.score().coverage()),
                number(node.score().lowest()),
                number(node.score().highest()),
                remark(node));
        node.children().forEach(child -> add(child, depth + 1, language, table));
        for (Adjustment adjustment : node.adjustments()) {
            table.row(
                    "  ".repeat(depth + 1) + adjustment.name(),
                    "",
                    "",
                    "",
                    number(adjustment.part()),
                    number(adjustment.loss()),
                    "",
                    "",
                    "",
                    "");
        }
    }

    private static String remark(Node node) {
        if (node.standing().isPresent()) {
            return node.standing().get().toString();
        }
        if (node.score().reason() != Reason.NONE) {
            return node.score().reason().toString();
        }
        return node.observation()
                .filter(observation -> !observation.status().carriesValue())
                .map(observation -> observation.status() + ", counts as zero")
                .orElse("");
    }

    /** Long names would push the numbers off the screen. */
    static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** A share in percent with one decimal; empty if there is none. */
    static String number(double share) {
        return Double.isNaN(share) ? "" : Decimals.text(share * 100, 1);
    }
}
