package org.lgpi.core.disclosure;

import java.util.Objects;

/**
 * What publication rules say of one estimate.
 *
 * @param verdict whether it may be published
 * @param rule the rule that decided, in words, after the code of its rules
 */
public record Judgement(Verdict verdict, String rule) {

    /** Checks that no part is missing. */
    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(rule, "rule");
    }

    /** Returns one line: the verdict and the rule. */
    @Override
    public String toString() {
        return verdict + " (" + rule + ")";
    }
}
