package org.lgpi.core.index;

import java.util.Locale;
import java.util.Objects;
import org.lgpi.core.framework.Criterion;

/**
 * Place among the n values of the population, the worst first: the rank from 1 to n, Borda's points {@code rank - 1}, or
 * the percentile rank {@code (rank - 1) / (n - 1)} from 0 to 1. No strictly rising change of the raw values changes it.
 *
 * <p>A later value that is not in the population takes the place of its neighbours: it counts those that it beats, and
 * stays within 1 and n. Where all values are equal, all share a rank; the percentile rank of a single value does not exist.
 *
 * @param form what is made of the rank
 * @param ties the rank that equal values share
 */
public record Ranks(Form form, Ties ties) implements Normalisation {

    /** What is made of a rank. */
    public enum Form {
        /** The rank itself, 1 to n. */
        RANK,
        /** Borda's points, 0 to n - 1. */
        BORDA,
        /** The percentile rank, 0 to 1. */
        PERCENTILE_RANK
    }

    /** Which rank equal values share. */
    public enum Ties {
        /** The smallest of their places. */
        MIN,
        /** The mean of their places. */
        AVERAGE,
        /** The largest of their places. */
        MAX
    }

    /** Checks that both are there. */
    public Ranks {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(ties, "ties");
    }

    @Override
    public boolean needsFit() {
        return true;
    }

    @Override
    public boolean needsValues() {
        return true;
    }

    @Override
    public boolean isLinear() {
        return false;
    }

    @Override
    public boolean isShare() {
        return form == Form.PERCENTILE_RANK;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        int n = fit.values().size();
        boolean positive = RawEnds.isPositive(criterion);
        int worse = positive ? fit.values().below(value) : n - fit.values().upTo(value);
        int notBetter = positive ? fit.values().upTo(value) : n - fit.values().below(value);
        double rank = switch (ties) {
            case MIN -> worse + 1;
            case AVERAGE -> (worse + 1 + notBetter) / 2.0;
            case MAX -> notBetter;
        };
        return of(Math.max(1, Math.min(n, rank)), n);
    }

    private double of(double rank, int n) {
        if (n == 0) {
            return Double.NaN;
        }
        return switch (form) {
            case RANK -> rank;
            case BORDA -> rank - 1;
            case PERCENTILE_RANK -> n == 1 ? Double.NaN : (rank - 1) / (n - 1);
        };
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return of(1, fit.values().size());
    }

    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return of(fit.values().size(), fit.values().size());
    }

    /** Returns the name and the rule for ties. */
    @Override
    public String toString() {
        String name = switch (form) {
            case RANK -> "rank";
            case BORDA -> "borda";
            case PERCENTILE_RANK -> "percentileRank";
        };
        return name + "(" + ties.name().toLowerCase(Locale.ROOT) + ")";
    }
}
