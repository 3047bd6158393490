package org.lgpi.core.scoring;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.stat.Decimals;

/**
 * Copeland's comparison of all units with all others.
 *
 * <p>The leads of one row over many rivals are summed child by child in whole numbers: a value is replaced by its place
 * in rising order, a weight by a multiple of a power of two. A lead too small to be sure of is looked at again with the
 * weights themselves, so that every outcome is that of {@link #compare}.
 */
final class Copeland {

    /** Rivals that meet one row before the next row comes: their places stay in the processor's cache. */
    private static final int TILE = 1024;

    /** Bits that the sum of all whole weights takes. */
    private static final int BITS = 30;

    /** A place beyond all others. */
    private static final int OUT_OF_REACH = 1 << BITS;

    private final double[] weights;
    private final double[][] own;
    private final double[][] others;
    private final int[] wholeWeights;
    private final boolean exact;
    private final int doubtful;
    private final int[][] places;
    private final int[][] placesAbove;
    private final int[][] placesBelow;

    private Copeland(double[] weights, double[][] own, double[][] others) {
        this.weights = weights;
        this.own = own;
        this.others = others;
        double scale = Math.scalb(
                1.0, BITS - 1 - Math.getExponent(Arrays.stream(weights).sum()));
        wholeWeights = Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.rint(weight * scale))
                .toArray();
        exact = IntStream.range(0, weights.length).allMatch(i -> wholeWeights[i] == weights[i] * scale);
        // what rounding can take from each weight, and from sums that are compared to twelve decimals
        doubtful = (int) Math.min(Integer.MAX_VALUE, weights.length + Math.ceil(4e-12 * scale));
        places = new int[weights.length][];
        placesAbove = new int[weights.length][];
        placesBelow = new int[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            SortedValues sorted = SortedValues.of(DoubleStream.concat(Arrays.stream(own[i]), Arrays.stream(others[i]))
                    .filter(value -> !Double.isNaN(value))
                    .toArray());
            // a rival without value is out of reach on both sides: nobody is above it, nobody below
            places[i] = places(sorted, own[i], -1);
            placesAbove[i] = places(sorted, others[i], OUT_OF_REACH);
            placesBelow[i] = places(sorted, others[i], -OUT_OF_REACH);
        }
    }

    private static int[] places(SortedValues sorted, double[] values, int missing) {
        return Arrays.stream(values)
                .mapToInt(value -> Double.isNaN(value) ? missing : sorted.below(value))
                .toArray();
    }

    /**
     * Twice the units beaten plus the units tied with, over twice the other units; half where there are no others. Each
     * pair is compared once: what one unit at its worst wins against another at its best, the other loses.
     *
     * @param low values of each row as a contender, by child
     * @param high values of each row as a rival, by child; the same array where the two do not differ
     * @param lowShare receives the shares of low rows against high rivals; a row whose entry is NaN takes no part
     * @param highShare receives the shares of high rows against low rivals
     */
    static void score(double[] weights, double[][] low, double[][] high, double[] lowShare, double[] highShare) {
        int rows = lowShare.length;
        boolean[] lowTakesPart = takePart(low, rows);
        boolean[] highTakesPart = takePart(high, rows);
        long[] lowPoints = new long[rows];
        long[] highPoints = low == high ? lowPoints : new long[rows];
        Copeland order = new Copeland(weights, low, high);
        int[] leads = new int[TILE];
        for (int tile = 0; tile < rows; tile += TILE) {
            int to = Math.min(rows, tile + TILE);
            for (int row = 0; row < (low == high ? to : rows); row++) {
                int from = low == high ? Math.max(tile, row + 1) : tile;
                if (lowTakesPart[row] && from < to) {
                    order.lead(row, from, to, leads);
                    for (int other = from; other < to; other++) {
                        if (other != row && highTakesPart[other]) {
                            int outcome = order.outcome(row, other, leads[other - from]);
                            lowPoints[row] += 1 + outcome;
                            highPoints[other] += 1 - outcome;
                        }
                    }
                }
            }
        }
        shares(lowPoints, lowTakesPart, highTakesPart, lowShare);
        if (low != high) {
            shares(highPoints, highTakesPart, lowTakesPart, highShare);
        }
    }

    /** Which rows have a value anywhere. */
    private static boolean[] takePart(double[][] children, int rows) {
        boolean[] takePart = new boolean[rows];
        for (double[] child : children) {
            for (int row = 0; row < rows; row++) {
                takePart[row] |= !Double.isNaN(child[row]);
            }
        }
        return takePart;
    }

    private static void shares(long[] points, boolean[] contends, boolean[] rivals, double[] shares) {
        int all = 0;
        for (boolean rival : rivals) {
            all += rival ? 1 : 0;
        }
        for (int row = 0; row < shares.length; row++) {
            if (!Double.isNaN(shares[row]) && contends[row]) {
                int count = all - (rivals[row] ? 1 : 0);
                shares[row] = count == 0 ? 0.5 : points[row] / (2.0 * count);
            }
        }
    }

    /** Sums the whole weights of the children where a row is above a rival, less those where it is below. */
    private void lead(int row, int from, int to, int[] leads) {
        Arrays.fill(leads, 0, to - from, 0);
        for (int i = 0; i < places.length; i++) {
            if (places[i][row] >= 0) {
                add(wholeWeights[i], places[i][row], placesAbove[i], placesBelow[i], from, to, leads);
            }
        }
    }

    /** Without branches, so that the processor takes several rivals at once: a negative difference is a mask of ones. */
    private static void add(int weight, int place, int[] above, int[] below, int from, int to, int[] leads) {
        for (int other = from; other < to; other++) {
            leads[other - from] += (weight & (above[other] - place >> 31)) - (weight & (place - below[other] >> 31));
        }
    }

    /** 1 if the row beats the other, 0 if they are tied, -1 if it loses. */
    private int outcome(int row, int other, int lead) {
        if (Math.abs(lead) > doubtful) {
            return lead > 0 ? 1 : -1;
        }
        return lead == 0 && exact ? 0 : compare(weights, own, row, others, other);
    }

    /** 1 if a row of one table beats a row of another, 0 if they are tied, -1 if it loses. */
    static int compare(double[] weights, double[][] one, int row, double[][] other, int rival) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            above += one[i][row] > other[i][rival] ? weights[i] : 0;
            below += one[i][row] < other[i][rival] ? weights[i] : 0;
        }
        return Double.compare(Decimals.round(above), Decimals.round(below));
    }
}
