package org.lgpi.core.stat;

import java.util.Locale;

/**
 * How closely two columns go together.
 *
 * @param coefficient the coefficient, -1 to 1; NaN if a column is constant or fewer than 3 rows have both values
 * @param pValue two-sided probability of a coefficient at least as far from 0 if nothing goes together; NaN without one
 * @param count number of rows that have both values
 */
public record Association(double coefficient, double pValue, int count) {

    /** Returns one line: coefficient, p-value and number of rows. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (p = %.3g, %d rows)", Decimals.text(coefficient, 4), pValue, count);
    }
}
