package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which children of a group have no value, row by row. Rows with the same gaps share the weight that is left, so that it
 * is added up once for all of them.
 */
final class SharedGaps {

    private static final int UNKNOWN = -1;

    /** Position in {@link #gaps} of what a row lacks. */
    private final int[] kind;

    private final List<BitSet> gaps = new ArrayList<>(List.of(new BitSet()));

    SharedGaps(int rows) {
        kind = new int[rows];
    }

    /** Notes where a child, the next of the group, has no value. */
    void addChild(int child, double[] values) {
        int[] split = new int[gaps.size()];
        Arrays.fill(split, UNKNOWN);
        for (int r = 0; r < kind.length; r++) {
            if (Double.isNaN(values[r])) {
                if (split[kind[r]] == UNKNOWN) {
                    BitSet more = (BitSet) gaps.get(kind[r]).clone();
                    more.set(child);
                    split[kind[r]] = gaps.size();
                    gaps.add(more);
                }
                kind[r] = split[kind[r]];
            }
        }
    }

    boolean isNone() {
        return gaps.size() == 1;
    }

    /** For each row the position of its weight in {@link #weights}. */
    int[] kinds() {
        return kind;
    }

    /** The sums of the weights that are left, in the order of the children. */
    double[] weights(double[] relative) {
        double[] weights = new double[gaps.size()];
        for (int k = 0; k < weights.length; k++) {
            for (int i = gaps.get(k).nextClearBit(0);
                    i < relative.length;
                    i = gaps.get(k).nextClearBit(i + 1)) {
                weights[k] += relative[i];
            }
        }
        return weights;
    }
}
