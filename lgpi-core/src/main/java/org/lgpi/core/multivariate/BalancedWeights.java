package org.lgpi.core.multivariate;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.multivariate.WeightReport.Measure;
import org.lgpi.core.scoring.VariantScorer;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.SymmetricEigen;

/**
 * Weights under which the nodes of a level go together with the index as much as they are meant to: the least mean of
 * {@code (t - r / sum r)^2}, r being the correlation of a node with the index and t its target share (W. Becker, M.
 * Saisana, P. Paruolo, I. Vandecasteele 2017, Ecological Indicators 80:12).
 *
 * <p>Shares among siblings stay between two bounds and sum to 1, so that no weight is negative. The search is
 * Levenberg's and Marquardt's with steps brought back between the bounds, from equal weights and from those of the
 * definition, whichever ends better; nothing in it is random. It scores the whole table a few hundred times. What could
 * be reached is among the measures: the targets may lie outside of what weights can do.
 */
public final class BalancedWeights {

    private static final int MOST_STEPS = 200;
    private static final double DIFFERENCE = 1e-6;
    private static final double SOLVED = 1e-30;
    private static final double LEAST_GAIN = 1e-12;
    private static final double MOST_DAMPING = 1e8;

    private final IndexDefinition definition;
    private final VariantScorer variants;

    /** Where the scorer has each row of the values. */
    private final int[] order;

    private final List<Family> groups;
    private final List<String> codes;
    private final double[] targets;
    private final List<double[]> columns;
    private final double lowest;
    private final double highest;

    private BalancedWeights(
            IndexDefinition definition,
            AssessmentTable table,
            Year period,
            Level level,
            Map<String, Double> targets,
            double lowest,
            double highest) {
        this.definition = definition.fit(table);
        this.lowest = lowest;
        this.highest = highest;
        groups = DataWeights.siblings(definition.framework(), level);
        codes = groups.stream().flatMap(group -> group.codes().stream()).toList();
        this.targets = codes.stream()
                .mapToDouble(code -> targets.isEmpty() ? 1.0 / codes.size() : targets.getOrDefault(code, 0.0))
                .toArray();
        ValueTable values = ValueTable.scored(this.definition, table, period);
        columns = values.values(codes);
        variants = VariantScorer.of(this.definition, table, period);
        List<String> units = variants.units();
        order = values.units().stream()
                .mapToInt(unit -> Collections.binarySearch(units, unit))
                .toArray();
    }

    /**
     * Weighs the nodes of a level so that all go together with the index alike.
     *
     * @param definition the index
     * @param table findings
     * @param period the year to look at
     * @param level the level
     * @return the weights, with target and reached importance of each node and the mean squared difference
     */
    public static WeightReport of(IndexDefinition definition, AssessmentTable table, Year period, Level level) {
        return of(definition, table, period, level, Map.of(), 0, 1);
    }

    /**
     * Weighs the nodes of a level so that they go together with the index as much as they are meant to.
     *
     * @param definition the index
     * @param table findings
     * @param period the year to look at
     * @param level the level
     * @param targets importance of each node of the level, 0 or more, scaled to sum 1; all alike if empty
     * @param lowest smallest share among siblings, 0 to 1
     * @param highest largest share among siblings, 0 to 1
     * @return the weights, with target and reached importance of each node and the mean squared difference; those of the
     *     definition, with the problem, if a correlation does not exist
     * @throws IllegalArgumentException if the bounds leave a group no shares that sum to 1, or a target is negative, of an
     *     unknown node, or all are 0
     */
    public static WeightReport of(
            IndexDefinition definition,
            AssessmentTable table,
            Year period,
            Level level,
            Map<String, Double> targets,
            double lowest,
            double highest) {
        BalancedWeights search =
                new BalancedWeights(definition, table, period, level, scaled(targets), lowest, highest);
        search.check(targets);
        return search.report();
    }

    private static Map<String, Double> scaled(Map<String, Double> targets) {
        double sum = targets.values().stream().mapToDouble(target -> target).sum();
        Map<String, Double> scaled = new LinkedHashMap<>();
        targets.forEach((code, target) -> scaled.put(code, target / sum));
        return scaled;
    }

    private void check(Map<String, Double> given) {
        given.forEach((code, target) -> {
            if (!codes.contains(code) || !(target >= 0) || Double.isInfinite(target)) {
                throw new IllegalArgumentException(
                        "the target " + target + " of " + code + "; expected 0 or more for one of " + codes);
            }
        });
        if (!given.isEmpty() && given.values().stream().allMatch(target -> target == 0)) {
            throw new IllegalArgumentException("all targets are 0; give at least one node some importance");
        }
        for (Family group : groups) {
            int k = group.codes().size();
            if (!(lowest >= 0 && lowest <= highest && highest <= 1 && lowest * k <= 1 && highest * k >= 1)) {
                throw new IllegalArgumentException("shares from " + lowest + " to " + highest + " of " + k
                        + " nodes cannot sum to 1; widen the bounds");
            }
        }
    }

