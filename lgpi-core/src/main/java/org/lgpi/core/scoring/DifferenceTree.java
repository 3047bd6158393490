package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Label;
import org.lgpi.core.scoring.Difference.Adjustment;
import org.lgpi.core.scoring.Difference.Node;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * Builds the difference of two cards from the top down. Each node is reached with a rate: what it accounts for, for each
 * unit by which its value differs; and with what it accounts for by its weight.
 */
final class DifferenceTree {

    private final Scorecard from;
    private final Scorecard to;
    private final ScoringPlan plan;

    private DifferenceTree(Scorecard from, Scorecard to) {
        this.from = from;
        this.to = to;
        plan = from.scorer.plan;
    }

    static Difference of(Scorecard from, Scorecard to) {
        if (from.definition() != to.definition()
                && !from.definition().fingerprint().equals(to.definition().fingerprint())) {
            throw new IllegalArgumentException("a difference is of one definition, found " + from.definition() + " ("
                    + from.definition().fingerprint() + ") and " + to.definition() + " ("
                    + to.definition().fingerprint()
                    + "); score both sides with one definition, fitted once if it needs fitting");
        }
        DifferenceTree tree = new DifferenceTree(from, to);
        return new Difference(from.definition(), from.unit(), from.period(), to.unit(), to.period(), tree.root());
    }

    private Node root() {
        int index = plan.index();
        boolean onBoth = hasValue(from, index) && hasValue(to, index);
        Node computed = node(index, onBoth ? 1 : Double.NaN, 0, weight(from, index), weight(to, index));
        List<Adjustment> adjustments = new ArrayList<>(computed.adjustments());
        Map<String, Double> gates = new LinkedHashMap<>();
        from.top
                .cappingGate(from.nodes, from.at)
                .ifPresent(gate ->
                        gates.merge(gate.code(), -cut(from, gate.capValue().orElseThrow()), Double::sum));
        to.top
                .cappingGate(to.nodes, to.at)
                .ifPresent(
                        gate -> gates.merge(gate.code(), cut(to, gate.capValue().orElseThrow()), Double::sum));
        double part = computed.part();
        for (Map.Entry<String, Double> gate : gates.entrySet()) {
            if (gate.getValue() != 0) {
                adjustments.add(new Adjustment(gate.getKey(), gate.getValue()));
                part += gate.getValue();
            }
        }
        return new Node(
                computed.from(),
                computed.to(),
                computed.label(),
                computed.fromWeight(),
                computed.toWeight(),
                part,
                0,
                adjustments,
                computed.children());
    }

    private double cut(Scorecard card, double cap) {
        return cap - card.nodes[plan.index()].value[card.at];
    }

    private static double weight(Scorecard card, int node) {
        return hasValue(card, node) ? 1 : 0;
    }

    private static boolean hasValue(Scorecard card, int node) {
        return card.nodes[node].reason[card.at] == NodeValues.HAS_VALUE;
    }

    private static double value(Scorecard card, int node) {
        return card.nodes[node].value[card.at];
    }

    private Node node(int number, double rate, double byWeight, double fromWeight, double toWeight) {
        boolean onBoth = hasValue(from, number) && hasValue(to, number);
        double byValue = rate == 0 ? 0 : rate * (value(to, number) - value(from, number));
        List<Adjustment> adjustments = new ArrayList<>(0);
        List<Node> children = List.of();
        Label label;
        if (plan.isGroup(number)) {
            GroupPlan group = plan.group(number);
            label = plan.definition
                    .framework()
                    .node(group.code())
                    .map(node -> node.label())
                    .orElse(Label.EMPTY);
            children = children(group, onBoth ? rate : emptyRate(rate), fromWeight, toWeight, adjustments);
        } else {
            label = plan.criteria.get(number).label();
        }
        return new Node(
                from.top.score(from.nodes, number, from.at),
                to.top.score(to.nodes, number, to.at),
                label,
                fromWeight,
                toWeight,
                byValue + byWeight + 0.0,
                byWeight + 0.0,
                adjustments,
                children);
    }

    /** Below a node that has a value on one side alone nothing accounts for anything: the node itself came or went. */
    private static double emptyRate(double rate) {
        return Double.isNaN(rate) ? rate : 0;
    }

    private List<Node> children(
            GroupPlan group, double rate, double fromWeight, double toWeight, List<Adjustment> adjustments) {
        DifferenceSplit.Side a = side(from, group);
        DifferenceSplit.Side b = side(to, group);
        double[] aShares = Split.shares(a.raw());
        double[] bShares = Split.shares(b.raw());
        int count = group.children().length;
        double[] rates = new double[count];
        double[] byWeight = new double[count];
        if (Double.isNaN(rate)) {
            Arrays.fill(rates, Double.NaN);
        } else if (rate != 0) {
            DifferenceSplit split = new DifferenceSplit(group.aggregation(), a, b);
            for (int i = 0; i < count; i++) {
                rates[i] = rate * split.rate[i];
                byWeight[i] = rate * split.byWeight[i];
            }
            if (split.rest != 0) {
                adjustments.add(new Adjustment("cap", rate * split.rest));
            }
        }
        List<Node> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            children.add(
                    node(group.children()[i], rates[i], byWeight[i], fromWeight * aShares[i], toWeight * bShares[i]));
        }
        return children;
    }

    private DifferenceSplit.Side side(Scorecard card, GroupPlan group) {
        double[] x = new double[group.children().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = value(card, group.children()[i]);
        }
        return new DifferenceSplit.Side(
                LocalWeights.of(group, plan.pooled, card.nodes, card.at), x, value(card, group.number()));
    }
}
