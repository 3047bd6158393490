package org.lgpi.core.stat;

import java.util.Arrays;

/**
 * The different values among those that come one by one, each with the number of its occurrences: what ranks and quantiles
 * need, and no more than that. Takes 16 bytes for each different value; the order of the values changes nothing. Not
 * thread-safe.
 */
public final class ValueCounts {

    private static final int LEAST_WAITING = 1024;

    private double[] values = {};
    private long[] counts = {};
    private int size;

    /** New values in the order of their coming, put in their places when there are many. */
    private double[] waiting = {};

    private int waitingCount;

    /** Makes the counts of nothing. */
    public ValueCounts() {}

    ValueCounts(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        size = values.length;
    }

    /**
     * Adds a value.
     *
     * @param value any number but NaN; -0.0 is 0.0
     * @return these counts
     * @throws IllegalArgumentException if the value is NaN
     */
    public ValueCounts add(double value) {
        double number = number(value);
        int at = Arrays.binarySearch(values, 0, size, number);
        if (at >= 0) {
            counts[at]++;
            return this;
        }
        if (waitingCount == waiting.length) {
            place();
            waiting = waiting.length < Math.max(LEAST_WAITING, size)
                    ? new double[Math.max(LEAST_WAITING, size)]
                    : waiting;
        }
        waiting[waitingCount++] = number;
        return this;
    }

    /**
     * Adds a value several times at once.
     *
     * @param value any number but NaN; -0.0 is 0.0
     * @param times how often, 0 or more
     * @return these counts
     * @throws IllegalArgumentException if the value is NaN
     */
    public ValueCounts add(double value, int times) {
        double[] one = {number(value)};
        if (times > 0) {
            place();
            merge(one, new long[] {times}, 1);
        }
        return this;
    }

    private static double number(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a value that is NaN has no place among others");
        }
        // adding 0.0 turns -0.0 into 0.0: the two are equal, and sorting would part them
        return value + 0.0;
    }

    /**
     * Adds other counts; the others stay as they are.
     *
     * @param other the other counts
     * @return these counts
     */
    public ValueCounts add(ValueCounts other) {
        other.place();
        place();
        merge(other.values, other.counts, other.size);
        return this;
    }

    /** Puts the waiting values in their places. */
    private void place() {
        if (waitingCount == 0) {
            return;
        }
        Arrays.sort(waiting, 0, waitingCount);
        long[] times = new long[waitingCount];
        int different = 0;
        for (int i = 0; i < waitingCount; i++) {
            if (i == 0 || waiting[i] != waiting[different - 1]) {
                waiting[different++] = waiting[i];
            }
            times[different - 1]++;
        }
        merge(waiting, times, different);
        waitingCount = 0;
    }

    /** Merges rising values into these. */
    private void merge(double[] others, long[] times, int otherSize) {
        double[] merged = new double[size + otherSize];
        long[] mergedCounts = new long[merged.length];
        int different = 0;
        int i = 0;
        int j = 0;
        while (i < size || j < otherSize) {
            boolean here = j == otherSize || (i < size && values[i] <= others[j]);
            boolean there = i == size || (j < otherSize && others[j] <= values[i]);
            merged[different] = here ? values[i] : others[j];
            mergedCounts[different++] = (here ? counts[i++] : 0) + (there ? times[j++] : 0);
        }
        values = merged;
        counts = mergedCounts;
        size = different;
    }

    /**
     * Returns the number of different values.
     *
     * @return the number
     */
    public int size() {
        place();
        return size;
    }

    /**
     * Returns one value.
     *
     * @param place place among the different values in rising order, from 0
     * @return the value
     */
    public double value(int place) {
        place();
        return values[place];
    }

    /**
     * Returns how often a value occurs.
     *
     * @param place place among the different values in rising order, from 0
     * @return the number, 1 or more
     */
    public long count(int place) {
        place();
        return counts[place];
    }

    /**
     * Returns all values, each as often as it occurs.
     *
     * @return the values in rising order
     * @throws IllegalStateException if they are too many for an array
     */
    public double[] toArray() {
        place();
        long total = 0;
        for (int i = 0; i < size; i++) {
            total += counts[i];
        }
        if (total > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(total + " values are too many for a list of all");
        }
        double[] all = new double[(int) total];
        int from = 0;
        for (int i = 0; i < size; i++) {
            int to = from + (int) counts[i];
            Arrays.fill(all, from, to, values[i]);
            from = to;
        }
        return all;
    }

    /**
     * Returns an independent copy.
     *
     * @return the copy
     */
    public ValueCounts copy() {
        return new ValueCounts().add(this);
    }

    /** Counts are equal if they hold the same values as often. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ValueCounts that)) {
            return false;
        }
        place();
        that.place();
        return Arrays.equals(values, 0, size, that.values, 0, that.size)
                && Arrays.equals(counts, 0, size, that.counts, 0, that.size);
    }

    @Override
    public int hashCode() {
        place();
        return Arrays.hashCode(Arrays.copyOf(values, size));
    }

    /** Returns one line: the number of different values and their range. */
    @Override
    public String toString() {
        return size() == 0 ? "no values" : size + " different values from " + values[0] + " to " + values[size - 1];
    }
}
