package org.lgpi.core.scoring;

/** A mean of the children of one node in one row. */
final class RowMean extends RowCombiner {

    private final Mean mean;
    private double sum;
    private double lowest;
    private double highest;
    private double boundWeight;

    RowMean(Mean mean) {
        this.mean = mean;
    }

    @Override
    void clear() {
        super.clear();
        sum = 0;
        lowest = 0;
        highest = 0;
        boundWeight = 0;
    }

    /** Takes over the sums of coded criteria, in the layout of {@link CodedCells}. */
    void set(double[] sums) {
        sum = sums[CodedCells.SUM];
        weight = sums[CodedCells.WEIGHT];
        applicableWeight = sums[CodedCells.APPLICABLE_WEIGHT];
        covered = sums[CodedCells.COVERED];
        boundWeight = sums[CodedCells.BOUND_WEIGHT];
        lowest = sums[CodedCells.LOWEST];
        highest = sums[CodedCells.HIGHEST];
        valued = CodedCells.valued(sums);
        applicable = CodedCells.applicable(sums);
        blocked = CodedCells.isBlocked(sums);
    }

    @Override
    void addValue(double childWeight, double value) {
        sum += childWeight * mean.phi(value);
    }

    @Override
    void addBounds(double childWeight, double low, double high) {
        boundWeight += childWeight;
        lowest += childWeight * mean.phi(low);
        highest += childWeight * mean.phi(high);
    }

    @Override
    double value() {
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
    double maximum() {
        return mean.maximum(weight);
    }
}
