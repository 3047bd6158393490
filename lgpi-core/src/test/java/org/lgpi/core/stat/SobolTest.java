package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SobolTest {

    private static final int N = 4096;

    /** The function of Ishigami and Homma (1990) with a = 7 and b = 0.1, whose indices are known exactly. */
    private static double ishigami(double u1, double u2, double u3) {
        double x1 = Math.PI * (2 * u1 - 1);
        double x2 = Math.PI * (2 * u2 - 1);
        double x3 = Math.PI * (2 * u3 - 1);
        return Math.sin(x1) + 7 * Math.sin(x2) * Math.sin(x2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    private static SobolIndices[] indices(double shift) {
        SobolSequence points = SobolSequence.of(6, KeyedRandom.of(3));
        double[][] f = new double[5][N];
        for (int i = 0; i < N; i++) {
            double[] a = {points.at(i, 0), points.at(i, 1), points.at(i, 2)};
            double[] b = {points.at(i, 3), points.at(i, 4), points.at(i, 5)};
            f[0][i] = shift + ishigami(a[0], a[1], a[2]);
            f[1][i] = shift + ishigami(b[0], b[1], b[2]);
            f[2][i] = shift + ishigami(b[0], a[1], a[2]);
            f[3][i] = shift + ishigami(a[0], b[1], a[2]);
            f[4][i] = shift + ishigami(a[0], a[1], b[2]);
        }
        SobolIndices[] indices = new SobolIndices[3];
        for (int i = 0; i < 3; i++) {
            indices[i] = SobolIndices.of(f[0], f[1], f[i + 2], 200, 0.95, KeyedRandom.of(i));
        }
        return indices;
    }

    @Test
    void indicesOfTheIshigamiFunctionAreTheKnownOnes() {
        SobolIndices[] found = indices(0);

        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int i = 0; i < 3; i++) {
            assertThat(found[i].firstOrder()).isCloseTo(first[i], within(0.02));
            assertThat(found[i].totalOrder()).isCloseTo(total[i], within(0.02));
            assertThat(found[i].firstInterval().contains(first[i])).isTrue();
            assertThat(found[i].totalInterval().contains(total[i])).isTrue();
        }
    }

    @Test
    void aLargeMeanDoesNotDrownTheFirstOrder() {
        SobolIndices[] small = indices(0);
        SobolIndices[] large = indices(1000);
        for (int i = 0; i < 3; i++) {
            assertThat(large[i].firstOrder()).isCloseTo(small[i].firstOrder(), within(1e-9));
            assertThat(large[i].totalOrder()).isCloseTo(small[i].totalOrder(), within(1e-9));
        }
    }

    @Test
    void nothingThatVariesGivesNoIndex() {
        SobolIndices indices =
                SobolIndices.of(new double[4], new double[4], new double[4], 10, 0.95, KeyedRandom.of(1));

        assertThat(indices.firstOrder()).isNaN();
        assertThat(indices.totalInterval().lower()).isNaN();
    }

    /** Of the first 2^k points one lies in each of 2^k equal parts of every axis; the shift keeps this. */
    @Test
    void pointsOfASobolSequenceAreSpreadEvenlyOnEveryAxis() {
        SobolSequence points = SobolSequence.of(SobolSequence.MOST_DIMENSIONS, KeyedRandom.of(9));
        for (int dimension = 0; dimension < SobolSequence.MOST_DIMENSIONS; dimension++) {
            boolean[] seen = new boolean[1024];
            for (int i = 0; i < 1024; i++) {
                double x = points.at(i, dimension);
                assertThat(x).isStrictlyBetween(0.0, 1.0);
                seen[(int) (x * 1024)] = true;
            }
            assertThat(seen).as("dimension " + dimension).doesNotContain(false);
        }
    }

    @Test
    void twoAxesAreFilledTogether() {
        SobolSequence points = SobolSequence.of(2, KeyedRandom.of(9));
        int[][] cells = new int[16][16];
        for (int i = 0; i < 1024; i++) {
            cells[(int) (points.at(i, 0) * 16)][(int) (points.at(i, 1) * 16)]++;
        }
        for (int[] row : cells) {
            assertThat(row).containsOnly(4);
        }
    }

    @Test
    void moreDimensionsThanTheTableHasAreRefused() {
        assertThatThrownBy(() -> SobolSequence.of(21, KeyedRandom.of(1)))
                .hasMessage("a Sobol sequence has 1 to 20 dimensions here, found 21");
    }

    @Test
    void keyedNumbersAreUniformAndDependOnEveryPartOfTheKey() {
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < 100_000; i++) {
            double x = KeyedRandom.of(5).at(i).uniform(7);
            double y = KeyedRandom.of(5).at(i + 1).uniform(7);
            sum += x;
            squares += x * x;
            products += x * y;
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.004));
        assertThat(squares / 100_000).isCloseTo(1 / 3.0, within(0.004));
        assertThat(products / 100_000).isCloseTo(0.25, within(0.004));
        assertThat(KeyedRandom.of(5).at(1).uniform(2))
                .isNotEqualTo(KeyedRandom.of(5).at(2).uniform(1));
    }
}
