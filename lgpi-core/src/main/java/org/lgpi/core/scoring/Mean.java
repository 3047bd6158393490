package org.lgpi.core.scoring;

import org.lgpi.core.index.Aggregation;

/**
 * The means of the form {@code inverse(sum(w phi(x)) / sum(w))}, with {@code phi} the identity, the logarithm, the
 * reciprocal or a power. exp, log and pow are those of StrictMath: the same bits on every machine.
 */
final class Mean {

    /** Numbers this close, relative to their size: the error of the slope half-way is below that of the subtraction. */
    private static final double CLOSE = 1e-5;

    private final Aggregation aggregation;

    private Mean(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    /** Tells whether an aggregation is a mean of this form; the sums are, as shares of their maximum. */
    static boolean isMean(Aggregation aggregation) {
        return switch (aggregation.kind()) {
            case ARITHMETIC, GEOMETRIC, HARMONIC, POWER, SUM, CAPPED_SUM -> true;
            default -> false;
        };
    }

    static Mean of(Aggregation aggregation) {
        return new Mean(aggregation);
    }

    boolean isLinear() {
        return aggregation.isLinear() || aggregation.kind() == Aggregation.Kind.CAPPED_SUM;
    }

    /** Tells whether the value is the sum divided by the weight, so that loops need not ask for the formula. */
    boolean isSumByWeight() {
        return aggregation.isLinear();
    }

    /** NaN for a negative value where the mean is not defined for it. */
    double phi(double x) {
        return switch (aggregation.kind()) {
            case GEOMETRIC -> x < 0 ? Double.NaN : StrictMath.log(x);
            case HARMONIC -> x < 0 ? Double.NaN : 1 / (x + 0.0);
            case POWER -> x < 0 ? Double.NaN : StrictMath.pow(x + 0.0, aggregation.parameter());
            default -> x;
        };
    }

    /**
     * Turns the two sums into the value.
     *
     * @param sum {@code sum(w phi(x))}
     * @param weight {@code sum(w)}, above 0
     */
    double value(double sum, double weight) {
        return switch (aggregation.kind()) {
            case GEOMETRIC -> StrictMath.exp(sum / weight);
            case HARMONIC -> weight / sum;
            case POWER -> StrictMath.pow(sum / weight, 1 / aggregation.parameter());
            case CAPPED_SUM -> Math.min(sum, aggregation.parameter()) / Math.min(weight, aggregation.parameter());
            default -> sum / weight;
        };
    }

    /** Weight that counts as the maximum of points. */
    double maximum(double weight) {
        return aggregation.kind() == Aggregation.Kind.CAPPED_SUM ? Math.min(weight, aggregation.parameter()) : weight;
    }

    /** Tells whether phi has a finite value at a number. */
    boolean isDefined(double x) {
        return Double.isFinite(phi(x));
    }

    /**
     * The mean slope of phi between two numbers, {@code (phi(a) - phi(b)) / (a - b)}; the slope half-way where they lie so
     * close together that the difference would be rounding. NaN if both are 0 and phi is not the identity.
     */
    double slope(double a, double b) {
        if (isLinear()) {
            return 1;
        }
        double size = Math.max(Math.abs(a), Math.abs(b));
        if (size == 0) {
            return Double.NaN;
        }
        return Math.abs(a - b) > CLOSE * size ? (phi(a) - phi(b)) / (a - b) : derivative(a + (b - a) / 2);
    }

    private double derivative(double x) {
        return switch (aggregation.kind()) {
            case GEOMETRIC -> 1 / x;
            case HARMONIC -> -1 / (x * x);
            case POWER -> aggregation.parameter() * StrictMath.pow(x, aggregation.parameter() - 1);
            default -> 1;
        };
    }
}
