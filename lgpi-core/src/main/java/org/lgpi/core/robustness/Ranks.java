package org.lgpi.core.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lgpi.core.stat.Decimals;

/** Ranks from the best down, on values rounded to 12 decimals; ties share the smallest rank. */
final class Ranks {

    private static final int BLOCK = 32;

    /** Bits that hold the position of a unit below its value; the value has the other 42. */
    private static final int UNIT_BITS = 22;

    private static final double DECIMALS = 1e12;
    private static final double LARGEST = (1L << (63 - UNIT_BITS)) / DECIMALS - 1;

    private Ranks() {}

    /** Fills in the ranks from 1; 0 where there is no value. */
    static void of(IntToDoubleFunction score, int[] ranks) {
        if (!ofSmall(score, ranks)) {
            ofAny(score, ranks);
        }
    }

    /** Sorts values and units together as whole numbers of the twelfth decimal; false if a value is too large for that. */
    private static boolean ofSmall(IntToDoubleFunction score, int[] ranks) {
        long[] sorted = new long[ranks.length];
        int valued = 0;
        for (int u = 0; u < ranks.length; u++) {
            double value = score.applyAsDouble(u);
            ranks[u] = 0;
            if (!Double.isNaN(value)) {
                if (!(Math.abs(value) < LARGEST) || u >> UNIT_BITS != 0) {
                    return false;
                }
                sorted[valued++] = -(long) Math.rint(value * DECIMALS) << UNIT_BITS | u;
            }
        }
        Arrays.sort(sorted, 0, valued);
        int rank = 0;
        for (int i = 0; i < valued; i++) {
            if (i == 0 || sorted[i] >> UNIT_BITS != sorted[i - 1] >> UNIT_BITS) {
                rank = i + 1;
            }
            ranks[(int) sorted[i] & ((1 << UNIT_BITS) - 1)] = rank;
        }
        return true;
    }

    private static void ofAny(IntToDoubleFunction score, int[] ranks) {
        double[] rounded = new double[ranks.length];
        double[] sorted = new double[ranks.length];
        int valued = 0;
        for (int u = 0; u < ranks.length; u++) {
            rounded[u] = Decimals.round(score.applyAsDouble(u));
            if (!Double.isNaN(rounded[u])) {
                sorted[valued++] = rounded[u];
            }
        }
        Arrays.sort(sorted, 0, valued);
        for (int u = 0; u < ranks.length; u++) {
            ranks[u] = Double.isNaN(rounded[u]) ? 0 : valued - notAbove(sorted, valued, rounded[u]) + 1;
        }
    }

    /** The ranks of every unit in all replicates, a row for each unit; in blocks, so that both sides stay in the cache. */
    static int[][] byUnit(List<ReplicateScores> replicates, int units) {
        int[][] byUnit = new int[units][replicates.size()];
        int[][] block = new int[BLOCK][units];
        for (int from = 0; from < replicates.size(); from += BLOCK) {
            int count = Math.min(BLOCK, replicates.size() - from);
            for (int i = 0; i < count; i++) {
                of(replicates.get(from + i)::score, block[i]);
            }
            for (int u = 0; u < units; u++) {
                for (int i = 0; i < count; i++) {
                    byUnit[u][from + i] = block[i][u];
                }
            }
        }
        return byUnit;
    }

    /** The ranks above 0 in rising order, by counting: there are few of them. */
    static int[] sorted(int[] ranks, int[] counts) {
        Arrays.fill(counts, 0);
        for (int rank : ranks) {
            counts[rank]++;
        }
        int[] sorted = new int[ranks.length - counts[0]];
        int at = 0;
        for (int rank = 1; rank < counts.length; rank++) {
            Arrays.fill(sorted, at, at + counts[rank], rank);
            at += counts[rank];
        }
        return sorted;
    }

    /** How many of the sorted values are not above one of them. */
    private static int notAbove(double[] sorted, int count, double value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
