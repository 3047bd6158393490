package org.lgpi.core.survey.weighting;

/** How far calibration moves a weight, by the linear predictor u of its row (Deville and Saerndal 1992, JASA 87:376). */
public enum CalibrationMethod {
    /** {@code 1 + u}: one step, but weights may become negative; the generalised regression estimator. */
    LINEAR,
    /** {@code 1 + u}, cut off at the bounds. */
    TRUNCATED,
    /** {@code exp(u)}: weights stay above 0. */
    RAKING,
    /** The logit function between the bounds. */
    LOGIT;

    /**
     * Tells whether the method keeps factors between bounds.
     *
     * @return true for {@code TRUNCATED} and {@code LOGIT}
     */
    public boolean isBounded() {
        return this == TRUNCATED || this == LOGIT;
    }

    double factor(double u, double lower, double upper) {
        return switch (this) {
            case LINEAR -> 1 + u;
            case TRUNCATED -> Math.min(upper, Math.max(lower, 1 + u));
            case RAKING -> StrictMath.exp(u);
            case LOGIT -> {
                double e = exponential(u, lower, upper);
                yield Double.isInfinite(e)
                        ? upper
                        : (lower * (upper - 1) + upper * (1 - lower) * e) / (upper - 1 + (1 - lower) * e);
            }
        };
    }

    double slope(double u, double lower, double upper) {
        return switch (this) {
            case LINEAR -> 1;
            case TRUNCATED -> 1 + u > lower && 1 + u < upper ? 1 : 0;
            case RAKING -> StrictMath.exp(u);
            case LOGIT -> {
                double factor = factor(u, lower, upper);
                // A (F - L)(U - F) / (U - L), A = (U - L) / ((1 - L)(U - 1))
                yield (factor - lower) * (upper - factor) / ((1 - lower) * (upper - 1));
            }
        };
    }

    private static double exponential(double u, double lower, double upper) {
        return StrictMath.exp(u * (upper - lower) / ((1 - lower) * (upper - 1)));
    }
}
