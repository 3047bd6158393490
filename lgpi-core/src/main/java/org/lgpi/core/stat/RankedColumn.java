package org.lgpi.core.stat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column made ready to be correlated with many others: centred, and its rows in rising order of their values. */
final class RankedColumn {

    private final double[] values;
    private final double[] centred;
    private final double squares;
    private final boolean complete;
    private final int[] order;
    private @Nullable RankedColumn ranks;

    RankedColumn(double[] values, boolean ordered) {
        this.values = values;
        double sum = 0;
        int count = 0;
        boolean constant = true;
        double first = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                constant &= count == 0 || value == first;
                first = count == 0 ? value : first;
                sum += value;
                count++;
            }
        }
        complete = count == values.length;
        double mean = sum / count;
        centred = new double[values.length];
        double total = 0;
        for (int row = 0; row < values.length; row++) {
            centred[row] = constant && !Double.isNaN(values[row]) ? 0 : values[row] - mean;
            total += Double.isNaN(values[row]) ? 0 : centred[row] * centred[row];
        }
        squares = total;
        order = ordered ? order(values, count) : new int[0];
    }

    private static int[] order(double[] values, int count) {
        double[] sorted = new double[count];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[n++] = value + 0.0;
            }
        }
        Arrays.sort(sorted);
        // rows of equal values follow each other in their own order: each takes the next free place of its value
        int[] order = new int[count];
        int[] taken = new int[count];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                int place = first(sorted, values[row] + 0.0);
                order[place + taken[place]++] = row;
            }
        }
        return order;
    }

    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean complete() {
        return complete;
    }

    double value(int row) {
        return values[row];
    }

    double[] centred() {
        return centred;
    }

    /** Returns the sum of squares about the mean. */
    double squares() {
        return squares;
    }

    /** Returns the rows that both columns have, in rising order of this one. */
    int[] orderWith(RankedColumn other) {
        int[] rows = new int[order.length];
        int n = 0;
        for (int row : order) {
            if (!Double.isNaN(other.values[row])) {
                rows[n++] = row;
            }
        }
        return n == rows.length ? rows : Arrays.copyOf(rows, n);
    }

    /** Tells whether this column has one value in all rows that both have. */
    boolean isConstantWith(RankedColumn other) {
        double first = Double.NaN;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row]) && !Double.isNaN(other.values[row])) {
                if (!Double.isNaN(first) && values[row] != first) {
                    return false;
                }
                first = values[row];
            }
        }
        return true;
    }

    RankedColumn ranks() {
        RankedColumn made = ranks;
        if (made == null) {
            made = new RankedColumn(ranksWith(this), false);
            ranks = made;
        }
        return made;
    }

    /** Returns the ranks among the rows that both columns have, ties sharing their mean; NaN in other rows. */
    double[] ranksWith(RankedColumn other) {
        int[] rows = orderWith(other);
        double[] ranked = new double[values.length];
        Arrays.fill(ranked, Double.NaN);
        for (int first = 0; first < rows.length; ) {
            int end = first + 1;
            while (end < rows.length && values[rows[end]] == values[rows[first]]) {
                end++;
            }
            for (int i = first; i < end; i++) {
                ranked[rows[i]] = (first + 1 + end) / 2.0;
            }
            first = end;
        }
        return ranked;
    }
}
