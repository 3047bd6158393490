package org.lgpi.core.comparison.time;

import java.time.Year;

/** Covariance of the errors of two scores of one unit at one node, where both periods asked some of the same people. */
@FunctionalInterface
public interface Covariance {

    /** Errors of different periods have nothing in common. */
    Covariance NONE = (unit, node, from, to, fromError, toError) -> 0;

    /**
     * Returns the covariance of two scores.
     *
     * @param unit code of the unit
     * @param node code of the node
     * @param from the earlier period
     * @param to the later period
     * @param fromError standard error of the earlier score
     * @param toError standard error of the later score
     * @return the covariance, not larger in size than the product of both errors
     */
    double of(String unit, String node, Year from, Year to, double fromError, double toError);

    /**
     * Returns the covariance of errors that are correlated alike everywhere, as in a panel.
     *
     * @param correlation the correlation, -1 to 1
     * @return {@code correlation * fromError * toError}
     * @throws IllegalArgumentException if the correlation lies outside
     */
    static Covariance correlated(double correlation) {
        if (!(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("a correlation lies between -1 and 1, found " + correlation);
        }
        return (unit, node, from, to, fromError, toError) -> correlation * fromError * toError;
    }
}
