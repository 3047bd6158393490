package org.lgpi.core.index;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The values of a population in rising order, so that a later value finds its place among them. Immutable.
 *
 * <p>One number a value: what a rank or a percentile must remember, where a mean remembers one number in all.
 */
public final class SortedValues {

    /** No value. */
    public static final SortedValues NONE = new SortedValues(new double[0]);

    private final double[] values;

    private SortedValues(double[] values) {
        this.values = values;
    }

    /**
     * Returns some values in rising order.
     *
     * @param values the values in any order, none of them NaN; copied
     * @return the sorted values
     * @throws IllegalArgumentException if a value is NaN
     */
    public static SortedValues of(double... values) {
        if (values.length == 0) {
            return NONE;
        }
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("a value that is NaN has no place among others");
            }
            // adding 0.0 turns -0.0 into 0.0: the two are equal, and sorting would part them
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        return new SortedValues(sorted);
    }

    /**
     * Returns the number of values.
     *
     * @return 0 or more
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns one value.
     *
     * @param place place in rising order, from 0
     * @return the value
     */
    public double value(int place) {
        return values[place];
    }

    /**
     * Returns how many values are smaller than a number.
     *
     * @param number any number but NaN
     * @return count, 0 to {@link #size}
     */
    public int below(double number) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Returns how many values are smaller than a number or equal to it.
     *
     * @param number any number but NaN
     * @return count, 0 to {@link #size}
     */
    public int upTo(double number) {
        return below(Math.nextUp(number));
    }

    /**
     * Returns a percentile: linear between the values, the smallest at 0 and the largest at 100 (definition 7 of Hyndman
     * and Fan 1996, American Statistician 50:361; the default of R).
     *
     * @param percent 0 to 100
     * @return the percentile; NaN if there is no value
     */
    public double percentile(double percent) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = percent / 100 * (values.length - 1);
        int lower = (int) Math.floor(place);
        double share = place - lower;
        return share == 0 ? values[lower] : values[lower] + share * (values[lower + 1] - values[lower]);
    }

    /** Compares the values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SortedValues sorted && Arrays.equals(values, sorted.values);
    }

    /** Returns the hash code of the values. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Returns one line: a few values, or how many there are. */
    @Override
    public String toString() {
        return values.length <= 8
                ? Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(", ", "[", "]"))
                : values.length + " values from " + values[0] + " to " + values[values.length - 1];
    }
}
