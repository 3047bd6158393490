package org.lgpi.core.survey.weighting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One step on the way from the selection of a sample to its weights. */
public sealed interface WeightingStep {

    /** Largest relative distance from a target that counts as reached, unless stated. */
    double TOLERANCE = 1e-10;

    /** Rounds of raking, unless stated. */
    int MOST_ITERATIONS = 1000;

    /** Rounds of calibration, unless stated. */
    int MOST_NEWTON_STEPS = 100;

    /**
     * Returns what reports call this kind of step.
     *
     * @return a word in capitals, such as {@code POST_STRATIFICATION}
     */
    default String kind() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /**
     * Weights from the selection: one over the probability of being drawn.
     *
     * @param probabilities codes of the items that hold a respondent's probability at each stage, multiplied; none to take
     *     {@code N_h/n_h} PSUs and, if the design has a second stage, {@code M_hc/m_hc} people from the populations of the
     *     design
     */
    record Base(List<String> probabilities) implements WeightingStep {

        /** Copies the list. */
        public Base {
            probabilities = List.copyOf(probabilities);
        }
    }

    /**
     * Hands the weights of those who did not respond to those who did, within cells: times {@code sum w / sum w of the
     * respondents}. Non-respondents get weight 0. Later errors do not allow for it.
     *
     * @param by the cells: a domain, or names with {@code *} between
     * @param responded code of a yes/no item that tells who responded
     */
    record NonResponse(String by, String responded) implements WeightingStep {

        /** Checks that no part is missing. */
        public NonResponse {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(responded, "responded");
        }
    }

    /**
     * Fits the weights of each group to its total.
     *
     * @param target the totals
     */
    record PostStratification(WeightTarget target) implements WeightingStep {

        /** Checks that the target is there. */
        public PostStratification {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * Fits weights to several margins in turn, round after round (Deming and Stephan 1940, Annals of Mathematical
     * Statistics 11:427).
     *
     * @param margins the totals, at least one margin
     * @param tolerance largest relative distance from a total that counts as reached
     * @param mostIterations rounds after which the step gives up
     */
    record Raking(List<WeightTarget> margins, double tolerance, int mostIterations) implements WeightingStep {

        /** Copies the list. */
        public Raking {
            margins = List.copyOf(margins);
        }

        /**
         * Rakes with the usual limits.
         *
         * @param margins the totals
         */
        public Raking(WeightTarget... margins) {
            this(List.of(margins), TOLERANCE, MOST_ITERATIONS);
        }
    }

    /**
     * Changes weights as little as possible so that they meet all totals at once: {@code w = d F(x'lambda)}.
     *
     * @param method the function F
     * @param margins totals of groups, perhaps none
     * @param totals totals of items that every respondent answered, by code, perhaps none
     * @param lower smallest factor of a bounded method, at least 0 and below 1
     * @param upper largest factor of a bounded method, above 1
     * @param tolerance largest relative distance from a total that counts as reached
     * @param mostIterations rounds after which the step gives up
     */
    record Calibration(
            CalibrationMethod method,
            List<WeightTarget> margins,
            Map<String, Double> totals,
            double lower,
            double upper,
            double tolerance,
            int mostIterations)
            implements WeightingStep {

        /** Copies the totals. */
        public Calibration {
            Objects.requireNonNull(method, "method");
            margins = List.copyOf(margins);
            totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        }

        /**
         * Calibrates to margins by an unbounded method with the usual limits.
         *
         * @param method the function F
         * @param margins totals of groups
         */
        public Calibration(CalibrationMethod method, WeightTarget... margins) {
            this(method, List.of(margins), Map.of(), 0, Double.POSITIVE_INFINITY, TOLERANCE, MOST_NEWTON_STEPS);
        }
    }

    /**
     * Cuts weights off at limits and hands what was cut to the others.
     *
     * @param lower smallest weight in the unit, at least 0
     * @param upper largest weight in the unit, at least {@code lower}
     * @param unit what the limits are
     * @param strict whether to go on until no weight is beyond a limit; if not, what is handed on may lift weights above
     *     the limit again, as in R's {@code trimWeights}
     * @param redistribution how the others share what was cut
     */
    record Trimming(double lower, double upper, Unit unit, boolean strict, Redistribution redistribution)
            implements WeightingStep {

        /** What limits of weights are. */
        public enum Unit {
            /** Weights. */
            WEIGHT,
            /** Multiples of the median weight. */
            MEDIAN,
            /** Quantiles of the weights, from 0 to 1, interpolated (Hyndman and Fan's rule 7). */
            QUANTILE
        }

        /** How weights share what was cut from others. */
        public enum Redistribution {
            /** The same amount each, as in R's {@code trimWeights}. */
            EQUAL,
            /** In proportion to the weights. */
            PROPORTIONAL
        }

        /** Checks that no part is missing. */
        public Trimming {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(redistribution, "redistribution");
        }
    }
}
