package org.lgpi.core.survey.indicator;

import java.util.Objects;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * An indicator in one unit.
 *
 * @param criterion code of the criterion
 * @param estimate the estimate; its group is the unit
 * @param notApplicable number of respondents whom no item concerned
 * @param noAnswer number of respondents who were concerned and have no number
 */
public record IndicatorEstimate(String criterion, SurveyEstimate estimate, long notApplicable, long noAnswer) {

    /** Checks that no part is missing. */
    public IndicatorEstimate {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(estimate, "estimate");
    }

    /**
     * Returns the unit.
     *
     * @return code of the unit
     */
    public String unit() {
        return estimate.group();
    }

    /** Returns one line: the estimate and who has no number. */
    @Override
    public String toString() {
        return estimate + ", not applicable " + notApplicable + ", no answer " + noAnswer;
    }
}
