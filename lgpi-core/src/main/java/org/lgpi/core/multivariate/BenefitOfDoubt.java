package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.WeightReport.Measure;
import org.lgpi.core.stat.LinearProgram;

/**
 * Benefit of the doubt: each unit is scored with the weights that suit it best, {@code max w.y} such that no unit scores
 * above 1 with them and no weight is negative (W. Melyn, W. Moesen 1991; L. Cherchye, W. Moesen, N. Rogge, T. Van
 * Puyenbroeck 2007, Social Indicators Research 82:111).
 *
 * <p>Share bounds ask that {@code w_r y_r} is at least and at most a share of the unit's own score, as {@code
 * ci_bod_constr} of Compind. A score is above 0 and at most 1 and never below that under any common weights whose best
 * unit scores 1. Several weights may give the same score; which of them comes out is fixed but has no meaning. Units with
 * a gap, and units of zeros for which no weights keep the bounds, have no score.
 *
 * @param family the nodes that are weighed
 * @param units the units that have a score, in natural order of their codes
 * @param problems units without score, and what keeps all from having one
 */
public record BenefitOfDoubt(Family family, List<UnitWeights> units, List<Problem> problems) {

    /**
     * The best score of a unit.
     *
     * @param unit code of the unit
     * @param score score, 0 to 1
     * @param weights weight of each node
     * @param shares share of each node in the score, {@code w y / score}; they sum to 1
     */
    public record UnitWeights(String unit, double score, List<Double> weights, List<Double> shares) {

        /** Copies the lists. */
        public UnitWeights {
            weights = List.copyOf(weights);
            shares = List.copyOf(shares);
        }
    }

    /**
     * One node in the best score of one unit, as a row of a table.
     *
     * @param unit code of the unit
     * @param score score of the unit
     * @param node code of the node
     * @param weight weight of the node
     * @param share share of the node in the score
     */
    public record NodeShare(String unit, double score, String node, double weight, double share) {}

    /** Copies the lists. */
    public BenefitOfDoubt {
        Objects.requireNonNull(family, "family");
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }

    /**
     * Scores units with their best weights.
     *
     * @param family the nodes to weigh
     * @param values their values, 0 or more
     * @return scores and weights
     */
    public static BenefitOfDoubt of(Family family, ValueTable values) {
        return of(family, values, 0, 1);
    }

