package org.lgpi.core.comparison.time;

/** Which of two versions of an index the common part is weighed and combined by. */
public enum WeightsOf {
    /** The earlier version. */
    EARLIER,
    /** The later version. */
    LATER
}
