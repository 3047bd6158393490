package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.WeightReport.Measure;

/**
 * Weights that the data suggest, group by group, from the units that have all nodes of the group.
 *
 * <p>A group with fewer than 3 such units, or with a node that is constant over them, keeps its weights and is named; a
 * node without siblings weighs 1.
 */
public enum DataWeights {
    /**
     * Entries of the first principal component of the correlations, as COINr has them, with the sign by which the
     * largest is positive. Negative ones become 0 and are named: the node runs against the others.
     */
    PCA,
    /**
     * Loadings of the principal components that a rule keeps, rotated by varimax: each node takes, in the component on
     * which it loads most, its squared loading over the sum of squares, times the share of that component in the variance
     * explained; then all are scaled to sum 1 (G. Nicoletti, S. Scarpetta, O. Boylaud 2000, OECD Economics Department
     * Working Papers 226; OECD/JRC Handbook 2008, step 6). Signs play no part.
     */
    FACTOR,
    /**
     * {@code 1 - e} over its sum, e being Shannon's entropy of the node's values as shares of their sum, {@code -sum p ln p
     * / ln n} (C. L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981). Needs values of 0 or more.
     */
    ENTROPY,
    /**
     * {@code s_j sum_k (1 - r_jk)} over its sum, s being the standard deviation of the values brought to 0 to 1 by their
     * smallest and largest (D. Diakoulaki, G. Mavrotas, L. Papayannakis 1995, Computers and Operations Research 22:763).
     */
    CRITIC,
    /** The standard deviation of the normalised values over its sum. */
    SD;

    private static final int MOST_ROTATIONS = 1000;
    private static final double SMALLEST_ANGLE = 1e-15;

