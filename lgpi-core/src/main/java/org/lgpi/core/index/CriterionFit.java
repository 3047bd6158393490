package org.lgpi.core.index;

/**
 * What a normalisation has learned about one criterion from a population: statistics of the observed values that are
 * not missing. Zeros that a status policy puts in place of a missing value never enter.
 *
 * @param count number of values
 * @param minimum smallest value, NaN if there is none
 * @param maximum largest value, NaN if there is none
 * @param mean arithmetic mean, NaN if there is no value
 * @param sd standard deviation with {@code count - 1}, NaN below two values
 */
public record CriterionFit(long count, double minimum, double maximum, double mean, double sd) {

    /**
     * Tells whether the criterion does not tell units apart.
     *
     * @return true if all values are equal or there is none
     */
    public boolean isConstant() {
        return !(maximum > minimum);
    }
}
