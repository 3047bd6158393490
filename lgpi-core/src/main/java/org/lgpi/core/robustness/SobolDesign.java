package org.lgpi.core.robustness;

/**
 * How a sensitivity analysis samples.
 *
 * @param sample size of the samples A and B, at least 2; a power of 2 suits a Sobol' sequence
 * @param bootstrap number of bootstrap samples for the intervals, 0 for none
 * @param quasiRandom true for a Sobol' sequence, false for pseudo-random numbers
 */
public record SobolDesign(int sample, int bootstrap, boolean quasiRandom) {

    /** A sample of 1,024 by a Sobol' sequence, with 1,000 bootstrap samples. */
    public static final SobolDesign STANDARD = new SobolDesign(1024, 1000, true);

    /** Checks the numbers. */
    public SobolDesign {
        if (sample < 2) {
            throw new IllegalArgumentException("a sample has 2 rows or more, found " + sample);
        }
        if (bootstrap < 0) {
            throw new IllegalArgumentException("the number of bootstrap samples is 0 or more, found " + bootstrap);
        }
    }
}
