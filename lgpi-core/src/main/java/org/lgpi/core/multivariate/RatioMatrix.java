package org.lgpi.core.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lgpi.core.base.Problem;

/** The comparisons of one judge within one group. */
final class RatioMatrix {

    private final String judge;
    private final Family siblings;
    private final double[][] given;
    private final List<Problem> problems = new ArrayList<>();

    RatioMatrix(String judge, Family siblings) {
        this.judge = judge;
        this.siblings = siblings;
        given = new double[siblings.codes().size()][siblings.codes().size()];
        for (double[] row : given) {
            Arrays.fill(row, Double.NaN);
        }
    }

    String judge() {
        return judge;
    }

    void put(PairwiseComparison comparison) {
        int i = siblings.codes().indexOf(comparison.first());
        int j = siblings.codes().indexOf(comparison.second());
        if (!Double.isNaN(given[i][j]) && given[i][j] != comparison.ratio()) {
            problems.add(error(
                    "DUPLICATE_JUDGEMENT",
                    i,
                    j,
                    "the ratios " + Math.min(given[i][j], comparison.ratio()) + " and "
                            + Math.max(given[i][j], comparison.ratio()),
                    "one ratio for each pair"));
        }
        given[i][j] = comparison.ratio();
    }

    /** Returns what is wrong with the matrix; a pair in both orders must give 1 within some share when multiplied. */
    List<Problem> problems(double within) {
        List<Problem> all = new ArrayList<>(problems);
        for (int i = 0; i < given.length; i++) {
            if (!Double.isNaN(given[i][i]) && given[i][i] != 1) {
                all.add(error("NOT_RECIPROCAL", i, i, "the ratio " + given[i][i], "1 for a node beside itself"));
            }
            for (int j = i + 1; j < given.length; j++) {
                double product = given[i][j] * given[j][i];
                if (Double.isNaN(given[i][j]) && Double.isNaN(given[j][i])) {
                    all.add(error("MISSING_JUDGEMENT", i, j, "no ratio", "one ratio for each pair"));
                } else if (Math.abs(product - 1) > within) {
                    all.add(error(
                            "NOT_RECIPROCAL",
                            i,
                            j,
                            String.format(
                                    Locale.ROOT, "the ratio %.4g one way and %.4g the other", given[i][j], given[j][i]),
                            "ratios that multiply to 1"));
                }
            }
        }
        return all;
    }

    private Problem error(String code, int i, int j, String found, String expected) {
        return Problem.error(
                code,
                judge + ", " + siblings.codes().get(i) + " and "
                        + siblings.codes().get(j),
                found,
                expected,
                "correct it; the judge was not used for " + siblings.group());
    }

    /** Returns the full matrix; a pair in both orders counts with the geometric mean of what the two say. */
    double[][] ratios() {
        double[][] ratios = new double[given.length][given.length];
        for (int i = 0; i < given.length; i++) {
            ratios[i][i] = 1;
            for (int j = i + 1; j < given.length; j++) {
                double ratio = given[i][j];
                if (Double.isNaN(ratio)) {
                    ratio = 1 / given[j][i];
                } else if (!Double.isNaN(given[j][i])) {
                    ratio = Math.sqrt(ratio / given[j][i]);
                }
                ratios[i][j] = ratio;
                ratios[j][i] = 1 / ratio;
            }
        }
        return ratios;
    }
}
