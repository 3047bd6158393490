package org.lgpi.core.scoring;

/** A mean of the children of one node in one row. */
final class RowMean extends RowCombiner {

    private final Mean mean;
    private final boolean linear;
    private double sum;
    private double lowest;
    private double highest;
    private double boundWeight;

    RowMean(Mean mean) {
        this.mean = mean;
        linear = mean.isLinear();
    }

    RowMean fresh() {
        return new RowMean(mean);
    }

    @Override
    void clear() {
        super.clear();
        sum = 0;
        lowest = 0;
        highest = 0;
        boundWeight = 0;
    }

    void add(double weight, CellScore cell) {
        add(weight, weight, cell.value(), cell.coverage(), cell.lowest(), cell.highest(), (byte)
                cell.reason().ordinal());
    }

    @Override
    void addValue(double weight, double value) {
        sum += weight * (linear ? value : mean.phi(value));
    }

    @Override
    void addBounds(double weight, double low, double high) {
        boundWeight += weight;
        lowest += weight * (linear ? low : mean.phi(low));
        highest += weight * (linear ? high : mean.phi(high));
    }

    @Override
    double value(double weight) {
        return mean.value(sum, weight);
    }

    @Override
    double lowest() {
        return boundWeight > 0 ? mean.value(lowest, boundWeight) : Double.NaN;
    }

    @Override
    double highest() {
        return boundWeight > 0 ? mean.value(highest, boundWeight) : Double.NaN;
    }

    @Override
    double maximum(double weight) {
        return mean.maximum(weight);
    }
}
