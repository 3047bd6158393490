package org.lgpi.core.survey.weighting;

import java.util.Locale;
import java.util.Objects;

/**
 * What one step did to the weights.
 *
 * @param step position and kind of the step, such as {@code 2 RAKING}
 * @param iterations rounds that an iteration took, 1 for a step without rounds
 * @param deviation largest relative distance from a target at the end of the step, 0 for a step without targets
 * @param smallestFactor smallest factor between the weight before and after, over the weights above 0
 * @param largestFactor largest such factor
 * @param smallestWeight smallest weight above 0 after the step
 * @param largestWeight largest weight after the step
 * @param sum sum of the weights after the step
 * @param respondents number of weights above 0 after the step
 * @param changed number of weights that a trimming step cut, or that another step changed
 * @param kishEffect {@code n sum w^2 / (sum w)^2} over the weights above 0: what unequal weights alone do to the variance of
 *     a mean (Kish 1965, Survey Sampling)
 */
public record WeightingReport(
        String step,
        int iterations,
        double deviation,
        double smallestFactor,
        double largestFactor,
        double smallestWeight,
        double largestWeight,
        double sum,
        int respondents,
        int changed,
        double kishEffect) {

    /** Checks that the step is named. */
    public WeightingReport {
        Objects.requireNonNull(step, "step");
    }

    static WeightingReport of(String step, int iterations, double deviation, int cut, double[] before, double[] after) {
        double smallestFactor = Double.POSITIVE_INFINITY;
        double largestFactor = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        int respondents = 0;
        int changed = 0;
        for (int row = 0; row < after.length; row++) {
            double w = after[row];
            changed += w == before[row] ? 0 : 1;
            if (w > 0) {
                smallest = Math.min(smallest, w);
                largest = Math.max(largest, w);
                sum += w;
                squares += w * w;
                respondents++;
                if (before[row] > 0) {
                    smallestFactor = Math.min(smallestFactor, w / before[row]);
                    largestFactor = Math.max(largestFactor, w / before[row]);
                }
            }
        }
        return new WeightingReport(
                step,
                iterations,
                deviation,
                smallestFactor,
                largestFactor,
                smallest,
                largest,
                sum,
                respondents,
                cut < 0 ? changed : cut,
                respondents * squares / (sum * sum));
    }

    /** Returns one line: the step, its rounds, the range of weights and the Kish effect. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d iterations, deviation %.2g, factors %.4g to %.4g, weights %.6g to %.6g, sum %.10g, Kish effect %.4f",
                step,
                iterations,
                deviation,
                smallestFactor,
                largestFactor,
                smallestWeight,
                largestWeight,
                sum,
                kishEffect);
    }
}
