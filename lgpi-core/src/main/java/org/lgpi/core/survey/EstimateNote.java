package org.lgpi.core.survey;

/** What a reader of an estimate must know, above all why a number is missing. */
public enum EstimateNote {
    /** Nobody in the domain answered: there is no estimate. */
    NO_OBSERVATION,
    /** The sum in the denominator is 0: there is no estimate. */
    ZERO_DENOMINATOR,
    /** A single answer: there is no standard error. */
    ONE_OBSERVATION,
    /** All observations of the domain lie in one PSU of several: the design gives no standard error. */
    ONE_PSU,
    /** A stratum of the domain has a single PSU and the design refuses this: there is no standard error. */
    SINGLE_PSU,
    /** All observations lie in one PSU: the standard error is that of the respondents inside it alone. */
    CONDITIONAL_ON_PSU,
    /** All observations are equal: the sample shows no variation, which does not mean that there is none. */
    CONSTANT,
    /** Fewer than one degree of freedom: there is no interval. */
    NO_DEGREES_OF_FREEDOM,
    /** The PSUs that two samples share gave no sound covariance: the error is that of samples drawn apart. */
    OVERLAP_IGNORED,
    /** A table has more cells than the design or the machine can tell apart: there is no test. */
    TOO_MANY_CELLS
}
