package org.lgpi.core.index;

import java.util.Objects;
import org.lgpi.core.base.Label;

/**
 * A named range of the index: from its lower end up to the next higher band.
 *
 * @param code the code, unique among the bands
 * @param label the name; may be empty
 * @param from lower end, inclusive
 */
public record Band(String code, Label label, double from) {

    /** Checks that no part is missing. */
    public Band {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }

    /**
     * Returns a band without a name.
     *
     * @param code the code
     * @param from lower end, inclusive
     * @return the band
     */
    public static Band of(String code, double from) {
        return new Band(code, Label.EMPTY, from);
    }
}
