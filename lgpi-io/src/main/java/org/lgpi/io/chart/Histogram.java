package org.lgpi.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * How values are distributed: how many lie in each of some ranges of equal width.
 *
 * @param caption title, description and language
 * @param from lower end of the first range
 * @param to upper end of the last range, which belongs to it
 * @param counts number of values in each range, lower ends inclusive
 */
public record Histogram(Caption caption, double from, double to, List<Integer> counts) implements Chart {

    private static final double TOP = 18;
    private static final double BOTTOM = 150;

    /** Copies the counts. */
    public Histogram {
        Objects.requireNonNull(caption, "caption");
        counts = List.copyOf(counts);
        if (counts.isEmpty() || !(from < to)) {
            throw new IllegalArgumentException(
                    "a histogram needs a range and a count, found " + from + " to " + to + " and " + counts);
        }
    }

    /**
     * Counts shares.
     *
     * @param caption title, description and language
     * @param values shares; NaN is passed over
     * @param ranges number of ranges from 0 to 1, or wider if values lie outside
     * @return the histogram
     */
    public static Histogram ofShares(Caption caption, DoubleStream values, int ranges) {
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        Axis axis = Axis.ofShares(DoubleStream.of(known));
        int[] counts = new int[ranges];
        for (double value : known) {
            // to 12 decimals, as bands are found: 0.7 belongs to the range that begins there
            double place = Math.rint((value - axis.from()) / (axis.to() - axis.from()) * ranges * 1e12) / 1e12;
            counts[Math.max(0, Math.min(ranges - 1, (int) place))]++;
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return new Histogram(caption, axis.from(), axis.to(), list);
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis = new Axis(from, to);
        axis.drawShares(canvas, TOP, BOTTOM);
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        double width = (Axis.RIGHT - Axis.LEFT) / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double height = (BOTTOM - TOP) * counts.get(i) / most;
            double x = Axis.LEFT + i * width;
            if (counts.get(i) > 0) {
                canvas.rectangle(x + 1, BOTTOM - height, width - 2, height, Canvas.BLUE);
                canvas.text(canvas.numbers().count(counts.get(i)), x + width / 2, BOTTOM - height - 4, "middle");
            }
        }
        return canvas.toSvg(BOTTOM + 20);
    }

    /** Returns one line: the title and the number of values. */
    @Override
    public String toString() {
        return "histogram: " + caption + ", "
                + counts.stream().mapToInt(Integer::intValue).sum() + " values in " + counts.size() + " ranges";
    }
}
