package org.lgpi.core.survey;

import java.util.Objects;
import org.lgpi.core.stat.Interval;

/**
 * An estimate and the interval that is reported beside it.
 *
 * @param estimate the estimate
 * @param interval its confidence interval, with NaN ends where the design gives none
 */
public record EstimateWithInterval(SurveyEstimate estimate, Interval interval) {

    /** Checks that no part is missing. */
    public EstimateWithInterval {
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(interval, "interval");
    }

    /** Returns one line: the estimate and its interval. */
    @Override
    public String toString() {
        return estimate + ", " + interval;
    }
}
