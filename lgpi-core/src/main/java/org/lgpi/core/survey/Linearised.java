package org.lgpi.core.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One statistic in all groups: sums, linearised variable, variance and what must be known. */
final class Linearised extends GroupedEstimate {

    private final SurveyData data;
    private final Grouping grouping;
    private final double[] y;
    /** The denominator, NaN where y is NaN; null stands for 1 in every row. */
    private final double @Nullable [] x;

    /** Linearised variable including the weight; NaN for rows without observation. */
    final double[] z;

    private final double[] sumY;
    private final double[] sumX;

    Linearised(SurveyData data, Grouping grouping, Form form, double[] y, double @Nullable [] x) {
        super(form, grouping.size());
        int groups = grouping.size();
        this.data = data;
        this.grouping = grouping;
        this.y = y;
        this.x = x;
        z = new double[data.size()];
        sumY = new double[groups];
        sumX = new double[groups];
        sums();
        for (int g = 0; g < groups; g++) {
            value[g] = estimate(g);
        }
        linearise();
    }

    private void sums() {
        double[] weights = data.weights;
        for (int run = 0; run < grouping.blockGroup.length; run++) {
            int g = grouping.blockGroup[run];
            if (g < 0) {
                continue;
            }
            double runY = 0;
            double runX = 0;
            double runW = 0;
            double low = least[g];
            double high = most[g];
            int count = 0;
            for (int row = grouping.blockStart[run]; row < grouping.blockStart[run + 1]; row++) {
                double w = weights[row];
                double v = y[row];
                if (!Double.isNaN(v) && w > 0) {
                    runY += w * v;
                    runW += w;
                    if (x != null) {
                        runX += w * x[row];
                    }
                    low = v < low ? v : low;
                    high = v > high ? v : high;
                    count++;
                }
            }
            sumY[g] += runY;
            sumX[g] += x == null ? runW : runX;
            sumW[g] += runW;
            n[g] += count;
            respondents[g] += grouping.blockStart[run + 1] - grouping.blockStart[run];
            least[g] = low;
            most[g] = high;
        }
    }

    private double estimate(int g) {
        if (n[g] == 0) {
            notes[g].add(EstimateNote.NO_OBSERVATION);
            return Double.NaN;
        }
        if (form == Form.TOTAL) {
            return sumY[g];
        }
        if (sumX[g] == 0) {
            notes[g].add(EstimateNote.ZERO_DENOMINATOR);
            return Double.NaN;
        }
        // the mean of equal numbers is that number, to the last bit
        double ratio = constant(g) ? least[g] : sumY[g] / sumX[g];
        if (form == Form.RATIO) {
            return ratio;
        }
        if (n[g] == 1) {
            notes[g].add(EstimateNote.ONE_OBSERVATION);
            return Double.NaN;
        }
        // the variance follows once all means are known; until then the mean stands in its place
        return ratio;
    }

    @Override
    boolean constant(int g) {
        return x == null && super.constant(g);
    }

    @Override
    boolean hasDesignEffect() {
        return x == null && super.hasDesignEffect();
    }

    /** Sets z and the variance between respondents, which design effects compare with. */
    private void linearise() {
        double[] squares = new double[value.length];
        double[] weights = data.weights;
        for (int run = 0; run < grouping.blockGroup.length; run++) {
            int g = grouping.blockGroup[run];
            int from = grouping.blockStart[run];
            int to = grouping.blockStart[run + 1];
            if (g < 0 || Double.isNaN(value[g])) {
                Arrays.fill(z, from, to, Double.NaN);
                continue;
            }
            double centre = form == Form.TOTAL ? constant(g) ? least[g] : sumY[g] / sumW[g] : value[g];
            double denominator = sumX[g];
            double sum = 0;
            for (int row = from; row < to; row++) {
                double w = weights[row];
                double v = y[row];
                if (!Double.isNaN(v) && w > 0) {
                    double deviation = v - (x == null ? centre : centre * x[row]);
                    double weighted = w * deviation;
                    sum += weighted * deviation;
                    z[row] = form == Form.TOTAL ? w * v : weighted / denominator;
                } else {
                    z[row] = Double.NaN;
                }
            }
            squares[g] += sum;
        }
        for (int g = 0; g < squares.length; g++) {
            squares[g] = squares[g] / sumW[g] * n[g] / (n[g] - 1.0);
        }
        if (form == Form.VARIANCE) {
            lineariseVariance(squares);
        }
        simpleRandom = squares;
    }

