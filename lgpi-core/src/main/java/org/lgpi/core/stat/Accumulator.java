package org.lgpi.core.stat;

import java.io.Serializable;

/**
 * Something that takes in items one by one, merges with others of its kind and tells the result at any time.
 *
 * <p>Bit for bit, the result depends on the items alone: not on their order, nor on how they were split into parts and
 * in which order the parts were merged. The empty accumulator changes nothing when merged. {@link AccumulatorLaws}
 * checks this for any implementation. The state is serialised as {@link #toBytes()}, through {@code writeReplace}.
 *
 * @param <T> type of the items
 * @param <A> type of the accumulator itself
 * @param <R> type of the result
 */
public interface Accumulator<T, A extends Accumulator<T, A, R>, R> extends Serializable {

    /**
     * Takes in an item; changes this accumulator.
     *
     * @param item the item; may be reused by the caller afterwards
     * @return this accumulator
     */
    A add(T item);

    /**
     * Takes in all that another accumulator holds; changes this one, never the other.
     *
     * @param other an accumulator of the same definition
     * @return this accumulator
     * @throws IllegalArgumentException if the other belongs to another definition
     */
    A merge(A other);

    /**
     * Returns the result of all items so far; may be called at any time, also when empty.
     *
     * @return the result
     */
    R result();

    /**
     * Returns an independent copy.
     *
     * @return the copy
     */
    A copy();

    /**
     * Returns the whole state: magic number, version, kind, fingerprint of the definition and sums. Equal states give
     * equal bytes.
     *
     * @return the bytes
     */
    byte[] toBytes();
}
