package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;

/**
 * Shares as a table of coloured cells, such as criteria by units; each cell also carries its percentage. As wide as its
 * columns need.
 *
 * @param caption title, description and language
 * @param columns names of the columns
 * @param rows names of the rows
 * @param values a list for each row with a value for each column; NaN where there is none
 */
public record HeatMap(Caption caption, List<String> columns, List<String> rows, List<List<Double>> values)
        implements Chart {

    /** From low to high: rising in lightness, so that print and colour-blind readers keep the order (cividis). */
    private static final String[] COLOURS = {"#00224e", "#3b496c", "#7d7c78", "#bcae6c", "#fee838"};

    private static final String[] INKS = {"#fff", "#fff", "#000", "#000", "#000"};

    private static final int NAMES = 260;
    private static final int HEAD = 140;
    private static final int CELL_WIDTH = 26;
    private static final int CELL_HEIGHT = 20;
    private static final int LEGEND = 30;

    /** Copies the values and checks their number. */
    public HeatMap {
        Objects.requireNonNull(caption, "caption");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = values.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a heat map of " + rows.size() + " rows and " + width
                    + " columns needs as many lists of as many values");
        }
    }

    @Override
    public String toSvg() {
        int width = Math.max(Canvas.WIDTH, NAMES + columns.size() * CELL_WIDTH + 6);
        Canvas canvas = new Canvas(caption).width(width);
        for (int c = 0; c < columns.size(); c++) {
            canvas.upwards(columns.get(c), NAMES + c * CELL_WIDTH + 17, HEAD - 6, HEAD - 6);
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = HEAD + r * CELL_HEIGHT;
            canvas.text(rows.get(r), 0, y + 14, "start", NAMES - 6);
            for (int c = 0; c < columns.size(); c++) {
                cell(canvas, values.get(r).get(c), NAMES + c * CELL_WIDTH, y);
            }
        }
        double bottom = HEAD + rows.size() * CELL_HEIGHT + 10;
        legend(canvas, bottom);
        return canvas.toSvg(bottom + LEGEND);
    }

    private static void cell(Canvas canvas, double value, double x, double y) {
        if (Double.isNaN(value)) {
            canvas.outline(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2);
        } else {
            int shade = shade(value);
            canvas.rectangle(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1, COLOURS[shade]);
            canvas.small(canvas.numbers().wholePercent(value), x + CELL_WIDTH / 2.0, y + 13, INKS[shade]);
        }
    }

    private static int shade(double value) {
        return Math.max(0, Math.min(COLOURS.length - 1, (int) Math.floor(value * COLOURS.length)));
    }

    private static void legend(Canvas canvas, double y) {
        double step = 64;
        for (int i = 0; i < COLOURS.length; i++) {
            String from = canvas.numbers().wholePercent((double) i / COLOURS.length);
            String to = canvas.numbers().wholePercent((i + 1.0) / COLOURS.length);
            canvas.rectangle(i * step, y, step - 2, 18, COLOURS[i]);
            canvas.small(from + "\u2013" + to + "\u00A0%", i * step + step / 2 - 1, y + 13, INKS[i]);
        }
    }

    /** Returns one line: the title, the number of rows and of columns. */
    @Override
    public String toString() {
        return "heat map: " + caption + ", " + rows.size() + " rows, " + columns.size() + " columns";
    }
}
