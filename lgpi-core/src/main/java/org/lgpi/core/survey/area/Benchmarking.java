package org.lgpi.core.survey.area;

/** How modelled estimates are brought to a direct total. */
public enum Benchmarking {
    /** Each times {@code total / sum of weight times estimate}. */
    RATIO,
    /** Each plus {@code (total - sum of weight times estimate) / sum of weights}. */
    DIFFERENCE
}
