package org.lgpi.core.framework;

/** Whether more of a criterion is better or worse. */
public enum Direction {
    /** More is better. */
    POSITIVE,
    /** More is worse. */
    NEGATIVE;

    /**
     * Turns a share of the scale into a share of what could be achieved.
     *
     * @param share share of the scale, 0 to 1
     * @return the share itself if more is better, else 1 minus the share
     */
    public double apply(double share) {
        return this == POSITIVE ? share : 1 - share;
    }
}
