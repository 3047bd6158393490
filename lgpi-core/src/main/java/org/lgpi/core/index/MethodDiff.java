package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.IndexDiff.Change;
import org.lgpi.core.index.IndexDiff.Kind;

/**
 * Finds what changed in the method. A part that is written otherwise but decides the same at every node that both versions
 * have is no change.
 */
final class MethodDiff {

    private final Framework before;
    private final Framework after;
    private final IndexMethod from;
    private final IndexMethod to;
    private final NodeWeights fromWeights;
    private final NodeWeights toWeights;
    private final List<Change> changes;

    MethodDiff(IndexDefinition from, IndexDefinition to, List<Change> changes) {
        before = from.framework();
        after = to.framework();
        this.from = from.method();
        this.to = to.method();
        fromWeights = from.nodeWeights();
        toWeights = to.nodeWeights();
        this.changes = changes;
    }

    void compare() {
        differ("preparation", IndexMethod::preparation);
        differ("normalisation", IndexMethod::normalisation);
        differ("fit", IndexMethod::fit);
        fitted();
        if (from.weights().standard() != to.weights().standard() && weighOtherwise()) {
            add(
                    "weights",
                    from.weights().standard().toString(),
                    to.weights().standard().toString());
        }
        perNode("aggregation", from.aggregation(), to.aggregation());
        if (statusesDiffer()) {
            add("status", text(from.status()), text(to.status()));
        }
        differ("exclusion", IndexMethod::exclusion);
        perNode("minimumCoverage", from.minimumCoverage(), to.minimumCoverage());
        perNode("minimumChildren", from.minimumChildren(), to.minimumChildren());
        compare("gates", "gate ", gates(from), gates(to), gateLabels(from), gateLabels(to));
        compare("bands", "band ", bands(from), bands(to), bandLabels(from), bandLabels(to));
    }

    private void differ(String part, Function<IndexMethod, Object> choice) {
        Object earlier = choice.apply(from);
        Object later = choice.apply(to);
        if (!earlier.equals(later)) {
            add(part, earlier.toString(), later.toString());
        }
    }

    private void add(String part, String earlier, String later) {
        changes.add(new Change(Kind.METHOD, part, earlier, later));
    }

    /** Parameters that a fit fixed belong to the numbers as much as those that a person wrote. */
    private void fitted() {
        if (!from.fitted().equals(to.fitted())) {
            String earlier = from.fitted().map(Object::toString).orElse("not fitted");
            String later = to.fitted().map(Object::toString).orElse("not fitted");
            add("fitted", earlier, later + (earlier.equals(later) ? ", to other values" : ""));
        }
    }

    private boolean weighOtherwise() {
        return fromWeights.relative().entrySet().stream()
                .anyMatch(entry -> !toWeights
                        .relative()
                        .getOrDefault(entry.getKey(), entry.getValue())
                        .equals(entry.getValue()));
    }

    private <T> void perNode(String part, PerNode<T> earlier, PerNode<T> later) {
        boolean same = earlier.at(PerNode.INDEX, PerNode.INDEX).equals(later.at(PerNode.INDEX, PerNode.INDEX));
        for (Group group : after.groups()) {
            Optional<Group> stood =
                    before.node(group.code()).filter(Group.class::isInstance).map(Group.class::cast);
            same &= stood.isEmpty() || at(earlier, stood.get()).equals(at(later, group));
        }
        if (!same) {
            add(part, text(earlier), text(later));
        }
    }

    private static <T> T at(PerNode<T> choice, Group group) {
        return choice.at(group.code(), Level.of(group) == Level.BLOCK ? PerNode.BLOCK : PerNode.SUB_BLOCK);
    }

    private static String text(PerNode<?> choice) {
        Map<String, ?> exceptions = new TreeMap<>(choice.exceptions());
        return choice.standard() + (exceptions.isEmpty() ? "" : " " + exceptions);
    }

    private boolean statusesDiffer() {
        return after.criteria().stream()
                .anyMatch(criterion -> before.criterion(criterion.code())
                        .filter(stood -> !rules(from, before, stood).equals(rules(to, after, criterion)))
                        .isPresent());
    }

    private static List<StatusPolicy.Rule> rules(IndexMethod method, Framework framework, Criterion criterion) {
        List<String> path = new ArrayList<>(List.of(criterion.code()));
        for (Optional<Group> group = framework.parent(criterion.code());
                group.isPresent();
                group = framework.parent(group.get().code())) {
            path.add(0, group.get().code());
        }
        List<StatusPolicy.Rule> rules = new ArrayList<>();
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!status.carriesValue()) {
                rules.add(method.status().rule(status, path));
            }
        }
        return rules;
    }

    private static String text(StatusPolicy policy) {
        String rules = policy.rules().isEmpty() && policy.nodes().isEmpty()
                ? "standard"
                : policy.rules().toString();
        return rules + (policy.nodes().isEmpty() ? "" : " " + new TreeMap<>(policy.nodes()));
    }

    private void compare(
            String part,
            String each,
            String earlier,
            String later,
            Map<String, Label> earlierLabels,
            Map<String, Label> laterLabels) {
        if (!earlier.equals(later)) {
            add(part, earlier, later);
        }
        laterLabels.forEach((code, label) -> {
            Label stood = earlierLabels.get(code);
            if (stood != null) {
                DefinitionDiff.change(each + code, Map.of("name", stood), Map.of("name", label))
                        .ifPresent(changes::add);
            }
        });
    }

    private static String gates(IndexMethod method) {
        return method.gates().stream()
                .map(gate -> gate.code() + ": " + gate.required() + " of "
                        + gate.conditions().stream()
                                .map(condition ->
                                        condition.node() + " at least " + DefinitionDiff.number(condition.atLeast()))
                                .collect(Collectors.joining(", "))
                        + gate.capBand()
                                .map(band -> ", caps the band at " + band)
                                .orElse("")
                        + (gate.capValue().isPresent()
                                ? ", caps the value at "
                                        + DefinitionDiff.number(gate.capValue().getAsDouble())
                                : ""))
                .collect(Collectors.joining("; "));
    }

    private static String bands(IndexMethod method) {
        return method.bands().stream()
                .map(band -> band.code() + " from " + DefinitionDiff.number(band.from()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Label> gateLabels(IndexMethod method) {
        Map<String, Label> labels = new LinkedHashMap<>();
        method.gates().forEach(gate -> labels.put(gate.code(), gate.label()));
        return labels;
    }

    private static Map<String, Label> bandLabels(IndexMethod method) {
        Map<String, Label> labels = new LinkedHashMap<>();
        method.bands().forEach(band -> labels.put(band.code(), band.label()));
        return labels;
    }
}
