package org.lgpi.core.index;

import org.lgpi.core.framework.Criterion;

/** The share of the criterion's own scale, turned by its direction; 0 to 1. */
public record ByScale() implements Normalisation {

    @Override
    public boolean needsFit() {
        return false;
    }

    @Override
    public boolean isShare() {
        return true;
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
