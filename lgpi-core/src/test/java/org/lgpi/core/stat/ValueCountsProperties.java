package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueCountsProperties {

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, -0.0, 0.25, 1.0),
                        Arbitraries.doubles().between(-1e6, 1e6),
                        Arbitraries.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .list()
                .ofMaxSize(50);
    }

    @Property
    void allValuesComeBackInRisingOrder(@ForAll("values") List<Double> values, @ForAll long seed) {
        Random random = new Random(seed);
        ValueCounts one = new ValueCounts();
        ValueCounts other = new ValueCounts();
        values.forEach(value -> {
            ValueCounts part = random.nextBoolean() ? one : other;
            if (random.nextBoolean()) {
                part.add(value);
            } else {
                part.add(value, 1);
            }
        });
        double[] sorted =
                values.stream().mapToDouble(value -> value + 0.0).sorted().toArray();

        assertThat(one.add(other).toArray()).containsExactly(sorted);
        assertThat(one.size()).isEqualTo((int) Arrays.stream(sorted).distinct().count());
        assertThat(one.copy()).isEqualTo(one);
    }

    @Example
    void moreValuesThanCanWaitAreCounted() {
        ValueCounts counts = new ValueCounts();
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            counts.add(random.nextInt(7_000));
        }

        assertThat(counts.toArray()).hasSize(50_000).isSorted();
        assertThat(counts.size()).isLessThanOrEqualTo(7_000).isGreaterThan(6_900);
    }

    @Example
    void addingToItselfDoubles() {
        ValueCounts counts = new ValueCounts().add(2).add(1);

        assertThat(counts.add(counts).toArray()).containsExactly(1, 1, 2, 2);
    }

    @Example
    void nanIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueCounts().add(Double.NaN))
                .withMessage("a value that is NaN has no place among others");
    }
}
