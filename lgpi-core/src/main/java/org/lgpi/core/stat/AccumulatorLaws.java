package org.lgpi.core.stat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks that an accumulator keeps the promises of {@link Accumulator} on some items.
 *
 * <p>Needs no test library: {@link #check} throws an {@link AssertionError} that names the broken law.
 *
 * @param <T> type of the items
 * @param <A> type of the accumulator
 * @param <R> type of the result; must have a sensible {@code equals}
 */
public final class AccumulatorLaws<T, A extends Accumulator<T, A, R>, R> {

    private final Supplier<A> empty;
    private final Function<byte[], A> fromBytes;

    /**
     * Makes the laws of a kind of accumulator.
     *
     * @param empty makes an empty accumulator
     * @param fromBytes reads a state back
     */
    public AccumulatorLaws(Supplier<A> empty, Function<byte[], A> fromBytes) {
        this.empty = Objects.requireNonNull(empty, "empty");
        this.fromBytes = Objects.requireNonNull(fromBytes, "fromBytes");
    }

    /**
     * Checks all laws on some items, in orders and parts drawn from a seed.
     *
     * @param items the items; must not be changed by the accumulator
     * @param seed seed of the orders and parts
     * @throws AssertionError naming the first law that does not hold
     */
    public void check(List<? extends T> items, long seed) {
        Random random = new Random(seed);
        A whole = fill(items);
        byte[] expected = whole.toBytes();
        R result = whole.result();

        same("calling result changed the state", expected, whole.toBytes());
        require("result is not the same twice", result.equals(whole.result()));
        same("copy differs from its original", expected, whole.copy().toBytes());

        orders(items, random, expected, result);
        parts(items, random, expected, result);
        neutral(whole, expected);
        independence(items);
        bytes(whole, expected, result);
        require("result of nothing is missing", empty.get().result() != null);
    }

    private void orders(List<? extends T> items, Random random, byte[] expected, R result) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(shuffled, random);
            A other = fill(shuffled);
            same("another order of items gives another state", expected, other.toBytes());
            require("another order of items gives another result", result.equals(other.result()));
        }
    }

    private void parts(List<? extends T> items, Random random, byte[] expected, R result) {
        for (int count = 2; count <= 5; count++) {
            List<A> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(empty.get());
            }
            for (T item : items) {
                parts.get(random.nextInt(count)).add(item);
            }
            A left = empty.get();
            parts.forEach(left::merge);
            same("merging parts gives another state than adding all", expected, left.toBytes());
            require("merging parts gives another result than adding all", result.equals(left.result()));

            A right = empty.get();
            for (int i = count - 1; i >= 0; i--) {
                right = parts.get(i).copy().merge(right);
            }
            same("merge is not associative and commutative", expected, right.toBytes());
        }
    }

    private void neutral(A whole, byte[] expected) {
        same(
                "merging an empty one changes the state",
                expected,
                whole.copy().merge(empty.get()).toBytes());
        same(
                "an empty one does not take over what it merges",
                expected,
                empty.get().merge(whole).toBytes());
    }

    /** Keeps one item back to add it later: an accumulator may refuse an item that it has already. */
    private void independence(List<? extends T> items) {
        if (items.isEmpty()) {
            return;
        }
        T later = items.get(0);
        A whole = fill(items.subList(1, items.size()));
        byte[] expected = whole.toBytes();
        A merged = empty.get().merge(whole);
        merged.add(later);
        same("adding after a merge changes the other", expected, whole.toBytes());
        A copy = whole.copy();
        copy.add(later);
        same("adding to a copy changes its original", expected, whole.toBytes());
        A receiver = whole.copy();
        require("add does not return the accumulator itself", receiver.add(later) == receiver);
        A other = empty.get().add(later);
        byte[] alone = other.toBytes();
        A into = whole.copy();
        require("merge does not return the accumulator itself", into.merge(other) == into);
        same("merge changes the other", alone, other.toBytes());
    }

    private void bytes(A whole, byte[] expected, R result) {
        A read = fromBytes.apply(expected);
        same("bytes do not read back to the same state", expected, read.toBytes());
        require("bytes do not read back to the same result", result.equals(read.result()));
        Object serialised = throughSerialisation(whole);
        require("Java serialisation gives another type", whole.getClass().isInstance(serialised));
        @SuppressWarnings("unchecked")
        A again = (A) serialised;
        same("Java serialisation gives another state", expected, again.toBytes());
    }

    private static Object throughSerialisation(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError("the accumulator cannot be serialised: " + e, e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError("the serialised accumulator cannot be read: " + e, e);
        }
    }

    private A fill(List<? extends T> items) {
        A accumulator = empty.get();
        for (T item : items) {
            accumulator.add(item);
        }
        return accumulator;
    }

    private static void same(String law, byte[] expected, byte[] found) {
        require(law, Arrays.equals(expected, found));
    }

    private static void require(String law, boolean holds) {
        if (!holds) {
            throw new AssertionError(law);
        }
    }

    /** Returns one line: whose laws these are. */
    @Override
    public String toString() {
        return "laws of " + empty.get();
    }
}
