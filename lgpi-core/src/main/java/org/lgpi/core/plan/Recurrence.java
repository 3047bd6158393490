package org.lgpi.core.plan;

/** How often a cost falls due. */
public enum Recurrence {
    /** Once, in the first year. */
    ONE_OFF,
    /** In every year. */
    YEARLY,
    /** The source does not say; sums over years then have a lowest and a highest value. */
    NOT_STATED
}
