package org.lgpi.core.index;

import java.util.List;

/**
 * What is done about outliers of a criterion: steps that are tried in turn until the test passes.
 *
 * <p>A criterion passes if {@code |skewness| < maximumSkewness} or {@code kurtosis < maximumKurtosis}, with the formulas
 * of {@link org.lgpi.core.stat.DistinctValues.Shape}. If no step makes it pass, the last one stands. Treatment never
 * changes the order of units, though it may make neighbours equal. Criteria with fewer than four values, or with fewer than
 * three different ones, have no outliers: no transform changes the skewness of two values. After the COIN Tool of the
 * JRC and COINr.
 *
 * @param maximumSkewness skewness that fails, above 0
 * @param maximumKurtosis excess kurtosis that fails together with the skewness, above 0
 * @param steps what is tried, in this order; none leaves the criterion as it is
 * @param combine whether a step starts from what the step before left, not from the untreated values
 * @param force whether all steps are taken, combined, without a test; a winsorisation then changes {@code winmax} points
 */
public record Treatment(
        double maximumSkewness, double maximumKurtosis, List<Step> steps, boolean combine, boolean force) {

    /** Winsorisation of at most five points, then a logarithm; skewness 2, kurtosis 3.5. */
    public static final Treatment STANDARD =
            new Treatment(2, 3.5, List.of(new Winsorise(5), new Transform(Curve.LOG_CT, 0)), false, false);

    /** Nothing at all. */
    public static final Treatment NONE = new Treatment(2, 3.5, List.of(), false, false);

    /** One thing that may be done. */
    public sealed interface Step {

        /**
         * Returns the name of the step, as files write it.
         *
         * @return the name, such as {@code winsorise} or {@code logCt}
         */
        String name();
    }

    /**
     * Pulls outliers in: while the test fails and fewer than {@code winmax} points were changed, all largest values become
     * the next smaller one, or, where the skewness is negative, all smallest the next larger one. At least two different
     * values stay.
     *
     * @param winmax number of points from which it stops, 0 or more; tied points are changed together, so that the last
     *     round may exceed it
     */
    public record Winsorise(int winmax) implements Step {

        @Override
        public String name() {
            return "winsorise";
        }

        /** Returns the name and the parameter. */
        @Override
        public String toString() {
            return name() + " " + winmax;
        }
    }

    /** A rising curve; min, max and range are those of the values that it is learned from. */
    public enum Curve {
        /** {@code ln(x - min + 0.01 range)}. */
        LOG_CT("logCt"),
        /** As {@code LOG_CT}; where the skewness is negative {@code -ln(max - x + 0.01 range)}. */
        LOG_CT_PLUS("logCtPlus"),
        /** {@code ln(x - min + 1)}. */
        LOG_CT_ORIGINAL("logCtOriginal"),
        /** {@code ln((max - 1)(x - min)/range + 1)}; rises only where max is above 1, and is left out elsewhere. */
        LOG_GII("logGii"),
        /** {@code ((x - min + 1)^lambda - 1)/lambda}, with lambda 0 the logarithm. */
        BOX_COX("boxCox");

        private final String word;

        Curve(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Bends the values by a curve.
     *
     * @param curve the curve
     * @param lambda parameter of {@code BOX_COX}, 0 for the others
     */
    public record Transform(Curve curve, double lambda) implements Step {

        @Override
        public String name() {
            return curve.word();
        }

        /** Returns the name, and lambda where it counts. */
        @Override
        public String toString() {
            return curve.word() + (curve == Curve.BOX_COX ? " " + lambda : "");
        }
    }

    /** Copies the steps. */
    public Treatment {
        steps = List.copyOf(steps);
    }

    /**
     * Returns the standard test with other steps.
     *
     * @param steps what is tried, in this order
     * @return the treatment
     */
    public static Treatment of(Step... steps) {
        return new Treatment(2, 3.5, List.of(steps), false, false);
    }

    /**
     * Returns this treatment with steps that start from what the step before left.
     *
     * @return the changed copy
     */
    public Treatment combined() {
        return new Treatment(maximumSkewness, maximumKurtosis, steps, true, force);
    }

    /**
     * Returns this treatment without a test.
     *
     * @return the changed copy
     */
    public Treatment forced() {
        return new Treatment(maximumSkewness, maximumKurtosis, steps, combine, true);
    }
}
