package org.lgpi.core.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ValueCounts;

/**
 * How the scores of a node are distributed over a population. Ranks and quantiles see scores rounded to 12 decimals, mean and
 * standard deviation the scores themselves. Immutable and thread-safe.
 */
public final class ScoreDistribution {

    private final long units;
    private final double mean;
    private final double sd;
    private final Map<Reason, Long> withoutValue;
    private final Map<String, Long> bands;

    /** The different scores in rising order. */
    private final double[] values;

    /** How many units have a score up to each of them. */
    private final long[] upTo;

    ScoreDistribution(
            ExactMoments moments, ValueCounts counts, Map<Reason, Long> withoutValue, Map<String, Long> bands) {
        units = moments.count();
        mean = moments.mean();
        sd = moments.sd();
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        reasons.putAll(withoutValue);
        this.withoutValue = Collections.unmodifiableMap(reasons);
        this.bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        values = new double[counts.size()];
        upTo = new long[values.length];
        long passed = 0;
        for (int i = 0; i < values.length; i++) {
            passed += counts.count(i);
            values[i] = counts.value(i);
            upTo[i] = passed;
        }
    }

    /**
     * Returns how many units have a score.
     *
     * @return the number
     */
    public long units() {
        return units;
    }

    /**
     * Returns how many units have none.
     *
     * @return the number by reason
     */
    public Map<Reason, Long> withoutValue() {
        return withoutValue;
    }

    /**
     * Returns how many units are in each band.
     *
     * @return the number by code of the band in alphabetical order, bands without units left out
     */
    public Map<String, Long> bands() {
        return bands;
    }

    /**
     * Returns the mean score.
     *
     * @return the arithmetic mean, each unit counting once; NaN if there is no score
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the standard deviation of the scores.
     *
     * @return the standard deviation with {@code n - 1}; NaN below two scores
     */
    public double sd() {
        return sd;
    }

    /**
     * Returns a quantile: linear between the scores, definition 7 of Hyndman and Fan (1996, American Statistician 50:361).
     *
     * @param p 0 for the smallest score to 1 for the largest
     * @return the quantile; NaN if there is no score
     * @throws IllegalArgumentException if p lies outside 0 to 1
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1, found " + p);
        }
        if (units == 0) {
            return Double.NaN;
        }
        double place = p * (units - 1);
        long lower = (long) Math.floor(place);
        double share = place - lower;
        double value = at(lower);
        return share == 0 ? value : value + share * (at(lower + 1) - value);
    }

    /** The score at a place in rising order, from 0. */
    private double at(long place) {
        int found = Arrays.binarySearch(upTo, place + 1);
        return values[found >= 0 ? found : -found - 1];
    }

    /**
     * Returns the rank that a score has, or would have, among these: 1 and the number of larger ones; equal ones share it.
     *
     * @param score a score
     * @return the rank from 1; 0 if the score is NaN
     */
    public long rank(double score) {
        if (Double.isNaN(score)) {
            return 0;
        }
        int found = Arrays.binarySearch(values, Decimals.round(score) + 0.0);
        int last = found >= 0 ? found : -found - 2;
        return 1 + units - (last < 0 ? 0 : upTo[last]);
    }

    /** Two distributions are equal if all their figures are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreDistribution that
                && Double.compare(mean, that.mean) == 0
                && Double.compare(sd, that.sd) == 0
                && Arrays.equals(values, that.values)
                && Arrays.equals(upTo, that.upTo)
                && withoutValue.equals(that.withoutValue)
                && bands.equals(that.bands);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(upTo);
    }

    /** Returns one line: the number of units, mean, range, and how many have no score. */
    @Override
    public String toString() {
        long without = withoutValue.values().stream().mapToLong(n -> n).sum();
        return units + " units, mean " + Score.percent(mean) + ", " + Score.percent(quantile(0)) + " to "
                + Score.percent(quantile(1)) + (without == 0 ? "" : ", " + without + " without a value");
    }
}
