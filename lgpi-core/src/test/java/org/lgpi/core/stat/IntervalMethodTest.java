package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalMethodTest {

    /** A simple random sample of 100 with 50 yes: z = 1.959964, centre 1/2, half = z/2 / sqrt(100 + z^2) by hand. */
    @Test
    void wilsonIsTheScoreIntervalOfASimpleRandomSample() {
        Interval found = IntervalMethod.WILSON.interval(0.5, 0.05, 99, 100, 100, 0.95);

        double z = 1.959963984540054;
        double half = z / 2 / Math.sqrt(100 + z * z);
        assertThat(found.lower()).isCloseTo(0.5 - half, within(1e-12));
        assertThat(found.upper()).isCloseTo(0.5 + half, within(1e-12));
    }

    /** Clopper and Pearson for 0 of 10: the upper end is 1 - 0.025^(1/10). */
    @Test
    void betaOfNobodyIsClopperAndPearsonsOneSidedEnd() {
        Interval found = IntervalMethod.BETA.interval(0, 0, 9, 10, 10, 0.95);

        assertThat(found.lower()).isZero();
        assertThat(found.upper()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void noDegreeOfFreedomOrNoErrorGivesNoInterval(IntervalMethod method) {
        assertThat(method.interval(0.4, 0.1, 0, 50, 50, 0.95).lower()).isNaN();
        assertThat(method.interval(0.4, Double.NaN, 10, 50, 50, 0.95).upper()).isNaN();
        assertThat(method.interval(0.4, 0, 10, 50, 50, 0.95).width()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void levelOutsideItsRangeIsRefused(IntervalMethod method) {
        assertThatThrownBy(() -> method.interval(0.4, 0.1, 10, 50, 50, 95))
                .hasMessage("a confidence level lies between 0 and 1, found 95.0");
    }
}
