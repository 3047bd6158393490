package org.lgpi.core.disclosure;

import org.lgpi.core.disclosure.PublicationRule.Condition;
import org.lgpi.core.disclosure.PublicationRule.Measure;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;

/** What rules compare of an estimate that has a standard error. */
record Measures(SurveyEstimate estimate, IntervalMethod shareInterval, double level) {

    Statistic statistic() {
        return estimate.statistic();
    }

    /** What is not known cannot speak for an estimate: the condition holds. */
    boolean meet(Condition condition) {
        double found = Decimals.round(of(condition.measure()));
        double limit = Decimals.round(condition.limit());
        return Double.isNaN(found)
                || switch (condition.comparison()) {
                    case BELOW -> found < limit;
                    case AT_MOST -> found <= limit;
                    case AT_LEAST -> found >= limit;
                    case ABOVE -> found > limit;
                };
    }

    double of(Measure measure) {
        return switch (measure) {
            case N -> estimate.n();
            // equal answers have no design effect
            case EFFECTIVE_SAMPLE_SIZE -> estimate.standardError() == 0 ? estimate.n() : estimate.effectiveSampleSize();
            case CV -> relative(estimate.standardError());
            case STANDARD_ERROR -> estimate.standardError();
            case WIDTH -> width();
            case RELATIVE_WIDTH -> relative(width());
            case DF -> estimate.df();
        };
    }

    private double width() {
        IntervalMethod method = statistic().isShare() ? shareInterval : IntervalMethod.T;
        double width = estimate.interval(method, level).width();
        return Double.isNaN(width) && estimate.standardError() == 0 ? 0 : width;
    }

    private double relative(double error) {
        if (estimate.value() != 0) {
            return error / Math.abs(estimate.value());
        }
        return estimate.standardError() == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
}
