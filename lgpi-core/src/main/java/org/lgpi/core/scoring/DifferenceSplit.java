package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;

/**
 * How the difference between two values of one group falls to its children.
 *
 * <p>Child i accounts for {@code rate[i] * (to x[i] - from x[i])} because its value differs, and for {@code byWeight[i]}
 * because its weight does; what caps account for stands as {@code rest}. A child that has a value on one side alone
 * accounts for everything by its weight.
 */
final class DifferenceSplit {

    /**
     * One of the two sides.
     *
     * @param raw weights of the children, 0 for those without value
     * @param x values of the children
     * @param value value of the group
     */
    record Side(double[] raw, double[] x, double value) {}

    final double[] rate;
    final double[] byWeight;
    double rest;

    private final Side from;
    private final Side to;
    private final int children;

    DifferenceSplit(Aggregation aggregation, Side from, Side to) {
        this.from = from;
        this.to = to;
        children = from.raw().length;
        rate = new double[children];
        byWeight = new double[children];
        switch (aggregation.kind()) {
            case ARITHMETIC, SUM, GEOMETRIC, HARMONIC, POWER -> mean(Mean.of(aggregation));
            case MINIMUM, MAXIMUM, MEDIAN -> selection(aggregation);
            case PRODUCT -> product();
            case CAPPED_SUM -> cappedSum(aggregation.parameter());
            case MAZZIOTTA_PARETO -> mazziottaPareto(aggregation);
            case MEAN_MIN -> meanMin(aggregation.parameter(), aggregation.parameter(1));
            case OWA -> ordered(aggregation);
            case COPELAND, BORDA, WROCLAW -> Arrays.fill(rate, Double.NaN);
        }
    }

    private boolean onBoth(int i) {
        return from.raw()[i] > 0 && to.raw()[i] > 0;
    }

    private boolean onEither(int i) {
        return from.raw()[i] > 0 || to.raw()[i] > 0;
    }

    private void mean(Mean mean) {
        double[] w = Split.shares(from.raw());
        double[] w2 = Split.shares(to.raw());
        double v = from.value();
        double v2 = to.value();
        if (isZeroOnOneSide(mean)) {
            fromZero(mean, w, w2);
            return;
        }
        double slope = mean.slope(v2, v);
        if (Double.isNaN(slope) || Double.isInfinite(slope) || slope == 0) {
            // zero on both sides: nothing differs
            return;
        }
        for (int i = 0; i < children; i++) {
            if (onBoth(i)) {
                double childSlope = mean.slope(to.x()[i], from.x()[i]);
                rate[i] = Double.isFinite(childSlope) ? (w[i] + w2[i]) / 2 * (childSlope / slope) : 0;
            }
            if (onEither(i) && w[i] != w2[i]) {
                double middle = (phi(mean, i, from, to) + phi(mean, i, to, from)) / 2;
                byWeight[i] = (middle - (mean.phi(v) + mean.phi(v2)) / 2) / slope * (w2[i] - w[i]);
            }
        }
    }

    /** The transformed value on one side, that of the other where this one has none. */
    private static double phi(Mean mean, int i, Side side, Side other) {
        return mean.phi(side.raw()[i] > 0 ? side.x()[i] : other.x()[i]);
    }

    private boolean isZeroOnOneSide(Mean mean) {
        return Double.isInfinite(mean.phi(from.value())) || Double.isInfinite(mean.phi(to.value()));
    }

    /**
     * One side is forced to 0 by zeros: the limit of the formula when these zeros are small numbers that vanish. With W the
     * weight of the zeros on their side, a zero accounts for {@code w / W} of the difference, and a change of weight for
     * half of itself.
     */
    private void fromZero(Mean mean, double[] w, double[] w2) {
        double difference = to.value() - from.value();
        if (difference == 0) {
            return;
        }
        boolean zeroBefore = Double.isInfinite(mean.phi(from.value()));
        Side zeroSide = zeroBefore ? from : to;
        double[] zeroWeight = zeroBefore ? w : w2;
        double zeros = 0;
        for (int i = 0; i < children; i++) {
            zeros += isZero(mean, zeroSide, i) ? zeroWeight[i] : 0;
        }
        double sign = zeroBefore ? 1 : -1;
        for (int i = 0; i < children; i++) {
            double change = sign * (w2[i] - w[i]);
            double share = (isZero(mean, zeroSide, i) ? zeroWeight[i] / zeros : 0) + change / 2;
            double byValue = 0;
            if (onBoth(i) && isZero(mean, zeroSide, i)) {
                byValue = (w[i] + w2[i]) / 2 / zeros;
                rate[i] = byValue * difference / (to.x()[i] - from.x()[i]);
            }
            byWeight[i] = (share - byValue) * difference;
        }
    }

    private static boolean isZero(Mean mean, Side side, int i) {
        return side.raw()[i] > 0 && Double.isInfinite(mean.phi(side.x()[i]));
    }

