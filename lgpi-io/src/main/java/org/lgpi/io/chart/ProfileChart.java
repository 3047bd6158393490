package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * The profile of one unit over several nodes, before the range in which others lie: a line through its values, a grey
 * band from the low to the high end of the range and a stroke at its middle.
 *
 * @param caption title, description and language
 * @param points nodes from the top down
 */
public record ProfileChart(Caption caption, List<Point> points) implements Chart {

    /** Copies the points. */
    public ProfileChart {
        Objects.requireNonNull(caption, "caption");
        points = List.copyOf(points);
    }

    /**
     * One node.
     *
     * @param name its name
     * @param value value of the unit; NaN if there is none, which breaks the line
     * @param low low end of the range of others, such as their lower quartile; NaN if there is none
     * @param middle middle of that range, such as their median; NaN if there is none
     * @param high high end of that range, such as their upper quartile; NaN if there is none
     */
    public record Point(String name, double value, double low, double middle, double high) {

        /** Checks that the name is there. */
        public Point {
            Objects.requireNonNull(name, "name");
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis =
                Axis.ofShares(points.stream().flatMapToDouble(p -> DoubleStream.of(p.value, p.low, p.middle, p.high)));
        axis.drawShares(canvas, 0, Rows.height(points.size()));
        Rows rows = new Rows(canvas, 0);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Point point : points) {
            double y = rows.next(point.name, canvas.numbers().percent(point.value));
            if (point.low <= point.high) {
                canvas.shade(axis.x(point.low), y - 7, axis.x(point.high) - axis.x(point.low), 14);
            }
            if (!Double.isNaN(point.middle)) {
                canvas.ink(axis.x(point.middle), y - 7, axis.x(point.middle), y + 7, 2);
            }
            double x = Double.isNaN(point.value) ? Double.NaN : axis.x(point.value);
            if (!Double.isNaN(x) && !Double.isNaN(lastX)) {
                canvas.thread(lastX, lastY, x, y, Canvas.BLUE);
            }
            if (!Double.isNaN(x)) {
                canvas.mark(Mark.CIRCLE, x, y);
            }
            lastX = x;
            lastY = y;
        }
        return rows.toSvg();
    }

    /** Returns one line: the title and the number of nodes. */
    @Override
    public String toString() {
        return "profile: " + caption + ", " + points.size() + " nodes";
    }
}
