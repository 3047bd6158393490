package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.NodeWeights;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.Decimals;

/**
 * How important a node really is for the index, beside the weight that it was meant to have.
 *
 * <p>The correlation ratio {@code Var(E[index | node]) / Var(index)} is the share of the variance of the index that would
 * go if the node were known (P. Paruolo, M. Saisana, A. Saltelli 2013, J. Royal Statistical Society A 176:609). With up to
 * 10 different values of the node, the conditional mean is the mean at each value; otherwise a penalised cubic spline, see
 * {@code MainEffect}.
 *
 * @param level level of the node: {@code criterion}, {@code subBlock} or {@code block}
 * @param code code of the node
 * @param effectiveWeight weight in the whole index, see {@link NodeWeights}
 * @param count number of units that have node and index
 * @param correlation Pearson's correlation of node and index, NaN if one is constant or with fewer than 3 units
 * @param correlationRatio the correlation ratio, 0 to 1; NaN likewise
 * @param share correlation ratio over the sum of those of the level
 */
public record NodeImportance(
        String level,
        String code,
        double effectiveWeight,
        int count,
        double correlation,
        double correlationRatio,
        double share) {

    /**
     * Computes the importance of every node below the index.
     *
     * @param definition the index
     * @param values values at all nodes, as {@link ValueTable#scored} gives them
     * @return the importances level by level from the criteria up
     */
    public static List<NodeImportance> of(IndexDefinition definition, ValueTable values) {
        List<NodeImportance> found = new ArrayList<>();
        for (Level level : Level.values()) {
            List<String> codes = level.codes(definition.framework());
            double[] ratios = codes.stream()
                    .mapToDouble(code -> MainEffect.correlationRatio(values.values(code), values.values(PerNode.INDEX)))
                    .toArray();
            double sum =
                    Arrays.stream(ratios).filter(ratio -> !Double.isNaN(ratio)).sum();
            for (int i = 0; i < ratios.length; i++) {
                var association = Correlation.PEARSON.of(values.values(codes.get(i)), values.values(PerNode.INDEX));
                found.add(new NodeImportance(
                        level.word(),
                        codes.get(i),
                        definition.nodeWeights().effective().get(codes.get(i)),
                        association.count(),
                        association.coefficient(),
                        ratios[i],
                        ratios[i] / sum));
            }
        }
        return found;
    }

    /** Returns one line: the node, its weight, its correlation and its correlation ratio. */
    @Override
    public String toString() {
        return code + ": weight " + Decimals.text(effectiveWeight, 4) + ", correlation with the index "
                + Decimals.text(correlation, 3) + ", correlation ratio " + Decimals.text(correlationRatio, 3);
    }
}
