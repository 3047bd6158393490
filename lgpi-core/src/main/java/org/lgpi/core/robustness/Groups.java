package org.lgpi.core.robustness;

/**
 * Groups of units that cannot be told apart: from the first rank down, a unit stays in the group of its leader as long as
 * the leader ranks above it in no more than the stated share of the replicates; then it leads the next group.
 */
final class Groups {

    private Groups() {}

    /** Number of the group of each unit, from 1; 0 for units without a rank. */
    static int[] of(Integer[] order, int[] nominal, int[][] ranks, double level) {
        int[] groups = new int[nominal.length];
        int group = 0;
        int leader = -1;
        for (int unit : order) {
            if (nominal[unit] == 0) {
                continue;
            }
            if (leader < 0 || above(ranks[leader], ranks[unit]) > level) {
                leader = unit;
                group++;
            }
            groups[unit] = group;
        }
        return groups;
    }

    private static double above(int[] a, int[] b) {
        int above = 0;
        int both = 0;
        for (int r = 0; r < a.length; r++) {
            if (a[r] > 0 && b[r] > 0) {
                both++;
                above += a[r] < b[r] ? 1 : 0;
            }
        }
        return both == 0 ? 1 : (double) above / both;
    }
}
