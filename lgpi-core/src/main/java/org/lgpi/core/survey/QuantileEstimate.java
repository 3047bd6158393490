package org.lgpi.core.survey;

import java.util.Locale;
import java.util.Set;
import org.lgpi.core.stat.Interval;

/**
 * A quantile estimated from a survey, with Woodruff's interval.
 *
 * @param domain what the groups divide, {@code all} without domains
 * @param group code of the group, empty for {@code all}
 * @param item code of the item
 * @param probability share of the population at or below the quantile
 * @param value the quantile, NaN if there is none
 * @param standardError half the width of the interval over the quantile of t, NaN if there is none
 * @param interval the confidence interval
 * @param df degrees of freedom
 * @param n number of observations, unweighted
 * @param notes what must be known
 */
public record QuantileEstimate(
        String domain,
        String group,
        String item,
        double probability,
        double value,
        double standardError,
        Interval interval,
        double df,
        long n,
        Set<EstimateNote> notes) {

    /** Copies the notes. */
    public QuantileEstimate {
        notes = Set.copyOf(notes);
    }

    /**
     * Returns the estimate as it stands among others: of a half the {@code MEDIAN} of the item, of any other share the
     * {@code QUANTILE} of {@code item@share}.
     *
     * @return the estimate, without design effects, and its interval
     */
    public EstimateWithInterval report() {
        boolean median = probability == 0.5;
        SurveyEstimate estimate = new SurveyEstimate(
                domain,
                group,
                median ? item : item + "@" + probability,
                median ? Statistic.MEDIAN : Statistic.QUANTILE,
                value,
                standardError,
                Double.NaN,
                Double.NaN,
                df,
                n,
                n,
                notes);
        return new EstimateWithInterval(estimate, interval);
    }

    /** Returns one line: place, item, probability, value, standard error, number of observations and notes. */
    @Override
    public String toString() {
        String place = group.isEmpty() ? domain : domain + " " + group;
        return String.format(
                Locale.ROOT,
                "%s: %s QUANTILE %s = %.6g, se %.4g, n %d%s",
                place,
                item,
                probability,
                value,
                standardError,
                n,
                notes.isEmpty() ? "" : " " + notes);
    }
}
