package org.lgpi.core.scoring;

import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.StatusPolicy;

/** Turns findings of one criterion into cell scores: normalisation, direction and the policy for absent values. */
final class CriterionScorer {

    private final Criterion criterion;
    private final Normalisation normalisation;
    private final CriterionFit fit;
    private final double worst;
    private final double best;
    private final CellScore[] absent = new CellScore[ObservationStatus.values().length];

    CriterionScorer(Criterion criterion, Normalisation normalisation, CriterionFit fit, StatusPolicy.Rule[] rules) {
        this.criterion = criterion;
        this.normalisation = normalisation;
        this.fit = fit;
        worst = normalisation.worst(criterion, fit);
        best = normalisation.best(criterion, fit);
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!status.carriesValue()) {
                absent[status.ordinal()] = absent(status, rules[status.ordinal()]);
            }
        }
    }

    private CellScore absent(ObservationStatus status, StatusPolicy.Rule rule) {
        boolean applies = status != ObservationStatus.NOT_APPLICABLE;
        double lowest = applies ? worst : Double.NaN;
        double highest = applies ? best : Double.NaN;
        if (rule == StatusPolicy.Rule.ZERO && !Double.isNaN(worst)) {
            return new CellScore(worst, 1, lowest, highest, Reason.NONE);
        }
        Reason reason = rule == StatusPolicy.Rule.BLOCK
                ? Reason.BLOCKED
                : rule == StatusPolicy.Rule.ZERO ? withoutRod() : Reason.of(status);
        return new CellScore(Double.NaN, applies ? 0 : Double.NaN, lowest, highest, reason);
    }

    private Reason withoutRod() {
        return fit.isConstant() ? Reason.CONSTANT : Reason.UNDEFINED;
    }

    double best() {
        return best;
    }

    /** A value that was put in place of a missing one: it counts, but the truth may be anything. */
    CellScore imputed(double value) {
        CellScore observed = score(value, ObservationStatus.SCORED);
        return new CellScore(observed.value(), 0, worst, best, observed.reason());
    }

    /** A value that was observed but could not be divided. */
    CellScore withoutDenominator() {
        return new CellScore(Double.NaN, 0, worst, best, Reason.NO_DENOMINATOR);
    }

    /** A unit that is not scored shows its coverage; without bounds it is no rival of the others either. */
    CellScore screenedOut(ObservationStatus status) {
        double coverage = status.carriesValue() ? 1 : absent[status.ordinal()].coverage();
        return new CellScore(Double.NaN, coverage, Double.NaN, Double.NaN, Reason.SCREENED_OUT);
    }

    CellScore score(double value, ObservationStatus status) {
        if (!status.carriesValue()) {
            return absent[status.ordinal()];
        }
        // adding 0.0 turns -0.0 into 0.0, so that equal values have equal bits
        double normalised = normalisation.apply(criterion, fit, value) + 0.0;
        if (Double.isNaN(normalised)) {
            return new CellScore(Double.NaN, 0, worst, best, withoutRod());
        }
        return new CellScore(normalised, 1, normalised, normalised, Reason.NONE);
    }
}
