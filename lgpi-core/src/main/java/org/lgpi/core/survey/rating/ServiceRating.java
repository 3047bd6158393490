package org.lgpi.core.survey.rating;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How people rated one service in one channel.
 *
 * <p>A service that has no such channel has neither measure and is not applicable, never 0. One measure may be known
 * without the other.
 *
 * @param service code of the service
 * @param channel code of the channel, such as {@code STATE_BODY}
 * @param rating mean rating, 1 to 5; empty if not known
 * @param satisfied share of satisfied people, 0 to 1; empty if not known
 * @param respondents number of people asked; empty if not known
 */
public record ServiceRating(
        String service, String channel, OptionalDouble rating, OptionalDouble satisfied, OptionalLong respondents) {

    /**
     * Returns a rating with both measures and an unknown number of respondents.
     *
     * @param service code of the service
     * @param channel code of the channel
     * @param rating mean rating, 1 to 5
     * @param satisfied share of satisfied people, 0 to 1
     * @return the rating
     */
    public static ServiceRating of(String service, String channel, double rating, double satisfied) {
        return new ServiceRating(
                service, channel, OptionalDouble.of(rating), OptionalDouble.of(satisfied), OptionalLong.empty());
    }

    /**
     * Returns the entry of a service that has no such channel.
     *
     * @param service code of the service
     * @param channel code of the channel
     * @return the entry without measures
     */
    public static ServiceRating notApplicable(String service, String channel) {
        return new ServiceRating(
                service, channel, OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty());
    }

    /**
     * Returns the value of a measure.
     *
     * @param measure the measure
     * @return the value, empty if not known
     */
    public OptionalDouble value(RatingMeasure measure) {
        return measure == RatingMeasure.RATING ? rating : satisfied;
    }

    /**
     * Tells whether the service has the channel.
     *
     * @return false if no measure is known
     */
    public boolean isApplicable() {
        return rating.isPresent() || satisfied.isPresent();
    }
}
