package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Reason;

/**
 * What changed from each period of a series to the next: scores, ranks, their changes, who came and who left, and, where the
 * errors of both scores are known, a test of each change.
 *
 * <pre>{@code
 * standard error of a change  s = sqrt(s_from^2 + s_to^2 - 2 cov)
 * z = change / s,  p = 2 (1 - Phi(|z|)),  interval = change +- z_level s
 * }</pre>
 *
 * <p>Errors are those of survey estimates among the observations, carried through the index; criteria coded by assessors
 * count as exact. Without a known error on both sides there is no test: a change from 60 to 62 points may then be anything.
 * There is none across a chain link either, for the link itself is uncertain by an unknown amount. The units of one node and
 * period are tested together, and p-values are adjusted for their number after Holm (1979) and after Benjamini and Hochberg
 * (1995).
 *
 * @param series the scores
 * @param level confidence level of the intervals, such as 0.95
 * @param rows by node, unit in natural order and period
 */
public record YearOnYear(ScoreSeries series, double level, List<Row> rows) {

    /** Whether a unit is there. */
    public enum Presence {
        /** It is there, as in the period before, or this is the first period. */
        STAYS,
        /** It is there and was not in the period before. */
        ENTERS,
        /** It was there in the period before and is not any more: a row without numbers. */
        LEAVES
    }

