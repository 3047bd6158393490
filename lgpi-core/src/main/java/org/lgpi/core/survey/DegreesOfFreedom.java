package org.lgpi.core.survey;

/** How the degrees of freedom of a standard error are counted. */
public enum DegreesOfFreedom {
    /** PSUs minus strata, over those with an observation in the domain (Korn and Graubard, Analysis of Health Surveys, 1999). */
    DOMAIN,
    /** PSUs minus strata of the whole design. */
    DESIGN,
    /** None are counted: the normal distribution takes the place of Student's t. */
    INFINITE
}
