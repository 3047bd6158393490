package org.lgpi.core.robustness;

import java.util.Locale;

/** How much the scores of all replicates need, and whether there is so much. */
final class Memory {

    /** A score, a band, and their copies by unit for sorting. */
    private static final int BYTES_PER_SCORE = 8 + 4 + 8 + 4;

    private Memory() {}

    static void require(long replicates, long units) {
        double needed = (double) replicates * units * BYTES_PER_SCORE;
        double most = Runtime.getRuntime().maxMemory() * 0.7;
        if (needed > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%,d replicates of %,d units need about %,.0f MB of memory, and %,.0f MB may be used:"
                            + " ask for at most %,d replicates, or give the virtual machine more memory",
                    replicates,
                    units,
                    needed / (1 << 20),
                    most / (1 << 20),
                    (long) (most / units / BYTES_PER_SCORE)));
        }
    }
}