    /** The variance is the mean of (y - mean)^2 n/(n-1) with all n rows of the group; that the mean is estimated adds nothing to first order. */
    private void lineariseVariance(double[] squares) {
        for (int g = 0; g < squares.length; g++) {
            squares[g] *= (n[g] - 1.0) / n[g] * respondents[g] / (respondents[g] - 1.0);
        }
        for (int run = 0; run < grouping.blockGroup.length; run++) {
            int g = grouping.blockGroup[run];
            if (g < 0) {
                continue;
            }
            for (int row = grouping.blockStart[run]; row < grouping.blockStart[run + 1]; row++) {
                if (!Double.isNaN(z[row])) {
                    double deviation = y[row] - value[g];
                    double u = deviation * deviation * respondents[g] / (respondents[g] - 1.0);
                    z[row] = data.weights[row] * (u - squares[g]) / sumW[g];
                }
            }
        }
        for (int g = 0; g < squares.length; g++) {
            value[g] = Double.isNaN(value[g]) ? Double.NaN : squares[g];
        }
    }

    Linearised taylor() {
        TaylorVariance taylor = TaylorVariance.of(data, grouping, z);
        double[] variance = data.calibrated == null ? taylor.variance : calibratedVariance();
        errors(taylor, variance, data.design, data.psus() - data.strata());
        return this;
    }

    /** Residuals of calibration reach beyond the group, so that each group takes a pass over all rows. */
    private double[] calibratedVariance() {
        double[] variance = new double[value.length];
        Grouping all = Grouping.all(data);
        int[] groups = grouping.groupOfRows();
        for (int g = 0; g < variance.length; g++) {
            double[] residuals = new double[z.length];
            for (int row = 0; row < z.length; row++) {
                residuals[row] = groups[row] == g && !Double.isNaN(z[row]) ? z[row] : 0;
            }
            if (data.calibrated != null) {
                data.calibrated.residuals(residuals);
            }
            variance[g] = TaylorVariance.of(data, all, residuals).variance[0];
        }
        return variance;
    }

    Linearised replicated(ReplicateWeights replicates) {
        if (form == Form.VARIANCE) {
            throw new IllegalArgumentException("replicates serve means, shares, totals and ratios, not variances");
        }
        double[][] all = new double[value.length][replicates.size()];
        for (int r = 0; r < replicates.size(); r++) {
            replicate(replicates, r, all);
        }
        for (int g = 0; g < value.length; g++) {
            if (Double.isNaN(value[g])) {
                standardError[g] = Double.NaN;
                df[g] = Double.NaN;
                continue;
            }
            if (constant(g)) {
                notes[g].add(EstimateNote.CONSTANT);
            }
            standardError[g] = Math.sqrt(replicates.variance(all[g], value[g]));
            if (Double.isNaN(standardError[g])) {
                notes[g].add(EstimateNote.ONE_PSU);
            }
            df[g] = replicates.df();
            designEffects(g);
        }
        return this;
    }

    private void replicate(ReplicateWeights replicates, int r, double[][] all) {
        double[] numerator = new double[value.length];
        double[] denominator = new double[value.length];
        if (runY.length == 0) {
            sumRuns();
        }
        for (int psu = 0; psu < data.psus(); psu++) {
            for (int run = grouping.psuRun[psu]; run < grouping.psuRun[psu + 1]; run++) {
                int g = grouping.runGroup[run];
                if (g < 0) {
                    continue;
                }
                if (replicates.isByPsu()) {
                    double factor = replicates.factor(r, psu, 0);
                    numerator[g] += factor * runY[run];
                    denominator[g] += factor * runX[run];
                } else {
                    for (int row = grouping.runStart[run]; row < grouping.runStart[run + 1]; row++) {
                        if (!Double.isNaN(z[row])) {
                            double weight = data.weights[row] * replicates.factor(r, psu, row);
                            numerator[g] += weight * y[row];
                            denominator[g] += weight * (x == null ? 1 : x[row]);
                        }
                    }
                }
            }
        }
        for (int g = 0; g < value.length; g++) {
            all[g][r] = form == Form.TOTAL ? numerator[g] : numerator[g] / denominator[g];
        }
    }

    private double[] runY = {};
    private double[] runX = {};

    private void sumRuns() {
        runY = new double[grouping.runGroup.length];
        runX = new double[grouping.runGroup.length];
        for (int run = 0; run < runY.length; run++) {
            for (int row = grouping.runStart[run]; row < grouping.runStart[run + 1]; row++) {
                if (!Double.isNaN(z[row])) {
                    runY[run] += data.weights[row] * y[row];
                    runX[run] += data.weights[row] * (x == null ? 1 : x[row]);
                }
            }
        }
    }
}
