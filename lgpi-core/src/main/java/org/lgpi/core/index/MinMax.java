package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;

/**
 * Place between the smallest and largest value observed: {@code lower + (upper - lower) (x - min) / (max - min)}, in
 * direction {@code NEGATIVE} with {@code max - x}.
 *
 * @param lower normalised value of the worst
 * @param upper normalised value of the best, above {@code lower}
 */
public record MinMax(double lower, double upper) implements Normalisation {

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
    public boolean isShare() {
        return lower == 0 && upper == 1;
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
