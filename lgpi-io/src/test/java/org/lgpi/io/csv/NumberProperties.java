package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Numbers keep their bits on the way to text and back, and are read as the Java library reads them. */
class NumberProperties {

    @Property(tries = 20_000)
    void everyFiniteNumberReadsBackWithTheSameBits(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            assertThat(parse(NumberText.of(number))).isEqualTo(number);
        }
    }

    @Property(tries = 20_000)
    void sharesReadBackWithTheSameBitsAndWithoutExponent(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        double value = Math.rint(share * 1e9) / 7e8;

        assertThat(parse(NumberText.of(value))).isEqualTo(value);
        assertThat(NumberText.of(value)).doesNotContainIgnoringCase("e");
    }

    @Property(tries = 5000)
    void noShorterDecimalReadsBack(@ForAll @DoubleRange(min = -1e9, max = 1e9) double number) {
        int digits = new BigDecimal(NumberText.of(number)).stripTrailingZeros().precision();
        BigDecimal shorter =
                digits == 1 ? BigDecimal.ZERO : new BigDecimal(number).round(new java.math.MathContext(digits - 1));

        assertThat(shorter.doubleValue() == number && number != 0).isFalse();
    }

    @Property(tries = 20_000)
    void decimalsAreReadAsTheJavaLibraryReadsThem(@ForAll("decimals") String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @Property
    void powersOfTwoReadBack(@ForAll @IntRange(min = -1074, max = 1023) int exponent) {
        double number = Math.scalb(1.0, exponent);

        assertThat(parse(NumberText.of(number))).isEqualTo(number);
    }

    private static double parse(String text) {
        return new NumberParser('.', ',').parse(text.toCharArray(), 0, text.length());
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
        Arbitrary<String> decimals = Arbitraries.strings().numeric().ofMaxLength(25);
        return Combinators.combine(
                        Arbitraries.of("", "-", "+"), digits, decimals, Arbitraries.of("", "", "", "e-3", "E+20"))
                .as((sign, whole, part, exponent) -> sign + whole + (part.isEmpty() ? "" : "." + part) + exponent);
    }
}
