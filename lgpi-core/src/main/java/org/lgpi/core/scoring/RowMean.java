package org.lgpi.core.scoring;

/** A mean of the children of one node in one row. */
final class RowMean extends RowCombiner {

    private final Mean mean;
    private final boolean linear;
    private double sum;
    private double lowest;
    private double highest;
    private double lowestWeight;
    private double highestWeight;

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
        lowestWeight = 0;
        highestWeight = 0;
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
    void addLowest(double weight, double low) {
        lowestWeight += weight;
        lowest += weight * (linear ? low : mean.phi(low));
    }

    @Override
    void addHighest(double weight, double high) {
        highestWeight += weight;
        highest += weight * (linear ? high : mean.phi(high));
    }

    @Override
    double value(double weight) {
        return mean.value(sum, weight);
    }

    @Override
    double lowest() {
        return lowestWeight > 0 ? mean.value(lowest, lowestWeight) : Double.NaN;
    }

    @Override
    double highest() {
        return highestWeight > 0 ? mean.value(highest, highestWeight) : Double.NaN;
    }

    @Override
    double maximum(double weight) {
        return mean.maximum(weight);
    }
}
