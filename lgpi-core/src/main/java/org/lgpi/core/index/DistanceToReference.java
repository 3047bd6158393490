package org.lgpi.core.index;

import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.framework.Criterion;

/**
 * How much of the way from the worst of the population to a reference unit is done: {@code (x - min) / (r - min)}, in
 * direction {@code NEGATIVE} {@code (max - x) / (max - r)}; equal to {@code 1 - (r - x) / (r - min)}.
 *
 * <p>1 is as good as the reference unit, more is better, 0 the worst of the population. A criterion in which the
 * reference unit has no value, or is the worst itself, has no value; capped, all who are as good as it have 1. If several periods are fitted together, the latest
 * value of the reference unit counts.
 *
 * @param unit code of the reference unit; empty if each criterion has its own
 * @param capped whether what is better than the reference unit counts as the reference unit
 */
public record DistanceToReference(String unit, boolean capped) implements Normalisation {

    /** Checks that the unit is named. */
    public DistanceToReference {
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public boolean needsFit() {
        return true;
    }

    @Override
    public Optional<String> referenceUnit() {
        return Optional.of(unit);
    }

    @Override
    public boolean isComplete() {
        return !unit.isEmpty();
    }

    @Override
    public boolean isLinear() {
        return !capped;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        return RawEnds.wayTo(criterion, fit, value, fit.reference(), capped);
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return apply(criterion, fit, RawEnds.observed(criterion, fit, false));
    }

    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return apply(criterion, fit, RawEnds.observed(criterion, fit, true));
    }

    /** Returns the name and the parameters. */
    @Override
    public String toString() {
        return "distanceToReference(" + unit + (capped ? ", capped)" : ")");
    }
}
