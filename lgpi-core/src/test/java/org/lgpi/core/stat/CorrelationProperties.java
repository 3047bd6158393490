package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CorrelationProperties {

    private static double[] column(Random random, int n, double gaps) {
        return random.doubles(n)
                .map(value -> random.nextDouble() < gaps ? Double.NaN : Math.floor(12 * value) / 4)
                .toArray();
    }

    @Property(tries = 200)
    void coefficientsAreSymmetricAndLieBetweenMinusOneAndOne(
            @ForAll Correlation method, @ForAll @IntRange(min = 0, max = 40) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = column(random, n, 0.2);
        double[] y = column(random, n, 0.2);
        Association one = method.of(x, y);

        assertThat(method.of(y, x)).isEqualTo(one);
        if (!Double.isNaN(one.coefficient())) {
            assertThat(one.coefficient()).isBetween(-1.0, 1.0);
            assertThat(one.pValue()).isBetween(0.0, 1.0 + 1e-12);
        }
    }

    @Property(tries = 200)
    void ranksDoNotChangeUnderRisingFunctionsNorPearsonUnderLinearOnes(
            @ForAll Correlation method, @ForAll @IntRange(min = 5, max = 40) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = column(random, n, 0.1);
        double[] y = column(random, n, 0.1);
        double[] moved = Arrays.stream(x)
                .map(value -> method == Correlation.PEARSON ? 8 * value - 3 : Math.exp(value))
                .toArray();
        double expected = method.of(x, y).coefficient();

        if (Double.isNaN(expected)) {
            assertThat(method.of(moved, y).coefficient()).isNaN();
        } else {
            assertThat(method.of(moved, y).coefficient()).isCloseTo(expected, within(1e-12));
        }
    }

    /** The same by textbook: means and products of the common rows, for ranks after ranking them, for pairs by counting. */
    @Property(tries = 200)
    void agreesWithTheTextbook(
            @ForAll Correlation method, @ForAll @IntRange(min = 3, max = 40) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = column(random, n, 0.2);
        double[] y = column(random, n, 0.2);
        double[][] rows = IntStream.range(0, n)
                .filter(row -> !Double.isNaN(x[row]) && !Double.isNaN(y[row]))
                .mapToObj(row -> new double[] {x[row], y[row]})
                .toArray(double[][]::new);
        Association found = method.of(x, y);

        assertThat(found.count()).isEqualTo(rows.length);
        double expected = rows.length < 3 ? Double.NaN : textbook(method, rows);
        if (Double.isNaN(expected)) {
            assertThat(found.coefficient()).isNaN();
        } else {
            assertThat(found.coefficient()).isCloseTo(expected, within(1e-12));
        }
    }

    private static double textbook(Correlation method, double[][] rows) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] a : rows) {
            for (double[] b : rows) {
                double dx = a[0] - b[0];
                double dy = a[1] - b[1];
                if (method == Correlation.KENDALL) {
                    dx = Math.signum(dx);
                    dy = Math.signum(dy);
                } else if (method == Correlation.SPEARMAN) {
                    dx = rank(rows, a, 0) - rank(rows, b, 0);
                    dy = rank(rows, a, 1) - rank(rows, b, 1);
                }
                xy += dx * dy;
                xx += dx * dx;
                yy += dy * dy;
            }
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }

    private static double rank(double[][] rows, double[] row, int column) {
        return Arrays.stream(rows)
                .mapToDouble(other -> other[column] < row[column] ? 1 : other[column] == row[column] ? 0.5 : 0)
                .sum();
    }

    /** scipy 1.17.1: pearsonr, spearmanr, kendalltau. */
    @Example
    void pValuesAgreeWithScipy() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {2, 1, 4, 3, 7, 5, 8, 6};

        assertThat(Correlation.PEARSON.of(x, y).pValue()).isCloseTo(0.010175540123456842, within(1e-14));
        assertThat(Correlation.SPEARMAN.of(x, y).pValue()).isCloseTo(0.010175540123456752, within(1e-14));
        assertThat(Correlation.KENDALL.of(x, y).coefficient()).isCloseTo(0.6428571428571428, within(1e-14));
        assertThat(Correlation.KENDALL.of(x, y).pValue()).isCloseTo(0.03115079365079365, within(1e-14));
        double[] tiedX = {1, 1, 2, 3, 3, 4, 5, 6};
        double[] tiedY = {2, 1, 2, 3, 7, 5, 5, 6};
        assertThat(Correlation.KENDALL.of(tiedX, tiedY).coefficient()).isCloseTo(0.6923076923076924, within(1e-14));
        assertThat(Correlation.KENDALL.of(tiedX, tiedY).pValue()).isCloseTo(0.021691861798624222, within(1e-14));
    }

    @Example
    void aColumnThatIsConstantWhereBothHaveValuesHasNoCoefficient() {
        double[] x = {0.1, 0.1, 0.1, 5, 7};
        double[] y = {1, 2, 4, Double.NaN, Double.NaN};

        for (Correlation method : Correlation.values()) {
            assertThat(method.of(x, y)).isEqualTo(new Association(Double.NaN, Double.NaN, 3));
        }
        assertThat(Correlation.PEARSON.pairs(List.of(x))).isEmpty();
    }
}
