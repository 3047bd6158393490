package org.lgpi.core.index;

import java.util.Optional;
import org.lgpi.core.framework.Criterion;

/**
 * How observed values are brought to one rod; the direction of a criterion is applied here, once.
 *
 * <p>Formulas after OECD/JRC, Handbook on Constructing Composite Indicators (2008), section 1.5. In a criterion of
 * direction {@code NEGATIVE} the roles of smallest and largest value change places.
 */
public sealed interface Normalisation
        permits ByScale,
                MinMax,
                ZScore,
                Goalposts,
                DistanceToReference,
                DistanceToTarget,
                FractionOfMaximum,
                Ranks,
                Logistic {

    /** What a normalisation learns from. */
    enum Scope {
        /** All periods of the table together. */
        ALL,
        /** Each period for itself. */
        PER_PERIOD
    }

    /**
     * Tells whether the normalisation must learn from a population before it can be used.
     *
     * @return true if it needs a {@link CriterionFit}
     */
    boolean needsFit();

    /**
     * Returns the normalised value.
     *
     * @param criterion the criterion
     * @param fit what was learned about it; not read if no fit is needed
     * @param value an observed value
     * @return the normalised value; NaN if the fit says that the criterion is constant
     */
    double apply(Criterion criterion, CriterionFit fit, double value);

    /**
     * Returns the worst normalised value, after direction.
     *
     * @param criterion the criterion
     * @param fit what was learned about it
     * @return the value; NaN if the criterion is constant
     */
    double worst(Criterion criterion, CriterionFit fit);

    /**
     * Returns the best normalised value, after direction.
     *
     * @param criterion the criterion
     * @param fit what was learned about it
     * @return the value; NaN if the criterion is constant
     */
    double best(Criterion criterion, CriterionFit fit);

    /**
     * Tells whether a fit must keep all values of the population.
     *
     * @return true for ranks and percentiles
     */
    default boolean needsValues() {
        return false;
    }

    /**
     * Returns the unit that others are measured from.
     *
     * @return code of the unit, empty for most normalisations
     */
    default Optional<String> referenceUnit() {
        return Optional.empty();
    }

    /**
     * Tells whether all parameters are set.
     *
     * @return false if each criterion must bring its own target, goalposts or reference unit
     */
    default boolean isComplete() {
        return true;
    }

    /**
     * Tells whether equal steps of the raw value are equal steps of the normalised one.
     *
     * @return false for ranks, curves and what stops at an end
     */
    default boolean isLinear() {
        return true;
    }

    /**
     * Tells whether every normalised value lies between 0 and 1.
     *
     * @return false if some value may lie elsewhere
     */
    default boolean isShare() {
        return false;
    }

    /**
     * Returns the share of the criterion's own scale, the default.
     *
     * @return the normalisation
     */
    static Normalisation scale() {
        return new ByScale();
    }

    /**
     * Returns the place between smallest and largest value, 0 to 1.
     *
     * @return the normalisation
     */
    static Normalisation minMax() {
        return new MinMax(0, 1);
    }

    /**
     * Returns the place between smallest and largest value.
     *
     * @param lower normalised value of the worst
     * @param upper normalised value of the best, above {@code lower}
     * @return the normalisation
     */
    static Normalisation minMax(double lower, double upper) {
        return new MinMax(lower, upper);
    }

    /**
     * Returns the distance from the mean, with mean 0 and standard deviation 1.
     *
     * @return the normalisation
     */
    static Normalisation zScore() {
        return new ZScore(0, 1);
    }

    /**
     * Returns the distance from the mean.
     *
     * @param mean normalised mean
     * @param sd normalised standard deviation, above 0
     * @return the normalisation
     */
    static Normalisation zScore(double mean, double sd) {
        return new ZScore(mean, sd);
    }

    /**
     * Returns the distance to the best of the population, {@code 1 - (max - x) / (max - min)}: the same numbers as
     * {@link #minMax()}.
     *
     * @return the normalisation
     */
    static Normalisation distanceToMaximum() {
        return minMax();
    }

    /**
     * Returns the place between two raw values, 0 at the worse and a factor at the better one, beyond them too.
     *
     * @param from the smaller raw value
     * @param to the larger raw value
     * @param factor normalised value at the better of the two, above 0
     * @return the normalisation: goalposts that are not truncated
     */
    static Goalposts scaled(double from, double to, double factor) {
        return goalposts(from, to).withRange(0, factor).withTruncated(false);
    }

    /**
     * Returns the place between two raw values, 0 to 1 and no further.
     *
     * @param from the smaller raw value
     * @param to the larger raw value
     * @return the normalisation
     */
    static Goalposts goalposts(double from, double to) {
        return new Goalposts(Goalposts.Posts.FIXED, from, to, 0, 1, true);
    }

    /**
     * Returns the place between two percentiles of the population, 0 to 1 and no further.
     *
     * @param from the smaller percentile, 0 to 100
     * @param to the larger percentile, 0 to 100
     * @return the normalisation
     */
    static Goalposts percentileGoalposts(double from, double to) {
        return new Goalposts(Goalposts.Posts.PERCENTILES, from, to, 0, 1, true);
    }

    /**
     * Returns goalposts around the mean of the population, which becomes 100, with a range of 70 to 130 that single values
     * may leave: those of the adjusted Mazziotta-Pareto index.
     *
     * @return the normalisation
     */
    static Goalposts meanGoalposts() {
        return new Goalposts(Goalposts.Posts.REFERENCE, Double.NaN, Double.NaN, 70, 130, false);
    }

    /**
     * Returns goalposts around a reference value, which becomes 100, with a range of 70 to 130 that single values may
     * leave: those of the adjusted Mazziotta-Pareto index.
     *
     * @param reference raw value that becomes the middle
     * @return the normalisation
     */
    static Goalposts referenceGoalposts(double reference) {
        return new Goalposts(Goalposts.Posts.REFERENCE, reference, Double.NaN, 70, 130, false);
    }

    /**
     * Returns the distance to a reference unit, which may be surpassed.
     *
     * @param unit code of the unit
     * @return the normalisation
     */
    static Normalisation distanceToReference(String unit) {
        return new DistanceToReference(unit, false);
    }

    /**
     * Returns the distance to a target, which may be surpassed.
     *
     * @param target raw value of the target
     * @return the normalisation
     */
    static Normalisation distanceToTarget(double target) {
        return new DistanceToTarget(target, false);
    }

    /**
     * Returns the share of the best of the population.
     *
     * @return the normalisation
     */
    static Normalisation fractionOfMaximum() {
        return new FractionOfMaximum();
    }

    /**
     * Returns the rank from the worst, 1 to n.
     *
     * @param ties the rank that equal values share
     * @return the normalisation
     */
    static Normalisation rank(Ranks.Ties ties) {
        return new Ranks(Ranks.Form.RANK, ties);
    }

    /**
     * Returns Borda's points, 0 to n - 1.
     *
     * @param ties the rank that equal values share
     * @return the normalisation
     */
    static Normalisation borda(Ranks.Ties ties) {
        return new Ranks(Ranks.Form.BORDA, ties);
    }

    /**
     * Returns the percentile rank, 0 to 1.
     *
     * @param ties the rank that equal values share
     * @return the normalisation
     */
    static Normalisation percentileRank(Ranks.Ties ties) {
        return new Ranks(Ranks.Form.PERCENTILE_RANK, ties);
    }

    /**
     * Returns a logistic curve around the mean of the population.
     *
     * @param steepness above 0; 1 for the standard curve over standard deviations
     * @return the normalisation
     */
    static Normalisation logistic(double steepness) {
        return new Logistic(steepness, Double.NaN);
    }
}
