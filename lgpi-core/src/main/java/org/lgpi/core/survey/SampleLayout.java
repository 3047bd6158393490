package org.lgpi.core.survey;

/**
 * How PSUs and strata lie in rows ordered by stratum and PSU.
 *
 * @param psuStart first row of each PSU, and the number of rows at the end
 * @param stratumStart first PSU of each stratum, and the number of PSUs at the end
 * @param populationPsus PSUs in the population of each stratum, infinite without finite population
 * @param populationInPsu people in the population of each PSU, infinite without finite population at the second stage
 */
record SampleLayout(
        int[] psuStart,
        int[] stratumStart,
        double[] populationPsus,
        double[] populationInPsu,
        String[] psuCodes,
        String[] strata) {}
