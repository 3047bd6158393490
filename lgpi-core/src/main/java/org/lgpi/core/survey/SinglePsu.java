package org.lgpi.core.survey;

/**
 * What a stratum with a single sampled PSU adds to a variance, as it cannot show any variation of its own.
 *
 * <p>A stratum whose only PSU is all there is in the population adds nothing under any policy.
 */
public enum SinglePsu {
    /** The standard error is refused. */
    FAIL,
    /** The stratum adds nothing. */
    REMOVE,
    /** The PSU was taken with certainty: its stage adds nothing, the next stage still does. */
    CERTAINTY,
    /** The deviation of the PSU is taken from the mean of the whole sample instead of its stratum. */
    CENTRE,
    /** The stratum adds as much as the other strata do on average. */
    AVERAGE
}
