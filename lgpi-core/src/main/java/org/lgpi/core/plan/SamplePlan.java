package org.lgpi.core.plan;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many people to ask in one settlement, and what that number can tell.
 *
 * @param design what was assumed
 * @param respondents number of interviews; 0 if the settlement is too small for its limits
 * @param invitations number of people to approach so that as many answer, at most the population
 * @param clusters number of clusters to visit; empty if the design has none
 * @param margin half width of the confidence interval of the expected share, 0 if everybody is asked; NaN without
 *     respondents
 * @param effectiveRespondents number of independent interviews that are worth as much: respondents over design effect
 * @param capped whether fewer are asked than was wanted, because of the population, the largest share of it that may
 *     be asked, or the share of people who answer
 */
public record SamplePlan(
        SampleDesign design,
        long respondents,
        long invitations,
        OptionalLong clusters,
        double margin,
        double effectiveRespondents,
        boolean capped) {

    /** Checks that no part is missing. */
    public SamplePlan {
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Returns the share of the population that is interviewed.
     *
     * @return share, 0 to 1; NaN if the design states no population
     */
    public double shareOfPopulation() {
        return design.population().isPresent()
                ? (double) respondents / design.population().getAsLong()
                : Double.NaN;
    }

    /** Returns one line: respondents, invitations and margin. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d respondents of %d approached%s, margin %.4f",
                respondents,
                invitations,
                capped ? " (capped)" : "",
                margin);
    }
}
