package org.lgpi.core.survey.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.ExactSum;

/**
 * Ratings of public services by those who used them: services by channels, each with a mean rating from 1 to 5 and a share
 * of satisfied people. This is the form of Kazakhstan's public monitoring of services.
 *
 * <p>Averages run over the ratings that exist: {@code sum(n x) / sum(n)} where the number n of respondents is known and
 * above 0 for every one of them, else {@code sum(x) / k} over the k ratings; the result says which. Blanks are services
 * without that channel and never count as 0. Immutable and thread-safe.
 */
public final class ServiceRatings {

    /** Lowest rating. */
    public static final double LOWEST = 1;

    /** Highest rating. */
    public static final double HIGHEST = 5;

    /** From this mean on, less than an eighth of the scale is left above it. */
    private static final double CEILING = HIGHEST - (HIGHEST - LOWEST) / 8;

    private final List<ServiceRating> ratings;

    private ServiceRatings(List<ServiceRating> ratings) {
        this.ratings = ratings;
    }

    /**
     * Returns some ratings as a table.
     *
     * @param ratings the ratings, each service and channel once
     * @return the table
     * @throws InvalidDefinitionException with every rating off its scale and every second rating of a service and channel
     */
    public static ServiceRatings of(Collection<ServiceRating> ratings) {
        InvalidDefinitionException.throwIfAny(problems(ratings));
        return new ServiceRatings(List.copyOf(ratings));
    }

    /**
     * Returns what is wrong with some ratings as a table.
     *
     * @param ratings the ratings
     * @return the problems, empty if they make a table
     */
    public static List<Problem> problems(Collection<ServiceRating> ratings) {
        List<Problem> problems = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (ServiceRating rating : ratings) {
            String subject = rating.service() + " " + rating.channel();
            rating.rating()
                    .ifPresent(value ->
                            range(problems, subject, "rating", value, LOWEST, HIGHEST, "a rating from 1 to 5"));
            rating.satisfied()
                    .ifPresent(value ->
                            range(problems, subject, "share", value, 0, 1, "a share from 0 to 1, not a percentage"));
            rating.respondents()
                    .ifPresent(n -> range(
                            problems,
                            subject,
                            "number of respondents",
                            n,
                            0,
                            Double.MAX_VALUE,
                            "a number of 0 or more"));
            if (!seen.add(List.of(rating.service(), rating.channel()))) {
                problems.add(Problem.error(
                        "DUPLICATE_RATING",
                        subject,
                        "two ratings of the service in the channel",
                        "each service and channel once",
                        "drop one of the two"));
            }
        }
        return problems;
    }

    private static void range(
            List<Problem> problems,
            String subject,
            String what,
            double value,
            double from,
            double to,
            String expected) {
        if (!(value >= from && value <= to)) {
            problems.add(
                    Problem.error("OFF_SCALE", subject, "the " + what + " " + value, expected, "correct the " + what));
        }
    }

    /**
     * Returns all ratings.
     *
     * @return the ratings in the order given
     */
    public List<ServiceRating> ratings() {
        return ratings;
    }

    /**
     * Returns the services.
     *
     * @return codes in the order in which they first stand
     */
    public List<String> services() {
        return ratings.stream().map(ServiceRating::service).distinct().toList();
    }

    /**
     * Returns the channels.
     *
     * @return codes in the order in which they first stand
     */
    public List<String> channels() {
        return ratings.stream().map(ServiceRating::channel).distinct().toList();
    }

    /**
     * Returns the rating of a service in a channel.
     *
     * @param service code of the service
     * @param channel code of the channel
     * @return the rating, without measures if there is none
     */
    public ServiceRating rating(String service, String channel) {
        return ratings.stream()
                .filter(rating ->
                        rating.service().equals(service) && rating.channel().equals(channel))
                .findFirst()
                .orElseGet(() -> ServiceRating.notApplicable(service, channel));
    }

    /**
     * Tells why a measure is there or not.
     *
     * @param service code of the service
     * @param channel code of the channel
     * @param measure the measure
     * @return {@code SCORED} with a value; {@code NOT_APPLICABLE} if the service has no such channel; {@code
     *     NOT_ASSESSED} if only the other measure is known
     */
    public ObservationStatus status(String service, String channel, RatingMeasure measure) {
        ServiceRating rating = rating(service, channel);
        if (rating.value(measure).isPresent()) {
            return ObservationStatus.SCORED;
        }
        return rating.isApplicable() ? ObservationStatus.NOT_ASSESSED : ObservationStatus.NOT_APPLICABLE;
    }

    /**
     * Averages a measure over the services of a channel.
     *
     * @param channel code of the channel
     * @param measure the measure
     * @return the average
     */
    public RatingAverage averageOfChannel(String channel, RatingMeasure measure) {
        return average(measure, rating -> rating.channel().equals(channel));
    }

    /**
     * Averages a measure over some channels of a service. A channel that sums up others, such as an overall figure, is not
     * to be averaged with them.
     *
     * @param service code of the service
     * @param measure the measure
     * @param channels codes of the channels
     * @return the average
     */
    public RatingAverage averageOfService(String service, RatingMeasure measure, Collection<String> channels) {
        return average(measure, rating -> rating.service().equals(service) && channels.contains(rating.channel()));
    }

