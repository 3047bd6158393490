package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;

/**
 * Logistic curve: {@code 1 / (1 + exp(-k z))}, between 0 and 1, one half in the middle.
 *
 * <p>z is the distance from the mean of the population in standard deviations (n - 1), or, if a midpoint is given, the
 * distance from it in the unit of the criterion; in direction {@code NEGATIVE} it counts the other way. With a midpoint
 * nothing is learned. The worst and best values are those of the values observed, or of the ends of the scale if a
 * midpoint is given. Without a midpoint a constant criterion has no value.
 *
 * @param steepness k, above 0
 * @param midpoint raw value that becomes one half; NaN for the mean of the population
 */
public record Logistic(double steepness, double midpoint) implements Normalisation {

    /** Checks the two parameters. */
    public Logistic {
        if (!(steepness > 0) || !Double.isFinite(steepness) || Double.isInfinite(midpoint)) {
            throw new IllegalArgumentException("logistic needs a finite steepness above 0 and a finite midpoint, found "
                    + steepness + " and " + midpoint);
        }
    }

    @Override
    public boolean needsFit() {
        return Double.isNaN(midpoint);
    }

    @Override
    public boolean isLinear() {
        return false;
    }

    @Override
    public boolean isShare() {
        return true;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        if (needsFit() && fit.isConstant()) {
            return Double.NaN;
        }
        double z = needsFit() ? (value - fit.mean()) / fit.sd() : value - midpoint;
        return 1 / (1 + StrictMath.exp(RawEnds.isPositive(criterion) ? -steepness * z : steepness * z));
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return end(criterion, fit, false);
    }

    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return end(criterion, fit, true);
    }

    private double end(Criterion criterion, CriterionFit fit, boolean best) {
        double raw = needsFit() ? RawEnds.observed(criterion, fit, best) : RawEnds.possible(criterion, best);
        return apply(criterion, fit, raw);
    }

    /** Returns the name and the parameters. */
    @Override
    public String toString() {
        return "logistic(" + steepness + (Double.isNaN(midpoint) ? ")" : ", " + midpoint + ")");
    }
}
