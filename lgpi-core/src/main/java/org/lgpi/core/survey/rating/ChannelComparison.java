package org.lgpi.core.survey.rating;

import org.lgpi.core.stat.Decimals;

/**
 * Two channels compared over the services that have a value in both, so that a channel gains nothing from being offered
 * for the popular services alone.
 *
 * @param first code of the first channel
 * @param second code of the second channel
 * @param measure the measure
 * @param services number of services with a value in both
 * @param difference mean of the first less mean of the second, both over these services; NaN if there are none
 * @param firstHigher number of services rated higher in the first channel
 * @param secondHigher number of services rated higher in the second channel
 */
public record ChannelComparison(
        String first,
        String second,
        RatingMeasure measure,
        int services,
        double difference,
        int firstHigher,
        int secondHigher) {

    /** Returns one line: both channels, the difference and the numbers of services. */
    @Override
    public String toString() {
        if (services == 0) {
            return first + " and " + second + " share no service with " + measure;
        }
        String by = measure == RatingMeasure.RATING
                ? Decimals.signed(difference, 2)
                : Decimals.signed(difference * 100, 1) + " points";
        return first + " against " + second + ", " + measure + ": " + by + " over " + services + " services, higher in "
                + firstHigher + ", lower in " + secondHigher;
    }
}
