package org.lgpi.core.survey.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.NormalEquations;
import org.lgpi.core.survey.DesignVariance;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Grouping;
import org.lgpi.core.survey.SampleRows;
import org.lgpi.core.survey.SurveyData;

/**
 * Whether two classifications of the population have anything to do with each other: Pearson's chi-square with the second
 * order correction of Rao and Scott (1984, Annals of Statistics 12:46) in its F form, as R's {@code svychisq}.
 *
 * <p>With D the matrix of generalised design effects, {@code F = X2 / tr D} has {@code d = (tr D)^2 / tr D^2} and {@code d
 * nu} degrees of freedom, nu those of the design among the respondents in both classifications.
 *
 * @param rows item or domain of the rows
 * @param columns item or domain of the columns
 * @param f the statistic, NaN if there is no test
 * @param numeratorDf first degrees of freedom, not whole
 * @param denominatorDf second degrees of freedom
 * @param pearson Pearson's chi-square of the weighted shares and {@code n} respondents, before correction
 * @param pearsonDf its degrees of freedom, rows less 1 times columns less 1
 * @param meanDesignEffect mean of the generalised design effects, {@code tr D / pearsonDf}
 * @param n number of respondents in both classifications
 * @param notes why there is no test, empty if there is one
 */
public record IndependenceTest(
        String rows,
        String columns,
        double f,
        double numeratorDf,
        double denominatorDf,
        double pearson,
        int pearsonDf,
        double meanDesignEffect,
        long n,
        Set<EstimateNote> notes) {

    private static final int MOST_CATEGORIES = 200;

    /** The time of a test rises with the square of this. */
    private static final int MOST_CONTRASTS = 100;

    /** Checks that a missing statistic has a reason. */
    public IndependenceTest {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(columns, "columns");
        notes = Set.copyOf(notes);
        if (Double.isNaN(f) && notes.isEmpty()) {
            throw new IllegalArgumentException("no test of " + rows + " and " + columns + ", and no reason");
        }
    }

    /** A classification of the rows: a category or -1 for each. */
    private record Categories(int[] of, int size) {

        static Categories of(SurveyData data, String name) {
            boolean item = data.design().items().stream()
                    .anyMatch(asked -> asked.code().equals(name));
            if (!item) {
                Grouping grouping = data.rows().grouping(List.of(name.split("\\*")));
                return dense(data, grouping.groupOfRows(), grouping.size());
            }
            double[] answers = data.rows().answers(name);
            double[] distinct = Arrays.stream(answers)
                    .filter(v -> !Double.isNaN(v))
                    .distinct()
                    .sorted()
                    .toArray();
            if (distinct.length > MOST_CATEGORIES) {
                throw new IllegalArgumentException("item " + name + " has " + distinct.length
                        + " different answers; a test of categories takes at most " + MOST_CATEGORIES);
            }
            int[] of = new int[answers.length];
            for (int row = 0; row < of.length; row++) {
                of[row] = Double.isNaN(answers[row]) ? -1 : Arrays.binarySearch(distinct, answers[row]);
            }
            return dense(data, of, distinct.length);
        }

        /** Leaves out categories that nobody with a weight is in. */
        private static Categories dense(SurveyData data, int[] of, int size) {
            double[] weights = data.rows().weights();
            int[] position = new int[size];
            for (int row = 0; row < of.length; row++) {
                of[row] = weights[row] > 0 ? of[row] : -1;
                if (of[row] >= 0) {
                    position[of[row]] = 1;
                }
            }
            int count = 0;
            for (int category = 0; category < size; category++) {
                position[category] = position[category] == 0 ? -1 : count++;
            }
            for (int row = 0; row < of.length; row++) {
                of[row] = of[row] < 0 ? -1 : position[of[row]];
            }
            return new Categories(of, count);
        }

        Categories among(SurveyData data, Categories other) {
            int[] both = of.clone();
            for (int row = 0; row < both.length; row++) {
                both[row] = other.of[row] < 0 ? -1 : both[row];
            }
            return dense(data, both, size);
        }
    }

    /**
     * Tests two classifications.
     *
     * @param data the answers
     * @param rows code of an item, or name of a domain or a crossing such as {@code region*sex}
     * @param columns the same for the columns
     * @return the test; without a statistic, and with notes, if a side has fewer than two categories, rows less 1 times
     *     columns less 1 is above 100 or above the degrees of freedom, or the design gives no variance
     * @throws IllegalArgumentException if an item or domain is unknown, or an item has more than 200 different answers
     */
    public static IndependenceTest of(SurveyData data, String rows, String columns) {
        Categories first = Categories.of(data, rows);
        Categories second = Categories.of(data, columns);
        return new Table(data, first.among(data, second), second.among(data, first)).test(rows, columns);
    }

    /** The weighted table of two classifications. */
    private static final class Table {

        private final SampleRows sample;
        private final double[] weights;
        private final int[] cell;
        private final int rows;
        private final int columns;
        private final double[] share;
        private final double[] rowShare;
        private final double[] columnShare;
        private double weight;
        private long n;

        Table(SurveyData data, Categories first, Categories second) {
            sample = data.rows();
            weights = sample.weights();
            rows = first.size;
            columns = second.size;
            cell = new int[data.size()];
            share = new double[rows * columns];
            rowShare = new double[rows];
            columnShare = new double[columns];
            for (int row = 0; row < cell.length; row++) {
                cell[row] = first.of[row] < 0 ? -1 : first.of[row] * columns + second.of[row];
                if (cell[row] >= 0) {
                    share[cell[row]] += weights[row];
                    weight += weights[row];
                    n++;
                }
            }
            for (int c = 0; c < share.length; c++) {
                share[c] /= weight;
                rowShare[c / columns] += share[c];
                columnShare[c % columns] += share[c];
            }
        }

        IndependenceTest test(String rowName, String columnName) {
            if (rows < 2 || columns < 2) {
                EstimateNote why = n == 0 ? EstimateNote.NO_OBSERVATION : EstimateNote.CONSTANT;
                return none(rowName, columnName, Double.NaN, why);
            }
            double pearson = 0;
            for (int c = 0; c < share.length; c++) {
                double expected = rowShare[c / columns] * columnShare[c % columns];
                pearson += n * (share[c] - expected) * (share[c] - expected) / expected;
            }
            double[] anywhere = new double[cell.length];
            for (int row = 0; row < cell.length; row++) {
                anywhere[row] = cell[row] < 0 ? Double.NaN : 0;
            }
            DesignVariance design = sample.variance(anywhere);
            if (!design.notes().isEmpty()) {
                return none(
                        rowName, columnName, pearson, design.notes().iterator().next());
            }
            int contrasts = (rows - 1) * (columns - 1);
            if (contrasts > MOST_CONTRASTS || contrasts > design.df()) {
                return none(rowName, columnName, pearson, EstimateNote.TOO_MANY_CELLS);
            }
            double[][] effects = designEffects();
            double trace = 0;
            double squares = 0;
            for (int i = 0; i < effects.length; i++) {
                trace += effects[i][i];
                for (int j = 0; j < effects.length; j++) {
                    squares += effects[i][j] * effects[j][i];
                }
            }
            if (!(trace > 0) || !(design.df() >= 1)) {
                return none(
                        rowName,
                        columnName,
                        pearson,
                        design.df() >= 1 ? EstimateNote.SINGLE_PSU : EstimateNote.NO_DEGREES_OF_FREEDOM);
            }
            double df = trace * trace / squares;
            return new IndependenceTest(
                    rowName,
                    columnName,
                    pearson / trace,
                    df,
                    df * design.df(),
                    pearson,
                    effects.length,
                    trace / effects.length,
                    n,
                    EnumSet.noneOf(EstimateNote.class));
        }

        private IndependenceTest none(String rowName, String columnName, double pearson, EstimateNote why) {
            return new IndependenceTest(
                    rowName,
                    columnName,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    pearson,
                    Math.max(0, rows - 1) * Math.max(0, columns - 1),
                    Double.NaN,
                    n,
                    Set.of(why));
        }

        /** Interaction contrasts over the shares, by cell: rows and columns centred. */
        private List<double[]> contrasts() {
            List<double[]> contrasts = new ArrayList<>();
            for (int i = 1; i < rows; i++) {
                for (int j = 1; j < columns; j++) {
                    double[] contrast = new double[share.length];
                    for (int c = 0; c < contrast.length; c++) {
                        contrast[c] = ((c / columns == i ? 1 : 0) - 1.0 / rows)
                                * ((c % columns == j ? 1 : 0) - 1.0 / columns);
                    }
                    contrasts.add(contrast);
                }
            }
            return contrasts;
        }

        /** Covariance of the contrasts under the design over that of a simple random sample. */
        private double[][] designEffects() {
            List<double[]> contrasts = contrasts();
            int size = contrasts.size();
            double[][] z = new double[size][cell.length];
            double[][] simple = new double[size][size];
            for (int i = 0; i < size; i++) {
                double[] contrast = contrasts.get(i);
                double mean = 0;
                for (int c = 0; c < share.length; c++) {
                    mean += share[c] > 0 ? contrast[c] : 0;
                }
                for (int row = 0; row < cell.length; row++) {
                    z[i][row] = cell[row] < 0
                            ? Double.NaN
                            : weights[row] / weight * (contrast[cell[row]] / share[cell[row]] - mean);
                }
                for (int j = 0; j <= i; j++) {
                    for (int c = 0; c < share.length; c++) {
                        simple[i][j] += share[c] > 0 ? contrast[c] * contrasts.get(j)[c] / share[c] / n : 0;
                    }
                    simple[j][i] = simple[i][j];
                }
            }
            double[][] covariances = sample.covariances(z);
            NormalEquations equations = new NormalEquations(simple);
            double[][] effects = new double[size][];
            for (int i = 0; i < size; i++) {
                effects[i] = equations.solve(covariances[i]);
            }
            return effects;
        }
    }

    /**
     * Returns the probability of an F at least as large if the two had nothing to do with each other.
     *
     * @return the p-value, 0 to 1; NaN if there is no test
     */
    public double pValue() {
        return Distributions.fUpperTail(f, numeratorDf, denominatorDf);
    }

    /**
     * Returns the p-value of the first order correction: Pearson's statistic over the mean design effect.
     *
     * @return the p-value, 0 to 1; NaN if there is no test
     */
    public double firstOrderPValue() {
        return Distributions.chiSquareUpperTail(pearson / meanDesignEffect, pearsonDf);
    }

    /** Returns one line: the classifications, F, its degrees of freedom and the p-value. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s by %s: F %.6g, df %.4g and %.6g, p %.4g, n %d%s",
                rows,
                columns,
                f,
                numeratorDf,
                denominatorDf,
                pValue(),
                n,
                notes.isEmpty() ? "" : " " + notes);
    }
}
