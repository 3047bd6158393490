package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Scale;

/** The raw values that count as the worst and the best of a criterion, and places between two raw values. */
final class RawEnds {

    private RawEnds() {}

    /** The worst or best that was observed. */
    static double observed(Criterion criterion, CriterionFit fit, boolean best) {
        return best == isPositive(criterion) ? fit.maximum() : fit.minimum();
    }

    /** The worst or best that the scale admits; the start of the last step where a scale has no upper end. */
    static double possible(Criterion criterion, boolean best) {
        boolean upper = best == isPositive(criterion);
        Scale scale = criterion.scale();
        if (scale instanceof Scale.Range range) {
            return upper ? range.maximum() : range.minimum();
        } else if (scale instanceof Scale.Levels levels) {
            return levels.levels().get(upper ? levels.levels().size() - 1 : 0).score();
        } else if (scale instanceof Scale.Steps steps) {
            double last = steps.steps().get(steps.steps().size() - 1).from();
            return upper ? steps.maximum().orElse(last) : steps.steps().get(0).from();
        } else if (scale instanceof Scale.Points points) {
            return upper ? points.maximum() : 0;
        }
        return upper ? 1 : 0;
    }

    /** The place of a value on the way from the worse of two raw values to the better one; NaN if they do not differ. */
    static double place(Criterion criterion, double value, double smaller, double larger) {
        if (!(larger > smaller)) {
            return Double.NaN;
        }
        return (isPositive(criterion) ? value - smaller : larger - value) / (larger - smaller);
    }

    /** The share of the way from the worst observed to a goal; capped, it is 1 for all that reach the goal. */
    static double wayTo(Criterion criterion, CriterionFit fit, double value, double goal, boolean capped) {
        boolean positive = isPositive(criterion);
        if (capped && (positive ? value >= goal : value <= goal)) {
            return 1;
        }
        return positive ? place(criterion, value, fit.minimum(), goal) : place(criterion, value, goal, fit.maximum());
    }

    static boolean isPositive(Criterion criterion) {
        return criterion.direction() == Direction.POSITIVE;
    }
}