    /**
     * A unit at a node in a period.
     *
     * @param unit code of the unit
     * @param node code of the node, {@code index} for the total
     * @param period the year
     * @param version version that gave the published score, empty for a unit that left
     * @param breakBefore whether a break lies between the period before and this one
     * @param presence whether the unit came, stayed or left
     * @param reason why there is no published score; {@code NONE} if there is one
     * @param published score under that version
     * @param preBreak score that the version before gave in the same period, NaN but at a link
     * @param value score on the level of the last version
     * @param lowest smallest value it could take if all that is missing turned out worst
     * @param highest largest value it could take if all that is missing turned out best
     * @param rank rank of the value among the units of the node and period, equal values to 12 decimals sharing the
     *     smallest; NaN without value
     * @param standardError standard error of the value, NaN if no error is known
     * @param lower lower end of the confidence interval of the value, NaN likewise
     * @param upper upper end
     * @param change value less the value of the period before, NaN without one of the two
     * @param rankChange rank less the rank of the period before, below 0 if the unit moved up
     * @param part what the node accounts for of the change of the index, NaN where a difference cannot be taken apart
     * @param changeError standard error of the change, NaN if no error is known
     * @param changeLower lower end of the confidence interval of the change
     * @param changeUpper upper end
     * @param z the change in standard errors
     * @param p probability of a change at least as large if there were none
     * @param pHolm the same, adjusted so that the chance of any false finding stays below the level
     * @param pBenjaminiHochberg the same, adjusted so that the expected share of false ones among the findings does
     */
    public record Row(
            String unit,
            String node,
            Year period,
            String version,
            boolean breakBefore,
            Presence presence,
            Reason reason,
            double published,
            double preBreak,
            double value,
            double lowest,
            double highest,
            double rank,
            double standardError,
            double lower,
            double upper,
            double change,
            double rankChange,
            double part,
            double changeError,
            double changeLower,
            double changeUpper,
            double z,
            double p,
            double pHolm,
            double pBenjaminiHochberg) {

        /** Checks that no part is missing. */
        public Row {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(presence, "presence");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Copies the rows. */
    public YearOnYear {
        Objects.requireNonNull(series, "series");
        rows = List.copyOf(rows);
    }

    /**
     * Compares the periods of a series, with intervals at 95 % and errors of different periods independent.
     *
     * @param series the scores
     * @return the changes
     */
    public static YearOnYear of(ScoreSeries series) {
        return of(series, 0.95, Covariance.NONE);
    }

    /**
     * Compares the periods of a series.
     *
     * @param series the scores
     * @param level confidence level of the intervals, between 0 and 1
     * @param covariance covariance of the errors of two periods, asked for where both errors are known
     * @return the changes
     * @throws IllegalArgumentException if the level lies outside, or if a covariance is larger than both errors allow
     */
    public static YearOnYear of(ScoreSeries series, double level, Covariance covariance) {
        return new YearOnYear(series, level, new Changes(series, level, covariance).rows());
    }

    /**
     * Returns the rows of one node.
     *
     * @param node code of the node
     * @return the rows by unit and period
     * @throws IllegalArgumentException if the series has no such node
     */
    public List<Row> of(String node) {
        if (!series.nodes().contains(node)) {
            throw new IllegalArgumentException("no node " + node + " in the series, which has " + series.nodes());
        }
        return rows.stream().filter(row -> row.node().equals(node)).toList();
    }

    /**
     * Returns what must be said beside every figure of the series: each break and what bridges it.
     *
     * @return a line for each break
     */
    public List<String> footnotes() {
        return series.breaks().stream().map(SeriesBreak::toString).toList();
    }

    /**
     * Returns problems of the series.
     *
     * @return what could not be linked, and what the reader should know
     */
    public List<Problem> problems() {
        return series.problems();
    }

    /**
     * Returns the index of all units and periods as a table for people.
     *
     * @return one row for each unit
     */
    public TextTable table() {
        return table(PerNode.INDEX);
    }

    /**
     * Returns a node of all units and periods as a table for people: the score of each period with its rank, and from the
     * second on the change in points, the change of rank and the p-value after Holm. A {@code |} in a heading is a break.
     *
     * @param node code of the node
     * @return one row for each unit; {@code new} and {@code gone} in place of a change
     * @throws IllegalArgumentException if the series has no such node
     */
    public TextTable table(String node) {
        List<Row> some = of(node);
        boolean tested = some.stream().anyMatch(row -> !Double.isNaN(row.p()));
        TextTable.Builder table = TextTable.builder().left("unit");
        for (Year period : series.periods()) {
            boolean first = period.equals(series.periods().get(0));
            table.right((series.breaksBefore(period) ? "| " : "") + period, "rank");
            if (!first) {
                table.right("change", "ranks");
                if (tested) {
                    table.right("p Holm");
                }
            }
        }
        Map<String, Map<Year, Row>> byUnit = new LinkedHashMap<>();
        some.forEach(row ->
                byUnit.computeIfAbsent(row.unit(), unit -> new HashMap<>()).put(row.period(), row));
        for (String unit : sorted(byUnit)) {
            List<String> cells = new ArrayList<>(List.of(unit));
            for (Year period : series.periods()) {
                boolean first = period.equals(series.periods().get(0));
                addCells(byUnit.get(unit).get(period), first, tested, cells);
            }
            table.row(cells);
        }
        return table.build();
    }

    private static TreeSet<String> sorted(Map<String, ?> byUnit) {
        TreeSet<String> units = new TreeSet<>(Codes.NATURAL_ORDER);
        units.addAll(byUnit.keySet());
        return units;
    }

    private static void addCells(@Nullable Row row, boolean first, boolean tested, List<String> cells) {
        cells.add(row == null ? "" : text(row.value() * 100, "%.1f"));
        cells.add(row == null ? "" : text(row.rank(), "%.0f"));
        if (first) {
            return;
        }
        Presence presence = row == null ? Presence.STAYS : row.presence();
        cells.add(
                row == null
                        ? ""
                        : switch (presence) {
                            case ENTERS -> "new";
                            case LEAVES -> "gone";
                            case STAYS -> text(row.change() * 100, "%+.1f");
                        });
        cells.add(
                row == null || presence != Presence.STAYS
                        ? ""
                        : row.rankChange() == 0 ? "0" : text(row.rankChange(), "%+.0f"));
        if (tested) {
            cells.add(
                    row == null || Double.isNaN(row.p())
                            ? ""
                            : row.pHolm() < 0.0005 ? "<0.001" : text(row.pHolm(), "%.3f"));
        }
    }

    private static String text(double number, String format) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
    }

    /** Returns one line: periods, rows, and the breaks. */
    @Override
    public String toString() {
        return "change over " + series.periods() + ", " + rows.size() + " rows"
                + (series.breaks().isEmpty()
                        ? ""
                        : ", "
                                + series.breaks().stream()
                                        .map(SeriesBreak::toString)
                                        .collect(Collectors.joining("; ")));
    }
}
