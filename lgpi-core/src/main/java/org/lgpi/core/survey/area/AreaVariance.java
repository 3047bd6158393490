package org.lgpi.core.survey.area;

/** How the variance between areas is estimated. */
public enum AreaVariance {
    /** Restricted maximum likelihood. */
    REML,
    /** Maximum likelihood. */
    ML,
    /** Fay and Herriot's equation of moments: {@code sum (y - x'b)^2 / (A + psi) = m - p}. */
    MOMENTS
}
