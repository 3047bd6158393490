package org.lgpi.core.survey;

import java.util.EnumSet;
import java.util.Set;

/**
 * The error of a linearised variable that stands for a whole comparison.
 *
 * @param variance its variance, NaN if there is none
 * @param df its degrees of freedom
 * @param notes what must be known
 */
record Contrast(double variance, double df, Set<EstimateNote> notes) {

    /**
     * Computes the error.
     *
     * @param z linearised variable including the weight, NaN for rows outside the comparison; changed in place
     * @param lost degrees of freedom that the comparison takes beside one for each stratum
     */
    static Contrast of(SurveyData data, double[] z, int lost) {
        TaylorVariance taylor = TaylorVariance.of(data, Grouping.all(data), z);
        EnumSet<EstimateNote> notes = EnumSet.noneOf(EstimateNote.class);
        double variance = taylor.variance[0];
        if (data.calibrated != null) {
            variance = TaylorVariance.of(data, Grouping.all(data), residuals(data, z)).variance[0];
        }
        double df = switch (data.design.df()) {
            case DOMAIN -> taylor.psus[0] - taylor.strata[0] - lost;
            case DESIGN -> data.psus() - data.strata() - lost;
            case INFINITE -> Double.POSITIVE_INFINITY;
        };
        if (taylor.refused[0]) {
            notes.add(EstimateNote.SINGLE_PSU);
            variance = Double.NaN;
        } else if (taylor.psus[0] == 1 && !taylor.lastStratumComplete[0]) {
            boolean nextStage = data.design.columns().populationInPsu().isPresent();
            notes.add(nextStage ? EstimateNote.CONDITIONAL_ON_PSU : EstimateNote.ONE_PSU);
            variance = nextStage ? taylor.withinPsus[0] : Double.NaN;
        } else if (Double.isNaN(variance)) {
            notes.add(EstimateNote.SINGLE_PSU);
        }
        return new Contrast(variance, df, notes);
    }

    /** Returns a linearised variable over all rows, without what known totals explain. */
    static double[] residuals(SurveyData data, double[] z) {
        for (int row = 0; row < z.length; row++) {
            z[row] = z[row] == z[row] ? z[row] : 0;
        }
        if (data.calibrated != null) {
            data.calibrated.residuals(z);
        }
        return z;
    }

    /** Returns the covariances of several linearised variables of the same rows. */
    static double[][] covariances(SurveyData data, double[][] z) {
        if (data.calibrated != null) {
            for (double[] one : z) {
                residuals(data, one);
            }
        }
        Grouping all = Grouping.all(data);
        double[][] covariances = new double[z.length][z.length];
        for (int i = 0; i < z.length; i++) {
            covariances[i][i] = TaylorVariance.of(data, all, z[i]).variance[0];
        }
        double[] sum = new double[data.size()];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < i; j++) {
                for (int row = 0; row < sum.length; row++) {
                    sum[row] = z[i][row] + z[j][row];
                }
                // the variance is a quadratic form: V(a + b) = V(a) + V(b) + 2 C(a, b)
                double both = TaylorVariance.of(data, all, sum).variance[0];
                covariances[i][j] = (both - covariances[i][i] - covariances[j][j]) / 2;
                covariances[j][i] = covariances[i][j];
            }
        }
        return covariances;
    }
}
