package org.lgpi.core.survey;

/** How replicate weights were drawn, which decides their scales unless these are stated. */
public enum ReplicateType {
    /** One PSU left out at a time, without strata: scale (R-1)/R for R replicates. */
    JK1,
    /** One PSU left out at a time, within strata: a scale for each replicate, {@code (n_h-1)/n_h}, must be stated. */
    JKN,
    /** Balanced half samples: scale 1/R. */
    BRR,
    /** Bootstrap: scale 1/(R-1). */
    BOOTSTRAP,
    /** Any other: the scale must be stated. */
    OTHER
}
