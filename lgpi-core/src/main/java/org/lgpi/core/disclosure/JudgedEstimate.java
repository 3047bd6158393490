package org.lgpi.core.disclosure;

import java.util.Objects;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * A survey estimate with the interval that is reported beside it and the verdict on its publication: a row of {@code
 * estimates.csv}.
 *
 * @param domain what the groups divide: {@code all}, a domain, or a crossing such as {@code region*sex}
 * @param group code of the group, empty for {@code all}, {@code R01*f} for a crossing
 * @param item code of the item; {@code item=answer} for the share of one answer
 * @param statistic what was estimated
 * @param value the estimate, NaN if there is none
 * @param standardError its standard error, NaN if there is none
 * @param interval its confidence interval, with NaN ends where there is none
 * @param designEffect variance over that of a simple random sample without replacement; NaN if there is none
 * @param effectiveSampleSize size of a simple random sample as exact, perhaps infinite; NaN if there is none
 * @param df degrees of freedom of the standard error, perhaps infinite; NaN if there is none
 * @param n number of observations behind the estimate, unweighted; 0 also where it is not told
 * @param judgement the verdict, and the rule that decided
 */
public record JudgedEstimate(
        String domain,
        String group,
        String item,
        Statistic statistic,
        double value,
        double standardError,
        Interval interval,
        double designEffect,
        double effectiveSampleSize,
        double df,
        long n,
        Judgement judgement) {

    /** Domain of the estimates for everybody. */
    public static final String ALL = "all";

    /** Checks that no part is missing. */
    public JudgedEstimate {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(judgement, "judgement");
    }

    /**
     * Judges an estimate.
     *
     * @param reported the estimate and its interval
     * @param rules what decides whether it may be published
     * @return the estimate with the verdict
     */
    public static JudgedEstimate of(EstimateWithInterval reported, PublicationRules rules) {
        SurveyEstimate estimate = reported.estimate();
        return new JudgedEstimate(
                estimate.domain(),
                estimate.group(),
                estimate.item(),
                estimate.statistic(),
                estimate.value(),
                estimate.standardError(),
                reported.interval(),
                estimate.designEffect(),
                estimate.effectiveSampleSize(),
                estimate.df(),
                estimate.n(),
                rules.judge(estimate));
    }

    /**
     * Returns the verdict.
     *
     * @return whether the estimate may be published
     */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * Tells whether the estimate may be published.
     *
     * @return false if the verdict is {@code SUPPRESS}
     */
    public boolean isShown() {
        return verdict() != Verdict.SUPPRESS;
    }

    /**
     * Returns the place of the estimate without any figure: what may be published of one that is suppressed. The rule is
     * left out as well, for it quotes what was found.
     *
     * @return the suppressed estimate
     */
    public JudgedEstimate suppressed() {
        return new JudgedEstimate(
                domain,
                group,
                item,
                statistic,
                Double.NaN,
                Double.NaN,
                Interval.none(interval.level()),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                new Judgement(Verdict.SUPPRESS, ""));
    }

    /** Returns one line: place, item, statistic and verdict; the value only where it may be published. */
    @Override
    public String toString() {
        return place() + ": " + item + " " + statistic + (isShown() ? " " + value + ", " : " ") + verdict();
    }

    /** The domain and the group, if there is one. */
    String place() {
        return group.isEmpty() ? domain : domain + " " + group;
    }
}
