package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.stat.Correlation;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Distributions;

/**
 * Cronbach's alpha of a group of nodes, or of the rest when one is dropped.
 *
 * <p>{@code alpha = k / (k - 1) (1 - sum var / sum cov)} over all entries of the covariance matrix, covariances over the
 * units that have both nodes (L. J. Cronbach 1951, Psychometrika 16:297); the standardised one is the same with
 * correlations. The interval is that of L. S. Feldt (1965, Psychometrika 30:357), {@code 1 - (1 - alpha) F} with quantiles
 * of F with n - 1 and (n - 1)(k - 1) degrees of freedom, n being the units that have all nodes. Alpha may be
 * negative; it is at most 1 where all units have all nodes, and can pass 1 where covariances are of different units.
 *
 * @param group code of the group, {@code index} for all
 * @param level level of the nodes: {@code criterion}, {@code subBlock} or {@code block}
 * @param dropped code of the node that is left out, empty for the whole group
 * @param items number of nodes that alpha is of
 * @param count number of units that have all of them
 * @param alpha Cronbach's alpha; NaN for a single node or if their covariances cancel out
 * @param lower lower end of its interval
 * @param upper upper end of its interval
 * @param confidence confidence level of the interval
 * @param standardised alpha from correlations
 * @param withRest correlation of the dropped node with the mean of the others over the units that have all; NaN for the
 *     whole group
 */
public record Reliability(
        String group,
        String level,
        String dropped,
        int items,
        int count,
        double alpha,
        double lower,
        double upper,
        double confidence,
        double standardised,
        double withRest) {

    /**
     * Computes alpha of some nodes, then of the rest without each.
     *
     * @param family the nodes
     * @param values their values
     * @param confidence confidence level such as 0.95
     * @return all nodes first, then one row for each node dropped
     */
    public static List<Reliability> of(Family family, ValueTable values, double confidence) {
        List<String> codes = family.codes();
        double[][] covariances = covariances(values.values(codes));
        List<double[]> complete = values.complete(codes);
        List<Reliability> rows = new ArrayList<>();
        rows.add(of(family, -1, covariances, complete.get(0).length, confidence, Double.NaN));
        for (int dropped = 0; dropped < codes.size(); dropped++) {
            List<String> rest = new ArrayList<>(codes);
            rest.remove(dropped);
            int count = values.completeRows(rest).length;
            rows.add(of(family, dropped, covariances, count, confidence, withRest(complete, dropped)));
        }
        return rows;
    }

    private static Reliability of(
            Family family, int dropped, double[][] covariances, int count, double confidence, double withRest) {
        int k = 0;
        double diagonal = 0;
        double all = 0;
        double correlations = 0;
        for (int i = 0; i < covariances.length; i++) {
            if (i != dropped) {
                k++;
                diagonal += covariances[i][i];
                for (int j = 0; j < covariances.length; j++) {
                    if (j != dropped) {
                        all += covariances[i][j];
                        correlations += covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
                    }
                }
            }
        }
        double alpha = alpha(k, diagonal, all);
        double df = count - 1.0;
        double tail = (1 - confidence) / 2;
        double rest = df * (k - 1);
        return new Reliability(
                family.group(),
                family.level().word(),
                dropped < 0 ? "" : family.codes().get(dropped),
                k,
                count,
                alpha,
                1 - (1 - alpha) * Distributions.fQuantile(1 - tail, df, rest),
                1 - (1 - alpha) * Distributions.fQuantile(tail, df, rest),
                confidence,
                alpha(k, k, correlations),
                withRest);
    }

    private static double alpha(int k, double diagonal, double all) {
        return k < 2 || !(Math.abs(all) > 0) ? Double.NaN : k / (k - 1.0) * (1 - diagonal / all);
    }

    private static double[][] covariances(List<double[]> columns) {
        int k = columns.size();
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = covariance(columns.get(i), columns.get(j));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double covariance(double[] x, double[] y) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
                n++;
                meanX += x[row];
                meanY += y[row];
            }
        }
        meanX /= n;
        meanY /= n;
        double sum = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
                sum += (x[row] - meanX) * (y[row] - meanY);
            }
        }
        return sum / (n - 1);
    }

    private static double withRest(List<double[]> complete, int dropped) {
        double[] rest = new double[complete.get(0).length];
        for (int i = 0; i < complete.size(); i++) {
            for (int row = 0; i != dropped && row < rest.length; row++) {
                rest[row] += complete.get(i)[row];
            }
        }
        return Correlation.PEARSON.of(complete.get(dropped), rest).coefficient();
    }

    /** Returns one line: group, what was dropped, alpha and its interval. */
    @Override
    public String toString() {
        String of = "alpha of " + group + (dropped.isEmpty() ? "" : " without " + dropped) + ": ";
        if (Double.isNaN(alpha)) {
            return of + "none, for "
                    + (items < 2 ? "it takes two nodes" : "their covariances are missing or cancel out");
        }
        String interval = Double.isNaN(lower)
                ? " without interval, for " + (count == 0 ? "no unit has" : "too few units have") + " all of them"
                : " (" + Decimals.text(lower, 3) + " to " + Decimals.text(upper, 3) + ")";
        return of + Decimals.text(alpha, 3) + interval + ", " + items + " nodes, " + count + " units";
    }
}
