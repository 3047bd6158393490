package org.lgpi.core.plan;

import java.util.Objects;

/**
 * A risk with its place in the order of attention.
 *
 * @param risk the risk
 * @param impact place of its impact on the scale, from 1
 * @param likelihood place of its likelihood on the scale, from 1
 * @param rank rank by score, from 1; equal scores share a rank
 */
public record RatedRisk(Risk risk, int impact, int likelihood, int rank) {

    /** Checks that no part is missing. */
    public RatedRisk {
        Objects.requireNonNull(risk, "risk");
    }

    /**
     * Returns impact times likelihood. Both are places on ordinal scales, so that the product orders risks but does not
     * measure them: 6 is not twice 3.
     *
     * @return the score, from 1
     */
    public int score() {
        return impact * likelihood;
    }

    /** Returns one line: rank, code and score. */
    @Override
    public String toString() {
        return rank + ". " + risk.code() + " " + impact + " x " + likelihood + " = " + score();
    }
}
