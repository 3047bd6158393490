package org.lgpi.core.stat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccumulatorLawsTest {

    private static final List<Double> ITEMS = List.of(0.1, 1e16, 0.3, -1e16, 7.0, 1e-9, 2.5);

    /** Adds whole thousandths exactly, or doubles with their rounding. */
    private static final class Sum implements Accumulator<Double, Sum, Double> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean rounds;
        private final boolean keepsOther;
        private double rounded;
        private long thousandths;

        Sum(boolean rounds, boolean keepsOther) {
            this.rounds = rounds;
            this.keepsOther = keepsOther;
        }

        @Override
        public Sum add(Double item) {
            rounded += item;
            thousandths += Math.round(item * 1000);
            return this;
        }

        @Override
        public Sum merge(Sum other) {
            rounded += other.rounded;
            thousandths += other.thousandths;
            if (!keepsOther) {
                other.thousandths = 0;
            }
            return this;
        }

        @Override
        public Double result() {
            return rounds ? rounded : thousandths / 1000.0;
        }

        @Override
        public Sum copy() {
            return new Sum(rounds, keepsOther).merge(of(rounded, thousandths));
        }

        private Sum of(double rounded, long thousandths) {
            Sum sum = new Sum(rounds, keepsOther);
            sum.rounded = rounded;
            sum.thousandths = thousandths;
            return sum;
        }

        @Override
        public byte[] toBytes() {
            return ByteBuffer.allocate(8)
                    .putLong(rounds ? Double.doubleToLongBits(rounded) : thousandths)
                    .array();
        }

        static Sum read(byte[] bytes, boolean rounds) {
            Sum sum = new Sum(rounds, true);
            long state = ByteBuffer.wrap(bytes).getLong();
            return rounds ? sum.of(Double.longBitsToDouble(state), 0) : sum.of(0, state);
        }
    }

    @Test
    void exactSumKeepsAllLaws() {
        new AccumulatorLaws<Double, Sum, Double>(() -> new Sum(false, true), bytes -> Sum.read(bytes, false))
                .check(ITEMS, 1);
        new AccumulatorLaws<Double, Sum, Double>(() -> new Sum(false, true), bytes -> Sum.read(bytes, false))
                .check(List.of(), 1);
    }

    @Test
    void roundedSumIsCaught() {
        AccumulatorLaws<Double, Sum, Double> laws =
                new AccumulatorLaws<>(() -> new Sum(true, true), bytes -> Sum.read(bytes, true));

        assertThatThrownBy(() -> laws.check(ITEMS, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("another order of items gives another state");
    }

    @Test
    void mergeThatEmptiesTheOtherIsCaught() {
        AccumulatorLaws<Double, Sum, Double> laws =
                new AccumulatorLaws<>(() -> new Sum(false, false), bytes -> Sum.read(bytes, false));

        assertThatThrownBy(() -> laws.check(ITEMS, 1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void bytesThatForgetAreCaught() {
        AccumulatorLaws<Double, Sum, Double> laws =
                new AccumulatorLaws<>(() -> new Sum(false, true), bytes -> new Sum(false, true));

        assertThatThrownBy(() -> laws.check(ITEMS, 1)).hasMessage("bytes do not read back to the same state");
    }
}