    private RatingAverage average(RatingMeasure measure, Predicate<ServiceRating> which) {
        List<ServiceRating> cells = ratings.stream()
                .filter(which)
                .filter(rating -> rating.value(measure).isPresent())
                .toList();
        boolean weighted = !cells.isEmpty()
                && cells.stream().allMatch(rating -> rating.respondents().orElse(0) > 0);
        ExactSum sum = new ExactSum();
        long respondents = 0;
        for (ServiceRating cell : cells) {
            double value = cell.value(measure).orElseThrow();
            long n = weighted ? cell.respondents().orElseThrow() : 1;
            sum.add(n * value);
            respondents += n;
        }
        double mean = cells.isEmpty() ? Double.NaN : sum.value() / respondents;
        return new RatingAverage(measure, mean, cells.size(), weighted, weighted ? respondents : 0);
    }

    /**
     * Recomputes published averages of channels and reports those that differ. An average recomputes if ours, rounded
     * half up to the decimals of the publication, is the printed figure.
     *
     * @param published the published averages
     * @return a warning for each one that does not recompute
     */
    public List<Problem> check(Collection<PublishedAverage> published) {
        List<Problem> problems = new ArrayList<>();
        for (PublishedAverage average : published) {
            RatingAverage ours = averageOfChannel(average.channel(), average.measure());
            Optional<BigDecimal> rounded = ours.cells() == 0
                    ? Optional.empty()
                    : Optional.of(average.measure()
                            .published(Decimals.round(ours.value()))
                            .setScale(average.printed().scale(), RoundingMode.HALF_UP));
            if (!rounded.equals(Optional.of(average.printed()))) {
                problems.add(Problem.warning(
                        "PUBLISHED_TOTAL_DIFFERS",
                        average.channel() + " " + average.measure(),
                        average.printed().toPlainString() + " as published",
                        rounded.map(BigDecimal::toPlainString).orElse("no average") + " as recomputed from "
                                + ours.cells() + " ratings",
                        "check the ratings, or ask the publisher"));
            }
        }
        return problems;
    }

    /**
     * Reports where a channel that should sum up the others lies outside their range, so that it cannot be a mean of them.
     *
     * @param overall code of the channel that sums up the others
     * @return a warning for each service and measure
     */
    public List<Problem> checkOverall(String overall) {
        List<Problem> problems = new ArrayList<>();
        List<String> others =
                channels().stream().filter(channel -> !channel.equals(overall)).toList();
        for (String service : services()) {
            for (RatingMeasure measure : RatingMeasure.values()) {
                double[] values = others.stream()
                        .flatMapToDouble(channel -> rating(service, channel).value(measure).stream())
                        .sorted()
                        .toArray();
                double total = rating(service, overall).value(measure).orElse(Double.NaN);
                if (values.length > 0 && (total < values[0] || total > values[values.length - 1])) {
                    problems.add(Problem.warning(
                            "OVERALL_OUTSIDE_CHANNELS",
                            service + " " + measure,
                            total + " in the channel " + overall,
                            "between " + values[0] + " and " + values[values.length - 1]
                                    + ", the range of its channels",
                            "ask the publisher what else the overall figure contains"));
                }
            }
        }
        return problems;
    }

    /**
     * Compares two channels over the services that have a value in both.
     *
     * @param first code of the first channel
     * @param second code of the second channel
     * @param measure the measure
     * @return the comparison
     */
    public ChannelComparison compare(String first, String second, RatingMeasure measure) {
        ExactSum sum = new ExactSum();
        int services = 0;
        int higher = 0;
        int lower = 0;
        for (String service : services()) {
            double a = rating(service, first).value(measure).orElse(Double.NaN);
            double b = rating(service, second).value(measure).orElse(Double.NaN);
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                services++;
                sum.add(a);
                sum.add(-b);
                higher += a > b ? 1 : 0;
                lower += a < b ? 1 : 0;
            }
        }
        double difference = services == 0 ? Double.NaN : sum.value() / services;
        return new ChannelComparison(first, second, measure, services, difference, higher, lower);
    }

    /**
     * Reports channels whose mean ratings crowd at the top of the scale, where they no longer tell services apart: at
     * least half of them reach 4.5 of 5. The limit is a rule of thumb of this library; the usual rule, more than 15 % of
     * respondents at the highest answer (C. B. Terwee et al., J. Clin. Epidemiol. 60, 2007, 34-42), needs the answers of
     * single respondents.
     *
     * @return a warning for each such channel
     */
    public List<Problem> ceilingWarnings() {
        List<Problem> problems = new ArrayList<>();
        for (String channel : channels()) {
            double[] means = ratings.stream()
                    .filter(rating -> rating.channel().equals(channel))
                    .flatMapToDouble(rating -> rating.rating().stream())
                    .toArray();
            long atTop = Arrays.stream(means)
                    .filter(mean -> Decimals.reaches(mean, CEILING))
                    .count();
            if (atTop * 2 >= means.length && atTop > 0) {
                problems.add(Problem.warning(
                        "CEILING",
                        channel,
                        atTop + " of " + means.length + " mean ratings at " + CEILING + " or more",
                        "fewer than half of them",
                        "read the shares of satisfied people beside the ratings, or use a finer scale"));
            }
        }
        return problems;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceRatings that && ratings.equals(that.ratings);
    }

    @Override
    public int hashCode() {
        return ratings.hashCode();
    }

    /** Returns one line: the numbers of services, channels and ratings. */
    @Override
    public String toString() {
        long rated = ratings.stream().filter(ServiceRating::isApplicable).count();
        return services().size() + " services, " + channels().size() + " channels, " + rated + " ratings";
    }
}
