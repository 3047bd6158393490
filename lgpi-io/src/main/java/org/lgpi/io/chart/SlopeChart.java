package org.lgpi.io.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares at two points of time, joined by lines; across a break of the series the lines have a gap.
 *
 * @param caption title, description and language
 * @param before name of the earlier time
 * @param after name of the later time
 * @param lines lines in the order in which they are listed where they end level
 * @param breakNote a word for the break between the two times, such as {@code break}; empty if there is none
 */
public record SlopeChart(Caption caption, String before, String after, List<Line> lines, String breakNote)
        implements Chart {

    private static final double TOP = 26;
    private static final double HEIGHT = 200;
    private static final double LEFT = 58;
    private static final double RIGHT = 130;
    private static final double MIDDLE = (LEFT + RIGHT) / 2;

    /** Half of the gap in a line that crosses a break. */
    private static final double GAP = 7;

    /** Least distance of two texts from each other. */
    private static final double APART = 15;

    /** Copies the lines. */
    public SlopeChart {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(breakNote, "breakNote");
        lines = List.copyOf(lines);
    }

    /**
     * Joins two points of time without a break.
     *
     * @param caption title, description and language
     * @param before name of the earlier time
     * @param after name of the later time
     * @param lines the lines
     */
    public SlopeChart(Caption caption, String before, String after, List<Line> lines) {
        this(caption, before, after, lines, "");
    }

    /**
     * One line.
     *
     * @param name its name
     * @param from the earlier value; NaN if there is none
     * @param to the later value; NaN if there is none
     */
    public record Line(String name, double from, double to) {

        /** Checks that the name is there. */
        public Line {
            Objects.requireNonNull(name, "name");
        }
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis = range();
        double height = Math.max(HEIGHT, lines.size() * APART);
        canvas.text(before, LEFT, 13, "end", LEFT);
        canvas.text(after, RIGHT, 13, "start", Axis.RIGHT - RIGHT);
        canvas.grid(LEFT, TOP, LEFT, TOP + height);
        canvas.grid(RIGHT, TOP, RIGHT, TOP + height);
        if (!breakNote.isEmpty()) {
            canvas.thread(MIDDLE, TOP, MIDDLE, TOP + height, Canvas.INK);
            canvas.text(breakNote, MIDDLE, 13, "middle", RIGHT - LEFT - 8);
        }
        double[] left = places(line -> y(line.from, axis, height));
        double[] right = places(line -> y(line.to, axis, height));
        double lowest = TOP + height;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!Double.isNaN(line.from) && !Double.isNaN(line.to)) {
                String colour = line.to < line.from ? Canvas.VERMILION : Canvas.BLUE;
                slope(canvas, y(line.from, axis, height), y(line.to, axis, height), colour);
            }
            if (!Double.isNaN(line.from)) {
                canvas.text(canvas.numbers().percent(line.from), LEFT - 6, left[i] + 4, "end");
            }
            if (!Double.isNaN(line.to)) {
                String figure = canvas.numbers().percent(line.to);
                canvas.text(figure + " " + line.name, RIGHT + 6, right[i] + 4, "start", Axis.RIGHT - RIGHT - 6);
                lowest = Math.max(lowest, right[i]);
            }
            lowest = Double.isNaN(line.from) ? lowest : Math.max(lowest, left[i]);
        }
        return canvas.toSvg(lowest + 12);
    }

    private void slope(Canvas canvas, double from, double to, String colour) {
        if (breakNote.isEmpty()) {
            canvas.line(LEFT, from, RIGHT, to, colour, 2);
            return;
        }
        double share = (MIDDLE - GAP - LEFT) / (RIGHT - LEFT);
        canvas.line(LEFT, from, MIDDLE - GAP, from + share * (to - from), colour, 2);
        canvas.line(MIDDLE + GAP, to - share * (to - from), RIGHT, to, colour, 2);
    }

    /** The tenths around all values: slopes are read against each other, not against zero. */
    private Axis range() {
        double[] known = lines.stream()
                .flatMapToDouble(line -> DoubleStream.of(line.from, line.to))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double from = Math.floor(DoubleStream.of(known).min().orElse(0) * 10) / 10;
        double to = Math.ceil(DoubleStream.of(known).max().orElse(1) * 10) / 10;
        return new Axis(from, to > from ? to : from + 0.1);
    }

    private static double y(double value, Axis axis, double height) {
        return TOP + height * (1 - (value - axis.from()) / (axis.to() - axis.from()));
    }

    /** Returns heights for the texts of all lines, from the top down and never closer than can be read. */
    private double[] places(ToDoubleFunction<Line> wanted) {
        double[] places = lines.stream().mapToDouble(wanted).toArray();
        List<Integer> order = IntStream.range(0, places.length)
                .filter(i -> !Double.isNaN(places[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> places[i]))
                .toList();
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            places[i] = Math.max(places[i], last + APART);
            last = places[i];
        }
        return places;
    }

    /** Returns one line: the title and the number of lines. */
    @Override
    public String toString() {
        return "slope chart: " + caption + ", " + before + " to " + after + ", " + lines.size() + " lines"
                + (breakNote.isEmpty() ? "" : ", with a break");
    }
}
