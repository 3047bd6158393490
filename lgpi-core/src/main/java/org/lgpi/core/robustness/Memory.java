package org.lgpi.core.robustness;

import java.util.Locale;

/** How much the scores of all replicates, or the outputs of a sample, need, and whether there is so much. */
final class Memory {

    /** A score, a band, and their copies by unit for sorting. */
    private static final int BYTES_PER_SCORE = 8 + 4 + 8 + 4;

    /** An output, and its copy among those of complete rows. */
    private static final int BYTES_PER_OUTPUT = 8 + 8;

    private Memory() {}

    private static double most() {
        return Runtime.getRuntime().maxMemory() * 0.7;
    }

    static void requireSample(long rows, long runsEach) {
        long mostRows = (long) Math.min(most() / runsEach / BYTES_PER_OUTPUT, (double) Integer.MAX_VALUE / runsEach);
        if (rows > mostRows) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a sample of %,d rows with %,d runs each needs about %,.0f MB of memory, and %,.0f MB may be used:"
                            + " ask for at most %,d rows, or give the virtual machine more memory",
                    rows,
                    runsEach,
                    (double) rows * runsEach * BYTES_PER_OUTPUT / (1 << 20),
                    most() / (1 << 20),
                    mostRows));
        }
    }

    static void require(long replicates, long units) {
        double needed = (double) replicates * units * BYTES_PER_SCORE;
        double most = most();
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
