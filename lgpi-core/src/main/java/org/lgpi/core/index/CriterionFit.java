package org.lgpi.core.index;

import java.util.Objects;

/**
 * What a normalisation has learned about one criterion from a population: statistics of the observed values that are
 * not missing. Zeros that a status policy puts in place of a missing value never enter.
 *
 * @param count number of values
 * @param minimum smallest value, NaN if there is none
 * @param maximum largest value, NaN if there is none
 * @param mean arithmetic mean, NaN if there is no value
 * @param sd standard deviation with {@code count - 1}, NaN below two values
 * @param reference value of the reference unit, in the latest period in which it has one; NaN unless the normalisation
 *     of the criterion measures from a unit and this unit has a value
 * @param values all values; empty unless the normalisation of the criterion ranks them or takes percentiles
 */
public record CriterionFit(
        long count, double minimum, double maximum, double mean, double sd, double reference, SortedValues values) {

    /** Checks that the values are there. */
    public CriterionFit {
        Objects.requireNonNull(values, "values");
    }

    /**
     * Makes a fit for a normalisation that measures from no unit and ranks nothing.
     *
     * @param count number of values
     * @param minimum smallest value, NaN if there is none
     * @param maximum largest value, NaN if there is none
     * @param mean arithmetic mean, NaN if there is no value
     * @param sd standard deviation with {@code count - 1}, NaN below two values
     */
    public CriterionFit(long count, double minimum, double maximum, double mean, double sd) {
        this(count, minimum, maximum, mean, sd, Double.NaN, SortedValues.NONE);
    }

    /**
     * Tells whether the criterion does not tell units apart.
     *
     * @return true if all values are equal or there is none
     */
    public boolean isConstant() {
        return !(maximum > minimum);
    }
}
