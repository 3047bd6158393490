package org.lgpi.core.survey;

import java.util.Set;

/** Tells answers to one item from codes for none, fast enough for every cell of a file. */
final class AnswerScale {

    private final boolean whole;
    private final double min;
    private final double max;
    private final Set<Double> notApplicable;
    private final Set<Double> noAnswer;

    AnswerScale(SurveyItem item) {
        boolean binary = item.kind() == ItemKind.BINARY;
        whole = item.kind() != ItemKind.NUMBER;
        min = binary ? 0 : item.min().orElse(-Double.MAX_VALUE);
        max = binary ? 1 : item.max().orElse(Double.MAX_VALUE);
        notApplicable = item.notApplicable();
        noAnswer = item.noAnswer();
    }

    /** Returns an answer as it is, NaN for none, {@link SurveyRow#NOT_APPLICABLE} or {@link SurveyRow#OFF_SCALE}. */
    double read(double value) {
        if (value >= min && value <= max && (!whole || value == Math.rint(value))) {
            return value + 0.0; // there is one zero only
        }
        if (Double.isNaN(value) || noAnswer.contains(value)) {
            return Double.NaN;
        }
        return notApplicable.contains(value) ? SurveyRow.NOT_APPLICABLE : SurveyRow.OFF_SCALE;
    }
}
