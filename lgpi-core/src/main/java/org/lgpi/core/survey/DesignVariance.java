package org.lgpi.core.survey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The variance under a design of the sum of a linearised variable over all rows.
 *
 * @param variance the variance, NaN if there is none
 * @param df degrees of freedom, as the design counts them
 * @param notes what must be known, among it why there is no variance
 */
public record DesignVariance(double variance, double df, Set<EstimateNote> notes) {

    /** Copies the notes. */
    public DesignVariance {
        notes = Set.copyOf(notes);
    }

    /** Computes the variance of z, which includes the weight and is NaN for rows outside the domain. */
    static DesignVariance of(SurveyData data, double[] z) {
        if (data.design.replicates().isPresent()) {
            throw new IllegalStateException("the errors of " + data.design.code()
                    + " come from replicate weights, which serve estimates but not comparisons and tests");
        }
        TaylorVariance taylor = TaylorVariance.of(data, Grouping.all(data), z);
        EnumSet<EstimateNote> notes = EnumSet.noneOf(EstimateNote.class);
        double variance = taylor.variance[0];
        if (data.calibrated != null) {
            variance = TaylorVariance.of(data, Grouping.all(data), residuals(data, z)).variance[0];
        }
        double df = switch (data.design.df()) {
            case DOMAIN -> taylor.psus[0] - taylor.strata[0];
            case DESIGN -> data.psus() - data.strata();
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
        return new DesignVariance(variance, df, notes);
    }

    /** Returns a linearised variable over all rows, without what known totals explain. */
    static double[] residuals(SurveyData data, double[] z) {
        double[] residuals = new double[z.length];
        for (int row = 0; row < z.length; row++) {
            residuals[row] = Double.isNaN(z[row]) ? 0 : z[row];
        }
        if (data.calibrated != null) {
            data.calibrated.residuals(residuals);
        }
        return residuals;
    }

    /** Returns the covariances of several linearised variables of the same rows. */
    static double[][] covariances(SurveyData data, double[][] variables) {
        double[][] z = variables.clone();
        if (data.calibrated != null) {
            Arrays.setAll(z, i -> residuals(data, variables[i]));
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

    /** Returns one line: the variance, its degrees of freedom and notes. */
    @Override
    public String toString() {
        return "variance " + variance + ", df " + df + (notes.isEmpty() ? "" : " " + notes);
    }
}
