package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.scoring.GateResult.Verdict;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;
import org.lgpi.core.stat.Decimals;

/**
 * What stands on top of the computed values of a definition: gates, their caps, bands, and what may be published.
 */
final class IndexValues {

    private final ScoringPlan plan;
    private final List<Gate> gates;
    private final List<Band> rising;

    IndexValues(ScoringPlan plan) {
        this.plan = plan;
        gates = plan.definition.method().gates();
        rising = plan.definition.method().bands().stream()
                .sorted(Comparator.comparingDouble(Band::from))
                .toList();
    }

    /** The results of all gates, on the values before any cap. */
    List<GateResult> gates(NodeValues[] nodes, int row) {
        List<GateResult> results = new ArrayList<>();
        for (Gate gate : gates) {
            int met = 0;
            int unknown = 0;
            for (Gate.Condition condition : gate.conditions()) {
                double value = nodes[plan.number(condition.node())].value[row];
                if (Double.isNaN(value)) {
                    unknown++;
                } else if (Decimals.reaches(value, condition.atLeast())) {
                    met++;
                }
            }
            results.add(new GateResult(gate, verdict(gate, met, unknown), met, unknown));
        }
        return results;
    }

    private static Verdict verdict(Gate gate, int met, int unknown) {
        if (met >= gate.required()) {
            return Verdict.MET;
        }
        return met + unknown < gate.required() ? Verdict.FAILED : Verdict.UNKNOWN;
    }

    /** The score of a node as it may be published: capped if it is the index, withheld if the coverage is too low. */
    Score score(NodeValues[] nodes, int node, int row) {
        NodeValues values = nodes[node];
        Reason reason = values.reason(row);
        double value = values.value[row];
        double lowest = values.lowest[row];
        double highest = values.highest[row];
        double coverage = values.coverage[row];
        String code = node < plan.criteria.size()
                ? plan.criteria.get(node).code()
                : plan.group(node).code();
        if (node == plan.index() && !gates.isEmpty()) {
            value = Math.min(value, cap(nodes, row, Bound.VALUE));
            lowest = Math.min(lowest, cap(nodes, row, Bound.LOWEST));
            highest = Math.min(highest, cap(nodes, row, Bound.HIGHEST));
        }
        if (reason == Reason.NONE && isWithheld(node, coverage)) {
            return new Score(code, Double.NaN, coverage, lowest, highest, Reason.LOW_COVERAGE);
        }
        boolean imputed = reason == Reason.NONE && coverage == 0 && plan.imputes();
        return new Score(code, value, coverage, lowest, highest, imputed ? Reason.IMPUTED : reason);
    }

    private boolean isWithheld(int node, double coverage) {
        if (!plan.isGroup(node)) {
            return false;
        }
        GroupPlan group = plan.group(node);
        return group.minimumCoverage() > 0 && !Decimals.reaches(coverage, group.minimumCoverage());
    }

    /** Which of the three values of a node a gate is asked about. */
    private enum Bound {
        VALUE,
        LOWEST,
        HIGHEST
    }

    /** The smallest cap of the gates that fail; infinite if none does. */
    private double cap(NodeValues[] nodes, int row, Bound bound) {
        double cap = Double.POSITIVE_INFINITY;
        for (Gate gate : gates) {
            if (gate.capValue().isPresent() && fails(gate, nodes, row, bound)) {
                cap = Math.min(cap, gate.capValue().getAsDouble());
            }
        }
        return cap;
    }

    /** The gate whose cap lowers the value of the index: of those that fail, the first with the smallest cap. */
    Optional<Gate> cappingGate(NodeValues[] nodes, int row) {
        double value = nodes[plan.index()].value[row];
        double cap = cap(nodes, row, Bound.VALUE);
        return gates.stream()
                .filter(gate -> cap < value
                        && gate.capValue().isPresent()
                        && gate.capValue().getAsDouble() == cap
                        && fails(gate, nodes, row, Bound.VALUE))
                .findFirst();
    }

    /** For the lowest value an open condition counts as failed, for the others it does not make the gate fail. */
    private boolean fails(Gate gate, NodeValues[] nodes, int row, Bound bound) {
        int met = 0;
        for (Gate.Condition condition : gate.conditions()) {
            NodeValues node = nodes[plan.number(condition.node())];
            double value = switch (bound) {
                case VALUE -> node.value[row];
                case LOWEST -> node.lowest[row];
                case HIGHEST -> node.highest[row];
            };
            if (Double.isNaN(value) ? bound != Bound.LOWEST : Decimals.reaches(value, condition.atLeast())) {
                met++;
            }
        }
        return met < gate.required();
    }

    /** Tells whether the scores of a node are just what was computed: no cap, no minimum coverage, no imputation. */
    boolean isPlain(int node) {
        return !plan.imputes()
                && !(node == plan.index() && !gates.isEmpty())
                && !(plan.isGroup(node) && plan.group(node).minimumCoverage() > 0);
    }

    /** Position of the band of the index among the rising ones; -1 if there is none. */
    int band(NodeValues[] nodes, int row) {
        if (rising.isEmpty()) {
            return -1;
        }
        double published = score(nodes, plan.index(), row).value();
        if (Double.isNaN(published)) {
            return -1;
        }
        int band = rising.size() - 1;
        while (band >= 0 && !Decimals.reaches(published, rising.get(band).from())) {
            band--;
        }
        for (Gate gate : gates) {
            if (gate.capBand().isPresent() && fails(gate, nodes, row, Bound.VALUE)) {
                band = Math.min(band, position(gate.capBand().get()));
            }
        }
        return band;
    }

    /** The bands from the lowest up. */
    List<Band> rising() {
        return rising;
    }

    Band band(int position) {
        return rising.get(position);
    }

    /** Position of a band among the rising ones; -1 if there is none of that code. */
    int bandPosition(String code) {
        return rising.stream().anyMatch(band -> band.code().equals(code)) ? position(code) : -1;
    }

    private int position(String code) {
        int position = 0;
        while (!rising.get(position).code().equals(code)) {
            position++;
        }
        return position;
    }

    /** Tells whether gates ask for criteria, so that these must be computed. */
    boolean needsCriteria() {
        return gates.stream()
                .flatMap(gate -> gate.conditions().stream())
                .anyMatch(condition -> !plan.isGroup(plan.number(condition.node())));
    }
}
