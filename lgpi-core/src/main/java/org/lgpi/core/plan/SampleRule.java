package org.lgpi.core.plan;

import java.util.Objects;

/**
 * A rule of thumb for the number of respondents in one settlement.
 *
 * @param name name of the rule
 * @param ideal number that is asked for, at least {@code useful}
 * @param useful smallest number that is still of use, at least 1
 */
public record SampleRule(String name, int ideal, int useful) {

    /** What a rule says of a sample. */
    public enum Verdict {
        /** As many respondents as the rule asks for, or everybody. */
        IDEAL,
        /** Fewer than asked for, but of use. */
        USEFUL,
        /** Too few to be of use. */
        TOO_FEW
    }

    /**
     * The rule of the LGPI: 500 respondents in a settlement are ideal, 200 still useful (A. D. Assanova et al.,
     * Improving the activities of local government bodies in the Republic of Kazakhstan, doi 10.26577/be202515118,
     * Table 3 and the text below it).
     */
    public static final SampleRule LGPI = new SampleRule("LGPI 500/200", 500, 200);

    /** Checks the numbers. */
    public SampleRule {
        Objects.requireNonNull(name, "name");
        if (useful < 1 || ideal < useful) {
            throw new IllegalArgumentException(
                    "a rule needs ideal >= useful >= 1, found ideal " + ideal + " and useful " + useful);
        }
    }

    /**
     * Returns what the rule says of a number of respondents.
     *
     * @param respondents the number
     * @return the verdict
     */
    public Verdict judge(long respondents) {
        if (respondents >= ideal) {
            return Verdict.IDEAL;
        }
        return respondents >= useful ? Verdict.USEFUL : Verdict.TOO_FEW;
    }

    /**
     * Returns what the rule says of a plan; a plan that asks everybody is ideal, however small the settlement.
     *
     * @param plan the plan
     * @return the verdict
     */
    public Verdict judge(SamplePlan plan) {
        return plan.shareOfPopulation() == 1 ? Verdict.IDEAL : judge(plan.respondents());
    }
}
