package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;

/**
 * Distance from the mean in standard deviations: {@code mean + sd (x - m) / s}, in direction {@code NEGATIVE} with
 * {@code m - x}; m and s are the mean and the standard deviation (n - 1) of the population.
 *
 * @param mean normalised value of the population's mean
 * @param sd normalised standard deviation, above 0
 */
public record ZScore(double mean, double sd) implements Normalisation {

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
