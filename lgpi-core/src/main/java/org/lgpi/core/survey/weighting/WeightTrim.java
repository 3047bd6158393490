package org.lgpi.core.survey.weighting;

import java.util.Arrays;
import java.util.List;
import org.lgpi.core.base.Problem;

/** Cuts weights off at limits and hands what was cut to the others. */
final class WeightTrim {

    private static final int MOST_TRIMS = 1000;

    private final String name;
    private final WeightingStep.Trimming trimming;
    private final double[] weights;
    private final List<Problem> problems;

    /**
     * Prepares.
     *
     * @param weights the weights; changed in place
     */
    WeightTrim(String name, WeightingStep.Trimming trimming, double[] weights, List<Problem> problems) {
        this.name = name;
        this.trimming = trimming;
        this.weights = weights;
        this.problems = problems;
    }

    /** Cuts weights; returns how many were cut. */
    int run() {
        double[] sorted =
                Arrays.stream(weights).filter(weight -> weight > 0).sorted().toArray();
        double lower = limit(trimming.unit(), trimming.lower(), sorted);
        double upper = limit(trimming.unit(), trimming.upper(), sorted);
        boolean[] cut = new boolean[weights.length];
        int count = 0;
        for (int round = 0; round < MOST_TRIMS; round++) {
            int more = cut(cut, lower, upper);
            count += more;
            if (more == 0 || !trimming.strict() || !problems.isEmpty()) {
                return count;
            }
        }
        return count;
    }

    /** Cuts what is beyond the limits now and hands it to those that were never cut; returns how many were cut. */
    private int cut(boolean[] cut, double lower, double upper) {
        double surplus = 0;
        double free = 0;
        int receivers = 0;
        int more = 0;
        for (int row = 0; row < weights.length; row++) {
            double w = weights[row];
            if (w > 0 && !cut[row] && (w < lower || w > upper)) {
                weights[row] = Math.min(upper, Math.max(lower, w));
                surplus += w - weights[row];
                cut[row] = true;
                more++;
            } else if (w > 0 && !cut[row]) {
                free += w;
                receivers++;
            }
        }
        if (more > 0 && receivers == 0) {
            problems.add(Problem.error(
                    "NOBODY_LEFT_TO_WEIGH_MORE",
                    name,
                    "limits of " + lower + " and " + upper + " beyond which all weights were",
                    "limits that leave weights between them",
                    "widen the limits"));
            return more;
        }
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0 && !cut[row]) {
                weights[row] += trimming.redistribution() == WeightingStep.Trimming.Redistribution.EQUAL
                        ? surplus / receivers
                        : surplus * weights[row] / free;
            }
        }
        return more;
    }

    private static double limit(WeightingStep.Trimming.Unit unit, double limit, double[] sorted) {
        return switch (unit) {
            case WEIGHT -> limit;
            case MEDIAN -> limit * quantile(sorted, 0.5);
            case QUANTILE -> quantile(sorted, limit);
        };
    }

    private static double quantile(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = probability * (sorted.length - 1);
        int below = (int) Math.floor(at);
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (next - sorted[below]);
    }
}
