package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;

/**
 * Numbers on a scale of their own as dots, each with its interval, such as mean ratings from 1 to 5.
 *
 * @param caption title, description and language
 * @param from number at the left edge
 * @param to number at the right edge, more than that at the left
 * @param rows rows from the top down
 */
public record IntervalPlot(Caption caption, double from, double to, List<Row> rows) implements Chart {

    private static final int DECIMALS = 2;

    /** Checks the scale and copies the rows. */
    public IntervalPlot {
        Objects.requireNonNull(caption, "caption");
        rows = List.copyOf(rows);
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException("a scale runs from less to more, found " + from + " to " + to);
        }
    }

    /**
     * One row.
     *
     * @param name its name
     * @param value its value; NaN if there is none
     * @param lower lower end of the interval; NaN if there is none
     * @param upper upper end of the interval; NaN if there is none
     */
    public record Row(String name, double value, double lower, double upper) {

        /** Checks that the name is there. */
        public Row {
            Objects.requireNonNull(name, "name");
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis = new Axis(from, to);
        double bottom = Rows.height(rows.size());
        canvas.grid(Axis.LEFT, 0, Axis.LEFT, bottom);
        canvas.grid(Axis.RIGHT, 0, Axis.RIGHT, bottom);
        canvas.text(canvas.numbers().number(from), Axis.LEFT, bottom + 14, "start");
        canvas.text(canvas.numbers().number(to), Axis.RIGHT, bottom + 14, "end");
        Rows tracks = new Rows(canvas, 0);
        for (Row row : rows) {
            double y = tracks.next(row.name, canvas.numbers().fixed(row.value, DECIMALS));
            canvas.grid(Axis.LEFT, y, Axis.RIGHT, y);
            Interval.draw(canvas, axis.x(row.lower), axis.x(row.upper), y);
            if (!Double.isNaN(row.value)) {
                canvas.mark(Mark.CIRCLE, axis.x(row.value), y);
            }
        }
        return tracks.toSvg();
    }

    /** Returns one line: the title and the number of rows. */
    @Override
    public String toString() {
        return "interval plot: " + caption + ", " + rows.size() + " rows";
    }
}
