package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;

/**
 * Ratings of services as they may be shown: those with too few respondents have lost their figures, and so have those
 * from which one could be worked out. All averages and comparisons are made of what is left.
 */
final class RatingTable {

    /** Respondents below which a rating is not shown, as by the rules n-and-cv; those of unknown number are shown. */
    private static final long FEWEST = 30;

    private static final String CHANNEL = "channel";
    private static final double LEVEL = 0.95;

    private final ServiceRatings shown;
    private final Set<List<String>> suppressed;
    private final List<PublishedAverage> averages;
    private final Optional<String> overall;
    private final Set<String> outside;
    private final Set<String> differing;
    private final Set<String> crowded;

    private RatingTable(
            ServiceRatings shown,
            Set<List<String>> suppressed,
            List<PublishedAverage> averages,
            Optional<String> overall) {
        this.shown = shown;
        this.suppressed = suppressed;
        this.averages = averages;
        this.overall = overall;
        this.outside =
                overall.map(channel -> subjects(shown.checkOverall(channel))).orElse(Set.of());
        this.differing = subjects(shown.check(averages));
        this.crowded = subjects(shown.ceilingWarnings());
    }

    private static Set<String> subjects(Collection<Problem> problems) {
        return problems.stream().map(Problem::subject).collect(Collectors.toSet());
    }

    static RatingTable of(ServiceRatings all, Collection<PublishedAverage> averages, String total) {
        Optional<String> overall = Optional.of(total).filter(all.channels()::contains);
        List<JudgedEstimate> judged = new ArrayList<>();
        for (ServiceRating rating : all.ratings()) {
            if (rating.isApplicable()) {
                judged.add(judged(rating, overall));
            }
        }
        PublishedEstimates published = PublishedEstimates.of(judged);
        Set<List<String>> suppressed = new HashSet<>();
        List<ServiceRating> shown = new ArrayList<>();
        for (ServiceRating rating : all.ratings()) {
            boolean hidden = rating.isApplicable()
                    && !published
                            .find(domain(rating, overall), group(rating, overall), rating.service(), Statistic.MEAN)
                            .orElseThrow()
                            .isShown();
            if (hidden) {
                suppressed.add(List.of(rating.service(), rating.channel()));
            }
            shown.add(
                    hidden
                            ? new ServiceRating(
                                    rating.service(),
                                    rating.channel(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty(),
                                    OptionalLong.empty())
                            : rating);
        }
        Set<String> cut = suppressed.stream().map(key -> key.get(1)).collect(Collectors.toSet());
        return new RatingTable(
                ServiceRatings.of(shown),
                suppressed,
                averages.stream()
                        .filter(average -> !cut.contains(average.channel()))
                        .toList(),
                overall);
    }

    /** A rating as an estimate: the channel that sums up the others stands for everybody. */
    private static JudgedEstimate judged(ServiceRating rating, Optional<String> overall) {
        boolean few = rating.respondents().isPresent() && rating.respondents().getAsLong() < FEWEST;
        return new JudgedEstimate(
                domain(rating, overall),
                group(rating, overall),
                rating.service(),
                Statistic.MEAN,
                Double.NaN,
                Double.NaN,
                Interval.none(LEVEL),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                rating.respondents().orElse(0),
                new Judgement(few ? Verdict.SUPPRESS : Verdict.SHOW, ""));
    }

    private static String domain(ServiceRating rating, Optional<String> overall) {
        return overall.filter(rating.channel()::equals).isPresent() ? JudgedEstimate.ALL : CHANNEL;
    }

    private static String group(ServiceRating rating, Optional<String> overall) {
        return overall.filter(rating.channel()::equals).isPresent() ? "" : rating.channel();
    }

    /** All ratings, suppressed ones without figures. */
    ServiceRatings ratings() {
        return shown;
    }

    boolean isSuppressed(String service, String channel) {
        return suppressed.contains(List.of(service, channel));
    }

    /** The channel that sums up the others, if it is there. */
    Optional<String> overall() {
        return overall;
    }

    /** Published averages of channels all of whose ratings are shown. */
    Optional<PublishedAverage> published(String channel, RatingMeasure measure) {
        return averages.stream()
                .filter(average -> average.channel().equals(channel) && average.measure() == measure)
                .findFirst();
    }

    /** Tells whether a published average does not follow from the ratings. */
    boolean differs(String channel, RatingMeasure measure) {
        return differing.contains(channel + " " + measure);
    }

    /** Tells whether the overall figure of a service lies outside the range of its channels, all of which are shown. */
    boolean isOutside(String service, RatingMeasure measure) {
        return outside.contains(service + " " + measure)
                && suppressed.stream().noneMatch(key -> key.get(0).equals(service));
    }

    /** Tells whether the ratings of a channel crowd at the top of the scale. */
    boolean isCrowded(String channel) {
        return crowded.contains(channel);
    }
}
