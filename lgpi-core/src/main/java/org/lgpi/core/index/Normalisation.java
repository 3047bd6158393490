package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;

/**
 * How observed values are brought to one rod; the direction of a criterion is applied here, once.
 *
 * <p>Formulas after OECD/JRC, Handbook on Constructing Composite Indicators (2008), section 1.5. In a criterion of
 * direction {@code NEGATIVE} the roles of smallest and largest value change places.
 */
public sealed interface Normalisation {

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

    /** The share of the criterion's own scale, turned by its direction; 0 to 1. */
    record ByScale() implements Normalisation {

        @Override
        public boolean needsFit() {
            return false;
        }

        @Override
        public double apply(Criterion criterion, CriterionFit fit, double value) {
            return criterion.direction().apply(criterion.scale().share(value));
        }

        @Override
        public double worst(Criterion criterion, CriterionFit fit) {
            return 0;
        }

        @Override
        public double best(Criterion criterion, CriterionFit fit) {
            return 1;
        }

        /** Returns the name. */
        @Override
        public String toString() {
            return "scale";
        }
    }

    /**
     * Place between the smallest and largest value observed: {@code lower + (upper - lower) (x - min) / (max - min)}, in
     * direction {@code NEGATIVE} with {@code max - x}.
     *
     * @param lower normalised value of the worst
     * @param upper normalised value of the best, above {@code lower}
     */
    record MinMax(double lower, double upper) implements Normalisation {

        /** Checks the two ends. */
        public MinMax {
            if (!(upper > lower) || !Double.isFinite(upper - lower)) {
                throw new IllegalArgumentException(
                        "minMax needs finite lower below upper, found " + lower + " and " + upper);
            }
        }

        @Override
        public boolean needsFit() {
            return true;
        }

        @Override
        public double apply(Criterion criterion, CriterionFit fit, double value) {
            if (fit.isConstant()) {
                return Double.NaN;
            }
            double above = criterion.direction() == Direction.POSITIVE ? value - fit.minimum() : fit.maximum() - value;
            return lower + (upper - lower) * above / (fit.maximum() - fit.minimum());
        }

        @Override
        public double worst(Criterion criterion, CriterionFit fit) {
            return fit.isConstant() ? Double.NaN : lower;
        }

        @Override
        public double best(Criterion criterion, CriterionFit fit) {
            return fit.isConstant() ? Double.NaN : upper;
        }

        /** Returns the name and the parameters. */
        @Override
        public String toString() {
            return "minMax(" + lower + ", " + upper + ")";
        }
    }

    /**
     * Distance from the mean in standard deviations: {@code mean + sd (x - m) / s}, in direction {@code NEGATIVE} with
     * {@code m - x}; m and s are the mean and the standard deviation (n - 1) of the population.
     *
     * @param mean normalised value of the population's mean
     * @param sd normalised standard deviation, above 0
     */
    record ZScore(double mean, double sd) implements Normalisation {

        /** Checks the two parameters. */
        public ZScore {
            if (!Double.isFinite(mean) || !(sd > 0) || !Double.isFinite(sd)) {
                throw new IllegalArgumentException(
                        "zScore needs a finite mean and an sd above 0, found " + mean + " and " + sd);
            }
        }

        @Override
        public boolean needsFit() {
            return true;
        }

        @Override
        public double apply(Criterion criterion, CriterionFit fit, double value) {
            if (fit.isConstant()) {
                return Double.NaN;
            }
            double above = criterion.direction() == Direction.POSITIVE ? value - fit.mean() : fit.mean() - value;
            return mean + sd * above / fit.sd();
        }

        @Override
        public double worst(Criterion criterion, CriterionFit fit) {
            boolean positive = criterion.direction() == Direction.POSITIVE;
            return apply(criterion, fit, positive ? fit.minimum() : fit.maximum());
        }

        @Override
        public double best(Criterion criterion, CriterionFit fit) {
            boolean positive = criterion.direction() == Direction.POSITIVE;
            return apply(criterion, fit, positive ? fit.maximum() : fit.minimum());
        }

        /** Returns the name and the parameters. */
        @Override
        public String toString() {
            return "zScore(" + mean + ", " + sd + ")";
        }
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
}
