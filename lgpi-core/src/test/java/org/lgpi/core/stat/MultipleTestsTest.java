package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MultipleTestsTest {

    private static final double[] P = {0.04, 0.01, Double.NaN, 0.03, 0.005};

    /** By hand: 4 tests; sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1 and the running maximum. */
    @Test
    void holmMultipliesByTheTestsLeft() {
        assertThat(MultipleTests.holm(P))
                .containsExactly(new double[] {0.06, 0.03, Double.NaN, 0.06, 0.02}, within(1e-15));
    }

    /** By hand: times 4/1, 4/2, 4/3, 4/4 and the running minimum from the largest. */
    @Test
    void benjaminiHochbergDividesByTheRank() {
        assertThat(MultipleTests.benjaminiHochberg(P))
                .containsExactly(new double[] {0.04, 0.02, Double.NaN, 0.04, 0.02}, within(1e-15));
    }

    @Test
    void noTestsNeedNoAdjustment() {
        assertThat(MultipleTests.holm(new double[0])).isEmpty();
        assertThat(MultipleTests.benjaminiHochberg(new double[0])).isEmpty();
    }
}
