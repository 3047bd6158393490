package org.lgpi.core.survey;

import java.util.Set;

/** Tells answers to one item from codes for none, fast enough for every cell of a file. */
final class AnswerScale {

    /** What {@link #read} makes of a number that is neither an answer nor a declared code. */
    static final double OFF = Double.POSITIVE_INFINITY;

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

    /** Returns an answer as it is, NaN for none, or one of {@link #OFF} and {@link ItemColumn#NOT_APPLICABLE}. */
    double read(double value) {
        if (value >= min && value <= max && (!whole || value == Math.rint(value))) {
            return value + 0.0; // there is one zero only
        }
        if (Double.isNaN(value) || noAnswer.contains(value)) {
            return Double.NaN;
        }
        return notApplicable.contains(value) ? ItemColumn.NOT_APPLICABLE : OFF;
    }
}