    private WeightReport report() {
        double[] equal = new double[codes.size()];
        double[] present = new double[codes.size()];
        int at = 0;
        for (Family group : groups) {
            double sum = group.codes().stream().mapToDouble(this::present).sum();
            for (String code : group.codes()) {
                equal[at] = 1.0 / group.codes().size();
                present[at++] = present(code) / sum;
            }
        }
        double[] best = search(equal);
        double[] other = search(present);
        best = objective(residuals(other)) < objective(residuals(best)) ? other : best;
        double[] residuals = residuals(best);
        List<Problem> problems = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        if (Double.isNaN(objective(residuals))) {
            problems.add(Problem.error(
                    "NO_CORRELATION",
                    String.join(", ", codes),
                    "a node that is constant, or fewer than 3 units with values",
                    "nodes that vary between units",
                    "leave out what is constant; the weights stayed as they were"));
        } else {
            for (int i = 0; i < best.length; i++) {
                String group = NodeCorrelation.parent(definition.framework(), codes.get(i));
                shares.put(codes.get(i), best[i]);
                measures.add(new Measure(group, codes.get(i), "target", targets[i]));
                measures.add(new Measure(group, codes.get(i), "reached", targets[i] - residuals[i]));
            }
            measures.add(new Measure(PerNode.INDEX, "", "meanSquare", objective(residuals)));
        }
        return WeightReport.of("BALANCED", definition, shares, measures, problems);
    }

    private double present(String code) {
        return definition.nodeWeights().relative().get(code);
    }

    private double[] search(double[] start) {
        double[] weights = bounded(start);
        double[] residuals = residuals(weights);
        double objective = objective(residuals);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && objective > SOLVED && damping < MOST_DAMPING; step++) {
            double[][] slopes = slopes(weights, residuals);
            double before = objective;
            while (damping < MOST_DAMPING) {
                double[] next = bounded(step(weights, residuals, slopes, damping));
                double[] found = residuals(next);
                if (objective(found) < objective) {
                    weights = next;
                    residuals = found;
                    objective = objective(found);
                    damping = Math.max(1e-15, damping / 10);
                    break;
                }
                damping *= 4;
            }
            if (!(objective < before * (1 - LEAST_GAIN))) {
                break;
            }
        }
        return weights;
    }

    /** Returns the weights after one step, bounds left out of account; weights that would leave them stay. */
    private double[] step(double[] weights, double[] residuals, double[][] slopes, double damping) {
        int n = weights.length;
        double[] gradient = new double[n];
        boolean[] fixed = new boolean[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                gradient[j] += slopes[i][j] * residuals[i];
            }
            fixed[j] = weights[j] <= lowest && gradient[j] > 0 || weights[j] >= highest && gradient[j] < 0;
        }
        double[][] normal = new double[n][n];
        double trace = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int i = 0; !fixed[a] && !fixed[b] && i < n; i++) {
                    normal[a][b] += slopes[i][a] * slopes[i][b];
                }
            }
            trace += normal[a][a];
        }
        SymmetricEigen eigen = SymmetricEigen.of(normal);
        double[] next = weights.clone();
        for (int k = 0; k < n; k++) {
            double along = 0;
            for (int j = 0; j < n; j++) {
                along += fixed[j] ? 0 : eigen.vectors().get(k).get(j) * gradient[j];
            }
            double length = along / (Math.max(0, eigen.values().get(k)) + damping * trace / n);
            for (int j = 0; j < n; j++) {
                next[j] -= fixed[j] ? 0 : length * eigen.vectors().get(k).get(j);
            }
        }
        return next;
    }

    private double[][] slopes(double[] weights, double[] residuals) {
        int n = weights.length;
        double[][] slopes = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] moved = weights.clone();
            moved[j] += DIFFERENCE;
            double[] there = residuals(moved);
            for (int i = 0; i < n; i++) {
                slopes[i][j] = (there[i] - residuals[i]) / DIFFERENCE;
            }
        }
        return slopes;
    }

    private double objective(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum / residuals.length;
    }

    private double[] residuals(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            variants.changeWeight(codes.get(i), weights[i]);
        }
        double[] published = variants.index();
        double[] index =
                Arrays.stream(order).mapToDouble(unit -> published[unit]).toArray();
        double[] r = columns.stream()
                .mapToDouble(column -> Correlation.PEARSON.of(column, index).coefficient())
                .toArray();
        double sum = Arrays.stream(r).sum();
        double[] residuals = new double[r.length];
        for (int i = 0; i < r.length; i++) {
            residuals[i] = targets[i] - r[i] / sum;
        }
        return residuals;
    }

    /** Returns the nearest weights between the bounds that sum to 1 in each group. */
    private double[] bounded(double[] weights) {
        double[] bounded = new double[weights.length];
        int from = 0;
        for (Family group : groups) {
            int to = from + group.codes().size();
            double low = -1;
            double high = 1;
            for (int i = from; i < to; i++) {
                low = Math.min(low, lowest - weights[i] - 1);
                high = Math.max(high, highest - weights[i] + 1);
            }
            // the shift that makes the clipped weights sum to 1, by halving to the last bit
            for (int halving = 0; halving < 100; halving++) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += clip(weights[i] + middle);
                }
                if (sum < 1) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            for (int i = from; i < to; i++) {
                bounded[i] = clip(weights[i] + high);
            }
            from = to;
        }
        return bounded;
    }

    private double clip(double weight) {
        return Math.max(lowest, Math.min(highest, weight));
    }

    /** Returns one line: the level's number of nodes and the bounds. */
    @Override
    public String toString() {
        return "balanced weights of " + codes.size() + " nodes, shares from " + lowest + " to " + highest;
    }
}
