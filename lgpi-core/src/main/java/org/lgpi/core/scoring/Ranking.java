package org.lgpi.core.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.stat.Decimals;

/**
 * The order of units by the value of a node within one period.
 *
 * <p>Values that are equal to 12 decimals share a rank. Units without a value that may be published have no rank and
 * stand at the end. A ranking from scores alone carries no interval: it cannot say how sure a rank is. Immutable and
 * thread-safe.
 */
public final class Ranking {

    /** How units with equal values are numbered. */
    public enum Ties {
        /** 1, 2, 2, 4. */
        MINIMUM,
        /** 1, 2, 2, 3. */
        DENSE,
        /** 1, 2.5, 2.5, 4. */
        FRACTIONAL
    }

    /**
     * The place of one unit.
     *
     * @param unit code of the unit
     * @param rank rank from 1, NaN if the unit has no value; whole unless ties are fractional
     * @param score score that decides
     * @param band code of the band of the index; empty if there is none
     */
    public record Entry(String unit, double rank, Score score, String band) {

        /** Returns one line: rank, unit, value and band. */
        @Override
        public String toString() {
            return rankText(rank) + " " + unit + " " + Score.percent(score.value())
                    + (band.isEmpty() ? "" : " " + band);
        }
    }

    private final String node;
    private final Year period;
    private final List<Entry> entries;
    private final Map<String, Entry> byUnit = new HashMap<>();
    private final int shown;

    private Ranking(String node, Year period, List<Entry> entries, int shown) {
        this.node = node;
        this.period = period;
        this.entries = entries;
        this.shown = shown;
        entries.forEach(entry -> byUnit.put(entry.unit(), entry));
    }

    /**
     * Ranks units by the index, ties sharing the smallest rank.
     *
     * @param scores scores of one period
     * @return the ranking
     * @throws IllegalArgumentException if there are several periods; name one with {@link #of(ScoreTable, String, Year,
     *     Ties)}
     */
    public static Ranking of(ScoreTable scores) {
        return of(scores, PerNode.INDEX);
    }

    /**
     * Ranks units by a node, ties sharing the smallest rank.
     *
     * @param scores scores of one period
     * @param node code of a node that the table holds
     * @return the ranking
     * @throws IllegalArgumentException if there are several periods
     */
    public static Ranking of(ScoreTable scores, String node) {
        if (scores.periods().size() > 1) {
            throw new IllegalArgumentException(
                    "a ranking is of one period, the table has " + scores.periods() + "; name the period");
        }
        Year period = scores.size() == 0 ? Year.of(0) : scores.period(0);
        return of(scores, node, period, Ties.MINIMUM);
    }

    /**
     * Ranks the units of one period by a node.
     *
     * @param scores scores
     * @param node code of a node that the table holds
     * @param period the year
     * @param ties how units with equal values are numbered
     * @return the ranking, empty if the table has no such period
     */
    public static Ranking of(ScoreTable scores, String node, Year period, Ties ties) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            if (scores.period(row).equals(period)) {
                rows.add(row);
            }
        }
        double[] values = new double[scores.size()];
        rows.forEach(row -> values[row] = Decimals.round(scores.value(row, node)));
        rows.sort((a, b) -> {
            // NaN is largest for compare, so it comes last when values are swapped only for numbers
            int order = Double.compare(sortKey(values[b]), sortKey(values[a]));
            return order != 0 ? order : Codes.NATURAL_ORDER.compare(scores.unit(a), scores.unit(b));
        });
        List<Entry> entries = new ArrayList<>(rows.size());
        int dense = 0;
        for (int first = 0; first < rows.size(); ) {
            double value = values[rows.get(first)];
            int end = first + 1;
            while (end < rows.size() && Double.compare(values[rows.get(end)], value) == 0) {
                end++;
            }
            dense++;
            double rank = switch (ties) {
                case MINIMUM -> first + 1;
                case DENSE -> dense;
                case FRACTIONAL -> (first + 1 + end) / 2.0;
            };
            for (int i = first; i < end; i++) {
                int row = rows.get(i);
                entries.add(new Entry(
                        scores.unit(row),
                        Double.isNaN(value) ? Double.NaN : rank,
                        scores.score(row, node),
                        scores.band(row).map(band -> band.code()).orElse("")));
            }
            first = end;
        }
        return new Ranking(node, period, List.copyOf(entries), entries.size());
    }

    private static double sortKey(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /**
     * Returns the node that decides.
     *
     * @return its code
     */
    public String node() {
        return node;
    }

    /**
     * Returns the period.
     *
     * @return the year
     */
    public Year period() {
        return period;
    }

    /**
     * Returns the places.
     *
     * @return entries from the first rank down, units without rank at the end
     */
    public List<Entry> entries() {
        return entries.subList(0, shown);
    }

    /**
     * Returns the beginning of this ranking.
     *
     * @param count number of entries to keep
     * @return the ranking cut after that many entries; ranks stay those among all units
     */
    public Ranking top(int count) {
        return new Ranking(node, period, entries, Math.max(0, Math.min(count, shown)));
    }

    /**
     * Returns the place of a unit.
     *
     * @param unit code of the unit
     * @return its entry, empty if the ranking has no such unit
     */
    public Optional<Entry> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /**
     * Returns the ranking as a table for people.
     *
     * @return rank, unit, value, band, coverage, lowest and highest of each entry
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder()
                .right("rank")
                .left("unit")
                .right("value")
                .left("band")
                .right("coverage", "lowest", "highest");
        for (Entry entry : entries()) {
            Score score = entry.score();
            table.row(
                    rankText(entry.rank()),
                    entry.unit(),
                    Score.percent(score.value()),
                    entry.band(),
                    Score.percent(score.coverage()),
                    Score.percent(score.lowest()),
                    Score.percent(score.highest()));
        }
        return table.build();
    }

    /** Returns one line: the number of units, the node, the period, and that ranks carry no interval. */
    @Override
    public String toString() {
        return "ranking of " + entries.size() + " units by " + node + ", " + period + ", without intervals"
                + (entries.isEmpty() ? "" : ": first " + entries.get(0));
    }

    private static String rankText(double rank) {
        if (Double.isNaN(rank)) {
            return "-";
        }
        return rank == Math.rint(rank) ? Long.toString((long) rank) : Double.toString(rank);
    }
}
