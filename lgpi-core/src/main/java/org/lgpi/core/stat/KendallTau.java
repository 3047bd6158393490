package org.lgpi.core.stat;

import java.util.Arrays;

/** Kendall's tau-b by counting the exchanges of a merge sort. */
final class KendallTau {

    /** Below this number of rows without ties the distribution is counted out, as R does. */
    private static final int EXACT_BELOW = 50;

    private KendallTau() {}

    /** Sums over the runs of equal values of one column, t being the length of a run. */
    private record Ties(double pairs, double variance, double triples, double doubles) {

        static final Ties NONE = new Ties(0, 0, 0, 0);

        Ties with(double t) {
            return new Ties(
                    pairs + t * (t - 1) / 2,
                    variance + t * (t - 1) * (2 * t + 5),
                    triples + t * (t - 1) * (t - 2),
                    doubles + t * (t - 1));
        }
    }

    static Association of(RankedColumn x, RankedColumn y) {
        int[] byX = x.orderWith(y);
        int n = byX.length;
        if (n < 3) {
            return new Association(Double.NaN, Double.NaN, n);
        }
        double[] second = new double[n];
        Ties tiedX = Ties.NONE;
        double tiedBoth = 0;
        for (int first = 0; first < n; ) {
            int end = first;
            while (end < n && x.value(byX[end]) == x.value(byX[first])) {
                second[end] = y.value(byX[end]) + 0.0;
                end++;
            }
            tiedX = tiedX.with(end - first);
            Arrays.sort(second, first, end);
            tiedBoth += ties(second, first, end).pairs();
            first = end;
        }
        long exchanges = exchanges(second, new double[n], 0, n);
        Ties tiedY = ties(second, 0, n);
        double all = n * (n - 1.0) / 2;
        double balance = all - tiedX.pairs() - tiedY.pairs() + tiedBoth - 2.0 * exchanges;
        double denominator = Math.sqrt(all - tiedX.pairs()) * Math.sqrt(all - tiedY.pairs());
        if (!(denominator > 0)) {
            return new Association(Double.NaN, Double.NaN, n);
        }
        double tau = Math.max(-1, Math.min(1, balance / denominator));
        boolean exact = n < EXACT_BELOW && tiedX.pairs() == 0 && tiedY.pairs() == 0;
        return new Association(tau, exact ? exact(n, exchanges) : approximate(n, balance, tiedX, tiedY), n);
    }

    private static Ties ties(double[] sorted, int from, int to) {
        Ties ties = Ties.NONE;
        for (int first = from; first < to; ) {
            int end = first + 1;
            while (end < to && sorted[end] == sorted[first]) {
                end++;
            }
            ties = ties.with(end - first);
            first = end;
        }
        return ties;
    }

    /** Sorts a run and returns how many pairs stood the wrong way round. */
    private static long exchanges(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (left < middle && (right == to || values[left] <= values[right])) {
                spare[k] = values[left++];
            } else {
                count += middle - left;
                spare[k] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }

    private static double approximate(double n, double balance, Ties x, Ties y) {
        double variance = (n * (n - 1) * (2 * n + 5) - x.variance() - y.variance()) / 18
                + x.doubles() * y.doubles() / (2 * n * (n - 1))
                + x.triples() * y.triples() / (9 * n * (n - 1) * (n - 2));
        return Distributions.tTwoSided(balance / Math.sqrt(variance), Double.POSITIVE_INFINITY);
    }

    /** Both tails of the number of inversions of a random order. */
    private static double exact(int n, long inversions) {
        long smaller = Math.min(inversions, n * (n - 1L) / 2 - inversions);
        double tail = 0;
        for (int k = 0; k <= smaller; k++) {
            tail += Exact.SHARES[n][k];
        }
        return Math.min(1, 2 * tail);
    }

    /** Share of the orders of so many rows that have so many inversions; made when first needed. */
    private static final class Exact {

        static final double[][] SHARES = shares();

        private static double[][] shares() {
            double[][] shares = new double[EXACT_BELOW][];
            shares[1] = new double[] {1};
            for (int n = 2; n < EXACT_BELOW; n++) {
                double[] before = shares[n - 1];
                double[] share = new double[before.length + n - 1];
                for (int k = 0; k < share.length; k++) {
                    // row n stands before 0 to n - 1 of the others; sums without subtraction keep small shares exact
                    for (int j = Math.max(0, k - n + 1); j <= Math.min(k, before.length - 1); j++) {
                        share[k] += before[j] / n;
                    }
                }
                shares[n] = share;
            }
            return shares;
        }
    }
}
