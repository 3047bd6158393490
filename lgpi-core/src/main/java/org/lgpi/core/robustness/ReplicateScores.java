package org.lgpi.core.robustness;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lgpi.core.scoring.Reason;

/**
 * What one replicate gave: the index and the band of every unit.
 *
 * @param number number of the replicate, from 0
 * @param scores index of each unit, NaN where there is none
 * @param bands position of the band of each unit, -1 where there is none
 * @param failures number of units that have an index by the definition itself and lost it here, by reason
 */
public record ReplicateScores(int number, double[] scores, int[] bands, Map<Reason, Integer> failures) {

    /** Copies the arrays. */
    public ReplicateScores {
        scores = scores.clone();
        bands = bands.clone();
        Map<Reason, Integer> copy = new EnumMap<>(Reason.class);
        copy.putAll(failures);
        failures = Collections.unmodifiableMap(copy);
    }

    int units() {
        return scores.length;
    }

    /** The index of one unit, without a copy of the array. */
    double score(int unit) {
        return scores[unit];
    }

    int band(int unit) {
        return bands[unit];
    }

    /**
     * Returns the index of each unit.
     *
     * @return a copy, NaN where there is none
     */
    @Override
    public double[] scores() {
        return scores.clone();
    }

    /**
     * Returns the position of the band of each unit.
     *
     * @return a copy, -1 where there is none
     */
    @Override
    public int[] bands() {
        return bands.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplicateScores that
                && number == that.number
                && Arrays.equals(scores, that.scores)
                && Arrays.equals(bands, that.bands)
                && failures.equals(that.failures);
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.hashCode(scores);
    }

    /** Returns one line: the number and what failed. */
    @Override
    public String toString() {
        return "replicate " + number + " of " + scores.length + " units" + (failures.isEmpty() ? "" : ", " + failures);
    }
}
