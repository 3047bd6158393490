package org.lgpi.core.robustness;

import java.util.Locale;
import org.lgpi.core.stat.SobolIndices;

/**
 * How much one uncertain input matters.
 *
 * @param input name of the input
 * @param indices its first-order and total-order index
 */
public record SensitivityIndex(String input, SobolIndices indices) {

    /** Returns one line: the input and both indices. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s first order %.3f, total order %.3f",
                input,
                indices.firstOrder(),
                indices.totalOrder());
    }
}
