package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;

/**
 * Shares of a few series side by side, such as a unit, its peers and the country.
 *
 * @param caption title, description and language
 * @param series names of the series, one to three
 * @param rows rows from the top down
 */
public record DotPlot(Caption caption, List<String> series, List<Row> rows) implements Chart {

    private static final double LEGEND = 18;

    /** Checks that every row has a value for each series. */
    public DotPlot {
        Objects.requireNonNull(caption, "caption");
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > Mark.values().length) {
            throw new IllegalArgumentException("a dot plot has one to three series, found " + series.size());
        }
        for (Row row : rows) {
            if (row.values().size() != series.size()) {
                throw new IllegalArgumentException(
                        row.name() + " has " + row.values().size() + " values for " + series.size() + " series");
            }
        }
    }

    /**
     * One row.
     *
     * @param name its name
     * @param values a value for each series; NaN where there is none
     */
    public record Row(String name, List<Double> values) {

        /** Copies the values. */
        public Row {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        double top = series.size() * LEGEND + 6;
        for (int s = 0; s < series.size(); s++) {
            double y = 9 + s * LEGEND;
            canvas.mark(Mark.values()[s], Axis.LEFT + 6, y);
            canvas.text(series.get(s), Axis.LEFT + 18, y + 4, "start", Axis.RIGHT - Axis.LEFT - 18);
        }
        Axis axis = Axis.ofShares(
                rows.stream().flatMap(row -> row.values().stream()).mapToDouble(v -> v));
        axis.drawShares(canvas, top, top + Rows.height(rows.size()));
        Rows tracks = new Rows(canvas, top);
        for (Row row : rows) {
            double y = tracks.next(row.name, canvas.numbers().percent(row.values.get(0)));
            canvas.grid(Axis.LEFT, y, Axis.RIGHT, y);
            // the first series is what the chart is about: on top of the others
            for (int s = series.size() - 1; s >= 0; s--) {
                if (!Double.isNaN(row.values.get(s))) {
                    canvas.mark(Mark.values()[s], axis.x(row.values.get(s)), y);
                }
            }
        }
        return tracks.toSvg();
    }

    /** Returns one line: the title, the number of series and of rows. */
    @Override
    public String toString() {
        return "dot plot: " + caption + ", " + series.size() + " series, " + rows.size() + " rows";
    }
}
