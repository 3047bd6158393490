package org.lgpi.io.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Where a value stays below the top of its scale: from the top down by one loss after another to what is left.
 *
 * @param caption title, description and language
 * @param start name of the top
 * @param top top of the scale, such as 1
 * @param losses losses in the order in which they are taken off; a gain is a negative loss
 * @param end name of what is left
 */
public record LossWaterfall(Caption caption, String start, double top, List<Loss> losses, String end) implements Chart {

    /** Copies the losses. */
    public LossWaterfall {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        losses = List.copyOf(losses);
    }

    /**
     * One loss.
     *
     * @param name what causes it
     * @param amount how much is lost; negative for a gain
     */
    public record Loss(String name, double amount) {

        /** Checks that the name is there and the amount is known. */
        public Loss {
            Objects.requireNonNull(name, "name");
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("a loss is a finite number, found " + amount + " for " + name);
            }
        }
    }

    /**
     * Returns what is left.
     *
     * @return the top less all losses
     */
    public double result() {
        double left = top;
        for (Loss loss : losses) {
            left -= loss.amount;
        }
        return left;
    }

    @Override
    public String toSvg() {
        Canvas canvas = new Canvas(caption);
        Axis axis = Axis.ofShares(DoubleStream.of(top, result()));
        axis.drawShares(canvas, 0, Rows.height(losses.size() + 2));
        Rows rows = new Rows(canvas, 0);
        bar(canvas, axis, rows.next(start, canvas.numbers().percent(top)), 0, top, Canvas.BLUE);
        double left = top;
        for (Loss loss : losses) {
            double y = rows.next(loss.name, canvas.numbers().points(-loss.amount));
            String colour = loss.amount < 0 ? Canvas.GREEN : Canvas.VERMILION;
            bar(canvas, axis, y, left - loss.amount, left, colour);
            left -= loss.amount;
        }
        bar(canvas, axis, rows.next(end, canvas.numbers().percent(left)), 0, left, Canvas.BLUE);
        return rows.toSvg();
    }

    private static void bar(Canvas canvas, Axis axis, double y, double from, double to, String colour) {
        double left = Math.min(axis.x(from), axis.x(to));
        canvas.rectangle(left, y - 6, Math.abs(axis.x(to) - axis.x(from)), 12, colour);
    }

    /** Returns one line: the title, the number of losses and what is left. */
    @Override
    public String toString() {
        return "loss waterfall: " + caption + ", " + losses.size() + " losses from " + top + " to " + result();
    }
}
