package org.lgpi.core.survey.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.survey.SampleRows;
import org.lgpi.core.survey.SurveyData;

/**
 * How well several items measure one thing: {@code K/(K-1) (1 - sum of the items' variances / variance of their sum)},
 * weighted, over those who answered all of them (Cronbach 1951, Psychometrika 16:297), as R's {@code svycralpha}.
 *
 * @param items codes of the items
 * @param alpha the coefficient, at most 1, below 0 if items contradict each other; NaN if fewer than two respondents
 *     answered all items or their sums do not vary
 * @param respondents number of respondents who answered all items
 */
public record CronbachAlpha(List<String> items, double alpha, long respondents) {

    /** Copies the list. */
    public CronbachAlpha {
        items = List.copyOf(items);
    }

    /**
     * Computes the coefficient.
     *
     * @param data the answers
     * @param items codes of at least two items, each once
     * @return the coefficient
     * @throws IllegalArgumentException if there are fewer than two items, or one stands twice or is unknown
     */
    public static CronbachAlpha of(SurveyData data, String... items) {
        if (items.length < 2 || new LinkedHashSet<>(List.of(items)).size() < items.length) {
            throw new IllegalArgumentException("alpha takes two or more different items, found " + List.of(items));
        }
        SampleRows rows = data.rows();
        double[] weights = rows.weights();
        double[][] answers = new double[items.length][];
        double[] sums = new double[data.size()];
        for (int i = 0; i < items.length; i++) {
            answers[i] = rows.answers(items[i]);
            for (int row = 0; row < sums.length; row++) {
                sums[row] += answers[i][row];
            }
        }
        long respondents = 0;
        for (int row = 0; row < sums.length; row++) {
            sums[row] = weights[row] > 0 ? sums[row] : Double.NaN;
            respondents += Double.isNaN(sums[row]) ? 0 : 1;
        }
        double parts = 0;
        for (double[] item : answers) {
            parts += variance(weights, item, sums);
        }
        double whole = variance(weights, sums, sums);
        double alpha =
                respondents > 1 && whole > 0 ? items.length / (items.length - 1.0) * (1 - parts / whole) : Double.NaN;
        return new CronbachAlpha(List.of(items), alpha, respondents);
    }

    /** Weighted variance of those with a sum; a common factor of all of them plays no part. */
    private static double variance(double[] weights, double[] values, double[] sums) {
        double weight = 0;
        double total = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(sums[row])) {
                weight += weights[row];
                total += weights[row] * values[row];
            }
        }
        double mean = total / weight;
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(sums[row])) {
                squares += weights[row] * (values[row] - mean) * (values[row] - mean);
            }
        }
        return squares / weight;
    }

    /** Returns one line: the items, the coefficient and the number of respondents. */
    @Override
    public String toString() {
        return "alpha of " + items + " " + Decimals.text(alpha, 4) + ", n " + respondents;
    }
}
