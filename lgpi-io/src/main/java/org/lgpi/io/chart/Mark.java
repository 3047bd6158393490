package org.lgpi.io.chart;

/** The mark of a series: a shape and a colour, so that either can be told apart. */
enum Mark {
    CIRCLE(Canvas.BLUE),
    DIAMOND(Canvas.VERMILION),
    TRIANGLE(Canvas.GREEN);

    final String colour;

    Mark(String colour) {
        this.colour = colour;
    }
}
