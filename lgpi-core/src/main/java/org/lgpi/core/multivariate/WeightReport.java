package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.NodeWeights;
import org.lgpi.core.index.Weights;

/**
 * Weights that were found, ready for a definition, and how they were found.
 *
 * <p>{@link #weights} names every node: those that were weighed anew with their share among their siblings, the others
 * with the weight that they had, so that {@code definition.withMethod(m -> m.withWeights(report.weights()))} is the new
 * index.
 *
 * @param method name of the method
 * @param weights the weights of all nodes relative to their siblings
 * @param rows the nodes that were weighed anew
 * @param measures figures that came up on the way, such as consistency ratios
 * @param problems what could not be weighed or should be looked at
 */
public record WeightReport(
        String method, Weights weights, List<Row> rows, List<Measure> measures, List<Problem> problems) {

    /**
     * One node.
     *
     * @param group code of its parent, {@code index} for blocks
     * @param code code of the node
     * @param weight share among its siblings; those of a group are 0 or more and sum to 1
     * @param effective weight in the whole index under the new weights
     * @param before share among its siblings before
     */
    public record Row(String group, String code, double weight, double effective, double before) {}

    /**
     * A figure behind the weights.
     *
     * @param group code of the group that it is of
     * @param subject what it is of inside the group: a node, a judge, a component; empty for the whole
     * @param name name of the figure
     * @param value the figure
     */
    public record Measure(String group, String subject, String name, double value) {}

    /** Copies the lists. */
    public WeightReport {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(weights, "weights");
        rows = List.copyOf(rows);
        measures = List.copyOf(measures);
        problems = List.copyOf(problems);
    }

    /**
     * Makes the report of some shares.
     *
     * @param shares relative weight by code of node, of all siblings or none; not negative, of positive sum
     */
    static WeightReport of(
            String method,
            IndexDefinition definition,
            Map<String, Double> shares,
            List<Measure> measures,
            List<Problem> problems) {
        Framework framework = definition.framework();
        NodeWeights before = definition.nodeWeights();
        Map<String, Double> named = new LinkedHashMap<>(before.relative());
        named.putAll(shares);
        Weights weights = new Weights(definition.method().weights().standard(), named);
        NodeWeights after = definition.withMethod(m -> m.withWeights(weights)).nodeWeights();
        List<Row> rows = new ArrayList<>();
        for (String code : before.relative().keySet()) {
            if (shares.containsKey(code)) {
                rows.add(new Row(
                        NodeCorrelation.parent(framework, code),
                        code,
                        share(framework, after, code),
                        after.effective().get(code),
                        share(framework, before, code)));
            }
        }
        return new WeightReport(method, weights, rows, measures, problems);
    }

    private static double share(Framework framework, NodeWeights weights, String code) {
        double sum = 0;
        for (Node sibling : framework.siblings(code)) {
            sum += weights.relative().get(sibling.code());
        }
        return weights.relative().get(code) / sum;
    }

    /** Returns one line: the method, the numbers of nodes weighed anew and of problems. */
    @Override
    public String toString() {
        return method + ": " + rows.size() + " nodes weighed, " + problems.size() + " problems";
    }
}
