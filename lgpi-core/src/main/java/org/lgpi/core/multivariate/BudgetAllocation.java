package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.WeightReport.Measure;

/**
 * Weights by budget allocation: each judge spreads points over siblings, and the mean of the judges' shares is the weight
 * (OECD/JRC Handbook 2008, step 6).
 *
 * <p>Each judge counts the same, however many points the judge spreads. A judge who spreads points over some of the
 * siblings gives the others nothing, and is named. Groups that nobody judges keep their weights.
 */
public final class BudgetAllocation {

    private BudgetAllocation() {}

    /**
     * Weighs nodes by the budgets of judges.
     *
     * @param definition the index
     * @param allocations what the judges gave, in any order
     * @return the weights, with the points of every judge as shares; judges without a name, unknown codes, negative points and second entries are
     *     errors and are not used
     */
    public static WeightReport of(IndexDefinition definition, List<BudgetShare> allocations) {
        Framework framework = definition.framework();
        List<Problem> problems = new ArrayList<>();
        // by group, judge and node, so that the order of the rows does not matter
        Map<String, Map<String, Map<String, Double>>> points = new TreeMap<>(Codes.NATURAL_ORDER);
        for (BudgetShare allocation : allocations) {
            String subject = allocation.judge() + ", " + allocation.code();
            if (allocation.judge().isBlank()) {
                problems.add(Judgements.nameless(allocation.code()));
            } else if (framework.node(allocation.code()).isEmpty()) {
                problems.add(Judgements.unknown(allocation.judge(), allocation.code(), framework));
            } else if (!(allocation.points() >= 0) || Double.isInfinite(allocation.points())) {
                problems.add(Problem.error(
                        "BAD_POINTS",
                        subject,
                        allocation.points() + " points",
                        "a number of 0 or more",
                        "correct it; the entry was not used"));
            } else if (points.computeIfAbsent(
                                    NodeCorrelation.parent(framework, allocation.code()), group -> new TreeMap<>())
                            .computeIfAbsent(allocation.judge(), judge -> new LinkedHashMap<>())
                            .putIfAbsent(allocation.code(), allocation.points())
                    != null) {
                problems.add(Problem.error(
                        "DUPLICATE_JUDGEMENT",
                        subject,
                        "a second entry",
                        "one entry for each judge and node; the first was used",
                        "remove one of the two"));
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (Family siblings : Family.children(framework)) {
            Map<String, Map<String, Double>> judges = points.getOrDefault(siblings.group(), Map.of());
            double[] mean = mean(siblings, judges, measures, problems);
            if (mean.length > 0) {
                DataWeights.put(siblings, mean, shares);
            }
        }
        return WeightReport.of("BUDGET", definition, shares, measures, problems);
    }

    /** Returns the sum of the judges' shares, empty if there is no judge. */
    private static double[] mean(
            Family siblings, Map<String, Map<String, Double>> judges, List<Measure> measures, List<Problem> problems) {
        double[] sums = new double[siblings.codes().size()];
        int used = 0;
        for (Map.Entry<String, Map<String, Double>> judge : judges.entrySet()) {
            double all = siblings.codes().stream()
                    .mapToDouble(code -> judge.getValue().getOrDefault(code, 0.0))
                    .sum();
            if (!(all > 0)) {
                problems.add(Problem.error(
                        "NO_POINTS",
                        judge.getKey(),
                        "no points for " + siblings.group(),
                        "points for at least one of its nodes",
                        "spread points or leave the judge out; the judge was not used here"));
                continue;
            }
            used++;
            for (int i = 0; i < sums.length; i++) {
                String code = siblings.codes().get(i);
                Double given = judge.getValue().get(code);
                if (given == null) {
                    problems.add(Problem.warning(
                            "MISSING_JUDGEMENT",
                            judge.getKey() + ", " + code,
                            "no points",
                            "points for every node of " + siblings.group(),
                            "write 0 if nothing is meant; it was taken as 0"));
                    given = 0.0;
                }
                sums[i] += given / all;
                measures.add(new Measure(siblings.group(), code, "share of " + judge.getKey(), given / all));
            }
        }
        return used == 0 ? new double[0] : sums;
    }
}
