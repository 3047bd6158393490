package org.lgpi.core.survey.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Statistic;

/**
 * The difference of two estimates, with its error and test.
 *
 * @param kind what the two have in common
 * @param domain what the groups divide, {@code all} without domains
 * @param group code of the group of the first estimate, empty for {@code all}
 * @param against code of the group of the second estimate; the same as {@code group} unless groups are compared
 * @param item code of the item of the first estimate
 * @param itemAgainst code of the item of the second estimate; the same as {@code item} unless items are compared
 * @param statistic what was estimated twice
 * @param value the first estimate, NaN if there is none
 * @param valueAgainst the second estimate, NaN if there is none
 * @param difference first less second, NaN if one is missing
 * @param standardError standard error of the difference, NaN if there is none
 * @param df degrees of freedom, perhaps infinite
 * @param n number of observations behind the first estimate
 * @param nAgainst number of observations behind the second estimate
 * @param notes what must be known
 */
public record SurveyDifference(
        ComparisonKind kind,
        String domain,
        String group,
        String against,
        String item,
        String itemAgainst,
        Statistic statistic,
        double value,
        double valueAgainst,
        double difference,
        double standardError,
        double df,
        long n,
        long nAgainst,
        Set<EstimateNote> notes) {

    /** Checks that a missing number has a reason. */
    public SurveyDifference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(itemAgainst, "itemAgainst");
        Objects.requireNonNull(statistic, "statistic");
        notes = notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
        if ((Double.isNaN(difference) || Double.isNaN(standardError)) && notes.isEmpty()) {
            throw new IllegalArgumentException("no difference or no standard error of " + item + ", and no reason");
        }
    }

    /**
     * Returns the difference in standard errors.
     *
     * @return {@code difference / standardError}; NaN if either is missing, the standard error is 0 or the degrees of
     *     freedom are below 1
     */
    public double t() {
        return standardError > 0 && df >= 1 ? difference / standardError : Double.NaN;
    }

    /**
     * Returns the two-sided probability of a difference at least as large if there were none.
     *
     * @return the p-value, 0 to 1; NaN if there is no test
     */
    public double pValue() {
        return Distributions.tTwoSided(t(), df);
    }

    /**
     * Returns the confidence interval of the difference by Student's t.
     *
     * @param level confidence level such as 0.95
     * @return the interval, with NaN ends where the design gives none
     */
    public Interval interval(double level) {
        return IntervalMethod.T.interval(difference, standardError, df, n, n, level);
    }

    /** Returns one line: what is compared, the difference, its standard error and p-value. */
    @Override
    public String toString() {
        String place = group.isEmpty() ? domain : domain + " " + group;
        String other = kind == ComparisonKind.DOMAINS
                ? " less " + against
                : kind == ComparisonKind.ITEMS ? ", less " + itemAgainst : ", less the other sample";
        return String.format(
                Locale.ROOT,
                "%s%s: %s %s %.6g, se %.4g, t %.4g, df %.6g, p %.4g%s",
                place,
                other,
                item,
                statistic,
                difference,
                standardError,
                t(),
                df,
                pValue(),
                notes.isEmpty() ? "" : " " + notes);
    }
}
