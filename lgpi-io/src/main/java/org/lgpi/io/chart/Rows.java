package org.lgpi.io.chart;

/** Rows one below the other: a name, a figure at its right, and below both a track from edge to edge. */
final class Rows {

    private static final double HEIGHT = 38;
    private static final double FIGURE = 72;

    /** Room below the last row for the numbers of the axis. */
    private static final double FOOT = 20;

    private final Canvas canvas;
    private final double top;
    private int count;

    Rows(Canvas canvas, double top) {
        this.canvas = canvas;
        this.top = top;
    }

    /** Returns the height that rows take. */
    static double height(int rows) {
        return rows * HEIGHT;
    }

    /** Writes name and figure of the next row and returns the height at which its track lies. */
    double next(String name, String figure) {
        double y = top + count++ * HEIGHT;
        canvas.text(name, Axis.LEFT, y + 13, "start", Axis.RIGHT - Axis.LEFT - FIGURE);
        canvas.text(figure, Axis.RIGHT, y + 13, "end");
        return y + 25;
    }

    double bottom() {
        return top + count * HEIGHT;
    }

    String toSvg() {
        return canvas.toSvg(bottom() + FOOT);
    }
}
