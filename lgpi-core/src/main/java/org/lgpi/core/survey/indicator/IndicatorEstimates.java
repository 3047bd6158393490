package org.lgpi.core.survey.indicator;

import java.util.List;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * The indicators of a survey in all units.
 *
 * @param list estimates by indicator, then unit
 */
public record IndicatorEstimates(List<IndicatorEstimate> list) {

    /** Copies the list. */
    public IndicatorEstimates {
        list = List.copyOf(list);
    }

    /**
     * Returns one indicator in one unit.
     *
     * @param criterion code of the criterion
     * @param unit code of the unit
     * @return the estimate
     * @throws IllegalArgumentException if there is none
     */
    public SurveyEstimate of(String criterion, String unit) {
        return list.stream()
                .filter(one -> one.criterion().equals(criterion) && one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + criterion + " in unit " + unit))
                .estimate();
    }

    /** Returns one line: the number of estimates and of those with a value. */
    @Override
    public String toString() {
        long values = list.stream()
                .filter(one -> !Double.isNaN(one.estimate().value()))
                .count();
        return list.size() + " indicators, " + values + " with a value";
    }
}
