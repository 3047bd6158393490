package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactSumProperties {

    /** Doubles by their bits, so that every exponent is as likely as any other, subnormals included. */
    @Provide
    Arbitrary<List<Double>> anyFinite() {
        Arbitrary<Double> bits =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> subnormal =
                Arbitraries.longs().between(-(1L << 52) + 1, (1L << 52) - 1).map(n -> n * Double.MIN_VALUE);
        Arbitrary<Double> ordinary = Arbitraries.doubles().between(-1e6, 1e6);
        return Arbitraries.oneOf(bits, subnormal, ordinary).list().ofMaxSize(60);
    }

    private static ExactSum sum(List<Double> values) {
        ExactSum sum = new ExactSum();
        values.forEach(sum::add);
        return sum;
    }

    private static double viaBigDecimal(List<Double> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum.doubleValue();
    }

    @Property(tries = 2000)
    void sumIsTheDoubleNearestToTheExactSum(@ForAll("anyFinite") List<Double> values) {
        assertThat(sum(values).value()).isEqualTo(viaBigDecimal(values) + 0.0);
    }

    @Property
    void anyOrderAndPartitionGivesTheSameSum(@ForAll("anyFinite") List<Double> values, @ForAll long seed) {
        ExactSum whole = sum(values);
        Random random = new Random(seed);
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        ExactSum[] parts = {new ExactSum(), new ExactSum(), new ExactSum()};
        shuffled.forEach(value -> parts[random.nextInt(3)].add(value));

        parts[2].add(parts[0]);
        parts[2].add(parts[1]);

        assertThat(parts[2]).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(parts[2].value()).isEqualTo(whole.value());
    }

    @Property
    void addingTheNegativesLeavesNothing(@ForAll("anyFinite") List<Double> values) {
        ExactSum sum = sum(values);
        values.forEach(value -> sum.add(-value));

        assertThat(sum).isEqualTo(new ExactSum());
        assertThat(sum.value()).isEqualTo(0.0);
    }

    @Property
    void copiesAreIndependent(@ForAll("anyFinite") List<Double> values) {
        ExactSum sum = sum(values);
        double before = sum.value();
        sum.copy().add(1e300);

        assertThat(sum.value()).isEqualTo(before);
    }

    @Example
    void smallNumbersSurviveLargeOnesThatCancel() {
        assertThat(sum(List.of(1e300, 1.0, Double.MIN_VALUE, -1e300, -1.0)).value())
                .isEqualTo(Double.MIN_VALUE);
    }

    @Example
    void halvesRoundToEven() {
        double ulp = Math.ulp(1.0);
        assertThat(sum(List.of(1.0, ulp / 2)).value()).isEqualTo(1.0);
        assertThat(sum(List.of(1.0 + ulp, ulp / 2)).value()).isEqualTo(1.0 + 2 * ulp);
        assertThat(sum(List.of(1.0, ulp / 2, Double.MIN_VALUE)).value()).isEqualTo(1.0 + ulp);
        assertThat(sum(List.of(-1.0, -ulp / 2, -Double.MIN_VALUE)).value()).isEqualTo(-1.0 - ulp);
    }

    @Example
    void overflowIsInfiniteAndComesBack() {
        ExactSum sum = sum(List.of(Double.MAX_VALUE, Double.MAX_VALUE));
        assertThat(sum.value()).isEqualTo(Double.POSITIVE_INFINITY);

        sum.add(-Double.MAX_VALUE);

        assertThat(sum.value()).isEqualTo(Double.MAX_VALUE);
        assertThat(sum(List.of(-Double.MAX_VALUE, -Double.MAX_VALUE)).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Example
    void specialValuesShowAsInOrdinaryAddition() {
        assertThat(sum(List.of(1.0, Double.POSITIVE_INFINITY)).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                        .value())
                .isNaN();
        assertThat(sum(List.of(Double.NaN, 1.0)).value()).isNaN();
    }

    @Example
    void sumOfNothingIsZero() {
        assertThat(new ExactSum().value()).isEqualTo(0.0);
        assertThat(sum(List.of(-0.0)).value()).isEqualTo(0.0);
    }
}
