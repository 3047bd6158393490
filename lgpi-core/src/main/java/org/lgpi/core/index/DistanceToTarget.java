package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;

/**
 * How much of the way from the worst of the population to a target is done: {@code (x - min) / (t - min)}, in direction
 * {@code NEGATIVE} {@code (max - x) / (max - t)}.
 *
 * <p>1 at the target, 0 at the worst value observed, below 0 for a later unit that is worse. A criterion whose target is
 * not better than the worst value observed has no value; capped, who reaches the target has 1 all the same.
 *
 * @param target raw value of the target; NaN if each criterion has its own
 * @param capped whether what is beyond the target counts as the target
 */
public record DistanceToTarget(double target, boolean capped) implements Normalisation {

    /** Checks the target. */
    public DistanceToTarget {
        if (Double.isInfinite(target)) {
            throw new IllegalArgumentException("a target is finite, found " + target);
        }
    }

    @Override
    public boolean needsFit() {
        return true;
    }

    @Override
    public boolean isComplete() {
        return !Double.isNaN(target);
    }

    @Override
    public boolean isLinear() {
        return !capped;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        return RawEnds.wayTo(criterion, fit, value, target, capped);
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return apply(criterion, fit, RawEnds.observed(criterion, fit, false));
    }

    /** The best value observed, but at least 1: the target can be reached even where nobody has. */
    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return Math.max(1, apply(criterion, fit, RawEnds.observed(criterion, fit, true)));
    }

    /** Returns the name and the parameters. */
    @Override
    public String toString() {
        return "distanceToTarget(" + target + (capped ? ", capped)" : ")");
    }
}
