package org.lgpi.core.survey;

import java.util.Objects;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;

/**
 * Which confidence interval goes with which estimate.
 *
 * <p>A share of exactly 0 or 1 has no standard error to speak of; where {@code LOGIT} gives no interval for that reason,
 * the one-sided interval of {@code BETA} takes its place (Korn and Graubard 1998, Survey Methodology 24:193).
 *
 * @param shares method for shares from 0 to 1
 * @param others method for all other statistics, {@code T} or {@code NORMAL}
 * @param level confidence level between 0 and 1
 */
public record IntervalChoice(IntervalMethod shares, IntervalMethod others, double level) {

    /** Logit for shares, t for all others, 95 %. */
    public static final IntervalChoice STANDARD = new IntervalChoice(IntervalMethod.LOGIT, IntervalMethod.T, 0.95);

    /** Checks the parts. */
    public IntervalChoice {
        Objects.requireNonNull(shares, "shares");
        if (others != IntervalMethod.T && others != IntervalMethod.NORMAL) {
            throw new IllegalArgumentException(others + " is an interval for shares; use T or NORMAL for the others");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + level);
        }
    }

    /**
     * Returns the interval of an estimate.
     *
     * @param estimate the estimate
     * @return the interval, with NaN ends where the design gives none
     */
    public Interval of(SurveyEstimate estimate) {
        if (!estimate.statistic().isShare()) {
            return estimate.interval(others, level);
        }
        boolean atEnd = estimate.value() == 0 || estimate.value() == 1;
        boolean oneSided = atEnd && shares == IntervalMethod.LOGIT;
        return estimate.interval(oneSided ? IntervalMethod.BETA : shares, level);
    }

    /**
     * Returns an estimate with its interval.
     *
     * @param estimate the estimate
     * @return both
     */
    public EstimateWithInterval report(SurveyEstimate estimate) {
        return new EstimateWithInterval(estimate, of(estimate));
    }

    /** Returns one line: methods and level. */
    @Override
    public String toString() {
        return shares + " for shares, " + others + " for others, level " + level;
    }
}
