package org.lgpi.core.survey;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;

/**
 * A number estimated from a survey, with its error.
 *
 * @param domain what the groups divide: {@code all}, a domain, or a crossing such as {@code region*sex}
 * @param group code of the group, empty for {@code all}, {@code R01*f} for a crossing
 * @param item code of the item, two with a slash for a ratio
 * @param statistic what was estimated
 * @param value the estimate, NaN if there is none
 * @param standardError its standard error, NaN if there is none
 * @param designEffect variance over that of a simple random sample without replacement of the same size from a
 *     population of the size that the weights sum to (Kish 1965); NaN if there is none
 * @param designEffectWithReplacement the same, over a simple random sample with replacement
 * @param df degrees of freedom of the standard error, perhaps infinite
 * @param n number of observations behind the estimate, unweighted
 * @param respondents number of respondents in the group, with or without an answer
 * @param notes what must be known, in the order of {@link EstimateNote}
 */
public record SurveyEstimate(
        String domain,
        String group,
        String item,
        Statistic statistic,
        double value,
        double standardError,
        double designEffect,
        double designEffectWithReplacement,
        double df,
        long n,
        long respondents,
        Set<EstimateNote> notes) {

    /** Checks that a missing number has a reason. */
    public SurveyEstimate {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(statistic, "statistic");
        notes = notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
        if ((Double.isNaN(value) || Double.isNaN(standardError)) && notes.isEmpty()) {
            throw new IllegalArgumentException("no estimate or no standard error of " + item + ", and no reason");
        }
    }

    /**
     * Returns the coefficient of variation.
     *
     * @return standard error over the size of the estimate; NaN if either is missing or the estimate is 0
     */
    public double cv() {
        return value == 0 ? Double.NaN : standardError / Math.abs(value);
    }

    /**
     * Returns the size of a simple random sample that would be as exact.
     *
     * @return {@code n} over the design effect with replacement; infinite if that is 0, NaN if it is missing
     */
    public double effectiveSampleSize() {
        return n / designEffectWithReplacement;
    }

    /**
     * Returns the interval of {@link IntervalChoice#STANDARD}: logit for shares, t for all others.
     *
     * @param level confidence level such as 0.95
     * @return the interval, with NaN ends where the design gives none
     */
    public Interval interval(double level) {
        return new IntervalChoice(IntervalMethod.LOGIT, IntervalMethod.T, level).of(this);
    }

    /**
     * Returns the interval by a method.
     *
     * @param method the method; one for shares only with {@code PROPORTION} and {@code TOP_BOX}
     * @param level confidence level such as 0.95
     * @return the interval, with NaN ends where the design gives none
     * @throws IllegalArgumentException if the method is for shares and this is none
     */
    public Interval interval(IntervalMethod method, double level) {
        if (!statistic.isShare() && method != IntervalMethod.T && method != IntervalMethod.NORMAL) {
            throw new IllegalArgumentException(
                    method + " is an interval for shares; " + item + " is a " + statistic + ": use T or NORMAL");
        }
        return method.interval(value, standardError, df, n, respondents, level);
    }

    /** Returns one line: place, item, statistic, value, standard error, number of observations and notes. */
    @Override
    public String toString() {
        String place = group.isEmpty() ? domain : domain + " " + group;
        return String.format(
                Locale.ROOT,
                "%s: %s %s %.6g, se %.4g, deff %.3g, df %.6g, n %d%s",
                place,
                item,
                statistic,
                value,
                standardError,
                designEffectWithReplacement,
                df,
                n,
                notes.isEmpty() ? "" : " " + notes);
    }
}
