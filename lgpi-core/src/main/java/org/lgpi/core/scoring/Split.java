package org.lgpi.core.scoring;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.stat.Decimals;

/**
 * How the value of one group, and what it lacks to the top of the scale, fall to its children.
 *
 * <p>Child i carries {@code weight[i]} and loses {@code price[i] * (top - x[i])}. Its part is {@code weight[i] * top} less
 * that loss; in a capped sum, which counts points, it is {@code weight[i] * x[i]}. What the aggregation itself takes or
 * lacks, and no child answers for, stands as {@code rest}.
 */
final class Split {

    /** Sums of products this small beside their terms are rounding. */
    private static final double ROUNDING = 1e-9;

    /** Share of the weight; 0 for children without value. */
    final double[] weight;

    /** Loss of a child for each unit that it lacks to the top. */
    final double[] price;

    double restPart;
    double restLoss;
    boolean points;

    private final double[] raw;
    private final double[] x;
    private final double top;
    private final double value;

    /**
     * Splits the value of a group.
     *
     * @param raw weights of the children, 0 for those without value
     * @param x values of the children
     * @param top top of the scale
     * @param value value of the group
     */
    Split(Aggregation aggregation, double[] raw, double[] x, double top, double value) {
        this.raw = raw;
        this.x = x;
        this.top = top;
        this.value = value;
        weight = shares(raw);
        price = new double[raw.length];
        switch (aggregation.kind()) {
            case ARITHMETIC, SUM, BORDA, WROCLAW -> System.arraycopy(weight, 0, price, 0, price.length);
            case GEOMETRIC, HARMONIC, POWER -> mean(Mean.of(aggregation), 1, top);
            case MINIMUM, MAXIMUM -> place(value, 1);
            case MEDIAN -> median();
            case PRODUCT -> product();
            case CAPPED_SUM -> cappedSum(aggregation.parameter());
            case MAZZIOTTA_PARETO -> penalty(this::belowMean);
            case MEAN_MIN -> penalty(this::atMinimum);
            case OWA -> ordered(aggregation);
            case COPELAND -> Arrays.fill(price, Double.NaN);
        }
    }

    /** Brings weights to a sum of 1. */
    static double[] shares(double[] raw) {
        double sum = 0;
        for (double w : raw) {
            sum += w;
        }
        double[] shares = new double[raw.length];
        for (int i = 0; i < raw.length && sum > 0; i++) {
            shares[i] = raw[i] / sum;
        }
        return shares;
    }

