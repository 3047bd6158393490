package org.lgpi.core.index;

/** Where the weight of a child without value goes. */
public enum Exclusion {
    /** To its siblings, in proportion to their weights. */
    WITHIN_GROUP,
    /**
     * Out of the ancestors too: a node weighs less in its own group by the share of its weight that has no value, so
     * that points stay points. Allowed where every aggregation is arithmetic or a sum.
     */
    POOLED
}
