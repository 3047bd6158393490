package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SymmetricEigenProperties {

    private static double[][] symmetric(int n, long seed) {
        Random random = new Random(seed);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    @Property(tries = 100)
    void valuesFallAndVectorsRebuildTheMatrix(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        double[][] matrix = symmetric(n, seed);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);

        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    List<Double> vector = eigen.vectors().get(k);
                    sum += eigen.values().get(k) * vector.get(i) * vector.get(j);
                    product += eigen.vectors().get(i).get(k)
                            * eigen.vectors().get(j).get(k);
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-11));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
            if (i > 0) {
                assertThat(eigen.values().get(i))
                        .isLessThanOrEqualTo(eigen.values().get(i - 1));
            }
        }
    }

    @Property(tries = 50)
    void theLargestEntryIsPositive(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        for (List<Double> vector : SymmetricEigen.of(symmetric(n, seed)).vectors()) {
            double smallest = vector.stream().mapToDouble(x -> x).min().orElseThrow();
            double largest = vector.stream().mapToDouble(x -> x).max().orElseThrow();
            assertThat(largest).isGreaterThanOrEqualTo(-smallest - 1e-12);
        }
    }

    @Example
    void knownValues() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, -1}, {-1, 2}});

        assertThat(eigen.values().get(0)).isCloseTo(3, within(1e-14));
        assertThat(eigen.values().get(1)).isCloseTo(1, within(1e-14));
        assertThat(eigen.vectors().get(0).get(0)).isCloseTo(Math.sqrt(0.5), within(1e-14));
        assertThat(eigen.vectors().get(0).get(1)).isCloseTo(-Math.sqrt(0.5), within(1e-14));
    }

    @Example
    void refusesWhatIsNoSymmetricMatrix() {
        assertThatThrownBy(() -> SymmetricEigen.of(new double[0][0])).hasMessage("an empty matrix has no eigenvalues");
        assertThatThrownBy(() -> SymmetricEigen.of(new double[][] {{1, 2}})).hasMessage("row 0 has 2 of 1 entries");
        assertThatThrownBy(() -> SymmetricEigen.of(new double[][] {{Double.NaN}}))
                .hasMessage("eigenvalues need finite numbers, found NaN");
    }
}
