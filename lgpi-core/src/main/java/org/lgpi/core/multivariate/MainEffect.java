package org.lgpi.core.multivariate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lgpi.core.stat.SymmetricEigen;

/**
 * The main effect of one variable on another: how much of the variance of y its conditional mean given x explains.
 *
 * <p>Up to 10 different values of x have their means. Beyond, the mean is a cubic B-spline over equal pieces of the range
 * of x, as many as a fifth of the values but 4 to 20, with a penalty on second differences of its coefficients (P. H. C.
 * Eilers, B. D. Marx 1996, Statistical Science 11:89) that generalised cross-validation chooses among 61 of equal steps in
 * the logarithm from 1e-6 to 1e6 times the scale of the problem.
 */
final class MainEffect {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_LEVELS = 10;
    private static final int DEGREE = 3;
    private static final int PENALTIES = 61;
    private static final double LARGEST_PENALTY = 1e6;

    /** Directions of the spline that carry less than this of the largest hold no information. */
    private static final double NEGLIGIBLE = 1e-10;

    private MainEffect() {}

    static double correlationRatio(double[] allX, double[] allY) {
        int[] rows = IntStream.range(0, allX.length)
                .filter(row -> !Double.isNaN(allX[row]) && !Double.isNaN(allY[row]))
                .toArray();
        if (rows.length < FEWEST_ROWS) {
            return Double.NaN;
        }
        double[] x = Arrays.stream(rows).mapToDouble(row -> allX[row] + 0.0).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(row -> allY[row]).toArray();
        double total = ValueTable.squares(y);
        double[] levels = Arrays.stream(x).sorted().distinct().toArray();
        if (!(total > 0) || levels.length < 2) {
            return Double.NaN;
        }
        double explained = levels.length <= MOST_LEVELS ? ofLevels(x, y, levels) : ofSpline(x, y);
        return Math.max(0, Math.min(1, explained / total));
    }

    private static double ofLevels(double[] x, double[] y, double[] levels) {
        double mean = ValueTable.mean(y);
        double explained = 0;
        for (double level : levels) {
            double[] here = IntStream.range(0, x.length)
                    .filter(row -> x[row] == level)
                    .mapToDouble(row -> y[row])
                    .toArray();
            double distance = ValueTable.mean(here) - mean;
            explained += here.length * distance * distance;
        }
        return explained;
    }

    private static double ofSpline(double[] x, double[] y) {
        int pieces = Math.max(4, Math.min(20, x.length / 5));
        double[][] basis = basis(x, pieces);
        int k = pieces + DEGREE;
        double[][] gram = new double[k][k];
        double[] moment = new double[k];
        double mean = ValueTable.mean(y);
        double squares = 0;
        for (int row = 0; row < x.length; row++) {
            double centred = y[row] - mean;
            squares += centred * centred;
            for (int i = 0; i < k; i++) {
                moment[i] += basis[row][i] * centred;
                for (int j = 0; basis[row][i] != 0 && j < k; j++) {
                    gram[i][j] += basis[row][i] * basis[row][j];
                }
            }
        }
        return smooth(gram, penalty(k), moment, squares, x.length);
    }

    /**
     * Brings both matrices to diagonal form, so that every penalty costs one pass: fitted values keep {@code 1 / (1 +
     * lambda s)} of each direction.
     */
    private static double smooth(double[][] gram, double[][] penalty, double[] moment, double squares, int n) {
        SymmetricEigen first = SymmetricEigen.of(gram);
        int kept = (int) first.values().stream()
                .filter(value -> value > NEGLIGIBLE * first.values().get(0))
                .count();
        double[][] scaled = new double[kept][kept];
        double[] half = new double[kept];
        for (int a = 0; a < kept; a++) {
            double scaleA = Math.sqrt(first.values().get(a));
            for (int i = 0; i < moment.length; i++) {
                half[a] += first.vectors().get(a).get(i) * moment[i] / scaleA;
            }
            for (int b = 0; b < kept; b++) {
                double scaleB = Math.sqrt(first.values().get(b));
                for (int i = 0; i < moment.length; i++) {
                    for (int j = 0; j < moment.length; j++) {
                        scaled[a][b] += first.vectors().get(a).get(i)
                                * penalty[i][j]
                                * first.vectors().get(b).get(j)
                                / (scaleA * scaleB);
                    }
                }
            }
        }
        SymmetricEigen second = SymmetricEigen.of(scaled);
        double scale = second.values().stream().mapToDouble(s -> s).sum() / kept;
        double best = Double.POSITIVE_INFINITY;
        double explained = Double.NaN;
        for (int p = 0; p < PENALTIES; p++) {
            double exponent = 2.0 * p / (PENALTIES - 1) - 1;
            double lambda = StrictMath.pow(LARGEST_PENALTY, exponent) / scale;
            double freedom = 0;
            double fitted = 0;
            double residual = squares;
            for (int a = 0; a < kept; a++) {
                double z = 0;
                for (int b = 0; b < kept; b++) {
                    z += second.vectors().get(a).get(b) * half[b];
                }
                double keep = 1 / (1 + lambda * Math.max(0, second.values().get(a)));
                freedom += keep;
                fitted += keep * keep * z * z;
                residual -= keep * (2 - keep) * z * z;
            }
            double criterion = residual / ((n - freedom) * (n - freedom));
            if (freedom < n - 1 && criterion < best) {
                best = criterion;
                explained = fitted;
            }
        }
        return explained;
    }

    private static double[][] penalty(int k) {
        double[][] penalty = new double[k][k];
        double[] difference = {1, -2, 1};
        for (int at = 0; at + 2 < k; at++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    penalty[at + i][at + j] += difference[i] * difference[j];
                }
            }
        }
        return penalty;
    }

    /** Cubic B-splines over equal pieces, by the closed form of the four that are not 0. */
    private static double[][] basis(double[] x, int pieces) {
        double lowest = Arrays.stream(x).min().orElseThrow();
        double highest = Arrays.stream(x).max().orElseThrow();
        double[][] basis = new double[x.length][pieces + DEGREE];
        for (int row = 0; row < x.length; row++) {
            double place = (x[row] - lowest) / (highest - lowest) * pieces;
            int piece = Math.min(pieces - 1, (int) place);
            double u = place - piece;
            double v = 1 - u;
            basis[row][piece] = v * v * v / 6;
            basis[row][piece + 1] = (3 * u * u * u - 6 * u * u + 4) / 6;
            basis[row][piece + 2] = (3 * v * v * v - 6 * v * v + 4) / 6;
            basis[row][piece + 3] = u * u * u / 6;
        }
        return basis;
    }
}
