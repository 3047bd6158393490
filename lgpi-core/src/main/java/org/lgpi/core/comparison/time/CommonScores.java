package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.lgpi.core.base.Problem;
import org.lgpi.core.scoring.ScoreTable;

/**
 * Scores of both sides of a bridge on the criteria that two versions of an index have in common.
 *
 * <p>They are scores of one index: cards, differences that add up, and rankings work on them as on any other.
 *
 * @param criteria the bridge
 * @param scores scores of the common part, all periods of both sides
 * @param since first period that was assessed under the later version, where the series breaks
 * @param problems warnings about findings that were left out
 */
public record CommonScores(CommonCriteria criteria, ScoreTable scores, Year since, List<Problem> problems) {

    /** Copies the list. */
    public CommonScores {
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(since, "since");
        problems = List.copyOf(problems);
    }

    /**
     * Returns the scores as a series with a break where the later version begins.
     *
     * @return the series
     */
    public ScoreSeries series() {
        return SeriesMaker.common(this);
    }

    /** Returns one line: the bridge. */
    @Override
    public String toString() {
        return criteria + ", " + scores;
    }
}
