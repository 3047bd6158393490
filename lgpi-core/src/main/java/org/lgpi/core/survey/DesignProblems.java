package org.lgpi.core.survey;

import org.lgpi.core.base.Problem;

/** How rows can contradict the design, in words. */
final class DesignProblems {

    private DesignProblems() {}

    static Problem psuInTwoStrata(String psu, String one, String other) {
        return Problem.error(
                "PSU_IN_TWO_STRATA",
                psu,
                "strata " + one + " and " + other,
                "one stratum for each PSU",
                "correct the codes, or declare nestedPsus if codes are unique within strata only");
    }

    static Problem populationDiffers(String column, String subject, double one, double other) {
        if (Double.compare(one, other) > 0) {
            return populationDiffers(column, subject, other, one); // the same problem whichever came first
        }
        return Problem.error(
                "POPULATION_DIFFERS",
                subject,
                column + " " + one + " and " + other,
                "the same number in all rows",
                "correct the numbers");
    }

    static Problem populationBelowSample(String column, String subject, double population, long sampled, String what) {
        return Problem.error(
                "POPULATION_BELOW_SAMPLE",
                subject,
                Double.isNaN(population)
                        ? "no " + column
                        : column + " " + population + " beside " + sampled + " sampled " + what,
                "a population of at least " + sampled,
                "correct the population, or leave the column out of the design");
    }
}
