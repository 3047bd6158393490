package org.lgpi.core.scoring;

/**
 * What each code of a criterion adds to the sums of its group. The numbers of one code lie side by side, in one
 * line of the processor's cache.
 */
final class CodedCells {

    static final int SUM = 0;
    static final int WEIGHT = 1;
    static final int APPLICABLE_WEIGHT = 2;
    static final int COVERED = 3;
    static final int BOUND_WEIGHT = 4;
    static final int LOWEST = 5;
    static final int HIGHEST = 6;

    /** Three counts in one number: children with a value, children that apply, children that block. */
    static final int COUNTS = 7;

    static final int STRIDE = 8;

    private static final int APPLICABLE = 1 << 16;
    private static final double BLOCKED = (double) APPLICABLE * APPLICABLE;

    private final double[] addends;

    CodedCells(Mean mean, double weight, CellScore[] cells) {
        addends = new double[cells.length * STRIDE];
        for (int code = 0; code < cells.length; code++) {
            CellScore cell = cells[code];
            int at = code * STRIDE;
            if (cell.reason() == Reason.NONE) {
                addends[at + COUNTS] += 1;
                if (weight > 0) {
                    addends[at + SUM] = weight * mean.phi(cell.value());
                    addends[at + WEIGHT] = weight;
                }
            }
            if (cell.reason() == Reason.BLOCKED) {
                addends[at + COUNTS] += BLOCKED;
            }
            if (!Double.isNaN(cell.coverage())) {
                addends[at + COUNTS] += APPLICABLE;
                addends[at + APPLICABLE_WEIGHT] = weight;
                addends[at + COVERED] = weight * cell.coverage();
                if (weight > 0 && !Double.isNaN(cell.lowest())) {
                    addends[at + BOUND_WEIGHT] = weight;
                    addends[at + LOWEST] = weight * mean.phi(cell.lowest());
                    addends[at + HIGHEST] = weight * mean.phi(cell.highest());
                }
            }
        }
    }

    /**
     * Sums one row over all children, in their order.
     *
     * @param codes codes of the batch by child
     * @param sums receives the sums
     */
    static void sum(CodedCells[] children, byte[][] codes, int row, double[] sums) {
        double sum = 0;
        double weight = 0;
        double applicableWeight = 0;
        double covered = 0;
        double boundWeight = 0;
        double lowest = 0;
        double highest = 0;
        double counts = 0;
        for (int i = 0; i < children.length; i++) {
            double[] addends = children[i].addends;
            int at = (codes[i][row] & 0xFF) * STRIDE;
            sum += addends[at + SUM];
            weight += addends[at + WEIGHT];
            applicableWeight += addends[at + APPLICABLE_WEIGHT];
            covered += addends[at + COVERED];
            boundWeight += addends[at + BOUND_WEIGHT];
            lowest += addends[at + LOWEST];
            highest += addends[at + HIGHEST];
            counts += addends[at + COUNTS];
        }
        sums[SUM] = sum;
        sums[WEIGHT] = weight;
        sums[APPLICABLE_WEIGHT] = applicableWeight;
        sums[COVERED] = covered;
        sums[BOUND_WEIGHT] = boundWeight;
        sums[LOWEST] = lowest;
        sums[HIGHEST] = highest;
        sums[COUNTS] = counts;
    }

    static int valued(double[] sums) {
        return (int) ((long) sums[COUNTS] & (APPLICABLE - 1));
    }

    static int applicable(double[] sums) {
        return (int) ((long) sums[COUNTS] / APPLICABLE & (APPLICABLE - 1));
    }

    static boolean isBlocked(double[] sums) {
        return sums[COUNTS] >= BLOCKED;
    }
}
