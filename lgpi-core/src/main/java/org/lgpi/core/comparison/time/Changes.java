package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.comparison.time.ScoreSeries.Point;
import org.lgpi.core.comparison.time.YearOnYear.Presence;
import org.lgpi.core.comparison.time.YearOnYear.Row;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.MultipleTests;

/** Works out the rows of a comparison, node by node and period by period. */
final class Changes {

    private final ScoreSeries series;
    private final double quantile;
    private final Covariance covariance;

    Changes(ScoreSeries series, double level, Covariance covariance) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + level);
        }
        this.series = series;
        this.covariance = covariance;
        quantile = Distributions.normalQuantile(0.5 + level / 2);
    }

    List<Row> rows() {
        Map<String, Map<Year, List<Point>>> byNode = new HashMap<>();
        for (Point point : series.points()) {
            byNode.computeIfAbsent(point.node(), node -> new HashMap<>())
                    .computeIfAbsent(point.period(), period -> new ArrayList<>())
                    .add(point);
        }
        List<Row> rows = new ArrayList<>();
        for (String node : series.nodes()) {
            // by unit, for a table reads along its rows
            Map<String, List<Row>> byUnit = new LinkedHashMap<>();
            series.points().forEach(point -> byUnit.putIfAbsent(point.unit(), new ArrayList<>()));
            Map<String, Moment> before = Map.of();
            boolean first = true;
            for (Year period : series.periods()) {
                List<Point> points = byNode.getOrDefault(node, Map.of()).getOrDefault(period, List.of());
                Map<String, Moment> now = moments(points);
                for (Row row : rows(period, first, before, now)) {
                    byUnit.get(row.unit()).add(row);
                }
                before = now;
                first = false;
            }
            byUnit.values().forEach(rows::addAll);
        }
        return rows;
    }

    /**
     * A score with its rank.
     *
     * @param point the score
     * @param rank its rank among those of the node and period
     */
    private record Moment(Point point, double rank) {}

    private static Map<String, Moment> moments(List<Point> points) {
        double[] sorted = points.stream()
                .mapToDouble(point -> Decimals.round(point.value()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        Map<String, Moment> moments = new LinkedHashMap<>();
        for (Point point : points) {
            double value = Decimals.round(point.value());
            moments.put(point.unit(), new Moment(point, Double.isNaN(value) ? Double.NaN : 1 + above(value, sorted)));
        }
        return moments;
    }

    /** Number of values above one of them. */
    private static int above(double value, double[] sorted) {
        int place = Arrays.binarySearch(sorted, Math.nextUp(value));
        return sorted.length - (place >= 0 ? firstOf(place, sorted) : -place - 1);
    }

    private static int firstOf(int place, double[] sorted) {
        int first = place;
        while (first > 0 && sorted[first - 1] == sorted[place]) {
            first--;
        }
        return first;
    }

    private List<Row> rows(Year period, boolean first, Map<String, Moment> before, Map<String, Moment> now) {
        List<Step> steps = new ArrayList<>();
        now.forEach((unit, moment) -> {
            Moment from = before.get(unit);
            Presence presence = from == null && !first ? Presence.ENTERS : Presence.STAYS;
            double error = from == null ? Double.NaN : changeError(from.point(), moment.point());
            steps.add(new Step(from == null ? absent(moment.point()) : from, moment, presence, error));
        });
        before.forEach((unit, moment) -> {
            if (!now.containsKey(unit)) {
                steps.add(new Step(moment, absent(moment.point()), Presence.LEAVES, Double.NaN));
            }
        });
        double[] p = steps.stream().mapToDouble(Step::p).toArray();
        double[] holm = MultipleTests.holm(p);
        double[] benjaminiHochberg = MultipleTests.benjaminiHochberg(p);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            rows.add(row(steps.get(i), period, holm[i], benjaminiHochberg[i]));
        }
        return rows;
    }

    /** Where a unit is not, it has no numbers. */
    private static Moment absent(Point other) {
        double none = Double.NaN;
        return new Moment(
                new Point(
                        other.unit(),
                        other.node(),
                        other.period(),
                        "",
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        Reason.NOT_ASSESSED),
                none);
    }

    /**
     * A unit in two periods.
     *
     * @param from the earlier score, without numbers if it was not there
     * @param to the later score, likewise
     * @param presence whether it came, stayed or left
     * @param error standard error of the change, NaN if unknown
     */
    private record Step(Moment from, Moment to, Presence presence, double error) {

        double change() {
            return to.point().value() - from.point().value();
        }

        double z() {
            return error > 0 ? change() / error : Double.NaN;
        }

        double p() {
            return Distributions.tTwoSided(z(), Double.POSITIVE_INFINITY);
        }
    }

    private Row row(Step step, Year period, double holm, double benjaminiHochberg) {
        Point point = step.to().point();
        double error = point.standardError();
        return new Row(
                point.unit(),
                point.node(),
                period,
                point.version(),
                series.breaksBefore(period),
                step.presence(),
                point.reason(),
                point.published(),
                point.preBreak(),
                point.value(),
                point.lowest(),
                point.highest(),
                step.to().rank(),
                error,
                point.value() - quantile * error,
                point.value() + quantile * error,
                step.change(),
                step.to().rank() - step.from().rank(),
                point.part(),
                step.error(),
                step.change() - quantile * step.error(),
                step.change() + quantile * step.error(),
                step.z(),
                step.p(),
                holm,
                benjaminiHochberg);
    }

    /** NaN if an error is unknown: across a link that of the link is. */
    private double changeError(Point from, Point to) {
        double s = from.standardError();
        double t = to.standardError();
        boolean acrossLink = series.breaks().stream()
                .anyMatch(found ->
                        found.period().equals(to.period()) && found.bridge() != SeriesBreak.Bridge.COMMON_CRITERIA);
        boolean sameVersion = from.version().equals(to.version());
        if (Double.isNaN(s) || Double.isNaN(t) || acrossLink || !sameVersion) {
            return Double.NaN;
        }
        double shared = covariance.of(to.unit(), to.node(), from.period(), to.period(), s, t);
        if (!(Math.abs(shared) <= s * t * (1 + 1e-9))) {
            throw new IllegalArgumentException("the covariance " + shared + " of " + to.unit() + " at " + to.node()
                    + ", " + from.period() + " and " + to.period() + ", is more than the errors " + s + " and " + t
                    + " allow; give one no larger than their product");
        }
        return Math.sqrt(Math.max(0, s * s + t * t - 2 * shared));
    }
}
