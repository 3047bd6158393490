package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.time.ScoreSeries.Point;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;

/** Puts the scores of several tables into one series. */
final class SeriesMaker {

    private final List<ScoreTable> tables;
    private final List<String> versions;
    private final @Nullable Linking linking;
    /** First period of each table that counts; that of the first one is before all. */
    private final List<Year> since;

    private final List<String> nodes;
    private final SortedSet<Year> periods = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private SeriesMaker(List<ScoreTable> tables, @Nullable Linking linking, List<Year> since) {
        this.tables = tables;
        this.linking = linking;
        this.since = since;
        versions = tables.stream().map(SeriesMaker::version).toList();
        nodes = new ArrayList<>(tables.get(tables.size() - 1).nodes());
        tables.forEach(table -> periods.addAll(table.periods()));
    }

    private static String version(ScoreTable table) {
        Framework framework = table.definition().framework();
        return framework.code() + " " + framework.version();
    }

    static ScoreSeries same(List<ScoreTable> tables) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a series needs scores; give at least one table");
        }
        for (ScoreTable table : tables) {
            IndexDiff.requireSameNumbers(tables.get(0).definition(), table.definition());
        }
        for (int i = 1; i < tables.size(); i++) {
            for (int row = 0; row < tables.get(i).size(); row++) {
                String unit = tables.get(i).unit(row);
                Year period = tables.get(i).period(row);
                if (tables.subList(0, i).stream()
                        .anyMatch(table -> table.row(unit, period).isPresent())) {
                    throw new IllegalArgumentException(
                            unit + " " + period + " stands in two tables of scores; give each unit and period once");
                }
            }
        }
        SeriesMaker maker = new SeriesMaker(tables, null, List.of());
        tables.forEach(table -> maker.nodes.retainAll(table.nodes()));
        return maker.series(List.of());
    }

    static ScoreSeries common(CommonScores scores) {
        CommonCriteria bridge = scores.criteria();
        SeriesMaker maker = new SeriesMaker(List.of(scores.scores()), null, List.of());
        maker.problems.addAll(scores.problems());
        // where both versions were in use from the first period on, there is nothing to break
        boolean breaks = maker.periods.first().isBefore(scores.since());
        return maker.series(
                breaks
                        ? List.of(new SeriesBreak(
                                scores.since(),
                                bridge.diff(),
                                SeriesBreak.Bridge.COMMON_CRITERIA,
                                bridge.fromShare(),
                                bridge.toShare()))
                        : List.of());
    }

    static ScoreSeries linked(Linking linking, List<ScoreTable> tables) {
        if (tables.size() < 2) {
            throw new IllegalArgumentException("a chain link joins two or more versions, found " + tables.size());
        }
        List<Year> since = new ArrayList<>(List.of(Year.of(Year.MIN_VALUE)));
        List<SeriesBreak> breaks = new ArrayList<>();
        for (int i = 1; i < tables.size(); i++) {
            since.add(overlap(tables.get(i - 1), tables.get(i), since.get(i - 1)));
            breaks.add(new SeriesBreak(
                    since.get(i),
                    IndexDiff.of(tables.get(i - 1).definition(), tables.get(i).definition()),
                    linking == Linking.RATIO ? SeriesBreak.Bridge.RATIO : SeriesBreak.Bridge.DIFFERENCE,
                    Double.NaN,
                    Double.NaN));
        }
        SeriesMaker maker = new SeriesMaker(tables, linking, since);
        maker.reportLostNodes();
        return maker.series(breaks);
    }

    /** The first period that two versions share, where the later one takes over. */
    private static Year overlap(ScoreTable earlier, ScoreTable later, Year begun) {
        SortedSet<Year> both = new TreeSet<>(earlier.periods());
        both.retainAll(later.periods());
        if (both.isEmpty()) {
            throw new IllegalArgumentException("no period was scored with both " + version(earlier) + " "
                    + earlier.periods() + " and " + version(later) + " " + later.periods()
                    + "; score the findings of one period with both versions, or bridge by common criteria");
        }
        if (both.first().isBefore(begun)) {
            throw new IllegalArgumentException(version(later) + " begins in " + both.first() + ", before "
                    + version(earlier) + " does in " + begun + "; give versions from the earliest to the last");
        }
        Year first = later.periods().first();
        if (first.isBefore(both.first())) {
            throw new IllegalArgumentException(version(later) + " was scored in " + first + ", before " + both.first()
                    + ", the first period that it shares with " + version(earlier)
                    + "; leave that period to the earlier version, or score it with both");
        }
        return both.first();
    }

    private void reportLostNodes() {
        for (int i = 0; i < tables.size() - 1; i++) {
            List<String> lost = new ArrayList<>(tables.get(i).nodes());
            lost.removeAll(nodes);
            if (!lost.isEmpty()) {
                problems.add(Problem.warning(
                        "NODE_NOT_LINKED",
                        versions.get(i),
                        "nodes that " + versions.get(versions.size() - 1) + " has not: " + String.join(", ", lost),
                        "nodes of the last version",
                        "look at their scores under " + versions.get(i) + " alone"));
            }
        }
    }

    private ScoreSeries series(List<SeriesBreak> breaks) {
        SortedSet<String> units = new TreeSet<>(Codes.NATURAL_ORDER);
        for (ScoreTable table : tables) {
            for (int row = 0; row < table.size(); row++) {
                units.add(table.unit(row));
            }
        }
        List<Point> points = new ArrayList<>();
        for (String unit : units) {
            points.addAll(new UnitSeries(this, unit).points());
        }
        return new ScoreSeries(nodes, List.copyOf(periods), breaks, points, problems);
    }

    /** The series of one unit. */
    private static final class UnitSeries {

        private final SeriesMaker maker;
        private final String unit;
        private final Map<Year, Integer> tableOf = new HashMap<>();
        private final Map<Year, Scorecard> cards = new HashMap<>();

        UnitSeries(SeriesMaker maker, String unit) {
            this.maker = maker;
            this.unit = unit;
            for (Year period : maker.periods) {
                for (int t = maker.tables.size() - 1; t >= 0 && !tableOf.containsKey(period); t--) {
                    OptionalInt row = maker.tables.get(t).row(unit, period);
                    if (row.isPresent()) {
                        tableOf.put(period, t);
                        cards.put(period, maker.tables.get(t).card(row.getAsInt()));
                    }
                }
            }
        }

        List<Point> points() {
            Map<Year, Map<String, Double>> parts = new HashMap<>();
            Year last = null;
            for (Year period : maker.periods) {
                if (cards.containsKey(period)
                        && last != null
                        && cards.containsKey(last)
                        && (maker.linking == null || tableOf.get(last).equals(tableOf.get(period)))) {
                    parts.put(period, parts(cards.get(last), cards.get(period)));
                }
                last = period;
            }
            List<Link> indexLinks = links(PerNode.INDEX, false);
            List<Point> points = new ArrayList<>();
            for (String node : maker.nodes) {
                List<Link> links = links(node, true);
                for (Year period : maker.periods) {
                    // a node that a version did not have was not there
                    if (cards.containsKey(period)
                            && maker.tables.get(tableOf.get(period)).nodes().contains(node)) {
                        int table = tableOf.get(period);
                        double part = parts.getOrDefault(period, Map.of()).getOrDefault(node, Double.NaN);
                        points.add(point(
                                node,
                                period,
                                links.get(table),
                                part * indexLinks.get(table).factor()));
                    }
                }
            }
            return points;
        }

        /** A score that is withheld could be added up from what its parts account for. */
        private static Map<String, Double> parts(Scorecard from, Scorecard to) {
            Map<String, Double> parts = new HashMap<>();
            if (!from.index().hasValue() || !to.index().hasValue()) {
                return parts;
            }
            Difference.of(from, to).nodes().forEach(node -> parts.put(node.code(), node.part()));
            return parts;
        }

        private Point point(String node, Year period, Link link, double part) {
            int t = tableOf.get(period);
            Scorecard card = cards.get(period);
            Score score = card.node(node);
            double published = score.value();
            Link used = link.refuses(published) ? Link.NONE : link;
            if (used != link) {
                maker.problems.add(problem(
                        "LINK_NEGATIVE",
                        node,
                        "the score " + published + " in " + period,
                        "a score of 0 or more, to be multiplied by a ratio",
                        "link by difference"));
            }
            double value = used.of(published);
            if (used.isLink() && published >= 0 && published <= 1 && (value < 0 || value > 1)) {
                maker.problems.add(Problem.warning(
                        "LINKED_OFF_SCALE",
                        unit + " " + node,
                        "the linked score " + value + " in " + period + ", " + published + " under "
                                + maker.versions.get(t),
                        "a share from 0 to 1",
                        "read it as a level beside the others, not as a share"));
            }
            boolean first = maker.linking != null && t > 0 && period.equals(maker.since.get(t));
            return new Point(
                    unit,
                    node,
                    period,
                    maker.versions.get(t),
                    published,
                    first ? value(t - 1, node, period) : Double.NaN,
                    value,
                    used.of(score.lowest()),
                    used.of(score.highest()),
                    used.factor() * card.standardError(node).orElse(Double.NaN),
                    part,
                    score.reason());
        }

        private Problem problem(String code, String node, String found, String expected, String remedy) {
            return Problem.warning(code, unit + " " + node, found, expected, remedy);
        }

        /** The link of each table to the level of the last one. */
        private List<Link> links(String node, boolean report) {
            int last = maker.tables.size() - 1;
            List<Link> links = new ArrayList<>();
            for (int t = 0; t <= last; t++) {
                links.add(Link.SAME);
            }
            Link linked = Link.SAME;
            for (int t = last; t > 0 && maker.linking != null; t--) {
                linked = linked.after(link(t, node, report && tableOf.containsValue(t - 1)));
                links.set(t - 1, linked);
            }
            return links;
        }

        private Link link(int t, String node, boolean report) {
            Year period = maker.since.get(t);
            double before = value(t - 1, node, period);
            double now = value(t, node, period);
            Link link = Link.of(maker.linking, before, now);
            if (!link.exists() && report) {
                if (Double.isNaN(before) || Double.isNaN(now)) {
                    maker.problems.add(problem(
                            "NOT_IN_OVERLAP",
                            node,
                            "no score in " + period + " under " + maker.versions.get(Double.isNaN(before) ? t - 1 : t),
                            "a score in " + period + " under both " + maker.versions.get(t - 1) + " and "
                                    + maker.versions.get(t),
                            "its earlier scores are not linked; assess it under both, or bridge by common criteria"));
                } else {
                    maker.problems.add(problem(
                            before < 0 || now < 0 ? "LINK_NEGATIVE" : "LINK_NEAR_ZERO",
                            node,
                            "the scores " + before + " and " + now + " in " + period,
                            "scores above 0 under both versions, to link by their ratio",
                            "link by difference"));
                }
            }
            return link;
        }

        private double value(int t, String node, Year period) {
            ScoreTable table = maker.tables.get(t);
            OptionalInt row = table.row(unit, period);
            return row.isPresent() && table.nodes().contains(node) ? table.value(row.getAsInt(), node) : Double.NaN;
        }
    }
}
