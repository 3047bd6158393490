package org.lgpi.core.scoring;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Preorder;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.IndexDefinition;

/**
 * Why one index differs from another, of another year or another unit: a tree whose parts add up to the difference.
 *
 * <p>In a mean with phi, a child whose share of the weight changes from w to w' and its value from x to x' accounts for
 *
 * <pre>{@code
 * D * ((w + w') / 2 * (phi(x') - phi(x)) + ((phi(x) + phi(x')) / 2 - (phi(v) + phi(v')) / 2) * (w' - w))
 * D = (v' - v) / (phi(v') - phi(v))
 * }</pre>
 *
 * <p>The first term is the change of its value and passes to its own children in the same way; the second is the change of
 * its weight, because others came or went, and stays at the node as {@code byWeight}. A child that has a value on one
 * side alone accounts by its weight alone, with the value that it has. A node whose value and weight are unchanged
 * accounts for exactly 0.
 *
 * <ul>
 *   <li>zeros that force one side to 0: the limit of the formula, the zeros share the difference by weight;
 *   <li>minimum, maximum and median: those that decide along the straight way from one side to the other;
 *   <li>product: as the geometric mean in which each child weighs 1;
 *   <li>a capped sum counts points, and what lies above the cap stands as an adjustment named {@code cap};
 *   <li>orders between units: their children have no part;
 *   <li>the value caps of gates are adjustments of the index.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition the definition of both sides
 * @param fromUnit unit of the first side
 * @param fromPeriod year of the first side
 * @param toUnit unit of the second side
 * @param toPeriod year of the second side
 * @param root the index
 */
public record Difference(
        IndexDefinition definition, String fromUnit, Year fromPeriod, String toUnit, Year toPeriod, Node root) {

    /** Checks that no part is missing. */
    public Difference {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(root, "root");
    }

    /**
     * One node.
     *
     * @param from score of the first side
     * @param to score of the second side
     * @param label name of the node, empty for the index
     * @param fromWeight share of the index that the node weighs on the first side, 0 if it does not count
     * @param toWeight share of the index that the node weighs on the second side, 0 if it does not count
     * @param part what it accounts for; NaN below an order between units, and if one side has no index
     * @param byWeight the share of that part which comes from the change of its weight
     * @param adjustments what gates and caps account for, perhaps nothing
     * @param children nodes inside; their parts, the adjustments and {@code byWeight} add up to the part
     */
    public record Node(
            Score from,
            Score to,
            Label label,
            double fromWeight,
            double toWeight,
            double part,
            double byWeight,
            List<Adjustment> adjustments,
            List<Node> children) {

        /** Copies the lists. */
        public Node {
            adjustments = List.copyOf(adjustments);
            children = List.copyOf(children);
        }

        /**
         * Returns the code.
         *
         * @return the code, {@code index} for the total
         */
        public String code() {
            return from.node();
        }

        /** Returns one line: the code, both values and the part. */
        @Override
        public String toString() {
            return code() + " " + Score.percent(from.value()) + " to " + Score.percent(to.value()) + ", part "
                    + Score.percent(part);
        }
    }

    /**
     * What a gate or a cap accounts for.
     *
     * @param name code of the gate, or {@code cap} in a capped sum
     * @param part what it accounts for
     */
    public record Adjustment(String name, double part) {

        /** Returns one line: the name and the part. */
        @Override
        public String toString() {
            return name + " " + Score.percent(part);
        }
    }

    /**
     * Returns the difference of two cards.
     *
     * @param from the first side
     * @param to the second side, of the same definition
     * @return the difference from the first to the second side
     * @throws IllegalArgumentException if the definitions differ in what can change a number
     */
    public static Difference of(Scorecard from, Scorecard to) {
        return DifferenceTree.of(from, to);
    }

    /**
     * Returns all nodes.
     *
     * @return the index first, then every node before those inside it, in the order of the definition
     */
    public List<Node> nodes() {
        return Preorder.of(root, Node::children);
    }

    /**
     * Returns one node.
     *
     * @param code its code
     * @return the node
     * @throws IllegalArgumentException if the definition has no such node
     */
    public Node node(String code) {
        return nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no node " + code + " in " + definition.framework() + "; use index for the total"));
    }

    /**
     * Returns the tree as a table, in English.
     *
     * @return one row for each node and adjustment, numbers in percent
     */
    public TextTable table() {
        return table("en");
    }

    /**
     * Returns the tree as a table.
     *
     * @param language language of the names of nodes, such as {@code kk}
     * @return one row for each node and adjustment, numbers in percent
     */
    public TextTable table(String language) {
        TextTable.Builder table = TextTable.builder()
                .left("node", "name")
                .right("from %", "to %", "from weight %", "to weight %", "part", "by weight");
        addRows(root, 0, language, table);
        return table.build();
    }

    private static void addRows(Node node, int depth, String language, TextTable.Builder table) {
        table.row(
                "  ".repeat(depth) + node.code(),
                ExplanationText.shortened(node.label().text(language)),
                ExplanationText.number(node.from().value()),
                ExplanationText.number(node.to().value()),
                ExplanationText.number(node.fromWeight()),
                ExplanationText.number(node.toWeight()),
                ExplanationText.number(node.part()),
                node.byWeight() == 0 ? "" : ExplanationText.number(node.byWeight()));
        node.children().forEach(child -> addRows(child, depth + 1, language, table));
        for (Adjustment adjustment : node.adjustments()) {
            String part = ExplanationText.number(adjustment.part());
            table.row("  ".repeat(depth + 1) + adjustment.name(), "", "", "", "", "", part, "");
        }
    }

    /**
     * Returns what a person reads: both sides and the table.
     *
     * @return lines, each ended by a line feed
     */
    public String toText() {
        return this + "\n\n" + table().toText();
    }

    /** Returns one line: both sides, the difference and the block that accounts for most of it. */
    @Override
    public String toString() {
        Optional<Node> most = root.children().stream()
                .filter(node -> Math.abs(node.part()) > 0)
                .reduce((a, b) -> Math.abs(b.part()) > Math.abs(a.part()) ? b : a);
        return fromUnit + " " + fromPeriod + " to " + toUnit + " " + toPeriod + ": " + Score.percent(root.part())
                + most.map(node -> ", most in " + node.code() + ": " + Score.percent(node.part()))
                        .orElse("");
    }
}
