package org.lgpi.core.robustness;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Interval;

/**
 * What the replicates tell about one unit. Quantiles are those of definition 7 of Hyndman and Fan (1996), the usual one of
 * R. Immutable and thread-safe.
 */
public final class UnitUncertainty {

    private final String unit;
    private final double score;
    private final int rank;
    private final int group;
    private final int replicates;
    private final int[] ranks;
    private final double[] scores;
    private final Map<String, Double> bands;
    private final double level;
    private final int topK;

    UnitUncertainty(
            String unit,
            double score,
            int rank,
            int group,
            int replicates,
            int[] ranks,
            double[] scores,
            Map<String, Double> bands,
            double level,
            int topK) {
        this.unit = unit;
        this.score = score;
        this.rank = rank;
        this.group = group;
        this.replicates = replicates;
        this.ranks = ranks;
        this.scores = scores;
        this.bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        this.level = level;
        this.topK = topK;
    }

    /**
     * Returns the unit.
     *
     * @return its code
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns the index by the definition itself.
     *
     * @return the value, NaN if there is none
     */
    public double score() {
        return score;
    }

    /**
     * Returns the rank by the definition itself.
     *
     * @return rank from 1, NaN if there is none
     */
    public double rank() {
        return rank == 0 ? Double.NaN : rank;
    }

    /**
     * Returns the number of the group of units that cannot be told apart: from the first rank down, a unit stays in a
     * group while its first unit ranks above it in no more than the level's share of the replicates.
     *
     * @return number from 1, 0 if the unit has no rank
     */
    public int group() {
        return group;
    }

    /**
     * Returns in which share of the replicates the unit has a rank.
     *
     * @return share, 0 to 1; NaN without replicates
     */
    public double ranked() {
        return replicates == 0 ? Double.NaN : (double) ranks.length / replicates;
    }

    /**
     * Returns the mean rank.
     *
     * @return mean over the replicates with a rank, NaN if there is none
     */
    public double meanRank() {
        return ranks.length == 0 ? Double.NaN : (double) sumOfRanks() / ranks.length;
    }

    private long sumOfRanks() {
        return Arrays.stream(ranks).asLongStream().sum();
    }

    /**
     * Returns the Monte Carlo standard error of the mean rank.
     *
     * @return standard deviation (n - 1) over the root of n, in places; NaN below two ranks
     */
    public double standardErrorOfMeanRank() {
        long n = ranks.length;
        long sum = sumOfRanks();
        long squares = 0;
        for (long r : ranks) {
            squares += r * r;
        }
        return n < 2 ? Double.NaN : Math.sqrt(((double) squares * n - (double) sum * sum) / n / (n - 1) / n);
    }

    /**
     * Returns the median rank.
     *
     * @return median over the replicates with a rank, NaN if there is none
     */
    public double medianRank() {
        return rankQuantile(0.5);
    }

    /**
     * Returns the interval of the rank at the level of the analysis.
     *
     * @return from the {@code (1 - level) / 2} to the {@code (1 + level) / 2} quantile
     */
    public Interval interval() {
        return interval(level);
    }

    /**
     * Returns the interval of the rank.
     *
     * @param level share of the replicates inside, above 0 and below 1
     * @return from the {@code (1 - level) / 2} to the {@code (1 + level) / 2} quantile
     */
    public Interval interval(double level) {
        return new Interval(rankQuantile((1 - level) / 2), rankQuantile((1 + level) / 2), level);
    }

    /**
     * Returns the mean index.
     *
     * @return mean over the replicates with an index, NaN if there is none
     */
    public double meanScore() {
        return scores.length == 0 ? Double.NaN : Arrays.stream(scores).sum() / scores.length;
    }

    /**
     * Returns the interval of the index at the level of the analysis.
     *
     * @return from the {@code (1 - level) / 2} to the {@code (1 + level) / 2} quantile
     */
    public Interval scoreInterval() {
        return scoreInterval(level);
    }

    /**
     * Returns the interval of the index.
     *
     * @param level share of the replicates inside, above 0 and below 1
     * @return from the {@code (1 - level) / 2} to the {@code (1 + level) / 2} quantile
     */
    public Interval scoreInterval(double level) {
        return new Interval(scoreQuantile((1 - level) / 2), scoreQuantile((1 + level) / 2), level);
    }

    /**
     * Returns how often the unit is among the top of the analysis.
     *
     * @return share of all replicates, 0 to 1; NaN without replicates
     */
    public double probabilityOfTop() {
        return probabilityOfRankAtMost(topK);
    }

    /**
     * Returns how often the unit ranks at a place or above.
     *
     * @param rank the place, from 1
     * @return share of all replicates, 0 to 1; NaN without replicates
     */
    public double probabilityOfRankAtMost(int rank) {
        return replicates == 0 ? Double.NaN : (double) atMost(rank) / replicates;
    }

    /**
     * Returns how often the unit has a rank: one cell of the rank acceptability matrix.
     *
     * @param rank the rank, from 1
     * @return share of all replicates, 0 to 1; NaN without replicates
     */
    public double acceptability(int rank) {
        return replicates == 0 ? Double.NaN : (double) (atMost(rank) - atMost(rank - 1)) / replicates;
    }

    private int atMost(int rank) {
        int low = 0;
        int high = ranks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Returns how often the unit is in each band.
     *
     * @return share of all replicates by code of the band, from the highest band down
     */
    public Map<String, Double> bands() {
        return bands;
    }

    private double rankQuantile(double p) {
        double at = (ranks.length - 1) * p;
        int below = (int) at;
        if (ranks.length == 0) {
            return Double.NaN;
        }
        int next = Math.min(below + 1, ranks.length - 1);
        return ranks[below] + (at - below) * (ranks[next] - ranks[below]);
    }

    private double scoreQuantile(double p) {
        double at = (scores.length - 1) * p;
        int below = (int) at;
        if (scores.length == 0) {
            return Double.NaN;
        }
        int next = Math.min(below + 1, scores.length - 1);
        return scores[below] + (at - below) * (scores[next] - scores[below]);
    }

    /** Returns one line: the rank with its interval, and the score with its own. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s rank %.0f (%.4g to %.4g), score %s (%s to %s)",
                unit,
                rank(),
                interval().lower(),
                interval().upper(),
                Decimals.text(score, 3),
                Decimals.text(scoreInterval().lower(), 3),
                Decimals.text(scoreInterval().upper(), 3));
    }
}
