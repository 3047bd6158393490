package org.lgpi.core.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hours begun from opening to closing, counted exactly.
 *
 * <p>Quantiles are observed values: the smallest number of hours h so that at least the share p of the submissions took h
 * hours or fewer (the inverse of the empirical distribution, type 1 of R. J. Hyndman and Y. Fan, Sample quantiles in
 * statistical packages, 1996, doi 10.1080/00031305.1996.10473566). p is taken as the decimal number that it prints as.
 * Immutable and thread-safe.
 */
public final class ClosingTimes {

    private final SortedMap<Integer, Long> counts;
    private final long closed;
    private final long open;

    ClosingTimes(HourCounts closed, long open) {
        this.counts = Collections.unmodifiableSortedMap(new TreeMap<>(closed.asMap()));
        this.closed = closed.total();
        this.open = open;
    }

    /**
     * Returns how many closed submissions took each number of hours.
     *
     * @return count by hours, in rising order of hours
     */
    public Map<Integer, Long> counts() {
        return counts;
    }

    /**
     * Returns the number of closed submissions.
     *
     * @return the number
     */
    public long closed() {
        return closed;
    }

    /**
     * Returns the number of open submissions.
     *
     * @return the number
     */
    public long open() {
        return open;
    }

    /**
     * Returns the hours within which a share of all submissions was closed. An open one counts as longer than any closed
     * one, so that a heap of old open messages does not make an office look quick.
     *
     * @param share share of all submissions, 0 to 1
     * @return hours; empty if fewer than that share is closed or there are none
     */
    public OptionalInt quantile(double share) {
        return quantile(share, closed + open);
    }

    /**
     * Returns the hours within which a share of the closed submissions was closed; open ones are not considered.
     *
     * @param share share of the closed submissions, 0 to 1
     * @return hours; empty if none is closed
     */
    public OptionalInt quantileOfClosed(double share) {
        return quantile(share, closed);
    }

    private OptionalInt quantile(double share, long total) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile needs a share from 0 to 1, found " + share);
        }
        long wanted = Math.max(
                1,
                BigDecimal.valueOf(share)
                        .multiply(BigDecimal.valueOf(total))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= wanted) {
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosingTimes that && counts.equals(that.counts) && open == that.open;
    }

    @Override
    public int hashCode() {
        return counts.hashCode() + Long.hashCode(open);
    }

    /** Returns one line: closed, open and the median. */
    @Override
    public String toString() {
        OptionalInt median = quantile(0.5);
        return closed + " closed, " + open + " open, median "
                + (median.isPresent() ? median.getAsInt() + " hours" : "not reached");
    }
}
