package org.lgpi.core.stat;

/**
 * How an estimate with its standard error becomes a confidence interval.
 *
 * <p>None of them answers with an interval of no width: where the standard error is 0 or unknown, or the degrees of
 * freedom are below 1, the ends are NaN, except that {@code WILSON} and {@code BETA} still give the one-sided interval of
 * a share of 0 or 1.
 */
public enum IntervalMethod {
    /** {@code x +- z s} with the quantile of the normal distribution, whatever the degrees of freedom. */
    NORMAL,
    /** {@code x +- t s} with the quantile of Student's t. */
    T,
    /**
     * For shares: {@code logit(p) +- t s / (p(1-p))}, transformed back, so that the ends stay inside 0 and 1 (Korn and
     * Graubard, Analysis of Health Surveys, 1999).
     */
    LOGIT,
    /**
     * For shares: the score interval of Wilson (1927, JASA 22:209) with the effective sample size of {@link #BETA}
     * (Kott and Carr 1997, J. Official Statistics 13:241; Dean and Pagano 2015, J. Survey Statistics and Methodology
     * 3:484).
     */
    WILSON,
    /**
     * For shares: Clopper and Pearson's interval with the effective sample size {@code p(1-p)/s^2}, corrected by
     * {@code (t_(n-1)/t_df)^2} (Korn and Graubard 1998, Survey Methodology 24:193).
     */
    BETA;

    /**
     * Returns the interval.
     *
     * @param estimate the estimate, a share from 0 to 1 for all but {@code NORMAL} and {@code T}
     * @param standardError its standard error, NaN if unknown
     * @param df degrees of freedom, perhaps infinite
     * @param n number of observations, the size behind a share of 0 or 1 in {@code WILSON} and {@code BETA}
     * @param respondents number of respondents asked, at least n; the n of the correction in these two, as R survey
     *     counts it
     * @param level confidence level such as 0.95
     * @return the interval, with NaN ends where there is none
     */
    public Interval interval(
            double estimate, double standardError, double df, double n, double respondents, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + level);
        }
        if (Double.isNaN(estimate) || Double.isNaN(standardError) || !(df >= 1)) {
            return Interval.none(level);
        }
        return switch (this) {
            case NORMAL ->
                symmetric(estimate, standardError, Distributions.normalQuantile(upperProbability(level)), level);
            case T -> symmetric(estimate, standardError, Distributions.tQuantile(upperProbability(level), df), level);
            case LOGIT -> logit(estimate, standardError, df, level);
            case WILSON -> wilson(estimate, effectiveSize(estimate, standardError, df, n, respondents, level), level);
            case BETA -> beta(estimate, effectiveSize(estimate, standardError, df, n, respondents, level), level);
        };
    }

    private static double upperProbability(double level) {
        return 1 - (1 - level) / 2;
    }

    private static Interval symmetric(double estimate, double standardError, double quantile, double level) {
        if (!(standardError > 0)) {
            return Interval.none(level);
        }
        return new Interval(estimate - quantile * standardError, estimate + quantile * standardError, level);
    }

    private static Interval logit(double p, double standardError, double df, double level) {
        if (!(p > 0 && p < 1 && standardError > 0)) {
            return Interval.none(level);
        }
        double centre = StrictMath.log(p / (1 - p));
        double half = Distributions.tQuantile(upperProbability(level), df) * standardError / (p * (1 - p));
        return new Interval(expit(centre - half), expit(centre + half), level);
    }

    private static double expit(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** Korn and Graubard's effective size; a share of 0 or 1 has no variance, so that all n count. */
    private static double effectiveSize(
            double p, double standardError, double df, double n, double respondents, double level) {
        boolean atEnd = p <= 0 || p >= 1;
        if (!atEnd && !(standardError > 0) || !(respondents > 1)) {
            return Double.NaN;
        }
        double size = atEnd ? n : p * (1 - p) / (standardError * standardError);
        double correction = Distributions.tQuantile((1 - level) / 2, respondents - 1)
                / Distributions.tQuantile((1 - level) / 2, df);
        return size * correction * correction;
    }

    private static Interval beta(double p, double size, double level) {
        if (!(size > 0)) {
            return Interval.none(level);
        }
        double tail = (1 - level) / 2;
        double lower = p <= 0 ? 0 : Distributions.betaQuantile(tail, size * p, size * (1 - p) + 1);
        double upper = p >= 1 ? 1 : Distributions.betaQuantile(1 - tail, size * p + 1, size * (1 - p));
        return new Interval(lower, upper, level);
    }

    private static Interval wilson(double p, double size, double level) {
        if (!(size > 0)) {
            return Interval.none(level);
        }
        double z = Distributions.normalQuantile(upperProbability(level));
        double zz = z * z / size;
        double centre = (p + zz / 2) / (1 + zz);
        double half = Math.sqrt(zz * (p * (1 - p) + zz / 4)) / (1 + zz);
        return new Interval(p <= 0 ? 0 : centre - half, p >= 1 ? 1 : centre + half, level);
    }
}
