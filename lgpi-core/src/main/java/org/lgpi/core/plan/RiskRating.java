package org.lgpi.core.plan;

import java.util.Objects;

/**
 * Impact and likelihood of a risk, in the words of its source.
 *
 * @param impact how much harm it does, a word of the register's scale
 * @param likelihood how likely it is, a word of the register's scale
 */
public record RiskRating(String impact, String likelihood) {

    /** Checks that no part is missing. */
    public RiskRating {
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(likelihood, "likelihood");
    }
}
