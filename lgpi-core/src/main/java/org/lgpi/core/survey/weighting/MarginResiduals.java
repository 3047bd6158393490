package org.lgpi.core.survey.weighting;

import org.jspecify.annotations.Nullable;
import org.lgpi.core.survey.Calibrated;

/**
 * Deviations from the means of groups: exact for one margin, swept over several margins again and again as R survey does
 * after raking.
 */
final class MarginResiduals implements Calibrated {

    /** As often as R survey 4.1. */
    static final int SWEEPS = 10;

    private final int[][] margins;
    private final double[] fitted;
    private final double @Nullable [] means;
    private final int sweeps;

    /**
     * Makes the residuals.
     *
     * @param margins group of each row, for each margin
     * @param fitted the fitted weights
     * @param means weights of the rows in the means of groups; null for equal ones
     */
    MarginResiduals(int[][] margins, double[] fitted, double @Nullable [] means, int sweeps) {
        this.margins = margins;
        this.fitted = fitted;
        this.means = means;
        this.sweeps = sweeps;
    }

    @Override
    public void residuals(double[] z) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int[] groups : margins) {
                subtractMeans(groups, z);
            }
        }
    }

    private void subtractMeans(int[] groups, double[] z) {
        int size = 0;
        for (int group : groups) {
            size = Math.max(size, group + 1);
        }
        double[] sum = new double[size];
        double[] weight = new double[size];
        for (int row = 0; row < z.length; row++) {
            if (fitted[row] > 0) {
                double w = means == null ? 1 : means[row];
                sum[groups[row]] += w * z[row] / fitted[row];
                weight[groups[row]] += w;
            }
        }
        for (int row = 0; row < z.length; row++) {
            if (fitted[row] > 0) {
                z[row] -= fitted[row] * sum[groups[row]] / weight[groups[row]];
            }
        }
    }
}
