package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;

/**
 * Share of the best of the population: {@code x / max}, in direction {@code NEGATIVE} {@code min / x}, so that 1 is the
 * best of the population and more is always better.
 *
 * <p>Ratios need a rod that begins at 0: a criterion has no value unless the largest value is above 0 (in direction
 * {@code NEGATIVE} the smallest), and in direction {@code NEGATIVE} neither has a later unit at or below 0. Equal values
 * of all units are no obstacle.
 */
public record FractionOfMaximum() implements Normalisation {

    @Override
    public boolean needsFit() {
        return true;
    }

    @Override
    public boolean isLinear() {
        return false;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        if (RawEnds.isPositive(criterion)) {
            return fit.maximum() > 0 ? value / fit.maximum() : Double.NaN;
        }
        return fit.minimum() > 0 && value > 0 ? fit.minimum() / value : Double.NaN;
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return apply(criterion, fit, RawEnds.observed(criterion, fit, false));
    }

    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return apply(criterion, fit, RawEnds.observed(criterion, fit, true));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return "fractionOfMaximum";
    }
}
