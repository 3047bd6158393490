package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.WeightReport.Measure;
import org.lgpi.core.stat.Decimals;

/**
 * Weights by the analytic hierarchy process: siblings are compared two by two, and the weights are the principal
 * eigenvector of the matrix of ratios (T. L. Saaty, The Analytic Hierarchy Process, 1980).
 *
 * <p>The consistency index is {@code (lambda - n) / (n - 1)}, the consistency ratio that over the mean index of random
 * matrices, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59 for 3 to 15 nodes (Saaty 1980);
 * two nodes are always consistent, and more than 15 have no ratio. Above 0.1 the judgements that contradict the weights
 * most are named. Several judges are combined by the geometric mean of their ratios (J. Aczel, T. L. Saaty 1983, J.
 * Mathematical Psychology 27:93). A judge who compares a group must compare all its pairs, each once in either order; a
 * pair in both orders must agree within 3 percent, so that 0.33 may stand beside 3. Groups that nobody compares keep
 * their weights.
 */
public final class AnalyticHierarchy {

    private static final double[] RANDOM_INDEX = {
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final double MOST_INCONSISTENT = 0.1;
    private static final double RECIPROCAL_WITHIN = 0.03;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_NAMED = 3;

    private AnalyticHierarchy() {}

    private record Solution(double[] weights, double lambda) {}

    /**
     * Weighs nodes by pairwise comparisons.
     *
     * @param definition the index
     * @param comparisons what the judges said, in any order
     * @return the weights, with eigenvalue, consistency index and ratio of every judge and of all; judges without a
     *     name, unknown codes, nodes that are no siblings, ratios that are not above 0 and contradictions are errors, as are missing pairs; such a
     *     judge is not used for the group
     */
    public static WeightReport of(IndexDefinition definition, List<PairwiseComparison> comparisons) {
        Framework framework = definition.framework();
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, RatioMatrix>> judged = new TreeMap<>(Codes.NATURAL_ORDER);
        Map<String, Family> families = new LinkedHashMap<>();
        Family.children(framework).forEach(family -> families.put(family.group(), family));
        for (PairwiseComparison comparison : comparisons) {
            problem(framework, comparison).ifPresentOrElse(problems::add, () -> {
                Family siblings = families.get(NodeCorrelation.parent(framework, comparison.first()));
                judged.computeIfAbsent(siblings.group(), group -> new TreeMap<>())
                        .computeIfAbsent(comparison.judge(), judge -> new RatioMatrix(judge, siblings))
                        .put(comparison);
            });
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (Family siblings : families.values()) {
            List<double[][]> matrices = new ArrayList<>();
            for (RatioMatrix judge :
                    judged.getOrDefault(siblings.group(), Map.of()).values()) {
                List<Problem> found = judge.problems(RECIPROCAL_WITHIN);
                problems.addAll(found);
                if (found.isEmpty()) {
                    matrices.add(judge.ratios());
                    solve(siblings, judge.judge(), judge.ratios(), measures, problems);
                }
            }
            if (!matrices.isEmpty()) {
                double[][] together = together(matrices);
                Solution solution =
                        matrices.size() == 1 ? solve(together) : solve(siblings, "", together, measures, problems);
                DataWeights.put(siblings, solution.weights(), shares);
            }
        }
        return WeightReport.of("AHP", definition, shares, measures, problems);
    }

    private static Optional<Problem> problem(Framework framework, PairwiseComparison comparison) {
        if (comparison.judge().isBlank()) {
            return Optional.of(Judgements.nameless(comparison.first() + " and " + comparison.second()));
        }
        for (String code : List.of(comparison.first(), comparison.second())) {
            if (framework.node(code).isEmpty()) {
                return Optional.of(Judgements.unknown(comparison.judge(), code, framework));
            }
        }
        String pair = comparison.first() + " and " + comparison.second();
        if (!NodeCorrelation.parent(framework, comparison.first())
                .equals(NodeCorrelation.parent(framework, comparison.second()))) {
            return Optional.of(Problem.error(
                    "NOT_SIBLINGS",
                    comparison.judge(),
                    pair + " compared",
                    "nodes with the same parent",
                    "compare nodes within their group; the judgement was not used"));
        }
        if (!(comparison.ratio() > 0) || Double.isInfinite(comparison.ratio())) {
            return Optional.of(Problem.error(
                    "BAD_RATIO",
                    comparison.judge() + ", " + pair,
                    "the ratio " + comparison.ratio(),
                    "a number above 0",
                    "say how many times as much the first matters; the judgement was not used"));
        }
        return Optional.empty();
    }

    private static double[][] together(List<double[][]> matrices) {
        int n = matrices.get(0).length;
        double[][] together = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double logs = 0;
                for (double[][] matrix : matrices) {
                    logs += StrictMath.log(matrix[i][j]);
                }
                together[i][j] = StrictMath.exp(logs / matrices.size());
            }
        }
        return together;
    }

