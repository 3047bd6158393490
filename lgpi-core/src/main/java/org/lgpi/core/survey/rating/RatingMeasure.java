package org.lgpi.core.survey.rating;

import java.math.BigDecimal;

/**
 * What is known of the ratings of a service: two measures, of which neither follows from the other. There is no way from
 * a mean rating to a percentage: 4.90 of 5 can stand beside 84 % satisfied people.
 */
public enum RatingMeasure {
    /** Mean rating, 1 to 5. */
    RATING(1),
    /** Share of satisfied people, 0 to 1; published in percent. */
    SATISFIED(100);

    private final int publishedUnits;

    RatingMeasure(int publishedUnits) {
        this.publishedUnits = publishedUnits;
    }

    /** Brings a value to the unit in which it is published: ratings as they are, shares in percent. */
    BigDecimal published(double value) {
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(publishedUnits));
    }
}
