package org.lgpi.core.plan;

/** Which end of a range of costs is taken. */
public enum CostLevel {
    /** The lowest cost that is thought possible. */
    LOW,
    /** The cost that is expected; need not be the midpoint of the other two. */
    CENTRAL,
    /** The highest cost that is thought possible. */
    HIGH
}