    /**
     * Scores units with their best weights under bounds on shares.
     *
     * @param family the nodes to weigh
     * @param values their values, 0 or more
     * @param lowest smallest share of a node in the score, 0 to 1
     * @param highest largest share of a node in the score, 0 to 1
     * @return scores and weights
     * @throws IllegalArgumentException if the bounds leave no shares that sum to 1
     */
    public static BenefitOfDoubt of(Family family, ValueTable values, double lowest, double highest) {
        int k = family.codes().size();
        if (!(lowest >= 0 && lowest <= highest && highest <= 1 && lowest * k <= 1 && highest * k >= 1)) {
            throw new IllegalArgumentException("shares from " + lowest + " to " + highest + " of " + k
                    + " nodes cannot sum to 1; widen the bounds");
        }
        int[] rows = values.completeRows(family.codes());
        List<double[]> columns = values.complete(family.codes());
        List<Problem> problems = new ArrayList<>(refusals(family, columns));
        if (!problems.isEmpty()) {
            return new BenefitOfDoubt(family, List.of(), problems);
        }
        gaps(family, values, rows, problems);
        // columns of the same size keep the digits of the programme
        double[] scale = columns.stream()
                .mapToDouble(column -> Arrays.stream(column).max().orElseThrow())
                .toArray();
        double[][] scaled = new double[rows.length][k];
        for (int row = 0; row < rows.length; row++) {
            for (int r = 0; r < k; r++) {
                scaled[row][r] = columns.get(r)[row] / scale[r];
            }
        }
        List<double[]> best = undominated(scaled);
        List<UnitWeights> units = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String unit = values.units().get(rows[row]);
            LinearProgram.Solution solution =
                    programme(scaled[row], best, lowest, highest).solve();
            if (solution.isOptimal() && solution.objective() > 0) {
                units.add(unit(unit, scaled[row], solution, scale));
            } else {
                problems.add(Problem.warning(
                        "NO_WEIGHTS",
                        unit,
                        "no weights under the bounds",
                        "values above 0 where a smallest share is asked for",
                        "widen the bounds; the unit has no score"));
            }
        }
        return new BenefitOfDoubt(family, units, problems);
    }

    private static List<Problem> refusals(Family family, List<double[]> columns) {
        List<Problem> problems = new ArrayList<>();
        for (int r = 0; r < columns.size(); r++) {
            double smallest = Arrays.stream(columns.get(r)).min().orElse(Double.NaN);
            double largest = Arrays.stream(columns.get(r)).max().orElse(Double.NaN);
            if (smallest < 0) {
                problems.add(Problem.error(
                        "NEGATIVE_VALUE",
                        family.codes().get(r),
                        "the value " + smallest,
                        "values of 0 or more for benefit of the doubt",
                        "normalise to 0 to 1; nothing was weighed"));
            } else if (!(largest > 0)) {
                problems.add(Problem.error(
                        "NO_VALUE",
                        family.codes().get(r),
                        columns.get(r).length == 0 ? "no unit that has all " + family : "the value 0 in all units",
                        "values above 0",
                        "leave the node out; nothing was weighed"));
            }
        }
        return problems;
    }

    private static void gaps(Family family, ValueTable values, int[] rows, List<Problem> problems) {
        for (int row = 0; row < values.units().size(); row++) {
            if (Arrays.binarySearch(rows, row) < 0) {
                problems.add(Problem.warning(
                        "GAP",
                        values.units().get(row),
                        "no value of some of the " + family,
                        "values of all of them",
                        "impute what is missing; the unit has no score and sets no bound"));
            }
        }
    }

    /** Keeps the units that no other unit matches or beats everywhere: with weights of 0 or more they bound the others. */
    private static List<double[]> undominated(double[][] scaled) {
        return IntStream.range(0, scaled.length)
                .filter(i -> IntStream.range(0, scaled.length)
                        .noneMatch(j -> i != j && dominates(scaled[j], scaled[i], j < i)))
                .mapToObj(i -> scaled[i])
                .toList();
    }

    private static boolean dominates(double[] a, double[] b, boolean orEqual) {
        boolean above = orEqual;
        for (int r = 0; r < a.length; r++) {
            if (a[r] < b[r]) {
                return false;
            }
            above |= a[r] > b[r];
        }
        return above;
    }

    private static LinearProgram programme(double[] own, List<double[]> best, double lowest, double highest) {
        LinearProgram programme = LinearProgram.maximise(own);
        best.forEach(other -> programme.atMost(1, other));
        for (int r = 0; r < own.length; r++) {
            if (lowest > 0) {
                programme.atLeast(0, share(own, r, lowest));
            }
            if (highest < 1) {
                programme.atMost(0, share(own, r, highest));
            }
        }
        return programme;
    }

    /** The coefficients of {@code w_r y_r - bound * w.y}. */
    private static double[] share(double[] own, int r, double bound) {
        double[] coefficients = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            coefficients[i] = (i == r ? own[i] : 0) - bound * own[i];
        }
        return coefficients;
    }

    private static UnitWeights unit(String unit, double[] own, LinearProgram.Solution solution, double[] scale) {
        List<Double> weights = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int r = 0; r < own.length; r++) {
            double weight = solution.values().get(r);
            weights.add(weight / scale[r]);
            shares.add(weight * own[r] / solution.objective());
        }
        return new UnitWeights(unit, Math.min(1, solution.objective()), weights, shares);
    }

    /**
     * Returns scores and weights as rows of a table.
     *
     * @return a row for each unit and node
     */
    public List<NodeShare> rows() {
        List<NodeShare> rows = new ArrayList<>();
        for (UnitWeights unit : units) {
            for (int r = 0; r < family.codes().size(); r++) {
                rows.add(new NodeShare(
                        unit.unit(),
                        unit.score(),
                        family.codes().get(r),
                        unit.weights().get(r),
                        unit.shares().get(r)));
            }
        }
        return rows;
    }

    /**
     * Returns common weights for a definition: the mean of the units' shares.
     *
     * @param definition the index, whose siblings the nodes are
     * @return the weights; those of the definition, with the problems, if no unit has a score
     */
    public WeightReport report(IndexDefinition definition) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        if (!units.isEmpty()) {
            double[] sums = new double[family.codes().size()];
            for (UnitWeights unit : units) {
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += unit.shares().get(r);
                }
            }
            DataWeights.put(family, sums, shares);
            measures.add(new Measure(
                    family.group(),
                    "",
                    "meanScore",
                    units.stream().mapToDouble(UnitWeights::score).sum() / units.size()));
            measures.add(new Measure(
                    family.group(),
                    "",
                    "unitsAt1",
                    units.stream().filter(unit -> unit.score() > 1 - 1e-12).count()));
        }
        return WeightReport.of("BOD", definition, shares, measures, problems);
    }

    /** Returns one line: the nodes, the number of units and their mean score. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "benefit of the doubt over %s: %d units, mean score %.4f",
                family,
                units.size(),
                units.stream().mapToDouble(UnitWeights::score).average().orElse(Double.NaN));
    }
}
