package org.lgpi.core.scoring;

import java.util.Arrays;
import org.lgpi.core.index.Aggregation;

/** The smallest, largest or middle child, or the product of the children, of one node in one row. */
final class RowSelection extends RowCombiner {

    private final Aggregation aggregation;
    private final double[] values;
    private final double[] lowest;
    private final double[] highest;
    private int count;
    private int lowestCount;
    private int highestCount;

    RowSelection(Aggregation aggregation, int children) {
        this.aggregation = aggregation;
        values = new double[children];
        lowest = new double[children];
        highest = new double[children];
    }

    @Override
    void clear() {
        super.clear();
        count = 0;
        lowestCount = 0;
        highestCount = 0;
    }

    @Override
    void addValue(double childWeight, double value) {
        values[count++] = value;
    }

    @Override
    void addLowest(double childWeight, double low) {
        lowest[lowestCount++] = low;
    }

    @Override
    void addHighest(double childWeight, double high) {
        highest[highestCount++] = high;
    }

    @Override
    double value() {
        return combine(values, count);
    }

    @Override
    double lowest() {
        return combine(lowest, lowestCount);
    }

    @Override
    double highest() {
        return combine(highest, highestCount);
    }

    @Override
    double maximum() {
        return weight;
    }

    private double combine(double[] x, int n) {
        if (n == 0) {
            return Double.NaN;
        }
        Arrays.sort(x, 0, n);
        return switch (aggregation.kind()) {
            case MINIMUM -> x[0];
            case MAXIMUM -> x[n - 1];
            case MEDIAN -> n % 2 == 1 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
            case PRODUCT -> x[0] < 0 ? Double.NaN : product(x, n);
            default -> throw new IllegalStateException("no selection: " + aggregation);
        };
    }

    private static double product(double[] x, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x[i];
        }
        return product;
    }
}
