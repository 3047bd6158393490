package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.lgpi.core.base.Problem;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.ScoreTable;

/**
 * Scores of units over several periods that may be compared with each other, with a visible break wherever the version of
 * the index changes.
 *
 * <pre>{@code
 * ScoreSeries.of(scores)                                               // periods under one definition
 * CommonCriteria.of(earlier, later).score(before, after).series()      // bridge by common criteria
 * ScoreSeries.linked(Linking.RATIO, scoresOfEarlier, scoresOfLater)    // chain link
 * }</pre>
 *
 * <p>In a chain link the last version stands as it is. A score x of an earlier version becomes {@code x * new / old} or
 * {@code x + (new - old)}, old and new being the scores of the same unit and node in the first period that both versions
 * scored; over several breaks the links are applied one after the other. A unit or node without a score under both versions
 * in that period has no linked scores, which is reported. Linked blocks do not add up to the linked index: each node is
 * linked by itself, and what a node accounts for is given only between periods of one version.
 *
 * @param nodes codes of the nodes, {@code index} for the total, as in the last version
 * @param periods the periods in rising order
 * @param breaks where the version changes, in rising order of their periods
 * @param points the scores by unit in natural order, node and period
 * @param problems what could not be linked, and what the reader should know
 */
public record ScoreSeries(
        List<String> nodes, List<Year> periods, List<SeriesBreak> breaks, List<Point> points, List<Problem> problems) {

    /**
     * The score of a unit at a node in a period.
     *
     * @param unit code of the unit
     * @param node code of the node, {@code index} for the total
     * @param period the year
     * @param version version that gave the published score
     * @param published score under that version; on common criteria that of the common part
     * @param preBreak in the first period of a linked version the score that the version before it gave in the same
     *     period: what the link rests on (the pre-break value of SDMX); NaN elsewhere
     * @param value score on the level of the last version: what the series compares; NaN if there is none
     * @param lowest smallest value it could take if all that is missing turned out worst, brought to the same level
     * @param highest largest value it could take, likewise
     * @param standardError standard error of the value, NaN if no error is known; that of a link is not part of it
     * @param part what the node accounts for of the change of the index since the period before; NaN across a link, without
     *     one of the two scores of the index, and in the first period
     * @param reason why there is no published score; {@code NONE} if there is one
     */
    public record Point(
            String unit,
            String node,
            Year period,
            String version,
            double published,
            double preBreak,
            double value,
            double lowest,
            double highest,
            double standardError,
            double part,
            Reason reason) {

        /** Checks that no part is missing. */
        public Point {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Copies the lists. */
    public ScoreSeries {
        nodes = List.copyOf(nodes);
        periods = List.copyOf(periods);
        breaks = List.copyOf(breaks);
        points = List.copyOf(points);
        problems = List.copyOf(problems);
    }

    /**
     * Returns scores under one definition as a series without break.
     *
     * @param tables scores under definitions with the same fingerprint, no unit and period twice
     * @return the series at the nodes that all tables hold
     * @throws IllegalArgumentException if the definitions differ in what can change a number, with both versions, their
     *     fingerprints and the bridges; if a unit and period stand twice; or if there is no table
     */
    public static ScoreSeries of(ScoreTable... tables) {
        return SeriesMaker.same(List.of(tables));
    }

    /**
     * Links scores under several versions of an index to one series on the level of the last.
     *
     * @param linking how
     * @param versions scores of each version from the earliest to the last, each sharing a period with the next
     * @return the series, with a break at the first period of each version but the first
     * @throws IllegalArgumentException if there are fewer than two versions, or if two that follow each other share no period
     */
    public static ScoreSeries linked(Linking linking, ScoreTable... versions) {
        return SeriesMaker.linked(linking, List.of(versions));
    }

    /**
     * Tells whether a break lies before a period.
     *
     * @param period the year
     * @return true if a line from the period before to this one crosses a break
     */
    public boolean breaksBefore(Year period) {
        return breaks.stream().anyMatch(found -> found.period().equals(period));
    }

    /** Returns one line: periods, the number of points and the breaks. */
    @Override
    public String toString() {
        return "series of " + periods + ", " + points.size() + " scores"
                + (breaks.isEmpty() ? ", no break" : ", " + breaks);
    }
}
