package org.lgpi.core.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tail probabilities of the distributions that estimates and tests need. */
public final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /**
     * Returns a quantile of the standard normal distribution.
     *
     * @param probability probability to the left, 0 to 1
     * @return the quantile
     */
    public static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /**
     * Returns a quantile of Student's t distribution.
     *
     * @param probability probability to the left, 0 to 1
     * @param df degrees of freedom; infinity gives the normal distribution
     * @return the quantile; NaN if the degrees of freedom are not positive
     */
    public static double tQuantile(double probability, double df) {
        if (!(df > 0)) {
            return Double.NaN;
        }
        if (Double.isInfinite(df)) {
            return normalQuantile(probability);
        }
        return TDistribution.of(df).inverseCumulativeProbability(probability);
    }

    /**
     * Returns the probability that Student's t is at least as far from 0 as a statistic.
     *
     * @param statistic the statistic
     * @param df degrees of freedom; infinity gives the normal distribution
     * @return the two-sided p-value; NaN if the statistic is NaN or the degrees of freedom are not positive
     */
    public static double tTwoSided(double statistic, double df) {
        if (Double.isNaN(statistic) || !(df > 0)) {
            return Double.NaN;
        }
        double size = -Math.abs(statistic);
        return 2
                * (Double.isInfinite(df)
                        ? NORMAL.cumulativeProbability(size)
                        : TDistribution.of(df).cumulativeProbability(size));
    }

    /**
     * Returns a quantile of the beta distribution; a parameter of 0 puts all probability on that side's end.
     *
     * @param probability probability to the left, 0 to 1
     * @param alpha first parameter, at least 0
     * @param beta second parameter, at least 0
     * @return the quantile
     */
    public static double betaQuantile(double probability, double alpha, double beta) {
        if (alpha == 0) {
            return 0;
        }
        if (beta == 0) {
            return 1;
        }
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }

    /**
     * Returns a quantile of the gamma distribution of scale 1; a shape of 0 puts all probability on 0.
     *
     * @param probability probability to the left, 0 to 1
     * @param shape shape, at least 0
     * @return the quantile
     */
    public static double gammaQuantile(double probability, double shape) {
        return shape == 0 ? 0 : GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);
    }

    /**
     * Returns the probability that F is at least as large as a statistic.
     *
     * @param statistic the statistic
     * @param numeratorDf degrees of freedom of the numerator, above 0
     * @param denominatorDf degrees of freedom of the denominator; infinity gives chi-square over its degrees of freedom
     * @return the upper tail probability
     */
    public static double fUpperTail(double statistic, double numeratorDf, double denominatorDf) {
        if (Double.isNaN(statistic) || !(numeratorDf > 0) || !(denominatorDf > 0)) {
            return Double.NaN;
        }
        if (Double.isInfinite(denominatorDf)) {
            return chiSquareUpperTail(statistic * numeratorDf, numeratorDf);
        }
        return FDistribution.of(numeratorDf, denominatorDf).survivalProbability(statistic);
    }

    /**
     * Returns a quantile of the F distribution.
     *
     * @param probability probability to the left, 0 to 1
     * @param numeratorDf degrees of freedom of the numerator
     * @param denominatorDf degrees of freedom of the denominator, finite
     * @return the quantile; NaN if the degrees of freedom are not positive
     */
    public static double fQuantile(double probability, double numeratorDf, double denominatorDf) {
        if (!(numeratorDf > 0) || !(denominatorDf > 0)) {
            return Double.NaN;
        }
        return FDistribution.of(numeratorDf, denominatorDf).inverseCumulativeProbability(probability);
    }

    /**
     * Returns the probability that chi-square is at least as large as a statistic.
     *
     * @param statistic the statistic
     * @param df degrees of freedom, above 0
     * @return the upper tail probability
     */
    public static double chiSquareUpperTail(double statistic, double df) {
        if (Double.isNaN(statistic) || !(df > 0)) {
            return Double.NaN;
        }
        return ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }
}
