package org.lgpi.core.survey;

/** What fitting weights to known totals does to a standard error. */
public interface Calibrated {

    /**
     * Takes out of a linearised variable what the known totals explain.
     *
     * @param z linearised variable including the weight, a number for each row; changed in place
     */
    void residuals(double[] z);

    /**
     * Returns the effect of this fit, then of a later one.
     *
     * @param later the later fit
     * @return both effects
     */
    default Calibrated then(Calibrated later) {
        return z -> {
            residuals(z);
            later.residuals(z);
        };
    }
}
