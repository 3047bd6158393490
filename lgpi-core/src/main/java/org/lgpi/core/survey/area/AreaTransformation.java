package org.lgpi.core.survey.area;

/** The scale on which areas are modelled. */
public enum AreaTransformation {
    /** The scale of the estimates. */
    NONE,
    /** {@code asin(sqrt(p))} for shares, variance {@code 1 / (4 n)} with the effective sample size n. */
    ARCSINE,
    /** {@code log(p / (1 - p))} for shares between 0 and 1, variance {@code (s / (p (1 - p)))^2}. */
    LOGIT;

    private static final int STEPS = 400;
    private static final double REACH = 9;

    double forward(double value) {
        return switch (this) {
            case NONE -> value;
            case ARCSINE -> StrictMath.asin(Math.sqrt(Math.min(1, Math.max(0, value))));
            case LOGIT -> StrictMath.log(value / (1 - value));
        };
    }

    /** Returns the variance of a transformed direct estimate; NaN if it cannot be told. */
    double variance(SmallArea area) {
        double p = area.estimate();
        double s = area.standardError();
        double variance = switch (this) {
            case NONE -> s * s;
            case ARCSINE ->
                area.effectiveSampleSize() > 0 ? 1 / (4 * area.effectiveSampleSize()) : s * s / (4 * p * (1 - p));
            case LOGIT -> s * s / (p * (1 - p) * p * (1 - p));
        };
        return variance > 0 && variance < Double.POSITIVE_INFINITY ? variance : Double.NaN;
    }

    /** Tells whether a direct estimate has a place on the scale. */
    boolean admits(double value) {
        return switch (this) {
            case NONE -> Double.isFinite(value);
            case ARCSINE -> value >= 0 && value <= 1;
            case LOGIT -> value > 0 && value < 1;
        };
    }

    double back(double scaled) {
        return switch (this) {
            case NONE -> scaled;
            case ARCSINE -> {
                double sine = StrictMath.sin(Math.min(Math.PI / 2, Math.max(0, scaled)));
                yield sine * sine;
            }
            case LOGIT -> 1 / (1 + StrictMath.exp(-scaled));
        };
    }

    /** Returns the mean of what lies behind a normal variable on the scale. */
    double meanBack(double mean, double variance) {
        return switch (this) {
            case NONE -> mean;
            case ARCSINE -> (1 - StrictMath.cos(2 * mean) * StrictMath.exp(-2 * variance)) / 2;
            case LOGIT -> meanLogistic(mean, Math.sqrt(variance));
        };
    }

    /** Sums over an even grid, which for a normal density is exact to the last digits. */
    private double meanLogistic(double mean, double deviation) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= STEPS; i++) {
            double z = REACH * (2.0 * i / STEPS - 1);
            double weight = StrictMath.exp(-z * z / 2);
            sum += weight * back(mean + deviation * z);
            weights += weight;
        }
        return sum / weights;
    }

    /** Returns the slope of {@link #back}, for the delta method. */
    double slope(double scaled) {
        return switch (this) {
            case NONE -> 1;
            case ARCSINE -> Math.abs(StrictMath.sin(2 * Math.min(Math.PI / 2, Math.max(0, scaled))));
            case LOGIT -> back(scaled) * (1 - back(scaled));
        };
    }
}
