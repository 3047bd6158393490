package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.index.Aggregation;

/** The criteria of a definition regrouped by the values of a tag, under the effective weights of the index. */
final class TagView {

    private static final String WITHOUT = "(none)";

    private final List<String> groups = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final double[] weights;

    TagView(ScoringPlan plan, String tag) {
        Map<String, List<Integer>> byValue = new LinkedHashMap<>();
        weights = new double[plan.criteria.size()];
        Map<String, Double> effective = plan.definition.nodeWeights().effective();
        for (int c = 0; c < weights.length; c++) {
            Criterion criterion = plan.criteria.get(c);
            weights[c] = effective.get(criterion.code());
            Set<String> values = new LinkedHashSet<>(criterion.tags().values(tag));
            for (String value : values.isEmpty() ? List.of(WITHOUT) : values) {
                byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(c);
            }
        }
        byValue.forEach((value, criteria) -> {
            groups.add(value);
            members.add(criteria.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    List<String> groups() {
        return groups;
    }

    /** Scores one group in one row of computed criteria. */
    Score score(int group, NodeValues[] nodes, int row) {
        RowMean mean = new RowMean(Mean.of(Aggregation.ARITHMETIC));
        mean.clear();
        for (int c : members.get(group)) {
            mean.add(weights[c], nodes[c], row);
        }
        NodeValues out = new NodeValues(1);
        mean.write(out, 0);
        return new Score(
                groups.get(group), out.value[0], out.coverage[0], out.lowest[0], out.highest[0], out.reason(0));
    }
}
