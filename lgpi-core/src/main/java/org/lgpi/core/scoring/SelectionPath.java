package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;

/**
 * Who decides a minimum, maximum or median, or stands where in an ordered average, while all children move evenly from one value to another: between two
 * crossings of children it is always the same one. (The integral of the gradient along the straight way, R. J. Aumann and
 * L. S. Shapley, Values of Non-Atomic Games, 1974.)
 */
final class SelectionPath {

    /** Children this close take the same course; their last bits do not decide. */
    private static final double SAME = 1e-13;

    /** Share of the way on which each child decides; children with the same course share it by weight. */
    final double[] share;

    private final Aggregation aggregation;
    private final double[] weights;
    private final double[] x;
    private final double[] x2;
    private final int[] members;

    SelectionPath(Aggregation aggregation, double[] weights, double[] x, double[] x2, boolean[] set) {
        this.aggregation = aggregation;
        this.weights = weights;
        this.x = x;
        this.x2 = x2;
        share = new double[x.length];
        members = members(set);
        double[] crossings = crossings();
        for (int k = 1; k < crossings.length; k++) {
            if (crossings[k] > crossings[k - 1]) {
                decide((crossings[k] + crossings[k - 1]) / 2, crossings[k] - crossings[k - 1]);
            }
        }
    }

    private static int[] members(boolean[] set) {
        int[] members = new int[set.length];
        int count = 0;
        for (int i = 0; i < set.length; i++) {
            if (set[i]) {
                members[count++] = i;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private double[] crossings() {
        double[] times = new double[2 + members.length * members.length];
        int count = 0;
        times[count++] = 0;
        times[count++] = 1;
        for (int i : members) {
            for (int j : members) {
                double before = x[i] - x[j];
                double after = x2[i] - x2[j];
                if (i < j && before * after < 0) {
                    times[count++] = before / (before - after);
                }
            }
        }
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void decide(double time, double length) {
        double[] at = new double[members.length];
        for (int m = 0; m < at.length; m++) {
            at[m] = at(members[m], time);
        }
        Arrays.sort(at);
        int n = at.length;
        switch (aggregation.kind()) {
            case MINIMUM -> decide(at[0], time, length);
            case MAXIMUM -> decide(at[n - 1], time, length);
            case OWA -> order(time, length);
            default -> {
                decide(at[(n - 1) / 2], time, length / 2);
                decide(at[n / 2], time, length / 2);
            }
        }
    }

    private double at(int i, double time) {
        return x[i] + (x2[i] - x[i]) * time;
    }

    private void decide(double place, double time, double length) {
        double deciding = 0;
        for (int i : members) {
            deciding += holds(i, place, time) ? weights[i] : 0;
        }
        for (int i : members) {
            share[i] += holds(i, place, time) ? length * weights[i] / deciding : 0;
        }
    }

    private void order(double time, double length) {
        double[] at = new double[weights.length];
        double[] taking = new double[weights.length];
        for (int i : members) {
            at[i] = at(i, time);
            taking[i] = weights[i];
        }
        double[] places = new OrderedWeights(aggregation, taking, at, SAME).share;
        for (int i : members) {
            share[i] += length * places[i];
        }
    }

    private boolean holds(int i, double place, double time) {
        return Math.abs(at(i, time) - place) <= SAME * Math.max(1, Math.abs(place));
    }

    /** The minimum, maximum or median of the members of a set. */
    static double select(Aggregation.Kind kind, double[] x, boolean[] set) {
        int[] members = members(set);
        double[] sorted = new double[members.length];
        for (int m = 0; m < sorted.length; m++) {
            sorted[m] = x[members[m]];
        }
        Arrays.sort(sorted);
        int n = sorted.length;
        return switch (kind) {
            case MINIMUM -> sorted[0];
            case MAXIMUM -> sorted[n - 1];
            default -> (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        };
    }
}
