package org.lgpi.io.report;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.comparison.time.CommonCriteria;
import org.lgpi.core.comparison.time.CommonScores;
import org.lgpi.core.comparison.time.ScoreSeries;
import org.lgpi.core.comparison.time.SeriesBreak;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.IntervalMethod;

/** The earlier period that pages compare with, and both sides as they may be compared: perhaps over a bridge. */
final class Past {

    private static final double LEVEL = 0.95;

    private final Year before;
    private final Year now;
    private final @Nullable ScoreTable earlier;
    private final @Nullable ScoreTable later;
    private final Map<List<Object>, Double> linked = new HashMap<>();
    private final Optional<SeriesBreak> broken;
    private final Optional<CommonCriteria> common;

    private Past(
            Year before,
            Year now,
            @Nullable ScoreTable earlier,
            @Nullable ScoreTable later,
            Optional<SeriesBreak> broken,
            Optional<CommonCriteria> common) {
        this.before = before;
        this.now = now;
        this.earlier = earlier;
        this.later = later;
        this.broken = broken;
        this.common = common;
    }

    /** Compares scores of one definition. */
    static Optional<Past> of(ScoreTable earlier, ScoreTable later, Year now) {
        return last(earlier.periods(), now)
                .map(before -> new Past(before, now, earlier, later, Optional.empty(), Optional.empty()));
    }

    /** Compares both sides on the criteria that two versions share. */
    static Optional<Past> of(CommonScores bridge, Year now) {
        ScoreTable scores = bridge.scores();
        return last(scores.periods(), now)
                .map(before -> new Past(
                        before,
                        now,
                        scores,
                        scores,
                        between(bridge.series().breaks(), before, now),
                        Optional.of(bridge.criteria())));
    }

    /** Compares linked scores. */
    static Optional<Past> of(ScoreSeries series, Year now) {
        return series.periods().stream()
                .filter(period -> period.isBefore(now))
                .reduce((a, b) -> b)
                .map(before -> {
                    Past past =
                            new Past(before, now, null, null, between(series.breaks(), before, now), Optional.empty());
                    series.points()
                            .forEach(point -> past.linked.put(
                                    List.of(point.unit(), point.node(), point.period()), point.value()));
                    return past;
                });
    }

    private static Optional<Year> last(SortedSet<Year> periods, Year now) {
        return periods.headSet(now).stream().reduce((a, b) -> b);
    }

    private static Optional<SeriesBreak> between(List<SeriesBreak> breaks, Year before, Year now) {
        return breaks.stream()
                .filter(found ->
                        found.period().isAfter(before) && !found.period().isAfter(now))
                .reduce((a, b) -> b);
    }

    Year period() {
        return before;
    }

    /** The break between the two periods, empty if both are of one definition. */
    Optional<SeriesBreak> broken() {
        return broken;
    }

    Optional<CommonCriteria> common() {
        return common;
    }

    /** Value of a node in the earlier period, NaN if there is none that may be compared. */
    double before(String unit, String node) {
        return value(earlier, unit, node, before);
    }

    /** Value of a node in the present period, on the same footing; over a bridge it may differ from the score. */
    double now(String unit, String node) {
        return value(later, unit, node, now);
    }

    private double value(@Nullable ScoreTable table, String unit, String node, Year period) {
        if (table == null) {
            return linked.getOrDefault(List.of(unit, node, period), Double.NaN);
        }
        OptionalInt row = table.row(unit, period);
        return row.isPresent() && table.nodes().contains(node) ? table.value(row.getAsInt(), node) : Double.NaN;
    }

    /** Change of a node, NaN if one side has no value that may be compared. */
    double change(String unit, String node) {
        return now(unit, node) - before(unit, node);
    }

    /** Tells whether there are scores of a unit in the earlier period, comparable or not. */
    boolean isScored(String unit) {
        return earlier == null
                ? linked.containsKey(List.of(unit, PerNode.INDEX, before))
                : earlier.row(unit, before).isPresent();
    }

    /**
     * What is worked out of the change of one unit.
     *
     * @param difference the change taken apart
     * @param intervals confidence intervals of the changes of the index and the blocks, by code, where errors are known
     */
    record Change(Difference difference, Map<String, Interval> intervals) {}

    /**
     * Takes the change of a unit apart; empty without a score on both sides, for one that is withheld could be added up from
     * the parts, and across a link.
     */
    Optional<Change> takenApart(String unit) {
        if (earlier == null || later == null || Double.isNaN(change(unit, PerNode.INDEX))) {
            return Optional.empty();
        }
        Scorecard from = earlier.card(unit, before);
        Scorecard to = later.card(unit, now);
        Difference difference = from.differenceTo(to);
        Map<String, Interval> intervals = new HashMap<>();
        interval(PerNode.INDEX, from, to, intervals);
        difference.root().children().forEach(block -> interval(block.code(), from, to, intervals));
        return Optional.of(new Change(difference, intervals));
    }

    /** The errors of both years are taken as independent; with one of them unknown there is no interval. */
    private static void interval(String node, Scorecard from, Scorecard to, Map<String, Interval> intervals) {
        OptionalDouble s = from.standardError(node);
        OptionalDouble t = to.standardError(node);
        double change = to.node(node).value() - from.node(node).value();
        if (s.isPresent() && t.isPresent() && !Double.isNaN(change)) {
            double error = Math.hypot(s.getAsDouble(), t.getAsDouble());
            intervals.put(node, IntervalMethod.NORMAL.interval(change, error, Double.POSITIVE_INFINITY, 0, 0, LEVEL));
        }
    }
}
