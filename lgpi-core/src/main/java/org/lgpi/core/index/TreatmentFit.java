package org.lgpi.core.index;

import java.util.List;
import java.util.Optional;
import org.lgpi.core.stat.Decimals;

/**
 * What a treatment has learned about one criterion: first values are clipped, then bent by a curve. The same numbers
 * treat later values in the same way; beyond the end at which a curve is not defined, the end stands for them.
 *
 * @param trials what was tried, the untreated values first
 * @param lower values below become this one; minus infinity if none
 * @param upper values above become this one; infinity if none
 * @param transform the curve, empty if the values are not bent
 * @param mirrored whether the curve is that of the values counted down from the largest
 * @param minimum smallest value that the curve was learned from, NaN without curve
 * @param maximum largest value that the curve was learned from, NaN without curve
 */
public record TreatmentFit(
        List<Trial> trials,
        double lower,
        double upper,
        Optional<Treatment.Transform> transform,
        boolean mirrored,
        double minimum,
        double maximum) {

    /** Values stay as they are. */
    static final TreatmentFit UNTREATED = untreated(List.of());

    /**
     * What came of one step.
     *
     * @param step the step, {@code untreated} for the test before all
     * @param points number of values changed by winsorisation, or of all values for a curve
     * @param skewness skewness afterwards, NaN if it has none
     * @param kurtosis excess kurtosis afterwards, NaN if it has none
     * @param passed whether the test passed
     */
    public record Trial(String step, long points, double skewness, double kurtosis, boolean passed) {

        /** Skewness and kurtosis in words. */
        String shape() {
            return "skewness " + Decimals.text(skewness, 2) + ", kurtosis " + Decimals.text(kurtosis, 2);
        }
    }

    /** Copies the trials. */
    public TreatmentFit {
        trials = List.copyOf(trials);
    }

    static TreatmentFit untreated(List<Trial> trials) {
        return new TreatmentFit(
                trials,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                false,
                Double.NaN,
                Double.NaN);
    }

    /**
     * Tells whether any value can be changed.
     *
     * @return true if values are clipped or bent
     */
    public boolean changes() {
        return lower != Double.NEGATIVE_INFINITY || upper != Double.POSITIVE_INFINITY || transform.isPresent();
    }

    /**
     * Pulls a value in.
     *
     * @param value a value after imputation
     * @return the clipped value; NaN for NaN
     */
    public double clip(double value) {
        return value < lower ? lower : value > upper ? upper : value;
    }

    /**
     * Treats a value.
     *
     * @param value a value after imputation
     * @return the treated value; NaN for NaN
     */
    public double apply(double value) {
        double clipped = clip(value);
        if (transform.isEmpty() || Double.isNaN(clipped)) {
            return clipped;
        }
        double range = maximum - minimum;
        double height = mirrored ? Math.max(maximum - clipped, 0) : Math.max(clipped - minimum, 0);
        double bent = switch (transform.get().curve()) {
            case LOG_CT, LOG_CT_PLUS -> StrictMath.log(height + 0.01 * range);
            case LOG_CT_ORIGINAL -> StrictMath.log(height + 1);
            case LOG_GII -> StrictMath.log((maximum - 1) * height / range + 1);
            case BOX_COX -> boxCox(height + 1, transform.get().lambda());
        };
        return mirrored ? -bent : bent;
    }

    private static double boxCox(double x, double lambda) {
        return lambda == 0 ? StrictMath.log(x) : (StrictMath.pow(x, lambda) - 1) / lambda;
    }

    /** Returns one line: the steps taken. */
    @Override
    public String toString() {
        if (!changes()) {
            return "untreated";
        }
        String clip = lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY
                ? ""
                : "clipped to " + lower + " to " + upper;
        return clip
                + transform.map(curve -> (clip.isEmpty() ? "" : ", ") + curve).orElse("");
    }
}