    /** A product is a geometric mean in which every child that has a value weighs 1. */
    private void product() {
        Mean logarithms = Mean.of(Aggregation.GEOMETRIC);
        double difference = to.value() - from.value();
        if (difference == 0 && isZeroOnOneSide(logarithms)) {
            return;
        }
        if (isZeroOnOneSide(logarithms)) {
            Side zeroSide = from.value() == 0 ? from : to;
            int zeros = 0;
            for (int i = 0; i < children; i++) {
                zeros += isZero(logarithms, zeroSide, i) ? 1 : 0;
            }
            for (int i = 0; i < children; i++) {
                if (isZero(logarithms, zeroSide, i)) {
                    if (onBoth(i)) {
                        rate[i] = difference / zeros / (to.x()[i] - from.x()[i]);
                    } else {
                        byWeight[i] = difference / zeros;
                    }
                }
            }
            return;
        }
        double slope = logarithms.slope(to.value(), from.value());
        for (int i = 0; i < children; i++) {
            if (onBoth(i)) {
                rate[i] = logarithms.slope(to.x()[i], from.x()[i]) / slope;
            } else if (onEither(i)) {
                double sign = to.raw()[i] > 0 ? 1 : -1;
                byWeight[i] = sign * phi(logarithms, i, from, to) / slope;
            }
        }
    }

    /**
     * With the mean M and the mean Q of the squares, the value is {@code M - c (Q / M - M)}; a product of two numbers
     * changes by the mean of each times the change of the other, and so the changes of M and Q fall to the children.
     */
    private void mazziottaPareto(Aggregation aggregation) {
        double[] w = Split.shares(from.raw());
        double[] w2 = Split.shares(to.raw());
        double m = moment(w, from.x(), 1);
        double m2 = moment(w2, to.x(), 1);
        double q = moment(w, from.x(), 2);
        double q2 = moment(w2, to.x(), 2);
        boolean even = !(m > 0 && m2 > 0);
        double c = BalancedMean.factor(aggregation, from.raw());
        double c2 = BalancedMean.factor(aggregation, to.raw());
        // a mean of 0 has no spread: then the penalty of the other side is nobody's
        double middle = even ? 0 : (c + c2) / 2;
        double byMean = 1 + middle + (even ? 0 : middle * (q + q2) / 2 / (m * m2));
        double bySquares = even ? 0 : -middle * (1 / m + 1 / m2) / 2;
        double centre = byMean * (m + m2) / 2 + bySquares * (q + q2) / 2;
        for (int i = 0; i < children; i++) {
            if (onEither(i)) {
                double x = from.raw()[i] > 0 ? from.x()[i] : to.x()[i];
                double x2 = to.raw()[i] > 0 ? to.x()[i] : x;
                rate[i] = onBoth(i) ? (w[i] + w2[i]) / 2 * (byMean + bySquares * (x + x2)) : 0;
                double level = byMean * (x + x2) / 2 + bySquares * (x * x + x2 * x2) / 2;
                byWeight[i] = w[i] == w2[i] ? 0 : (level - centre) * (w2[i] - w[i]);
            }
        }
        rest = even
                ? (to.value() - m2) - (from.value() - m)
                : c == c2 ? 0 : -((q / m - m) + (q2 / m2 - m2)) / 2 * (c2 - c);
    }

