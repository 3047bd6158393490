package org.lgpi.core.plan;

import java.util.List;
import java.util.Objects;
import org.lgpi.core.base.Label;

/**
 * A way to lessen risks.
 *
 * @param code the code, unique in its register
 * @param label the name; may be empty
 * @param actions what is done, in the order of the source
 */
public record Strategy(String code, Label label, List<Label> actions) {

    /** Checks and copies the parts. */
    public Strategy {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        actions = List.copyOf(actions);
    }
}
