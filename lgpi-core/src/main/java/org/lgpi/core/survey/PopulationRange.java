package org.lgpi.core.survey;

/**
 * The smallest and the largest population that rows state for one stratum or PSU; NaN, for none, counts as the largest.
 *
 * @param least the smallest
 * @param most the largest
 */
record PopulationRange(double least, double most) {

    static PopulationRange of(double population) {
        return new PopulationRange(population, population);
    }

    PopulationRange and(PopulationRange other) {
        return new PopulationRange(
                Double.compare(least, other.least) <= 0 ? least : other.least,
                Double.compare(most, other.most) >= 0 ? most : other.most);
    }

    boolean isOne() {
        return Double.compare(least, most) == 0;
    }
}
