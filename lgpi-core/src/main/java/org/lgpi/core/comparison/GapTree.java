package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.stat.ExactSum;

/** Adds up the explanations of the units of two groups, and sets one group against the other. */
final class GapTree {

    /**
     * One group.
     *
     * @param weight weight of its units with a value
     */
    record Side(String group, int units, double weight, MeanNode root) {}

    private GapTree() {}

    /** Sums of one node over the units of a group. */
    static final class MeanNode {
        private final Explanation.Node form;
        private final ExactSum value = new ExactSum();
        private final ExactSum valueWeight = new ExactSum();
        private final ExactSum part = new ExactSum();
        private final Map<String, ExactSum> adjustments = new TreeMap<>();
        private final List<MeanNode> children = new ArrayList<>();
        private boolean counts;

        MeanNode(Explanation.Node form) {
            this.form = form;
            form.children().forEach(child -> children.add(new MeanNode(child)));
        }

        void add(Explanation.Node node, double w) {
            if (node.hasPart()) {
                counts = true;
                part.add(w * node.part());
                value.add(w * node.value());
                valueWeight.add(w);
            }
            for (Explanation.Adjustment adjustment : node.adjustments()) {
                adjustments
                        .computeIfAbsent(adjustment.name(), name -> new ExactSum())
                        .add(w * adjustment.part());
            }
            for (int i = 0; i < children.size(); i++) {
                children.get(i).add(node.children().get(i), w);
            }
        }

        double meanValue() {
            return valueWeight.value() > 0 ? value.value() / valueWeight.value() : Double.NaN;
        }

        double adjustment(String name, double weight) {
            ExactSum sum = adjustments.get(name);
            return sum == null ? 0 : sum.value() / weight;
        }
    }

    /** Units whose value at the root is missing or withheld stay out, as they do in the mean. */
    static Side side(
            ScoreTable scores, String group, List<GroupMember> members, String root, GroupWeighting weighting) {
        MeanNode mean = null;
        ExactSum weight = new ExactSum();
        int units = 0;
        for (GroupMember member : members) {
            Explanation.Node node = scores.card(member.row()).explain(root).root();
            if (mean == null) {
                mean = new MeanNode(node);
            }
            if (node.score().hasValue()) {
                double w = member.weight(weighting);
                mean.add(node, w);
                weight.add(w);
                units++;
            }
        }
        return new Side(group, units, weight.value(), Objects.requireNonNull(mean));
    }

    static GroupGap gap(Year period, GroupWeighting weighting, Side first, Side second) {
        boolean comparable = first.weight() > 0 && second.weight() > 0;
        return new GroupGap(
                first.group(),
                second.group(),
                period,
                weighting,
                first.units(),
                second.units(),
                node(first.root(), first.weight(), second.root(), second.weight(), comparable));
    }

    private static GroupGap.Node node(MeanNode a, double weightA, MeanNode b, double weightB, boolean comparable) {
        boolean counts = comparable && (a.counts || b.counts);
        double partA = counts ? a.part.value() / weightA : Double.NaN;
        double partB = counts ? b.part.value() / weightB : Double.NaN;
        List<GroupGap.Adjustment> adjustments = new ArrayList<>();
        if (counts) {
            Set<String> names = new TreeSet<>(a.adjustments.keySet());
            names.addAll(b.adjustments.keySet());
            names.forEach(name -> adjustments.add(
                    new GroupGap.Adjustment(name, a.adjustment(name, weightA) - b.adjustment(name, weightB))));
        }
        List<GroupGap.Node> children = new ArrayList<>();
        for (int i = 0; i < a.children.size(); i++) {
            children.add(node(a.children.get(i), weightA, b.children.get(i), weightB, comparable));
        }
        return new GroupGap.Node(
                a.form.code(),
                a.form.label(),
                a.meanValue(),
                b.meanValue(),
                partA,
                partB,
                partA - partB,
                adjustments,
                children);
    }
}
