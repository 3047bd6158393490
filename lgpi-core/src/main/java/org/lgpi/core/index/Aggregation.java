package org.lgpi.core.index;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How the values of a node's children are combined into its own.
 *
 * <p>Below, x are the children's values and w their weights, both over the children that have a value. Children of
 * weight 0 do not take part. Formulas after OECD/JRC, Handbook on Constructing Composite Indicators (2008), section
 * 1.7.
 *
 * @param kind the formula
 * @param parameters exponent of {@code POWER}, cap of {@code CAPPED_SUM}, penalty and correction of
 *     {@code MAZZIOTTA_PARETO}, alpha and beta of {@code MEAN_MIN}, ordered weights of {@code OWA}; empty for the others
 */
public record Aggregation(Kind kind, List<Double> parameters) {

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
         * The mean less a penalty for uneven children, {@code M - penalty S^2 / M}, with {@code M = sum(w x) / sum(w)} and
         * {@code S^2 = sum(w (x - M)^2) / sum(w) n / (n - correction)} (P. De Muro, M. Mazziotta and A. Pareto, Composite
         * Indices of Development and Poverty, Social Indicators Research 104, 2011). Not monotone: a child far above the
         * others may cost more than it brings. No value if some x is negative; 0 if all are 0.
         */
        MAZZIOTTA_PARETO,
        /**
         * The mean less a penalty for the distance to the smallest x, {@code M - alpha (sqrt((M - min)^2 + beta^2) - beta)}
         * (V. Casadio Tarabusi and G. Guarini, An Unbalance Adjustment Method for Development Indicators, Social
         * Indicators Research 112, 2013).
         */
        MEAN_MIN,
        /**
         * Ordered weighted average: the weights given belong to places, that of the best x first, and not to children
         * (R. R. Yager 1988). Where children weigh differently, or some are missing, each takes that stretch of the list
         * which its share of the weight covers (V. Torra 1997); with as many equal children as places it is the plain form.
         */
        OWA,
        /**
         * Order between the units of a period: the share of other units that this one beats on children that carry more
         * than half of the weight, ties counting half.
         */
        COPELAND,
        /** Order between the units of a period: weighted mean of the shares of other units beaten on each child. */
        BORDA,
        /**
         * Closeness to an ideal unit that has the best x of the period in every child: {@code 1 - d / (mean + 2 sd)}, with
         * d the weighted Euclidean distance and the mean and standard deviation (n - 1) of all distances (Wroclaw
         * taxonomic method; Z. Hellwig 1968). 1 is the ideal; far units may fall below 0.
         */
        WROCLAW
    }

    /** Weighted arithmetic mean. */
    public static final Aggregation ARITHMETIC = new Aggregation(Kind.ARITHMETIC, List.of());

    /** Weighted geometric mean. */
    public static final Aggregation GEOMETRIC = new Aggregation(Kind.GEOMETRIC, List.of());

    /** Weighted harmonic mean. */
    public static final Aggregation HARMONIC = new Aggregation(Kind.HARMONIC, List.of());

    /** Smallest value. */
    public static final Aggregation MINIMUM = new Aggregation(Kind.MINIMUM, List.of());

    /** Largest value. */
    public static final Aggregation MAXIMUM = new Aggregation(Kind.MAXIMUM, List.of());

    /** Median of the values. */
    public static final Aggregation MEDIAN = new Aggregation(Kind.MEDIAN, List.of());

    /** Product of the values. */
    public static final Aggregation PRODUCT = new Aggregation(Kind.PRODUCT, List.of());

    /** Sum of points. */
    public static final Aggregation SUM = new Aggregation(Kind.SUM, List.of());

    /** Copeland's order between units. */
    public static final Aggregation COPELAND = new Aggregation(Kind.COPELAND, List.of());

    /** Borda's order between units. */
    public static final Aggregation BORDA = new Aggregation(Kind.BORDA, List.of());

    /** Closeness to the ideal unit. */
    public static final Aggregation WROCLAW = new Aggregation(Kind.WROCLAW, List.of());

    /** Checks that the parameters fit the formula. */
    public Aggregation {
        Objects.requireNonNull(kind, "kind");
        parameters = List.copyOf(parameters);
        String wrong = wrong(kind, parameters);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String wrong(Kind kind, List<Double> parameters) {
        double first = parameters.isEmpty() ? Double.NaN : parameters.get(0);
        double second = parameters.size() < 2 ? Double.NaN : parameters.get(1);
        boolean finite = parameters.stream().allMatch(Double::isFinite);
        return switch (kind) {
            case POWER ->
                parameters.size() == 1 && finite && first != 0
                        ? ""
                        : "the exponent of a power mean is finite and not 0, found " + first
                                + "; use the geometric mean for 0";
            case CAPPED_SUM ->
                parameters.size() == 1 && finite && first > 0
                        ? ""
                        : "the cap of a sum is finite and above 0, found " + first;
            case MAZZIOTTA_PARETO ->
                parameters.size() == 2 && finite && (second == 0 || second == 1)
                        ? ""
                        : "the penalty of a Mazziotta-Pareto index is finite and its correction 0 or 1, found " + first
                                + " and " + second;
            case MEAN_MIN ->
                parameters.size() == 2 && finite && first >= 0 && first <= 1 && second >= 0
                        ? ""
                        : "mean-min needs an alpha from 0 to 1 and a beta of 0 or more, found " + first + " and "
                                + second;
            case OWA ->
                finite
                                && parameters.stream().allMatch(weight -> weight >= 0)
                                && parameters.stream().anyMatch(weight -> weight > 0)
                        ? ""
                        : "ordered weights are finite, not negative and not all 0, found " + parameters;
            default -> parameters.isEmpty() ? "" : kind + " takes no parameter, found " + first;
        };
    }

    /**
     * Makes an aggregation with at most one parameter.
     *
     * @param kind the formula
     * @param parameter its parameter; NaN if it takes none
     */
    public Aggregation(Kind kind, double parameter) {
        this(kind, Double.isNaN(parameter) ? List.of() : List.of(parameter));
    }

    /**
     * Returns the first parameter.
     *
     * @return the parameter; NaN if there is none
     */
    public double parameter() {
        return parameter(0);
    }

    /**
     * Returns one of the parameters.
     *
     * @param place its place, from 0
     * @return the parameter; NaN if there is none at this place
     */
    public double parameter(int place) {
        return place < parameters.size() ? parameters.get(place) : Double.NaN;
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
     * Returns the Mazziotta-Pareto index as published: the deviation is that of the children as a whole (n).
     *
     * <p>Meant for children that are well above 0, such as scores of mean 100 and deviation 10 ({@code zScore(100, 10)}) or,
     * for the adjusted index, goalposts of range 70 to 130 ({@link Normalisation#meanGoalposts()}).
     *
     * @param penalty 1 where more is better, -1 to add the penalty instead, as for indices of poverty
     * @return the aggregation
     */
    public static Aggregation mazziottaPareto(double penalty) {
        return new Aggregation(Kind.MAZZIOTTA_PARETO, List.of(penalty, 0.0));
    }

    /**
     * Returns the mean less a penalty for the distance to the smallest value.
     *
     * @param alpha 0 (the mean) to 1 (no compensation of the smallest value, if beta is 0)
     * @param beta 0 or more, in the unit of the values; the larger, the milder the penalty for small distances
     * @return the aggregation
     */
    public static Aggregation meanMin(double alpha, double beta) {
        return new Aggregation(Kind.MEAN_MIN, List.of(alpha, beta));
    }

    /**
     * Returns the ordered weighted average.
     *
     * @param weights weights of places, that of the best child first; relative to each other
     * @return the aggregation
     */
    public static Aggregation owa(double... weights) {
        return new Aggregation(Kind.OWA, Arrays.stream(weights).boxed().toList());
    }

    /**
     * Tells whether the value of a unit depends on the other units.
     *
     * @return true for {@code COPELAND}, {@code BORDA} and {@code WROCLAW}
     */
    public boolean isOrder() {
        return kind == Kind.COPELAND || kind == Kind.BORDA || kind == Kind.WROCLAW;
    }

    /**
     * Tells whether a child that rises never lowers the value.
     *
     * @return false for {@code MAZZIOTTA_PARETO} with a penalty
     */
    public boolean isMonotone() {
        return kind != Kind.MAZZIOTTA_PARETO || parameter() == 0;
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
                || (kind == Kind.POWER && parameter() < 0);
    }

    /** Returns the formula, with its parameters if it takes some. */
    @Override
    public String toString() {
        return kind
                + (parameters.isEmpty()
                        ? ""
                        : parameters.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")));
    }
}
