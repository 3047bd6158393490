package org.lgpi.core.survey;

/** A sample as its variance needs it: its strata and PSUs, and sums of a linearised variable z in each. */
interface PsuSums {

    int strata();

    /** Returns the number of PSUs in a stratum. */
    int sampled(int stratum);

    /** Returns the number of PSUs in the population of a stratum, infinite if none is declared. */
    double populationPsus(int stratum);

    /** Tells whether every row of a stratum is a PSU of its own, with no further stage. */
    boolean ofRespondents(int stratum);

    /** Returns the first PSU of a stratum that is not of respondents; the others follow. */
    int firstPsu(int stratum);

    /** Returns the number of rows in a PSU. */
    long rows(int psu);

    /** Returns the number of people in the population of a PSU, infinite if none is declared. */
    double populationInPsu(int psu);

    /** Adds the sums over all rows of a stratum that is of respondents, by group. */
    void visitStratum(int stratum, TaylorVariance to);

    /** Adds the sums over the rows of a PSU, by group. */
    void visitPsu(int psu, TaylorVariance to);
}
