package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Gate;
import org.lgpi.core.scoring.Explanation.Adjustment;
import org.lgpi.core.scoring.Explanation.Node;
import org.lgpi.core.scoring.Explanation.Standing;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * Builds the explanation of one card from the top down.
 *
 * <p>Each node is reached with three numbers, so that nothing is ever divided by what a node lacks: its weight W, and the
 * factors k and h with {@code loss = k (u - v)} and {@code part = W u - h (u - v)}. In all aggregations but the capped sum
 * h equals k.
 */
final class ExplanationTree {

    private static final String CAP = "cap";
    private static final String SCALE = "scale";

    private static final byte[][] NO_OUTCOMES = {};

    private final Scorecard card;
    private final ScoringPlan plan;
    private final NodeValues[] nodes;
    private final int at;
    private double top;

    ExplanationTree(Scorecard card) {
        this.card = card;
        plan = card.scorer.plan;
        nodes = card.nodes;
        at = card.at;
    }

    Explanation explain(int root) {
        top = top(root);
        Adjustments gates = root == plan.index() ? gates() : new Adjustments();
        Place place = hasValue(root) ? new Place(1, 1, 1, nodes[root].value[at], true, false) : Place.NONE;
        Node node = node(root, 1, place, gates, Optional.empty());
        return new Explanation(card.definition(), card.unit(), card.period(), top, node, card.gates(), card.band());
    }

    private double top(int root) {
        return plan.isGroup(root) && plan.group(root).aggregation().isOrder() ? 1 : card.scorer.top(card.period());
    }

    /**
     * How a node stands in the whole: its weight, its two factors, and the value that its parent looks at. An order looks
     * at the place among units, not at the value, so that nothing below explains that number.
     */
    private record Place(
            double weight, double lossFactor, double partFactor, double value, boolean counts, boolean ranked) {

        static final Place NONE = new Place(0, 0, 0, Double.NaN, false, false);

        double loss(double top) {
            return counts ? lossFactor * (top - value) + 0.0 : Double.NaN;
        }

        /** The same as {@code weight * top - partFactor * (top - value)}, without rounding where the factor is the weight. */
        double part(double top) {
            return counts ? weight * value + (weight - partFactor) * (top - value) + 0.0 : Double.NaN;
        }
    }

    private static final class Adjustments {
        final List<Adjustment> list = new ArrayList<>(0);

        double part;
        double loss;

        /** The value that a gate leaves; NaN if none caps. */
        double cap = Double.NaN;

        void add(String name, double addedPart, double addedLoss) {
            if (addedPart != 0 || addedLoss != 0) {
                list.add(new Adjustment(name, addedPart + 0.0, addedLoss + 0.0));
                part += addedPart;
                loss += addedLoss;
            }
        }
    }

    /** Only the gate with the smallest cap lowers the value: lifting the others would change nothing. */
    private Adjustments gates() {
        Adjustments adjustments = new Adjustments();
        Optional<Gate> gate = card.top.cappingGate(nodes, at);
        if (gate.isPresent()) {
            double cut = gate.get().capValue().orElseThrow() - nodes[plan.index()].value[at];
            adjustments.add(gate.get().code(), cut, -cut);
            adjustments.cap = gate.get().capValue().orElseThrow();
        }
        return adjustments;
    }

    private boolean hasValue(int node) {
        return nodes[node].reason[at] == NodeValues.HAS_VALUE;
    }

    private Node node(int number, double weight, Place place, Adjustments adjustments, Optional<Standing> given) {
        boolean group = plan.isGroup(number);
        // a value far above its cap would leave its rounding in the sum
        boolean capped = !Double.isNaN(adjustments.cap) && place.counts();
        double part = capped ? adjustments.cap : place.part(top) + adjustments.part;
        double loss = capped ? top - adjustments.cap : place.loss(top) + adjustments.loss;
        byte[][] outcomes = outcomes(number);
        List<Node> children = group ? children(plan.group(number), place, outcomes, adjustments) : List.of();
        return new Node(
                card.top.score(nodes, number, at),
                group
                        ? label(plan.group(number).code())
                        : plan.criteria.get(number).label(),
                nodes[number].value[at],
                weight,
                plan.nominalWeight(number),
                place.weight(),
                part,
                loss,
                card.points(number),
                card.maximum(number),
                group ? Optional.empty() : Optional.of(card.scorer.table.observation(card.row, number)),
                outcomes.length > 0 ? Optional.of(standing(outcomes[0])) : given,
                adjustments.list,
                children);
    }

