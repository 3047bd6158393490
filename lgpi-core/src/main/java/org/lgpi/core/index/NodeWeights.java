package org.lgpi.core.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;

/**
 * The weights that the nodes of a framework really have under a method.
 *
 * @param relative weight of each block, sub-block and criterion relative to its siblings
 * @param effective weight of each node in the whole index when nothing is missing: the product of its share among its
 *     siblings and those of its ancestors; the effective weights of all criteria sum to 1
 */
public record NodeWeights(Map<String, Double> relative, Map<String, Double> effective) {

    /** Keeps the maps from change. */
    public NodeWeights {
        relative = Collections.unmodifiableMap(relative);
        effective = Collections.unmodifiableMap(effective);
    }

    /**
     * Resolves the weights of a definition.
     *
     * <p>A capped sum of points weighs its cap, if the weights follow the criteria and it is not named.
     *
     * @param framework the framework
     * @param method the method
     * @return the weights of all nodes
     */
    static NodeWeights of(Framework framework, IndexMethod method) {
        Map<String, Double> relative = new LinkedHashMap<>();
        for (Block block : framework.blocks()) {
            addRelative(block, PerNode.BLOCK, method, relative);
        }
        Map<String, Double> effective = new LinkedHashMap<>();
        addEffective(framework.blocks(), 1, relative, effective);
        return new NodeWeights(relative, effective);
    }

    private static void addRelative(Group group, String level, IndexMethod method, Map<String, Double> relative) {
        double standard = 1;
        if (method.weights().standard() == Weights.Standard.CRITERIA) {
            standard = criteriaBelow(group, level, method);
        }
        relative.put(group.code(), method.weights().named().getOrDefault(group.code(), standard));
        group.subBlocks().forEach(subBlock -> addRelative(subBlock, PerNode.SUB_BLOCK, method, relative));
        group.criteria().forEach(criterion -> relative.put(criterion.code(), weight(criterion, method.weights())));
    }

    private static double criteriaBelow(Group group, String level, IndexMethod method) {
        double sum = 0;
        for (SubBlock subBlock : group.subBlocks()) {
            sum += criteriaBelow(subBlock, PerNode.SUB_BLOCK, method);
        }
        for (Criterion criterion : group.criteria()) {
            sum += weight(criterion, method.weights());
        }
        Aggregation aggregation = method.aggregation().at(group.code(), level);
        return aggregation.kind() == Aggregation.Kind.CAPPED_SUM ? Math.min(sum, aggregation.parameter()) : sum;
    }

    private static double weight(Criterion criterion, Weights weights) {
        double standard =
                weights.standard() == Weights.Standard.CRITERIA && criterion.scale() instanceof Scale.Points points
                        ? points.maximum()
                        : 1;
        return weights.named().getOrDefault(criterion.code(), standard);
    }

    private static void addEffective(
            List<? extends Node> siblings, double parent, Map<String, Double> relative, Map<String, Double> effective) {
        double sum = 0;
        for (Node node : siblings) {
            sum += relative.get(node.code());
        }
        for (Node node : siblings) {
            double weight = sum > 0 ? parent * relative.get(node.code()) / sum : 0;
            effective.put(node.code(), weight);
            if (node instanceof Group group) {
                addEffective(group.children(), weight, relative, effective);
            }
        }
    }
}
