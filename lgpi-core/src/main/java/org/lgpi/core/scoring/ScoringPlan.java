package org.lgpi.core.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;

/**
 * A definition laid out for computing: nodes as numbers, children before their parents.
 *
 * <p>Criteria have the numbers of their positions in the framework; groups follow, the index last.
 */
final class ScoringPlan {

    private static final CriterionFit UNKNOWN = new CriterionFit(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * A node that combines others.
     *
     * @param number number of the node
     * @param code its code
     * @param children numbers of its children, in the order of the definition
     * @param weights weights of its children relative to each other
     * @param aggregation how they are combined
     * @param minimumChildren share of applicable children that must have a value
     * @param minimumCoverage coverage below which the value is withheld
     */
    record GroupPlan(
            int number,
            String code,
            int[] children,
            double[] weights,
            Aggregation aggregation,
            double minimumChildren,
            double minimumCoverage) {}

    final IndexDefinition definition;
    final List<Criterion> criteria;
    final List<GroupPlan> groups = new ArrayList<>();
    final boolean pooled;
    private final List<String> levels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final StatusPolicy.Rule[][] rules;
    private final double[] nominalWeights;
    private final int[] parents;

    ScoringPlan(IndexDefinition definition) {
        this.definition = definition;
        criteria = definition.framework().criteria();
        pooled = definition.method().exclusion() == Exclusion.POOLED;
        rules = new StatusPolicy.Rule[criteria.size()][];
        criteria.forEach(criterion -> numbers.put(criterion.code(), numbers.size()));
        List<Block> blocks = definition.framework().blocks();
        blocks.forEach(block -> add(block, PerNode.BLOCK, List.of()));
        add(PerNode.INDEX, PerNode.INDEX, blocks);
        Map<String, Double> effective = definition.nodeWeights().effective();
        nominalWeights = new double[numbers.size()];
        parents = new int[numbers.size()];
        parents[index()] = -1;
        for (GroupPlan group : groups) {
            for (int child : group.children()) {
                parents[child] = group.number();
            }
        }
        numbers.forEach((code, number) -> nominalWeights[number] = effective.getOrDefault(code, 1.0));
    }

    /** Number of the group that a node stands in; -1 for the index. */
    int parent(int number) {
        return parents[number];
    }

    /** Share of the index that a node weighs when nothing is missing. */
    double nominalWeight(int number) {
        return nominalWeights[number];
    }

    private void add(Group group, String level, List<String> ancestors) {
        List<String> path = new ArrayList<>(ancestors);
        path.add(group.code());
        group.subBlocks().forEach(subBlock -> add(subBlock, PerNode.SUB_BLOCK, path));
        group.criteria().forEach(criterion -> addRules(criterion.code(), path));
        add(group.code(), level, group.children());
    }

    private void addRules(String criterion, List<String> ancestors) {
        List<String> path = new ArrayList<>(ancestors);
        path.add(criterion);
        ObservationStatus[] statuses = ObservationStatus.values();
        StatusPolicy.Rule[] byStatus = new StatusPolicy.Rule[statuses.length];
        for (ObservationStatus status : statuses) {
            byStatus[status.ordinal()] = definition.method().status().rule(status, path);
        }
        rules[numbers.get(criterion)] = byStatus;
    }

    private void add(String code, String level, List<? extends Node> nodes) {
        int[] children = new int[nodes.size()];
        double[] weights = new double[children.length];
        Map<String, Double> relative = definition.nodeWeights().relative();
        for (int i = 0; i < children.length; i++) {
            String child = nodes.get(i).code();
            children[i] = numbers.get(child);
            weights[i] = relative.get(child);
        }
        IndexMethod method = definition.method();
        int number = numbers.size();
        numbers.put(code, number);
        levels.add(level);
        groups.add(new GroupPlan(
                number,
                code,
                children,
                weights,
                method.aggregation().at(code, level),
                method.minimumChildren().at(code, level),
                method.minimumCoverage().at(code, level)));
    }

    /** Number of all nodes: criteria, groups and the index. */
    int nodes() {
        return numbers.size();
    }

    int index() {
        return numbers.size() - 1;
    }

    /** Number of a node; -1 if the definition has none of that code. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    GroupPlan group(int number) {
        return groups.get(number - criteria.size());
    }

    /** Level of the group at a position in {@link #groups}: index, block or sub-block. */
    String level(int group) {
        return levels.get(group);
    }

    boolean isGroup(int number) {
        return number >= criteria.size();
    }

    /** Whether values may be put in place of missing ones, so that a node may have a value without coverage. */
    boolean imputes() {
        return !definition.method().preparation().imputation().isEmpty();
    }

    boolean hasOrder() {
        return groups.stream().anyMatch(group -> group.aggregation().isOrder());
    }

    /** Whether parameters that differ by period were learned for a year. */
    boolean isFitted(Year year) {
        return definition
                .method()
                .fitted()
                .filter(fitted -> fitted.byPeriod().containsKey(year))
                .isPresent();
    }

    CriterionScorer criterionScorer(int criterion, Year period) {
        Criterion c = criteria.get(criterion);
        IndexMethod method = definition.method();
        CriterionFit fit =
                method.fitted().flatMap(fitted -> fitted.fit(c.code(), period)).orElse(UNKNOWN);
        return new CriterionScorer(c, method.normalisation(c.code()), fit, rules[criterion]);
    }
}
