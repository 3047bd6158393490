package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Shares as bars, each with its interval.
 *
 * @param caption title, description and language
 * @param bars bars from the top down
 */
public record BarChart(Caption caption, List<Bar> bars) implements Chart {

    /** Copies the bars. */
    public BarChart {
        Objects.requireNonNull(caption, "caption");
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param name its name
     * @param value its value; NaN if there is none
     * @param lower lower end of the interval; NaN if there is none
     * @param upper upper end of the interval; NaN if there is none
     */
    public record Bar(String name, double value, double lower, double upper) {

        /** Checks that the name is there. */
        public Bar {
            Objects.requireNonNull(name, "name");
        }

        /**
         * Returns a bar without interval.
         *
         * @param name its name
         * @param value its value; NaN if there is none
         * @return the bar
         */
        public static Bar of(String name, double value) {
            return new Bar(name, value, Double.NaN, Double.NaN);
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis = Axis.ofShares(bars.stream().flatMapToDouble(b -> DoubleStream.of(b.value, b.lower, b.upper)));
        axis.drawShares(canvas, 0, Rows.height(bars.size()));
        Rows rows = new Rows(canvas, 0);
        for (Bar bar : bars) {
            double y = rows.next(bar.name, canvas.numbers().percent(bar.value));
            if (!Double.isNaN(bar.value)) {
                double zero = axis.x(0);
                double x = axis.x(bar.value);
                canvas.rectangle(Math.min(zero, x), y - 6, Math.abs(x - zero), 12, Canvas.BLUE);
            }
            Interval.draw(canvas, axis.x(bar.lower), axis.x(bar.upper), y);
        }
        return rows.toSvg();
    }

    /** Returns one line: the title and the number of bars. */
    @Override
    public String toString() {
        return "bar chart: " + caption + ", " + bars.size() + " bars";
    }
}
