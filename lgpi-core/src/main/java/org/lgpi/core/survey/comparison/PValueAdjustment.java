package org.lgpi.core.survey.comparison;

import org.lgpi.core.stat.MultipleTests;

/** How p-values allow for the number of tests. */
public enum PValueAdjustment {
    /** Not at all. */
    NONE,
    /** Holm 1979: the chance of any false finding stays below the level. */
    HOLM,
    /** Benjamini and Hochberg 1995: the expected share of false ones among the findings stays below the level. */
    BENJAMINI_HOCHBERG;

    /**
     * Adjusts p-values.
     *
     * @param pValues p-values; NaN is not a test and stays NaN
     * @return adjusted p-values in the same order
     */
    public double[] adjust(double[] pValues) {
        return switch (this) {
            case NONE -> pValues.clone();
            case HOLM -> MultipleTests.holm(pValues);
            case BENJAMINI_HOCHBERG -> MultipleTests.benjaminiHochberg(pValues);
        };
    }
}
