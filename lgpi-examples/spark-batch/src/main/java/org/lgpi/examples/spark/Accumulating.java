package org.lgpi.examples.spark;

import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.lgpi.core.stat.Accumulator;

/**
 * Any accumulator of the library as an aggregate of Spark: the object itself is the buffer, its bytes travel between stages
 * and come out at the end.
 *
 * @param <I> type of the rows
 * @param <A> type of the accumulator
 */
final class Accumulating<I, A extends Accumulator<?, A, ?>> extends Aggregator<I, A, byte[]> {

    private static final long serialVersionUID = 1L;

    /** Reads the state of nothing, which carries the definition. */
    interface Reading<A> extends Serializable {
        A from(byte[] bytes);
    }

    /** Adds a row; called with the same accumulator for all rows of a task. */
    interface Adding<I, A> extends Serializable {
        void add(A accumulator, I row);
    }

    private final Class<A> type;
    private final byte[] empty;
    private final Reading<A> reading;
    private final Adding<I, A> adding;

    private Accumulating(Class<A> type, A empty, Reading<A> reading, Adding<I, A> adding) {
        this.type = type;
        this.empty = empty.toBytes();
        this.reading = reading;
        this.adding = adding;
    }

    /** Adds up rows. */
    static <I, A extends Accumulator<?, A, ?>> Accumulating<I, A> rows(
            Class<A> type, A empty, Reading<A> reading, Adding<I, A> adding) {
        return new Accumulating<>(type, empty, reading, adding);
    }

    /** Merges states that tasks have made on their own, from whole batches of rows. */
    static <A extends Accumulator<?, A, ?>> Accumulating<byte[], A> states(Class<A> type, A empty, Reading<A> reading) {
        return new Accumulating<>(type, empty, reading, (accumulator, state) -> accumulator.merge(reading.from(state)));
    }

    @Override
    public A zero() {
        return reading.from(empty);
    }

    @Override
    public A reduce(A accumulator, I row) {
        adding.add(accumulator, row);
        return accumulator;
    }

    @Override
    public A merge(A accumulator, A other) {
        return accumulator.merge(other);
    }

    @Override
    public byte[] finish(A accumulator) {
        return accumulator.toBytes();
    }

    @Override
    public Encoder<A> bufferEncoder() {
        return Encoders.javaSerialization(type);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}