    private static double moment(double[] weights, double[] x, int power) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] > 0 ? weights[i] * (power == 1 ? x[i] : x[i] * x[i]) : 0;
        }
        return sum;
    }

    /** The penalty changes with the distance of the mean from the minimum, and each of the two falls to children. */
    private void meanMin(double alpha, double beta) {
        double m = moment(Split.shares(from.raw()), from.x(), 1);
        double m2 = moment(Split.shares(to.raw()), to.x(), 1);
        double low = minimum(from);
        double low2 = minimum(to);
        double reach = reach(m - low, beta) + reach(m2 - low2, beta);
        double slope = reach > 0 ? alpha * ((m - low) + (m2 - low2)) / reach : 0;
        add(Aggregation.ARITHMETIC, m, m2, 1 - slope);
        add(Aggregation.MINIMUM, low, low2, slope);
    }

    private void add(Aggregation aggregation, double value, double value2, double factor) {
        DifferenceSplit split = new DifferenceSplit(
                aggregation, new Side(from.raw(), from.x(), value), new Side(to.raw(), to.x(), value2));
        for (int i = 0; i < children; i++) {
            rate[i] += factor * split.rate[i];
            byWeight[i] += factor * split.byWeight[i];
        }
        rest += factor * split.rest;
    }

    private static double reach(double distance, double beta) {
        return Math.sqrt(distance * distance + beta * beta);
    }

    private static double minimum(Side side) {
        double minimum = Double.POSITIVE_INFINITY;
        for (int i = 0; i < side.raw().length; i++) {
            minimum = side.raw()[i] > 0 ? Math.min(minimum, side.x()[i]) : minimum;
        }
        return minimum;
    }

    /** As a selection: by the places along the straight way; the rest goes to children whose weight differs. */
    private void ordered(Aggregation aggregation) {
        double[] x = fill(from, to);
        double[] x2 = fill(to, from);
        addRates(new SelectionPath(aggregation, from.raw(), x, x2, valued(from)));
        addRates(new SelectionPath(aggregation, to.raw(), x, x2, valued(to)));
        double left = to.value() - from.value();
        double differing = 0;
        for (int i = 0; i < children; i++) {
            // a child without a value on either side decides nothing
            left -= rate[i] == 0 ? 0 : rate[i] * (x2[i] - x[i]);
            differing += Math.abs(to.raw()[i] - from.raw()[i]);
        }
        for (int i = 0; i < children && differing > 0; i++) {
            byWeight[i] = left * Math.abs(to.raw()[i] - from.raw()[i]) / differing;
        }
    }

    private static boolean[] valued(Side side) {
        boolean[] valued = new boolean[side.raw().length];
        for (int i = 0; i < valued.length; i++) {
            valued[i] = side.raw()[i] > 0;
        }
        return valued;
    }

    /** Points over the maximum; with nothing above the cap it is the formula of the arithmetic mean. */
    private void cappedSum(double cap) {
        double weight = sum(from.raw());
        double weight2 = sum(to.raw());
        double maximum = Math.min(weight, cap);
        double maximum2 = Math.min(weight2, cap);
        double centre = (from.value() + to.value()) / 2;
        for (int i = 0; i < children; i++) {
            if (onEither(i)) {
                double w = from.raw()[i] / maximum;
                double w2 = to.raw()[i] / maximum2;
                double x = from.raw()[i] > 0 ? from.x()[i] : to.x()[i];
                double x2 = to.raw()[i] > 0 ? to.x()[i] : x;
                rate[i] = onBoth(i) ? (w + w2) / 2 : 0;
                byWeight[i] = ((x + x2) / 2 - centre) * (w2 - w);
            }
        }
        double cut = from.value() - points(from) / maximum;
        double cut2 = to.value() - points(to) / maximum2;
        boolean capped = weight > cap || weight2 > cap || points(from) > cap || points(to) > cap;
        rest = capped ? cut2 - cut + centre * (weight2 / maximum2 - weight / maximum) : 0;
    }

    private static double points(Side side) {
        double points = 0;
        for (int i = 0; i < side.raw().length; i++) {
            points += side.raw()[i] > 0 ? side.raw()[i] * side.x()[i] : 0;
        }
        return points;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * The change of values goes to those that decide along the straight way from one side to the other, with the children
     * of either side, half each; what then remains goes to the children that one side has and the other has not.
     */
    private void selection(Aggregation aggregation) {
        Aggregation.Kind kind = aggregation.kind();
        boolean[] before = new boolean[children];
        boolean[] after = new boolean[children];
        boolean[] common = new boolean[children];
        for (int i = 0; i < children; i++) {
            before[i] = from.raw()[i] > 0;
            after[i] = to.raw()[i] > 0;
            common[i] = onBoth(i);
        }
        double[] x = fill(from, to);
        double[] x2 = fill(to, from);
        addRates(new SelectionPath(aggregation, from.raw(), x, x2, before));
        addRates(new SelectionPath(aggregation, to.raw(), x, x2, after));
        if (Arrays.equals(before, after)) {
            return;
        }
        double gone = 0;
        double come = 0;
        boolean noneGone = Arrays.equals(before, common);
        boolean noneCome = Arrays.equals(after, common);
        if (noneGone || noneCome || isEmpty(common)) {
            double change = to.value() - from.value();
            for (int i = 0; i < children; i++) {
                change -= common[i] ? rate[i] * (x2[i] - x[i]) : 0;
            }
            gone = noneGone ? 0 : noneCome ? change : change / 2;
            come = change - gone;
        } else {
            for (double[] at : new double[][] {x, x2}) {
                double middle = SelectionPath.select(kind, at, common);
                gone += (middle - SelectionPath.select(kind, at, before)) / 2;
                come += (SelectionPath.select(kind, at, after) - middle) / 2;
            }
        }
        shareByWeight(gone, from.raw(), common);
        shareByWeight(come, to.raw(), common);
    }

    private static double[] fill(Side side, Side other) {
        double[] x = new double[side.raw().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = side.raw()[i] > 0 ? side.x()[i] : other.x()[i];
        }
        return x;
    }

    private void addRates(SelectionPath path) {
        for (int i = 0; i < children; i++) {
            rate[i] += onBoth(i) ? path.share[i] / 2 : 0;
        }
    }

    private static boolean isEmpty(boolean[] set) {
        for (boolean member : set) {
            if (member) {
                return false;
            }
        }
        return true;
    }

    private void shareByWeight(double amount, double[] raw, boolean[] common) {
        double sum = 0;
        for (int i = 0; i < children; i++) {
            sum += common[i] ? 0 : raw[i];
        }
        for (int i = 0; i < children && sum > 0; i++) {
            byWeight[i] += common[i] ? 0 : amount * raw[i] / sum;
        }
    }
}
