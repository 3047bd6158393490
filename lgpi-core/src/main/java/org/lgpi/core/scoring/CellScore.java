package org.lgpi.core.scoring;

/**
 * What one finding of one criterion amounts to.
 *
 * @param value normalised value, NaN if none
 * @param coverage 1 with a value or a zero, 0 without, NaN if the criterion does not apply
 * @param lowest worst that the value could be; NaN if the criterion does not apply
 * @param highest best that the value could be; NaN if the criterion does not apply
 * @param reason why there is no value
 */
record CellScore(double value, double coverage, double lowest, double highest, Reason reason) {

    /** Tells whether a value was observed, as against put in its place by a policy. */
    boolean isObserved() {
        return reason == Reason.NONE && lowest == value && highest == value;
    }
}
