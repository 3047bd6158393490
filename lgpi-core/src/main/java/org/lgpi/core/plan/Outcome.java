package org.lgpi.core.plan;

import java.util.Objects;
import org.lgpi.core.base.Label;

/**
 * What a roadmap should lead to.
 *
 * @param code the code, unique in its roadmap
 * @param label the name; may be empty
 * @param mechanism how it comes about; may be empty
 * @param effect what is expected of it; may be empty
 */
public record Outcome(String code, Label label, Label mechanism, Label effect) {

    /** Checks that no part is missing. */
    public Outcome {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(effect, "effect");
    }
}
