package org.lgpi.core.comparison;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Preorder;
import org.lgpi.core.base.TextTable;

/**
 * The gap between the means of two groups, taken apart by block, sub-block and criterion.
 *
 * <p>The part of a node in a group is the mean of its parts in the units ({@link org.lgpi.core.scoring.Explanation}),
 * 0 in units where it does not count; the gap at the node is the part of the first group less that of the second. The
 * gaps of the children and of the adjustments add up to the gap of their parent, on every aggregation that explains
 * itself by parts. A gap at a node that is missing in one group, for example because it does not apply there, is what the
 * other group earns with it. Immutable and thread-safe.
 *
 * @param first name of the first group
 * @param second name of the second group
 * @param period the year
 * @param weighting what counts in the means
 * @param firstUnits number of units of the first group with a value at the root
 * @param secondUnits number of units of the second group with a value at the root
 * @param root the node whose gap is taken apart; its gap is NaN if one group has no unit with a value
 */
public record GroupGap(
        String first,
        String second,
        Year period,
        GroupWeighting weighting,
        int firstUnits,
        int secondUnits,
        Node root) {

    /** Checks that no part is missing. */
    public GroupGap {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(root, "root");
    }

    /**
     * One node.
     *
     * @param code code of the node, {@code index} for the total
     * @param label name of the node, empty for the index
     * @param firstValue mean of the values of the node in the first group, over the units where it counts; NaN without
     * @param secondValue mean of the values of the node in the second group, over the units where it counts; NaN without
     * @param firstPart mean part in the first group; NaN if the node counts in no unit of either group
     * @param secondPart mean part in the second group; NaN if the node counts in no unit of either group
     * @param gap first part less second part; NaN if the node counts in no unit of either group
     * @param adjustments gaps by what gates and caps take off, perhaps none
     * @param children nodes inside
     */
    public record Node(
            String code,
            Label label,
            double firstValue,
            double secondValue,
            double firstPart,
            double secondPart,
            double gap,
            List<Adjustment> adjustments,
            List<Node> children) {

        /** Copies the lists. */
        public Node {
            adjustments = List.copyOf(adjustments);
            children = List.copyOf(children);
        }

        /** Returns one line: the node, the means of both groups and the gap. */
        @Override
        public String toString() {
            return code + ": " + GapText.number(firstValue) + " against " + GapText.number(secondValue) + ", gap "
                    + GapText.number(gap);
        }
    }

    /**
     * A gap by what a gate or a cap takes off.
     *
     * @param name code of the gate, or {@code cap}
     * @param gap mean part in the first group less that in the second
     */
    public record Adjustment(String name, double gap) {}

    /**
     * Returns all nodes.
     *
     * @return the root first, then every node before those inside it, in the order of the definition
     */
    public List<Node> nodes() {
        return Preorder.of(root, Node::children);
    }

    /**
     * Returns one node.
     *
     * @param code its code
     * @return the node, empty if the gap has no such node
     */
    public Optional<Node> node(String code) {
        return nodes().stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /**
     * Returns the tree as a table, numbers in percent or points of it.
     *
     * @return one row for each node and adjustment
     */
    public TextTable table() {
        return GapText.table(this);
    }

    /** Returns one line: both groups, their means, the gap and the numbers of units. */
    @Override
    public String toString() {
        return first + " against " + second + ", " + period + ": " + root + ", " + firstUnits + " and " + secondUnits
                + " units by " + weighting;
    }
}
