package org.lgpi.core.robustness;

import org.lgpi.core.stat.Decimals;
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
        return input + " first order " + Decimals.text(indices.firstOrder(), 3) + ", total order "
                + Decimals.text(indices.totalOrder(), 3);
    }
}
