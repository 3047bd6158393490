package org.lgpi.core.index;

import java.util.Objects;
import org.lgpi.core.framework.Criterion;

/**
 * Place between two goalposts a and b: {@code lower + (upper - lower) (x - a) / (b - a)}, in direction {@code NEGATIVE}
 * with {@code b - x}; beyond a goalpost it stays at the end if truncated.
 *
 * <p>Goalposts stand where they are put, at two percentiles of the population, or half the range of the population below
 * and above a reference value, so that the reference value comes to lie in the middle (M. Mazziotta and A. Pareto, On a
 * Generalized Non-compensatory Composite Index for Measuring Socio-economic Phenomena, Social Indicators Research 127,
 * 2016). The worst value of goalposts that are not truncated is that of the worst end of the scale if they stand where
 * they are put, and that of the worst value observed otherwise; the best likewise. No value where percentiles do not
 * differ.
 *
 * @param posts how the goalposts are given
 * @param first a, its percentile (0 to 100), or the reference value (NaN for the mean of the population); a is NaN if each
 *     criterion has its own
 * @param second b above a, or its percentile; NaN with a reference, or if a is
 * @param lower normalised value at the worse goalpost
 * @param upper normalised value at the better goalpost, above {@code lower}
 * @param truncated whether values beyond a goalpost count as the goalpost
 */
public record Goalposts(Posts posts, double first, double second, double lower, double upper, boolean truncated)
        implements Normalisation {

    /** How goalposts are given. */
    public enum Posts {
        /** As two raw values. */
        FIXED,
        /** As two percentiles of the population. */
        PERCENTILES,
        /** By a reference value in the middle. */
        REFERENCE
    }

    /** Checks the parameters. */
    public Goalposts {
        Objects.requireNonNull(posts, "posts");
        if (!(upper > lower) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "goalposts need finite lower below upper, found " + lower + " and " + upper);
        }
        boolean good = switch (posts) {
            case FIXED ->
                (Double.isNaN(first) && Double.isNaN(second))
                        || (first < second && !Double.isInfinite(first) && Double.isFinite(second - first));
            case PERCENTILES -> 0 <= first && first < second && second <= 100;
            case REFERENCE -> !Double.isInfinite(first) && Double.isNaN(second);
        };
        if (!good) {
            throw new IllegalArgumentException("goalposts need "
                    + switch (posts) {
                        case FIXED -> "two finite values, the smaller first";
                        case PERCENTILES -> "two percentiles from 0 to 100, the smaller first";
                        case REFERENCE -> "one finite reference value";
                    }
                    + ", found " + first + " and " + second);
        }
    }

    /**
     * Returns the same goalposts with another range of normalised values.
     *
     * @param newLower normalised value at the worse goalpost
     * @param newUpper normalised value at the better goalpost, above {@code newLower}
     * @return the changed copy
     */
    public Goalposts withRange(double newLower, double newUpper) {
        return new Goalposts(posts, first, second, newLower, newUpper, truncated);
    }

    /**
     * Returns the same goalposts, truncated or not.
     *
     * @param truncate whether values beyond a goalpost count as the goalpost
     * @return the changed copy
     */
    public Goalposts withTruncated(boolean truncate) {
        return new Goalposts(posts, first, second, lower, upper, truncate);
    }

    @Override
    public boolean needsFit() {
        return posts != Posts.FIXED;
    }

    @Override
    public boolean needsValues() {
        return posts == Posts.PERCENTILES;
    }

    @Override
    public boolean isComplete() {
        return posts != Posts.FIXED || !Double.isNaN(first);
    }

    @Override
    public boolean isLinear() {
        return !truncated;
    }

    @Override
    public boolean isShare() {
        return truncated && lower >= 0 && upper <= 1;
    }

    @Override
    public double apply(Criterion criterion, CriterionFit fit, double value) {
        double place = switch (posts) {
            case FIXED -> RawEnds.place(criterion, value, first, second);
            case PERCENTILES ->
                RawEnds.place(
                        criterion,
                        value,
                        fit.values().percentile(first),
                        fit.values().percentile(second));
            case REFERENCE -> {
                double middle = Double.isNaN(first) ? fit.mean() : first;
                double half = (fit.maximum() - fit.minimum()) / 2;
                yield RawEnds.place(criterion, value, middle - half, middle + half);
            }
        };
        return lower + (upper - lower) * (truncated ? Math.max(0, Math.min(1, place)) : place);
    }

    @Override
    public double worst(Criterion criterion, CriterionFit fit) {
        return end(criterion, fit, false);
    }

    @Override
    public double best(Criterion criterion, CriterionFit fit) {
        return end(criterion, fit, true);
    }

    private double end(Criterion criterion, CriterionFit fit, boolean best) {
        double end = apply(
                criterion,
                fit,
                posts == Posts.FIXED ? RawEnds.possible(criterion, best) : RawEnds.observed(criterion, fit, best));
        return truncated && !Double.isNaN(end) ? (best ? upper : lower) : end;
    }

    /** Returns the name and the parameters. */
    @Override
    public String toString() {
        String name = switch (posts) {
            case FIXED -> "goalposts(" + first + ", " + second;
            case PERCENTILES -> "goalposts(percentiles " + first + ", " + second;
            case REFERENCE -> "goalposts(reference " + (Double.isNaN(first) ? "mean" : first);
        };
        return name + ", " + lower + ", " + upper + (truncated ? ", truncated)" : ")");
    }
}
