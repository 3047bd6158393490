package org.lgpi.core.stat;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts p-values where many tests are made at once. */
public final class MultipleTests {

    private MultipleTests() {}

    /**
     * Adjusts so that the chance of any false finding stays below the level (Holm 1979, Scandinavian J. Statistics
     * 6:65): {@code max over j <= i of min(1, (m - j + 1) p_(j))}.
     *
     * @param pValues p-values; NaN is not a test and stays NaN
     * @return adjusted p-values in the same order
     */
    public static double[] holm(double[] pValues) {
        int[] order = rising(pValues);
        double[] adjusted = pValues.clone();
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (order.length - i) * pValues[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /**
     * Adjusts so that the expected share of false ones among the findings stays below the level (Benjamini and Hochberg
     * 1995, J. Royal Statistical Society B 57:289): {@code min over j >= i of min(1, m p_(j) / j)}.
     *
     * @param pValues p-values; NaN is not a test and stays NaN
     * @return adjusted p-values in the same order
     */
    public static double[] benjaminiHochberg(double[] pValues) {
        int[] order = rising(pValues);
        double[] adjusted = pValues.clone();
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, order.length * pValues[order[i]] / (i + 1));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] rising(double[] pValues) {
        for (double p : pValues) {
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException("a p-value lies between 0 and 1, found " + p);
            }
        }
        return IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
