package org.lgpi.core.survey;

/** What was estimated. */
public enum Statistic {
    /** Weighted mean of the answers. */
    MEAN,
    /** Weighted share of one answer, or the mean of a yes/no item. */
    PROPORTION,
    /** Weighted sum of the answers. */
    TOTAL,
    /** Weighted share of answers in the top box. */
    TOP_BOX,
    /** Weighted sum of one item over that of another. */
    RATIO,
    /** Variance of the answers in the population. */
    VARIANCE,
    /** Value with half of the population at or below it. */
    MEDIAN,
    /** Value with a given share of the population at or below it. */
    QUANTILE,
    /** Difference of two estimates. */
    DIFFERENCE;

    /**
     * Tells whether the value is a share from 0 to 1.
     *
     * @return true for {@code PROPORTION} and {@code TOP_BOX}
     */
    public boolean isShare() {
        return this == PROPORTION || this == TOP_BOX;
    }

    /**
     * Returns what the mean of an item is called.
     *
     * @param item the item
     * @return {@code PROPORTION} for a yes/no item, {@code MEAN} for all others
     */
    public static Statistic meanOf(SurveyItem item) {
        return item.kind() == ItemKind.BINARY ? PROPORTION : MEAN;
    }
}
