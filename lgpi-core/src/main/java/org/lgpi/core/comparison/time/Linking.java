package org.lgpi.core.comparison.time;

/**
 * How the scores of an earlier version are brought to the level of the next one, by a period that both versions scored: the
 * overlap method of price indices (IMF and others, Consumer price index manual: concepts and methods, 2020,
 * doi:10.5089/9781484354841.069; UNECE 2025 on changes of classification in consumer price indices, chapter 4, linking old
 * and new index series).
 */
public enum Linking {
    /**
     * Times what the overlap gives: {@code x * new / old}. Keeps relative changes; for scores that start from a true zero.
     * There is no link where old or new is 0 or less, or below 1e-9.
     */
    RATIO,
    /** Plus what the overlap gives: {@code x + (new - old)}. Keeps changes in points; the result may leave the scale. */
    DIFFERENCE
}
