package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.rating.ChannelComparison;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.ServiceRatingCsv;
import org.lgpi.io.json.ServiceRatingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Averages ratings of services, and checks averages that were published of them. */
@Command(
        name = "ratings",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Averages the ratings of services by channel and by service: mean rating (1 to 5) and share of satisfied"
                    + " people, two measures of which neither follows from the other.",
            "Published averages that do not recompute, and channels whose ratings crowd at the top, are warnings.",
            "The folder also holds the ratings themselves: it is what report --survey takes."
        })
final class RatingsCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-ratings";
    private static final String RATINGS = "ratings.csv";
    private static final String AVERAGES = "ratings-published.csv";

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--data",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The ratings: CSV (service, channel, rating, satisfied, perhaps respondents), JSON"
                    + " (lgpi-ratings/1), or " + BUNDLED + ", which is taken if not stated.")
    private String data;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description = "Published averages as CSV: channel, measure (RATING or SATISFIED), printed.")
    private Optional<Path> published;

    @Option(
            names = "--overall",
            paramLabel = "CHANNEL",
            description = "The channel that sums up the others: not averaged with them, and checked against them.")
    private Optional<String> overall;

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        ValueWithProblems<ServiceRatings> read = read();
        ServiceRatings ratings = read.value();
        Answer answer = new Answer()
                .table(channels(ratings))
                .table(services(ratings))
                .table(comparisons(ratings))
                .problems(read.problems())
                .problems(ratings.ceilingWarnings());
        total().ifPresent(channel -> answer.problems(ratings.checkOverall(channel)));
        Optional<List<PublishedAverage>> averages = published(answer);
        averages.ifPresent(printed -> answer.problems(ratings.check(printed)));
        out.folder().ifPresent(path -> writeForSite(OutputFolder.open(path), ratings, averages));
        return answer.show(lgpi.terminal()).finish(out, lgpi.terminal());
    }

    /** Writes what a site takes, unless these files are those that were read. */
    private void writeForSite(OutputFolder folder, ServiceRatings ratings, Optional<List<PublishedAverage>> averages) {
        Path target = folder.file(RATINGS);
        if (data.equals(BUNDLED) || !OutputFolder.isSame(Options.path(data), target)) {
            ServiceRatingCsv.write(ratings, target);
        }
        Path printed = folder.file(AVERAGES);
        if (published.isEmpty() || !OutputFolder.isSame(published.get(), printed)) {
            averages.ifPresent(list -> ServiceRatingCsv.writePublished(list, printed));
        }
    }

    private ValueWithProblems<ServiceRatings> read() {
        if (data.equals(BUNDLED) || data.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new ValueWithProblems<>(
                    Bundled.orFile("ratings", data, Map.of(BUNDLED, Catalogue::paperRatings), ServiceRatingJson::read),
                    List.of());
        }
        return Observations.open(
                Options.path(data), lgpi.terminal(), in -> ServiceRatingCsv.read(in, data, csv.format()));
    }

    private Optional<String> total() {
        return overall.or(() -> data.equals(BUNDLED) ? Optional.of("OVERALL") : Optional.empty());
    }

    private Optional<List<PublishedAverage>> published(Answer answer) {
        if (published.isEmpty()) {
            return data.equals(BUNDLED) ? Optional.of(Catalogue.paperRatingAverages()) : Optional.empty();
        }
        Path file = published.get();
        ValueWithProblems<List<PublishedAverage>> read = Observations.open(
                file, lgpi.terminal(), in -> ServiceRatingCsv.readPublished(in, file.toString(), csv.format()));
        answer.problems(read.problems());
        return Optional.of(read.value());
    }

    private static ResultTable channels(ServiceRatings ratings) {
        ResultTable table =
                new ResultTable("channels", "channel", "measure", "mean", "ratings", "weighted", "respondents");
        for (String channel : ratings.channels()) {
            for (RatingMeasure measure : RatingMeasure.values()) {
                RatingAverage mean = ratings.averageOfChannel(channel, measure);
                table.row(channel, measure, mean.value(), mean.cells(), mean.weighted(), mean.respondents());
            }
        }
        return table;
    }

    private ResultTable services(ServiceRatings ratings) {
        ResultTable table =
                new ResultTable("services", "service", "measure", "mean", "channels", "weighted", "respondents");
        List<String> parts = new ArrayList<>(ratings.channels());
        total().ifPresent(parts::remove);
        for (String service : ratings.services()) {
            for (RatingMeasure measure : RatingMeasure.values()) {
                RatingAverage mean = ratings.averageOfService(service, measure, parts);
                table.row(service, measure, mean.value(), mean.cells(), mean.weighted(), mean.respondents());
            }
        }
        return table;
    }

    private static ResultTable comparisons(ServiceRatings ratings) {
        ResultTable table = new ResultTable(
                "comparisons", "first", "second", "measure", "services", "difference", "first_higher", "second_higher");
        List<String> channels = ratings.channels();
        for (int i = 0; i < channels.size(); i++) {
            for (int j = i + 1; j < channels.size(); j++) {
                for (RatingMeasure measure : RatingMeasure.values()) {
                    ChannelComparison found = ratings.compare(channels.get(i), channels.get(j), measure);
                    table.row(
                            found.first(),
                            found.second(),
                            measure,
                            found.services(),
                            found.difference(),
                            found.firstHigher(),
                            found.secondHigher());
                }
            }
        }
        return table;
    }
}
