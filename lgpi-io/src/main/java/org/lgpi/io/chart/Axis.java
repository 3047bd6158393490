package org.lgpi.io.chart;

import java.util.stream.DoubleStream;

/**
 * Where values stand between the left and the right edge of an image.
 *
 * @param from value at the left
 * @param to value at the right
 */
record Axis(double from, double to) {

    static final double LEFT = 6;
    static final double RIGHT = Canvas.WIDTH - 6;

    private static final int PARTS = 4;

    /** Returns the axis from 0 to 1, widened to hold some values. */
    static Axis ofShares(DoubleStream values) {
        double from = 0;
        double to = 1;
        for (double value : values.filter(Double::isFinite).toArray()) {
            from = Math.min(from, Math.floor(value * PARTS) / PARTS);
            to = Math.max(to, Math.ceil(value * PARTS) / PARTS);
        }
        return new Axis(from, to);
    }

    /** Returns the place of a value; what lies outside stands at the edge. */
    double x(double value) {
        double share = (value - from) / (to - from);
        return LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT);
    }

    /** Draws lines to read shares by, with their percentages below. */
    void drawShares(Canvas canvas, double top, double bottom) {
        for (int i = 0; i <= PARTS; i++) {
            double value = from + (to - from) * i / PARTS;
            canvas.grid(x(value), top, x(value), bottom);
            String anchor = i == 0 ? "start" : i == PARTS ? "end" : "middle";
            String unit = i == PARTS ? "\u00A0%" : "";
            canvas.text(canvas.numbers().wholePercent(value) + unit, x(value), bottom + 14, anchor);
        }
    }
}
