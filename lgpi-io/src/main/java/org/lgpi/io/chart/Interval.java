package org.lgpi.io.chart;

/** An interval as a line with ends. */
final class Interval {

    private Interval() {}

    /** Draws an interval; nothing if an end is missing. */
    static void draw(Canvas canvas, double from, double to, double y) {
        if (!Double.isNaN(from) && !Double.isNaN(to)) {
            canvas.ink(from, y, to, y, 2);
            canvas.ink(from, y - 5, from, y + 5, 2);
            canvas.ink(to, y - 5, to, y + 5, 2);
        }
    }
}
