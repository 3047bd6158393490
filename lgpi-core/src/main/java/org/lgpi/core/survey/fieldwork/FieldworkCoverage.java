package org.lgpi.core.survey.fieldwork;

import java.util.Objects;

/**
 * How much of the sample plan was reached in one unit.
 *
 * @param unit code of the unit
 * @param planned number of interviews planned, 0 if the plan does not have the unit
 * @param achieved number of interviews held
 */
public record FieldworkCoverage(String unit, int planned, int achieved) {

    /** Checks the unit. */
    public FieldworkCoverage {
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Returns the share of the plan that was reached.
     *
     * @return achieved over planned, perhaps above 1; NaN if nothing was planned
     */
    public double share() {
        return planned == 0 ? Double.NaN : (double) achieved / planned;
    }

    /** Returns one line: the unit and both numbers. */
    @Override
    public String toString() {
        return unit + ": " + achieved + " of " + planned + " planned";
    }
}
