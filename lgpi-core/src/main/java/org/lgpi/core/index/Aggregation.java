package org.lgpi.core.index;

import java.util.Objects;

/**
 * How the values of a node's children are combined into its own.
 *
 * <p>Below, x are the children's values and w their weights, both over the children that have a value. Children of
 * weight 0 do not take part. Formulas after OECD/JRC, Handbook on Constructing Composite Indicators (2008), section
 * 1.7.
 *
 * @param kind the formula
 * @param parameter exponent of {@code POWER}, cap of {@code CAPPED_SUM}; NaN for the others
 */
public record Aggregation(Kind kind, double parameter) {

    /** The formulas. */
    public enum Kind {
        /** {@code sum(w x) / sum(w)}. */
        ARITHMETIC,
        /** {@code exp(sum(w ln x) / sum(w))}; 0 if some x is 0; no value if some x is negative. */
        GEOMETRIC,
        /** {@code sum(w) / sum(w / x)}; 0 if some x is 0; no value if some x is negative. */
        HARMONIC,
        /** {@code (sum(w x^p) / sum(w))^(1/p)}; with p below 0 it is 0 if some x is 0; no value if some x is negative. */
        POWER,
        /** The smallest x. */
        MINIMUM,
        /** The largest x. */
        MAXIMUM,
        /** The middle x, or the mean of the two in the middle; weights do not count. */
        MEDIAN,
        /** The product of all x; weights do not count; no value if some x is negative. */
        PRODUCT,
        /** Points earned, {@code sum(w x)}, kept as a share of the points to be had, {@code sum(w)}. */
        SUM,
        /** Points earned up to a cap, {@code min(cap, sum(w x))}, kept as a share of {@code min(cap, sum(w))}. */
        CAPPED_SUM,
        /**
         * Order between the units of a period: the share of other units that this one beats on children that carry more
         * than half of the weight, ties counting half.
         */
        COPELAND,
        /** Order between the units of a period: weighted mean of the shares of other units beaten on each child. */
        BORDA
    }

    /** Weighted arithmetic mean. */
    public static final Aggregation ARITHMETIC = new Aggregation(Kind.ARITHMETIC, Double.NaN);

    /** Weighted geometric mean. */
    public static final Aggregation GEOMETRIC = new Aggregation(Kind.GEOMETRIC, Double.NaN);

    /** Weighted harmonic mean. */
    public static final Aggregation HARMONIC = new Aggregation(Kind.HARMONIC, Double.NaN);

    /** Smallest value. */
    public static final Aggregation MINIMUM = new Aggregation(Kind.MINIMUM, Double.NaN);

    /** Largest value. */
    public static final Aggregation MAXIMUM = new Aggregation(Kind.MAXIMUM, Double.NaN);

    /** Median of the values. */
    public static final Aggregation MEDIAN = new Aggregation(Kind.MEDIAN, Double.NaN);

    /** Product of the values. */
    public static final Aggregation PRODUCT = new Aggregation(Kind.PRODUCT, Double.NaN);

    /** Sum of points. */
    public static final Aggregation SUM = new Aggregation(Kind.SUM, Double.NaN);

    /** Copeland's order between units. */
    public static final Aggregation COPELAND = new Aggregation(Kind.COPELAND, Double.NaN);

    /** Borda's order between units. */
    public static final Aggregation BORDA = new Aggregation(Kind.BORDA, Double.NaN);

    /** Checks that the parameter fits the formula. */
    public Aggregation {
        Objects.requireNonNull(kind, "kind");
        boolean good = switch (kind) {
            case POWER -> Double.isFinite(parameter) && parameter != 0;
            case CAPPED_SUM -> parameter > 0 && Double.isFinite(parameter);
            default -> Double.isNaN(parameter);
        };
        if (!good) {
            throw new IllegalArgumentException(
                    switch (kind) {
                        case POWER ->
                            "the exponent of a power mean is finite and not 0, found " + parameter
                                    + "; use the geometric mean for 0";
                        case CAPPED_SUM -> "the cap of a sum is finite and above 0, found " + parameter;
                        default -> kind + " takes no parameter, found " + parameter;
                    });
        }
    }

    /**
     * Returns the weighted power mean.
     *
     * @param p exponent, finite and not 0
     * @return the aggregation
     */
    public static Aggregation power(double p) {
        return new Aggregation(Kind.POWER, p);
    }

    /**
     * Returns the sum of points up to a cap.
     *
     * @param cap most points that count, above 0
     * @return the aggregation
     */
    public static Aggregation cappedSum(double cap) {
        return new Aggregation(Kind.CAPPED_SUM, cap);
    }

    /**
     * Tells whether the value of a unit depends on the other units.
     *
     * @return true for {@code COPELAND} and {@code BORDA}
     */
    public boolean isOrder() {
        return kind == Kind.COPELAND || kind == Kind.BORDA;
    }

    /**
     * Tells whether the children count in proportion to their weights, so that points stay points.
     *
     * @return true for {@code ARITHMETIC} and {@code SUM}
     */
    public boolean isLinear() {
        return kind == Kind.ARITHMETIC || kind == Kind.SUM;
    }

    /**
     * Tells whether a zero child of positive weight makes the value zero.
     *
     * @return true for geometric, harmonic, product and power with an exponent below 0
     */
    public boolean isZeroedByZero() {
        return kind == Kind.GEOMETRIC
                || kind == Kind.HARMONIC
                || kind == Kind.PRODUCT
                || (kind == Kind.POWER && parameter < 0);
    }

    /** Returns the formula, with its parameter if it takes one. */
    @Override
    public String toString() {
        return Double.isNaN(parameter) ? kind.toString() : kind + "(" + parameter + ")";
    }
}
