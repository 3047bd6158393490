package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
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
import net.jqwik.api.constraints.IntRange;

class ExactMomentsProperties {

    private static final MathContext DIGITS = new MathContext(400);

    /** Values whose squares neither overflow nor lose digits, near each other and far apart. */
    @Provide
    Arbitrary<List<Double>> samples() {
        Arbitrary<Double> anywhere = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(x -> x == 0 || (Math.abs(x) > 1e-140 && Math.abs(x) < 1e140));
        Arbitrary<Double> close = Arbitraries.doubles().between(1e9, 1e9 + 1);
        Arbitrary<Double> levels = Arbitraries.of(0.0, 0.25, 0.5, 0.75, 1.0);
        return Arbitraries.oneOf(
                anywhere.list().ofMaxSize(30),
                close.list().ofMaxSize(30),
                levels.list().ofMaxSize(30));
    }

    private static ExactMoments moments(List<Double> values) {
        ExactMoments moments = new ExactMoments();
        values.forEach(moments::add);
        return moments;
    }

    @Property(tries = 500)
    void meanAndVarianceAreRoundedOnce(@ForAll("samples") List<Double> values) {
        ExactMoments moments = moments(values);
        if (values.isEmpty()) {
            assertThat(moments.mean()).isNaN();
            return;
        }
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal mean = values.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(n, DIGITS);
        assertThat(moments.mean()).isEqualTo(mean.doubleValue());
        if (values.size() == 1) {
            assertThat(moments.variance()).isNaN();
            return;
        }
        BigDecimal squares = values.stream()
                .map(value -> new BigDecimal(value).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double variance = squares.divide(n.subtract(BigDecimal.ONE), DIGITS).doubleValue();
        boolean same = values.stream().distinct().count() == 1;
        assertThat(moments.variance()).isEqualTo(same ? 0 : variance);
    }

    @Property
    void anyOrderAndPartsGiveTheSameBits(@ForAll("samples") List<Double> values, @ForAll long seed) {
        Random random = new Random(seed);
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        ExactMoments one = new ExactMoments();
        ExactMoments other = new ExactMoments();
        shuffled.forEach(value -> (random.nextBoolean() ? one : other).add(value));

        assertThat(one.add(other)).isEqualTo(moments(values));
    }

    @Property
    void severalTimesAtOnceIsSeveralTimes(@ForAll long bits, @ForAll @IntRange(max = 50) int times) {
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value)) {
            return;
        }
        ExactMoments single = moments(Collections.nCopies(times, value));

        assertThat(new ExactMoments().add(value, times)).isEqualTo(single);
    }

    @Example
    void manyTimesAtOnceStaysExact() {
        assertThat(new ExactMoments().add(-0.1, Integer.MAX_VALUE).add(-0.1).mean())
                .isEqualTo(-0.1);
        assertThat(new ExactMoments().add(-0.1, Integer.MAX_VALUE).sd()).isZero();
    }

    /** The textbook case in which a running sum of squares gives a negative variance: 4, 7, 13, 16 above a billion. */
    @Example
    void aLargeMeanCostsNoDigit() {
        assertThat(moments(List.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)).variance())
                .isEqualTo(30);
    }

    @Example
    void squaresBeyondTheRangeOfADoubleMakeTheVarianceInfinite() {
        ExactMoments moments = moments(List.of(1e200, -1e200, 1e200));

        assertThat(moments.variance()).isInfinite();
        assertThat(moments.mean()).isEqualTo(1e200 / 3);
    }

    @Example
    void whatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactMoments().add(Double.NaN))
                .withMessage("a value that is NaN has no moments");
    }
}
