package org.lgpi.core.survey;

/** Sums of a linearised variable that stands beside every row of data in memory; NaN is no observation. */
final class RowSums implements PsuSums {

    private final SurveyData data;
    private final Grouping grouping;
    private final double[] z;

    RowSums(SurveyData data, Grouping grouping, double[] z) {
        this.data = data;
        this.grouping = grouping;
        this.z = z;
    }

    @Override
    public int strata() {
        return data.strata();
    }

    @Override
    public int sampled(int stratum) {
        return data.stratumStart[stratum + 1] - data.stratumStart[stratum];
    }

    @Override
    public double populationPsus(int stratum) {
        return data.populationPsus[stratum];
    }

    @Override
    public boolean ofRespondents(int stratum) {
        int from = data.stratumStart[stratum];
        int to = data.stratumStart[stratum + 1];
        return data.psuStart[to] - data.psuStart[from] == to - from && Double.isInfinite(data.populationInPsu[from]);
    }

    @Override
    public int firstPsu(int stratum) {
        return data.stratumStart[stratum];
    }

    @Override
    public long rows(int psu) {
        return data.psuStart[psu + 1] - data.psuStart[psu];
    }

    @Override
    public double populationInPsu(int psu) {
        return data.populationInPsu[psu];
    }

    @Override
    public void visitStratum(int stratum, TaylorVariance to) {
        for (int block = grouping.stratumBlock[stratum]; block < grouping.stratumBlock[stratum + 1]; block++) {
            add(grouping.blockGroup[block], grouping.blockStart[block], grouping.blockStart[block + 1], to);
        }
    }

    @Override
    public void visitPsu(int psu, TaylorVariance to) {
        for (int run = grouping.psuRun[psu]; run < grouping.psuRun[psu + 1]; run++) {
            add(grouping.runGroup[run], grouping.runStart[run], grouping.runStart[run + 1], to);
        }
    }

    private void add(int group, int from, int end, TaylorVariance to) {
        if (group < 0) {
            return;
        }
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = from; row < end; row++) {
            double value = z[row];
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                count++;
            }
        }
        if (count > 0) {
            to.add(group, sum, squares, count);
        }
    }
}
