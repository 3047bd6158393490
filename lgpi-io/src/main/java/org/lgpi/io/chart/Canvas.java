package org.lgpi.io.chart;

import org.lgpi.io.text.LocalNumbers;
import org.lgpi.io.text.Markup;

/** Collects the shapes of an image; coordinates count from its upper left corner. */
final class Canvas {

    /** Width of all images that have no reason to be wider. */
    static final int WIDTH = 340;

    /** Colours of Okabe and Ito that have contrast enough on white and on near black. */
    static final String BLUE = "#0072b2";

    static final String VERMILION = "#d55e00";
    static final String GREEN = "#009e73";

    static final String INK = "currentColor";

    /** Mean width of a letter at the size of texts, for fonts on the wide side. */
    private static final double LETTER = 7.2;

    private static final int SIZE = 12;

    private final Caption caption;
    private final LocalNumbers numbers;
    private final StringBuilder body = new StringBuilder();
    private int width = WIDTH;

    Canvas(Caption caption) {
        this.caption = caption;
        this.numbers = LocalNumbers.of(caption.language());
    }

    LocalNumbers numbers() {
        return numbers;
    }

    Canvas width(int newWidth) {
        width = newWidth;
        return this;
    }

    void rectangle(double x, double y, double w, double h, String colour) {
        body.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        body.append("\" width=\"")
                .append(n(Math.max(0, w)))
                .append("\" height=\"")
                .append(n(h));
        body.append("\" fill=\"").append(colour).append("\"/>");
    }

    /** A faint area behind what matters. */
    void shade(double x, double y, double w, double h) {
        body.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        body.append("\" width=\"")
                .append(n(Math.max(0, w)))
                .append("\" height=\"")
                .append(n(h));
        body.append("\" fill-opacity=\"0.14\"/>");
    }

    void outline(double x, double y, double w, double h) {
        body.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
        body.append("\" width=\"").append(n(w)).append("\" height=\"").append(n(h));
        body.append("\" fill=\"none\" stroke=\"").append(INK).append("\" stroke-opacity=\"0.5\"/>");
    }

    void line(double x1, double y1, double x2, double y2, String colour, double strength) {
        body.append("<line x1=\"").append(n(x1)).append("\" y1=\"").append(n(y1));
        body.append("\" x2=\"").append(n(x2)).append("\" y2=\"").append(n(y2));
        body.append("\" stroke=\"").append(colour);
        body.append("\" stroke-width=\"").append(n(strength)).append("\"/>");
    }

    void ink(double x1, double y1, double x2, double y2, double strength) {
        line(x1, y1, x2, y2, INK, strength);
    }

    /** A line that leads the eye from mark to mark and does not hide the texts that it crosses. */
    void thread(double x1, double y1, double x2, double y2, String colour) {
        body.append("<line x1=\"").append(n(x1)).append("\" y1=\"").append(n(y1));
        body.append("\" x2=\"").append(n(x2)).append("\" y2=\"").append(n(y2));
        body.append("\" stroke=\"").append(colour).append("\" stroke-opacity=\"0.5\"/>");
    }

    /** A line to read values by. */
    void grid(double x1, double y1, double x2, double y2) {
        body.append("<line x1=\"").append(n(x1)).append("\" y1=\"").append(n(y1));
        body.append("\" x2=\"").append(n(x2)).append("\" y2=\"").append(n(y2));
        body.append("\" stroke=\"").append(INK).append("\" stroke-opacity=\"0.2\"/>");
    }

    void mark(Mark mark, double x, double y) {
        switch (mark) {
            case CIRCLE ->
                body.append("<circle cx=\"")
                        .append(n(x))
                        .append("\" cy=\"")
                        .append(n(y))
                        .append("\" r=\"5\" fill=\"");
            case DIAMOND -> polygon(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
            case TRIANGLE -> polygon(x, y - 6, x + 6, y + 5, x - 6, y + 5);
        }
        body.append(mark.colour).append("\"/>");
    }

    private void polygon(double... points) {
        body.append("<polygon points=\"");
        for (int i = 0; i < points.length; i++) {
            body.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(n(points[i]));
        }
        body.append("\" fill=\"");
    }

    /** Writes a text that is cut to a width; where it is cut, the whole stands behind it. */
    void text(String text, double x, double y, String anchor, double room) {
        String line =
                text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
        int most = Math.max(3, (int) (room / LETTER));
        boolean cut = line.codePointCount(0, line.length()) > most;
        open(x, y, anchor, "");
        if (cut) {
            Markup.append(
                    line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing(), body);
            body.append('\u2026');
            body.append("<title>");
            Markup.append(line, body);
            body.append("</title>");
        } else {
            Markup.append(line, body);
        }
        body.append("</text>");
    }

    void text(String text, double x, double y, String anchor) {
        text(text, x, y, anchor, Double.MAX_VALUE);
    }

    /** Writes a text upwards, as the name of a column. */
    void upwards(String text, double x, double y, double room) {
        body.append("<g transform=\"translate(")
                .append(n(x))
                .append(' ')
                .append(n(y))
                .append(") rotate(-90)\">");
        text(text, 0, 0, "start", room);
        body.append("</g>");
    }

    /** Writes a small text in a colour of its own. */
    void small(String text, double x, double y, String colour) {
        open(x, y, "middle", " font-size=\"9\" fill=\"" + colour + "\"");
        Markup.append(text, body);
        body.append("</text>");
    }

    private void open(double x, double y, String anchor, String more) {
        body.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append('"');
        if (!anchor.equals("start")) {
            body.append(" text-anchor=\"").append(anchor).append('"');
        }
        body.append(more).append('>');
    }

    /** Returns the image. */
    String toSvg(double height) {
        StringBuilder svg = new StringBuilder(body.length() + 512);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"");
        Markup.append(caption.language(), svg);
        svg.append("\" width=\"").append(width).append("\" height=\"").append(n(height));
        svg.append("\" viewBox=\"0 0 ").append(width).append(' ').append(n(height));
        svg.append("\" font-family=\"system-ui, sans-serif\" font-size=\"").append(SIZE);
        svg.append("\" fill=\"").append(INK).append("\"><title>");
        Markup.append(caption.title(), svg);
        svg.append("</title>");
        if (!caption.description().isEmpty()) {
            svg.append("<desc>");
            Markup.append(caption.description(), svg);
            svg.append("</desc>");
        }
        return svg.append(body).append("</svg>").toString();
    }

    /** Writes a coordinate to a tenth, which no screen can tell from more. */
    private static String n(double value) {
        long tenths = Math.round(value * 10);
        String text = Long.toString(tenths / 10);
        long rest = Math.abs(tenths % 10);
        return (tenths < 0 && tenths > -10 && rest > 0 ? "-" : "") + text + (rest == 0 ? "" : "." + rest);
    }
}