    /**
     * Loss in proportion to {@code w (phi(top) - phi(x))}; zeros that force the mean to 0 share it by weight.
     *
     * @param power what the mean is raised to, the number of factors of a product
     * @param meanTop top of the raised mean
     */
    private void mean(Mean mean, int power, double meanTop) {
        if (forcedZeros(mean)) {
            return;
        }
        double sum = 0;
        double size = 0;
        boolean defined = top > 0 && mean.isDefined(meanTop);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] > 0) {
                price[i] = weight[i] * (defined ? mean.slope(top, x[i]) : 1);
                sum += price[i] * (top - x[i]);
                size += Math.abs(price[i] * (top - x[i]));
            }
        }
        double factor = Math.abs(sum) > ROUNDING * size
                ? (meanTop - value) / sum
                : defined ? power / mean.slope(meanTop, value) : 1;
        for (int i = 0; i < price.length; i++) {
            price[i] = raw[i] > 0 ? price[i] * factor : 0;
        }
    }

    private boolean forcedZeros(Mean mean) {
        double zeros = 0;
        for (int i = 0; i < raw.length; i++) {
            zeros += raw[i] > 0 && Double.isInfinite(mean.phi(x[i])) ? weight[i] : 0;
        }
        for (int i = 0; i < raw.length && zeros > 0; i++) {
            if (raw[i] > 0 && Double.isInfinite(mean.phi(x[i])) && top != x[i]) {
                price[i] = weight[i] / zeros * (top - value) / (top - x[i]);
            }
        }
        return zeros > 0;
    }

    /** One place in the order of the children, which decides a share of the value: those that hold it share the loss. */
    private void place(double placeValue, double share) {
        double deciding = 0;
        for (int i = 0; i < raw.length; i++) {
            deciding += holds(i, placeValue) ? weight[i] : 0;
        }
        for (int i = 0; i < raw.length; i++) {
            if (holds(i, placeValue)) {
                // values that are equal to 12 decimals hold the same place, so that the last bits do not decide
                double ratio = top == x[i] ? 1 : (top - placeValue) / (top - x[i]);
                price[i] += share * weight[i] / deciding * ratio;
            }
        }
    }

    private boolean holds(int child, double placeValue) {
        return raw[child] > 0 && Decimals.round(x[child]) == Decimals.round(placeValue);
    }

    private void median() {
        double[] sorted = new double[raw.length];
        int count = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] > 0) {
                sorted[count++] = x[i];
            }
        }
        Arrays.sort(sorted, 0, count);
        if (count % 2 == 1) {
            place(sorted[count / 2], 1);
        } else {
            place(sorted[count / 2 - 1], 0.5);
            place(sorted[count / 2], 0.5);
        }
    }

    /** A geometric mean of equal weights, raised to the number of children; so is its top. */
    private void product() {
        int count = 0;
        double productTop = 1;
        for (double w : raw) {
            if (w > 0) {
                count++;
                productTop *= top;
            }
        }
        for (int i = 0; i < raw.length; i++) {
            weight[i] = raw[i] > 0 ? 1.0 / count : 0;
        }
        restLoss = top - productTop;
        restPart = -restLoss;
        Mean logarithms = Mean.of(Aggregation.GEOMETRIC);
        if (value == 0 && forcedZeros(logarithms)) {
            restLoss = 0;
            restPart = 0;
        } else {
            mean(logarithms, count, productTop);
        }
    }

    /** The mean, and what the value lacks to it falls to some children in proportion; what nobody can carry is rest. */
    private void penalty(ToDoubleBiFunction<Integer, Double> carried) {
        double mean = 0;
        for (int i = 0; i < raw.length; i++) {
            mean += raw[i] > 0 ? weight[i] * x[i] : 0;
        }
        double all = 0;
        for (int i = 0; i < raw.length; i++) {
            price[i] = weight[i];
            all += raw[i] > 0 && x[i] < top ? carried.applyAsDouble(i, mean) : 0;
        }
        double penalty = mean - value;
        if (!(all > 0)) {
            restLoss = penalty;
            restPart = -penalty;
            return;
        }
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] > 0 && x[i] < top) {
                price[i] += penalty * (carried.applyAsDouble(i, mean) / all) / (top - x[i]);
            }
        }
    }

    private double belowMean(int child, double mean) {
        return weight[child] * Math.max(0, mean - x[child]);
    }

    private double atMinimum(int child, double mean) {
        double minimum = Double.POSITIVE_INFINITY;
        for (int i = 0; i < raw.length; i++) {
            minimum = raw[i] > 0 ? Math.min(minimum, x[i]) : minimum;
        }
        return holds(child, minimum) ? weight[child] : 0;
    }

    /** Each child counts with the weight of its place; children on the same place share theirs by weight. */
    private void ordered(Aggregation aggregation) {
        double[] places = new OrderedWeights(aggregation, raw, x, OrderedWeights.SAME).share;
        System.arraycopy(places, 0, price, 0, places.length);
    }

    /** Points: each child brings what it earns, and what lies above the cap is taken off again. */
    private void cappedSum(double cap) {
        points = true;
        double allWeight = 0;
        double earned = 0;
        double missing = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] > 0) {
                allWeight += raw[i];
                earned += raw[i] * x[i];
                missing += raw[i] * (top - x[i]);
            }
        }
        double maximum = Math.min(allWeight, cap);
        restLoss = top - value;
        for (int i = 0; i < raw.length; i++) {
            weight[i] = raw[i] / maximum;
            if (earned < cap && missing != 0) {
                price[i] = raw[i] * ((top - value) / missing);
                restLoss = 0;
            }
        }
        restPart = earned > cap ? value - earned / maximum : 0;
    }
}
