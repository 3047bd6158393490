package org.lgpi.core.scoring;

/** A mean of the children of one node in one row. */
final class RowMean extends RowCombiner {

    private final Mean mean;
    private double sum;
    private double lowest;
    private double highest;
    private double lowestWeight;
    private double highestWeight;

    RowMean(Mean mean) {
        this.mean = mean;
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

    /** Takes over the sums of coded criteria, in the layout of {@link CodedCells}. */
    void set(double[] sums) {
        sum = sums[CodedCells.SUM];
        weight = sums[CodedCells.WEIGHT];
        applicableWeight = sums[CodedCells.APPLICABLE_WEIGHT];
        covered = sums[CodedCells.COVERED];
        lowestWeight = sums[CodedCells.BOUND_WEIGHT];
        highestWeight = lowestWeight;
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
    void addLowest(double childWeight, double low) {
        lowestWeight += childWeight;
        lowest += childWeight * mean.phi(low);
    }

    @Override
    void addHighest(double childWeight, double high) {
        highestWeight += childWeight;
        highest += childWeight * mean.phi(high);
    }

    @Override
    double value() {
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
    double maximum() {
        return mean.maximum(weight);
    }
}
