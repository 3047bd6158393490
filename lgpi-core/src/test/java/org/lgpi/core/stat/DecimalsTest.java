package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void sumsThatDifferByTheirOrderBecomeEqual() {
        assertThat(0.1 + 0.2 + 0.3).isNotEqualTo(0.3 + 0.2 + 0.1);
        assertThat(Decimals.round(0.1 + 0.2 + 0.3)).isEqualTo(Decimals.round(0.3 + 0.2 + 0.1));
    }

    @Test
    void aThresholdIsReachedIncludingItself() {
        assertThat(Decimals.reaches(0.8 - 4e-13, 0.8)).isTrue();
        assertThat(Decimals.reaches(0.8, 0.8 + 4e-13)).isTrue();
        assertThat(Decimals.reaches(0.8 - 2e-12, 0.8)).isFalse();
        assertThat(Decimals.reaches(Double.NaN, 0)).isFalse();
    }

    @Test
    void minusZeroIsZeroAndTheRestStaysWhatItIs() {
        assertThat(Double.doubleToLongBits(Decimals.round(-0.0))).isZero();
        assertThat(Double.doubleToLongBits(Decimals.round(-1e-14))).isZero();
        assertThat(Decimals.round(Double.NaN)).isNaN();
        assertThat(Decimals.round(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Decimals.round(1e300)).isEqualTo(1e300);
    }

    @Property
    void roundedNumbersStayWhereDecimalArithmeticPutsThem(@ForAll @DoubleRange(min = -5000, max = 5000) double value) {
        double exact =
                new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).doubleValue();
        assertThat(Math.abs(Decimals.round(value) - exact)).isLessThanOrEqualTo(1.0001e-12);
        assertThat(Decimals.round(Decimals.round(value))).isEqualTo(Decimals.round(value));
    }

    @Test
    void whatRoundsToZeroIsWrittenWithoutASign() {
        assertThat(Decimals.text(-0.0, 1)).isEqualTo("0.0");
        assertThat(Decimals.text(-0.04, 1)).isEqualTo("0.0");
        assertThat(Decimals.text(-0.4, 0)).isEqualTo("0");
        assertThat(Decimals.text(-0.05, 1)).isEqualTo("-0.1");
        assertThat(Decimals.text(Double.NaN, 1)).isEqualTo("NaN");
        assertThat(Decimals.signed(-0.04, 1)).isEqualTo("+0.0");
        assertThat(Decimals.signed(-1, 2)).isEqualTo("-1.00");
        assertThat(Decimals.signed(1, 2)).isEqualTo("+1.00");
    }
}
