package org.lgpi.core.stat;

/**
 * How a quantile is read off a weighted sample; HF numbers are those of Hyndman and Fan (1996, American Statistician
 * 50:361), with cumulated weights in place of counts.
 *
 * <p>With the values in rising order, weights w, cumulated weights C and total W, {@code MATH} and {@code HF1} take the
 * first value with C at least pW; {@code SCHOOL} and {@code HF2} the same, but the mean with the next value where C
 * equals pW; the others interpolate the values linearly over C/W ({@code HF4}), C/(W + w_n) ({@code HF6}) or
 * (C_k - w_k)/(W - w_n) ({@code HF7}). Values tied at a step of the interpolation stand in the order given.
 */
public enum QuantileRule {
    /** Left-continuous inverse of the distribution function. */
    MATH,
    /** The same with averages at the steps, as taught in school. */
    SCHOOL,
    /** Definition 1, equal to {@code MATH}. */
    HF1,
    /** Definition 2, equal to {@code SCHOOL}. */
    HF2,
    /** Definition 4: linear over the distribution function. */
    HF4,
    /** Definition 6: linear, with room beyond both ends. */
    HF6,
    /** Definition 7: linear, from the smallest to the largest value. */
    HF7
}