    /** Solves a matrix and tells how consistent it is. */
    private static Solution solve(
            Family siblings, String judge, double[][] ratios, List<Measure> measures, List<Problem> problems) {
        Solution solution = solve(ratios);
        int n = ratios.length;
        double index = n < 3 ? 0 : Math.max(0, (solution.lambda() - n) / (n - 1));
        double ratio = n < 3 ? 0 : n < RANDOM_INDEX.length ? index / RANDOM_INDEX[n] : Double.NaN;
        String group = siblings.group();
        measures.add(new Measure(group, judge, "lambda", solution.lambda()));
        measures.add(new Measure(group, judge, "consistencyIndex", index));
        measures.add(new Measure(group, judge, "consistencyRatio", ratio));
        for (int i = 0; !judge.isEmpty() && i < n; i++) {
            measures.add(new Measure(group, siblings.codes().get(i), "weight of " + judge, solution.weights()[i]));
        }
        if (ratio > MOST_INCONSISTENT) {
            problems.add(Problem.warning(
                    "INCONSISTENT_JUDGEMENTS",
                    judge.isEmpty() ? group : judge + ", " + group,
                    String.format(Locale.ROOT, "a consistency ratio of %.3f, most of it from ", ratio)
                            + contradictions(siblings, ratios, solution.weights()),
                    "a ratio of at most " + MOST_INCONSISTENT,
                    "ask the judge about these pairs again; the weights were used all the same"));
        }
        return solution;
    }

    /** Names the pairs whose ratio is farthest from that of their weights. */
    private static String contradictions(Family siblings, double[][] ratios, double[] weights) {
        record Pair(int i, int j, double distance) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            for (int j = i + 1; j < weights.length; j++) {
                pairs.add(new Pair(i, j, Math.abs(StrictMath.log(ratios[i][j] * weights[j] / weights[i]))));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Decimals.round(pair.distance())));
        return String.join(
                ", ",
                pairs.stream()
                        .limit(MOST_NAMED)
                        .map(pair -> String.format(
                                Locale.ROOT,
                                "%s to %s (said %.3g, weights give %.3g)",
                                siblings.codes().get(pair.i()),
                                siblings.codes().get(pair.j()),
                                ratios[pair.i()][pair.j()],
                                weights[pair.i()] / weights[pair.j()]))
                        .toList());
    }

    /** Multiplies by the matrix until nothing changes: all entries are positive, so that the limit is unique. */
    private static Solution solve(double[][] ratios) {
        int n = ratios.length;
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        double lambda = n;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += ratios[i][j] * weights[j];
                }
                sum += next[i];
            }
            double change = 0;
            for (int i = 0; i < n; i++) {
                next[i] /= sum;
                change = Math.max(change, Math.abs(next[i] - weights[i]));
            }
            weights = next;
            lambda = sum;
            if (change < 1e-16) {
                break;
            }
        }
        return new Solution(weights, lambda);
    }
}
