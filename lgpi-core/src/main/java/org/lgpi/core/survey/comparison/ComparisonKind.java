package org.lgpi.core.survey.comparison;

/** What two estimates that are compared have in common, which decides the error of their difference. */
public enum ComparisonKind {
    /** Two groups of one sample: what they share through strata and PSUs counts. */
    DOMAINS,
    /** Two items answered by the same respondents: their answers are compared person by person. */
    ITEMS,
    /** Two samples drawn apart: their variances add up. */
    INDEPENDENT_SAMPLES,
    /** Two samples with PSUs in common: what the shared PSUs have in common is taken off. */
    OVERLAPPING_SAMPLES
}
