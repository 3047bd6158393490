package org.lgpi.core.index;

import java.time.Year;

/**
 * What one step of the preparation did to one cell, or to one unit.
 *
 * @param unit code of the unit
 * @param period the year
 * @param criterion code of the criterion; empty if the unit was screened out
 * @param step {@code denominator}, {@code screening}, {@code imputation}, {@code winsorise}, or the name of a curve such as
 *     {@code logCt}
 * @param before value before the step, NaN if there was none
 * @param after value after the step, NaN if there is none
 * @param reason why or how
 */
public record PreparationChange(
        String unit, Year period, String criterion, String step, double before, double after, String reason) {}