    private List<Node> children(GroupPlan group, Place place, byte[][] outcomes, Adjustments adjustments) {
        boolean order = outcomes.length > 0;
        Place[] places = places(group, place, outcomes, adjustments);
        List<Node> children = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            children.add(node(
                    group.children()[i],
                    group.weights()[i],
                    places[i],
                    new Adjustments(),
                    order ? Optional.of(standing(outcomes[i + 1])) : Optional.empty()));
        }
        return children;
    }

    private Label label(String code) {
        Framework framework = plan.definition.framework();
        return framework.node(code).map(node -> node.label()).orElse(Label.EMPTY);
    }

    /** Hands the weight and the loss of a group down to its children. */
    private Place[] places(GroupPlan group, Place parent, byte[][] outcomes, Adjustments adjustments) {
        int[] children = group.children();
        Place[] places = new Place[children.length];
        if (!parent.counts() || parent.ranked()) {
            for (int i = 0; i < places.length; i++) {
                places[i] = Place.NONE;
            }
            return places;
        }
        double[] x = new double[children.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = group.aggregation().kind() == Aggregation.Kind.BORDA
                    ? share(outcomes[i + 1])
                    : nodes[children[i]].value[at];
        }
        if (group.aggregation().kind() == Aggregation.Kind.WROCLAW) {
            x = DistanceScorer.closeness(group, childNodes(group), nodes[group.number()], at);
        }
        double[] raw = LocalWeights.of(group, plan.pooled, nodes, at);
        Split split = new Split(group.aggregation(), raw, x, top, parent.value());
        double w = parent.weight();
        double rest = w - parent.partFactor();
        for (int i = 0; i < places.length; i++) {
            double childWeight = w * split.weight[i];
            double price = split.price[i];
            boolean counts = hasValue(children[i]) && !Double.isNaN(price);
            places[i] = new Place(
                    childWeight,
                    parent.lossFactor() * price,
                    split.points ? childWeight - rest * price : parent.partFactor() * price,
                    x[i],
                    counts,
                    outcomes.length > 0);
        }
        adjustments.add(
                split.points ? CAP : SCALE,
                w * split.restPart + rest * split.restLoss,
                parent.lossFactor() * split.restLoss);
        return places;
    }

    /** How this unit compares with all others, if the node orders units and has a value; else nothing. */
    private byte[][] outcomes(int number) {
        if (!plan.isGroup(number) || !plan.group(number).aggregation().isOrder() || !hasValue(number)) {
            return NO_OUTCOMES;
        }
        GroupPlan group = plan.group(number);
        return OrderScorer.outcomes(group, childNodes(group), nodes[number], at);
    }

    private NodeValues[] childNodes(GroupPlan group) {
        NodeValues[] children = new NodeValues[group.children().length];
        for (int i = 0; i < children.length; i++) {
            children[i] = nodes[group.children()[i]];
        }
        return children;
    }

    /** Share of the rivals beaten, ties counting half; half where there are no rivals. */
    private static double share(byte[] outcomes) {
        long points = 0;
        long rivals = 0;
        for (byte outcome : outcomes) {
            if (outcome != OrderScorer.NO_RIVAL) {
                points += 1 + outcome;
                rivals++;
            }
        }
        return rivals == 0 ? 0.5 : points / (2.0 * rivals);
    }

    private Standing standing(byte[] outcomes) {
        List<String> beaten = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        List<String> lostTo = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != OrderScorer.NO_RIVAL) {
                List<String> list = outcomes[i] > 0 ? beaten : outcomes[i] < 0 ? lostTo : tied;
                list.add(card.scorer.table.unit(card.rows[i]));
            }
        }
        return new Standing(beaten, tied, lostTo);
    }
}