    /**
     * Weighs the nodes of one level within their groups.
     *
     * @param definition the index
     * @param values values at all nodes, as {@link ValueTable#scored} gives them
     * @param level the level
     * @param rule how many components are kept, for factor weights
     * @return the weights, and how they came about
     */
    public WeightReport of(IndexDefinition definition, ValueTable values, Level level, ComponentRule rule) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Family siblings : siblings(definition.framework(), level)) {
            List<double[]> columns = values.complete(siblings.codes());
            double[] weights = {1};
            if (siblings.codes().size() > 1) {
                List<Problem> found = refusals(siblings, columns);
                problems.addAll(found);
                if (!found.isEmpty()) {
                    continue;
                }
                weights = weigh(siblings, columns, rule, measures, problems);
            }
            if (Arrays.stream(weights).sum() > 0) {
                put(siblings, weights, shares);
            } else {
                problems.add(Problem.error(
                        "NO_CONTRAST",
                        siblings.group(),
                        "weights of 0 for all " + siblings,
                        "a node that tells units apart in its own way",
                        "drop nodes that say the same; the group kept its weights"));
            }
        }
        return WeightReport.of(name(), definition, shares, measures, problems);
    }

    /** Returns the nodes of a level with all their siblings, family by family. */
    static List<Family> siblings(Framework framework, Level level) {
        Map<String, Family> families = new LinkedHashMap<>();
        for (String code : level.codes(framework)) {
            families.computeIfAbsent(
                    NodeCorrelation.parent(framework, code),
                    group -> new Family(
                            group,
                            level,
                            framework.siblings(code).stream().map(Node::code).toList()));
        }
        return List.copyOf(families.values());
    }

    /** Puts weights scaled to sum 1. */
    static void put(Family siblings, double[] weights, Map<String, Double> shares) {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            shares.put(siblings.codes().get(i), weights[i] / sum);
        }
    }

    private List<Problem> refusals(Family siblings, List<double[]> columns) {
        List<Problem> problems = new ArrayList<>();
        PrincipalComponents.problems(siblings, columns).forEach(problem -> problems.add(asError(problem)));
        for (int i = 0; this == ENTROPY && i < columns.size(); i++) {
            double smallest = Arrays.stream(columns.get(i)).min().orElse(0);
            if (smallest < 0) {
                problems.add(Problem.error(
                        "NEGATIVE_VALUE",
                        siblings.codes().get(i),
                        "the value " + smallest,
                        "values of 0 or more for weights by entropy",
                        "normalise to 0 to 1, or use another method"));
            }
        }
        return problems;
    }

    static Problem asError(Problem problem) {
        return Problem.error(
                problem.code(),
                problem.subject(),
                problem.found(),
                problem.expected(),
                problem.remedy() + "; the group kept its weights");
    }

    private double[] weigh(
            Family siblings,
            List<double[]> columns,
            ComponentRule rule,
            List<Measure> measures,
            List<Problem> problems) {
        return switch (this) {
            case PCA -> firstComponent(siblings, columns, measures, problems);
            case FACTOR -> factors(siblings, columns, rule, measures);
            case ENTROPY -> entropy(siblings, columns, measures);
            case CRITIC -> critic(siblings, columns, measures);
            case SD -> columns.stream().mapToDouble(ValueTable::sd).toArray();
        };
    }

    private static double[] firstComponent(
            Family siblings, List<double[]> columns, List<Measure> measures, List<Problem> problems) {
        PrincipalComponents components = PrincipalComponents.of(siblings, columns, ComponentRule.KAISER);
        PrincipalComponents.Component first = components.components().get(0);
        measures.add(new Measure(siblings.group(), "", "explained", first.share()));
        measures.add(new Measure(siblings.group(), "", "kmo", components.kmo()));
        double[] weights = new double[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            double entry = first.vector().get(i);
            String code = siblings.codes().get(i);
            measures.add(new Measure(siblings.group(), code, "loading", entry));
            weights[i] = Math.max(0, entry);
            if (entry < 0) {
                problems.add(Problem.warning(
                        "NEGATIVE_LOADING",
                        code,
                        String.format(
                                Locale.ROOT, "the loading %.4f on the first component of %s", entry, siblings.group()),
                        "a loading of 0 or more",
                        "check the direction of the criterion; it was given the weight 0"));
            }
        }
        return weights;
    }

    private static double[] factors(
            Family siblings, List<double[]> columns, ComponentRule rule, List<Measure> measures) {
        PrincipalComponents components = PrincipalComponents.of(siblings, columns, rule);
        double[][] loadings = components.kept().stream()
                .map(component -> component.vector().stream()
                        .mapToDouble(entry -> entry * Math.sqrt(component.eigenvalue()))
                        .toArray())
                .toArray(double[][]::new);
        varimax(loadings);
        double[] explained =
                Arrays.stream(loadings).mapToDouble(DataWeights::sumOfSquares).toArray();
        double all = Arrays.stream(explained).sum();
        measures.add(new Measure(siblings.group(), "", "components", loadings.length));
        measures.add(new Measure(siblings.group(), "", "explained", all / columns.size()));
        double[] weights = new double[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            int most = 0;
            for (int f = 1; f < loadings.length; f++) {
                most = Math.abs(loadings[f][i]) > Math.abs(loadings[most][i]) ? f : most;
            }
            String code = siblings.codes().get(i);
            measures.add(new Measure(siblings.group(), code, "component", most + 1.0));
            measures.add(new Measure(siblings.group(), code, "loading", loadings[most][i]));
            // (l^2 / explained_f) * (explained_f / all)
            weights[i] = loadings[most][i] * loadings[most][i] / all;
        }
        return weights;
    }

    private static double sumOfSquares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /**
     * Rotates factors pair by pair until their squared loadings vary most, each node scaled by its communality meanwhile
     * (H. F. Kaiser 1958, Psychometrika 23:187).
     */
    private static void varimax(double[][] loadings) {
        int factors = loadings.length;
        int nodes = loadings[0].length;
        double[] scale = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            for (double[] factor : loadings) {
                scale[i] += factor[i] * factor[i];
            }
            scale[i] = scale[i] > 0 ? Math.sqrt(scale[i]) : 1;
        }
        boolean turning = true;
        for (int round = 0; turning && round < MOST_ROTATIONS; round++) {
            turning = false;
            for (int a = 0; a < factors; a++) {
                for (int b = a + 1; b < factors; b++) {
                    turning |= rotate(loadings[a], loadings[b], scale);
                }
            }
        }
    }

    private static boolean rotate(double[] a, double[] b, double[] scale) {
        double sumU = 0;
        double sumV = 0;
        double sumC = 0;
        double sumD = 0;
        for (int i = 0; i < a.length; i++) {
            double x = a[i] / scale[i];
            double y = b[i] / scale[i];
            double u = x * x - y * y;
            double v = 2 * x * y;
            sumU += u;
            sumV += v;
            sumC += u * u - v * v;
            sumD += 2 * u * v;
        }
        double numerator = sumD - 2 * sumU * sumV / a.length;
        double denominator = sumC - (sumU * sumU - sumV * sumV) / a.length;
        double angle = StrictMath.atan2(numerator, denominator) / 4;
        if (!(Math.abs(angle) > SMALLEST_ANGLE)) {
            return false;
        }
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int i = 0; i < a.length; i++) {
            double x = a[i];
            a[i] = cos * x + sin * b[i];
            b[i] = cos * b[i] - sin * x;
        }
        return true;
    }

    private static double[] entropy(Family siblings, List<double[]> columns, List<Measure> measures) {
        double[] weights = new double[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            double[] column = columns.get(i);
            double sum = Arrays.stream(column).sum();
            double entropy = 0;
            for (double value : column) {
                entropy -= value > 0 ? value / sum * StrictMath.log(value / sum) : 0;
            }
            entropy /= StrictMath.log(column.length);
            measures.add(new Measure(siblings.group(), siblings.codes().get(i), "entropy", entropy));
            weights[i] = Math.max(0, 1 - entropy);
        }
        return weights;
    }

    private static double[] critic(Family siblings, List<double[]> columns, List<Measure> measures) {
        double[][] r = PrincipalComponents.correlations(columns);
        double[] weights = new double[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            double[] column = columns.get(i);
            double range = Arrays.stream(column).max().orElseThrow()
                    - Arrays.stream(column).min().orElseThrow();
            double sd = ValueTable.sd(column) / range;
            double conflict = 0;
            for (double coefficient : r[i]) {
                conflict += 1 - coefficient;
            }
            measures.add(new Measure(siblings.group(), siblings.codes().get(i), "sd", sd));
            measures.add(new Measure(siblings.group(), siblings.codes().get(i), "conflict", conflict));
            weights[i] = sd * conflict;
        }
        return weights;
    }
}
