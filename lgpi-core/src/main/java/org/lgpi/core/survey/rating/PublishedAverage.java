package org.lgpi.core.survey.rating;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An average of a channel as somebody published it, to be recomputed.
 *
 * @param channel code of the channel
 * @param measure the measure
 * @param printed the figure with the decimals of the publication; shares in percent
 */
public record PublishedAverage(String channel, RatingMeasure measure, BigDecimal printed) {

    /** Checks that no part is missing. */
    public PublishedAverage {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(printed, "printed");
    }

    /**
     * Returns a published average.
     *
     * @param channel code of the channel
     * @param measure the measure
     * @param printed the figure as printed, such as {@code 68.0}; shares in percent
     * @return the average
     */
    public static PublishedAverage of(String channel, RatingMeasure measure, String printed) {
        return new PublishedAverage(channel, measure, new BigDecimal(printed));
    }
}
