package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;

/**
 * Ranks with their intervals: where a unit stands, and between which ranks it may as well stand.
 *
 * @param caption title, description and language
 * @param units number of units that were ranked; the axis runs from 1 to it
 * @param entries entries from the top down
 */
public record RankIntervalPlot(Caption caption, int units, List<Entry> entries) implements Chart {

    /** Copies the entries. */
    public RankIntervalPlot {
        Objects.requireNonNull(caption, "caption");
        entries = List.copyOf(entries);
        if (units < 0) {
            throw new IllegalArgumentException("a number of units is 0 or more, found " + units);
        }
    }

    /**
     * One unit.
     *
     * @param name its name
     * @param rank its rank from 1; NaN if it has none
     * @param from best rank of the interval; NaN if there is none
     * @param to worst rank of the interval; NaN if there is none
     */
    public record Entry(String name, double rank, double from, double to) {

        /** Checks that the name is there. */
        public Entry {
            Objects.requireNonNull(name, "name");
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        // with one unit, the axis still needs two ends
        Axis axis = new Axis(1, Math.max(2, units));
        double bottom = Rows.height(entries.size());
        drawRanks(canvas, axis, bottom);
        Rows rows = new Rows(canvas, 0);
        for (Entry entry : entries) {
            double y = rows.next(entry.name, figure(entry, canvas));
            canvas.grid(Axis.LEFT, y, Axis.RIGHT, y);
            Interval.draw(canvas, axis.x(entry.from), axis.x(entry.to), y);
            if (!Double.isNaN(entry.rank)) {
                canvas.mark(Mark.CIRCLE, axis.x(entry.rank), y);
            }
        }
        return rows.toSvg();
    }

    private static void drawRanks(Canvas canvas, Axis axis, double bottom) {
        canvas.grid(Axis.LEFT, 0, Axis.LEFT, bottom);
        canvas.grid(Axis.RIGHT, 0, Axis.RIGHT, bottom);
        canvas.text(canvas.numbers().count((long) axis.from()), Axis.LEFT, bottom + 14, "start");
        canvas.text(canvas.numbers().count((long) axis.to()), Axis.RIGHT, bottom + 14, "end");
    }

    private static String figure(Entry entry, Canvas canvas) {
        String rank = canvas.numbers().number(entry.rank);
        return Double.isNaN(entry.from)
                ? rank
                : rank + " (" + rounded(entry.from, canvas) + "\u2013" + rounded(entry.to, canvas) + ")";
    }

    private static String rounded(double rank, Canvas canvas) {
        return Double.isNaN(rank) ? "" : canvas.numbers().count(Math.round(rank));
    }

    /** Returns one line: the title and the number of entries. */
    @Override
    public String toString() {
        return "rank interval plot: " + caption + ", " + entries.size() + " of " + units + " units";
    }
}
