package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void trailingZerosCarryNoMeaning() {
        assertThat(Money.of("7.00", "USD"))
                .isEqualTo(Money.of(7, "USD"))
                .hasSameHashCodeAs(Money.of(7, "USD"))
                .hasToString("7 USD");
        assertThat(Money.of("100000", "KZT")).hasToString("100000 KZT");
    }

    @Test
    void tenthsAddUpExactly() {
        Money tenth = Money.of("0.1", "USD");

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of("0.3", "USD"));
        assertThat(tenth.minus(Money.of("0.3", "USD"))).isEqualTo(Money.of("-0.2", "USD"));
    }

    @Test
    void currenciesDoNotMix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(1, "USD").plus(Money.of(1, "KZT")))
                .withMessage("amounts of one currency are needed, found USD and KZT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(1, " "))
                .withMessage("money needs a currency label such as USD, found a blank one");
    }

    @Test
    void amountsOfAbsurdLengthAreRefused() {
        for (String amount : new String[] {"1e999999999", "1e-999999999", "1e2147483647"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
        }
    }

    @Test
    void shareOfNothingHasNoValue() {
        assertThat(Money.of(65, "KZT").shareOf(Money.of(100, "KZT"))).isEqualTo(0.65);
        assertThat(Money.of(65, "KZT").shareOf(Money.of(0, "KZT"))).isNaN();
    }

    @Test
    void wholeTimesOfADebtIsNone() {
        assertThat(Money.of(-10, "USD").wholeTimes(Money.of(3, "USD"))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(10, "USD").wholeTimes(Money.of(0, "USD")));
    }

    @Property
    void wholeTimesIsTheLargestMultipleThatFits(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 99_999) int price) {
        Money amount = new Money(BigDecimal.valueOf(cents, 2), "USD");
        Money each = new Money(BigDecimal.valueOf(price, 2), "USD");

        long times = amount.wholeTimes(each);

        assertThat(each.times(times)).isLessThanOrEqualTo(amount);
        assertThat(each.times(times + 1)).isGreaterThan(amount);
    }
}
