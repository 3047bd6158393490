package org.lgpi.core.survey.area;

import java.util.Locale;
import java.util.Objects;
import org.lgpi.core.stat.Distributions;
import org.lgpi.core.stat.Interval;

/**
 * A number for a small area that rests on a model, not on the sample of the area alone.
 *
 * @param area code of the area
 * @param source whether the area's own sample takes part
 * @param value the modelled estimate
 * @param rootMse root of its mean squared error; by the delta method where a transformation was used
 * @param shrinkage weight of the direct estimate on the scale of the model, 0 to 1; 0 without sample
 * @param synthetic what the model alone says
 * @param direct direct estimate, NaN without one that could be used
 * @param directStandardError its standard error, NaN without one
 * @param transformation the scale of the model
 * @param scaled the modelled estimate on that scale
 * @param scaledRootMse root of its mean squared error on that scale
 */
public record ModelledEstimate(
        String area,
        Source source,
        double value,
        double rootMse,
        double shrinkage,
        double synthetic,
        double direct,
        double directStandardError,
        AreaTransformation transformation,
        double scaled,
        double scaledRootMse) {

    /** What a modelled estimate rests on. */
    public enum Source {
        /** On the model and the area's own sample. */
        MODELLED,
        /** On the model alone: the area has no sample, or none that could be used. */
        SYNTHETIC
    }

    /** Checks that no part is missing. */
    public ModelledEstimate {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(transformation, "transformation");
    }

    /**
     * Returns the coefficient of variation.
     *
     * @return root of the mean squared error over the size of the estimate; NaN for an estimate of 0
     */
    public double cv() {
        return value == 0 ? Double.NaN : rootMse / Math.abs(value);
    }

    /**
     * Returns the interval that the normal distribution gives on the scale of the model, transformed back: shares stay
     * between 0 and 1.
     *
     * @param level confidence level such as 0.95
     * @return the interval
     */
    public Interval interval(double level) {
        double half = Distributions.normalQuantile(1 - (1 - level) / 2) * scaledRootMse;
        return new Interval(transformation.back(scaled - half), transformation.back(scaled + half), level);
    }

    ModelledEstimate withValue(double changed) {
        return new ModelledEstimate(
                area,
                source,
                changed,
                rootMse,
                shrinkage,
                synthetic,
                direct,
                directStandardError,
                transformation,
                transformation.forward(changed),
                scaledRootMse);
    }

    /** Returns one line: the area, that the number is modelled, the number and its error beside the direct ones. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s %.6g, root mse %.4g (direct %.6g, se %.4g)",
                area,
                source,
                value,
                rootMse,
                direct,
                directStandardError);
    }
}
