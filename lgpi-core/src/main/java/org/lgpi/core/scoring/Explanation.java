package org.lgpi.core.scoring;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Preorder;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;

/**
 * Why a node has its value: a tree in which the parts of the children add up to the part of their parent, and the losses
 * of the children to its loss.
 *
 * <p>Every node sets out with its effective weight times the top of the scale and loses what it fails to earn; the weak
 * child carries the loss, whatever the aggregation. With {@code v = inverse(sum(w phi(x)))}, u the top of the scale:
 *
 * <pre>{@code
 * loss(i) = (u - v) w(i) (phi(u) - phi(x(i))) / sum over j of w(j) (phi(u) - phi(x(j)))
 * part(i) = w(i) u - loss(i)
 * }</pre>
 *
 * <ul>
 *   <li>zeros that force the value to 0 share the loss by weight;
 *   <li>minimum, maximum and median: the children that hold the deciding place share its loss by weight, of the two
 *       places of an even median each carries half; all others lose nothing;
 *   <li>product: as the geometric mean of equal weights;
 *   <li>a capped sum counts points: {@code part(i) = points(i) / maximum}, and what lies above the cap stands as a
 *       negative adjustment named {@code cap}; its weights add up to more than its own if more can be earned than counts;
 *   <li>orders between units explain by the units beaten, tied with and lost to; Borda's mean has parts too, Copeland's
 *       has none, and nothing below an order has parts;
 *   <li>a node's loss passes to its children in proportion to their losses within it;
 *   <li>a child without value has neither part nor loss; a zero that a policy puts in place of a value loses as a zero;
 *   <li>the value cap of a gate is an adjustment of the index, negative and named after the gate.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition definition behind the numbers, fitted if it needs to be
 * @param unit code of the unit
 * @param period the year
 * @param top top of the scale: 1 for shares, {@code upper} for minMax, for zScore the best normalised value that any
 *     criterion reaches in the population of the fit; 1 if the explained node orders units
 * @param root the explained node
 * @param gates results of all gates
 * @param band band of the index, empty if it has none
 */
public record Explanation(
        IndexDefinition definition,
        String unit,
        Year period,
        double top,
        Node root,
        List<GateResult> gates,
        Optional<Band> band) {

    /** Copies the results of the gates. */
    public Explanation {
        Objects.requireNonNull(root, "root");
        gates = List.copyOf(gates);
    }

    /**
     * One node.
     *
     * @param score the score that may be published, with coverage, bounds and reason
     * @param label name of the node, empty for the index
     * @param value the computed value, before caps and before anything is withheld; NaN if there is none
     * @param weight weight relative to its siblings, as the definition says; 1 for the index
     * @param nominalWeight share of the whole that the node weighs when nothing is missing
     * @param effectiveWeight share of the explained node that it weighs for this unit; 0 if it does not count
     * @param part what it earns for the explained node; NaN if it does not count
     * @param loss what it loses for the explained node; NaN if it does not count
     * @param points points earned; NaN if the node does not count points
     * @param maximum points to be had; NaN if the node does not count points
     * @param observation what was found, empty for groups
     * @param standing how it stands to other units, empty unless an order between units looks at it
     * @param adjustments what gates and caps take off, perhaps nothing
     * @param children nodes inside
     */
    public record Node(
            Score score,
            Label label,
            double value,
            double weight,
            double nominalWeight,
            double effectiveWeight,
            double part,
            double loss,
            double points,
            double maximum,
            Optional<Observation> observation,
            Optional<Standing> standing,
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
            return score.node();
        }

        /**
         * Tells whether the node counts in the explained node.
         *
         * @return true if it has a part
         */
        public boolean hasPart() {
            return !Double.isNaN(part);
        }

        /** Returns one line: the score, the part and the loss. */
        @Override
        public String toString() {
            return score
                    + (hasPart() ? ", part " + Score.percent(part) + ", loss " + Score.percent(loss) : ", no part");
        }
    }

    /**
     * What a gate or a cap takes off.
     *
     * @param name code of the gate; {@code cap} in a capped sum; {@code scale} in a product on a scale whose top is not 1
     * @param part what it takes off, 0 or negative
     * @param loss what is missing because of it
     */
    public record Adjustment(String name, double part, double loss) {

        /** Returns one line: the name and the part. */
        @Override
        public String toString() {
            return name + " " + Score.percent(part);
        }
    }

    /**
     * How a unit stands to the others of its period. Units that cannot be compared with are in no list.
     *
     * @param beaten units that are worse
     * @param tied units that are equal
     * @param lostTo units that are better
     */
    public record Standing(List<String> beaten, List<String> tied, List<String> lostTo) {

        /** Copies the lists. */
        public Standing {
            beaten = List.copyOf(beaten);
            tied = List.copyOf(tied);
            lostTo = List.copyOf(lostTo);
        }

        /** Returns one line: the three numbers. */
        @Override
        public String toString() {
            return beaten.size() + " beaten, " + tied.size() + " tied, " + lostTo.size() + " lost to";
        }
    }

    /**
     * Returns all nodes.
     *
     * @return the explained node first, then every node before those inside it, in the order of the definition
     */
    public List<Node> nodes() {
        return Preorder.of(root, Node::children);
    }

    /**
     * Returns one node.
     *
     * @param code its code
     * @return the node
     * @throws IllegalArgumentException if the explanation has no such node
     */
    public Node node(String code) {
        return nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node " + code + " below " + root.code()
                        + " in this explanation; explain the index to see all nodes"));
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
        return ExplanationText.table(this, language);
    }

    /**
     * Returns what a person reads: the total, the gates and the table.
     *
     * @return lines, each ended by a line feed
     */
    public String toText() {
        return ExplanationText.text(this);
    }

    /** Returns one line: unit, period, the explained node and the child that loses most. */
    @Override
    public String toString() {
        Optional<Node> weakest =
                root.children().stream().filter(node -> node.loss() > 0).reduce((a, b) -> b.loss() > a.loss() ? b : a);
        return unit + " " + period + ": " + root.score()
                + weakest.map(node -> ", most lost in " + node.code() + ": " + Score.percent(node.loss()))
                        .orElse("");
    }
}
