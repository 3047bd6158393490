package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.rating.ChannelComparison;
import org.lgpi.core.survey.rating.PublishedAverage;
import org.lgpi.core.survey.rating.RatingAverage;
import org.lgpi.core.survey.rating.RatingMeasure;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.io.chart.DotPlot;

/** The page of the ratings of services: services by channels, averages, differences between channels. */
final class RatingsPage {

    private static final int MOST_SERIES = 3;
    private static final int DECIMALS = 2;

    /** What is known to be inconsistent, by the sign that marks it. */
    private static final Map<String, String> MARKS = marks();

    private final Page page;
    private final SurveyReport survey;
    private final RatingTable table;
    private final ServiceRatings ratings;
    private final SurveyFigures figures;
    private final Set<String> used = new TreeSet<>();

    private RatingsPage(Page page, SurveyReport survey, RatingTable table) {
        this.page = page;
        this.survey = survey;
        this.table = table;
        this.ratings = table.ratings();
        this.figures = new SurveyFigures(page, survey);
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("a", "ratings.mark.outside");
        marks.put("b", "ratings.mark.differs");
        marks.put("c", "ratings.mark.crowded");
        return marks;
    }

    static String write(Page page, SurveyReport survey, RatingTable table) {
        return new RatingsPage(page, survey, table).write();
    }

    private String write() {
        page.begin(page.text("ratings.title"));
        figures.note(survey.results().ratingsNote());
        page.paragraph(page.text("ratings.read"));
        for (RatingMeasure measure : RatingMeasure.values()) {
            measure(measure);
        }
        respondents();
        channels();
        besideSurvey();
        marksUsed();
        return page.end();
    }

    private String service(String code) {
        return page.name(serviceLabel(code), code);
    }

    private Label serviceLabel(String code) {
        Label given = survey.name(SurveyResults.Named.SERVICE, "", code);
        return given.isEmpty() ? survey.questionLabel(code) : given;
    }

    private String channel(String code) {
        return page.name(survey.name(SurveyResults.Named.CHANNEL, "", code), code);
    }

    private String figure(RatingMeasure measure, double value) {
        return measure == RatingMeasure.SATISFIED
                ? page.numbers().percent(value)
                : page.numbers().fixed(value, DECIMALS);
    }

    private void measure(RatingMeasure measure) {
        String heading = page.text("ratings." + measure.name());
        page.section(measure.name().toLowerCase(Locale.ROOT), heading);
        List<String> headers = new ArrayList<>(List.of(page.text("ratings.service")));
        ratings.channels().forEach(channel -> headers.add("#" + channel(channel)));
        Table rows = Table.open(page, heading, headers.toArray(String[]::new));
        for (String service : ratings.services()) {
            rows.row(() -> page.label(serviceLabel(service), service));
            ratings.channels().forEach(channel -> rows.figure(() -> cell(service, channel, measure)));
            rows.endRow();
        }
        averages(rows, measure);
        rows.close();
        chart(heading, measure);
        page.endSection();
    }

    private void cell(String service, String channel, RatingMeasure measure) {
        if (table.isSuppressed(service, channel)) {
            page.sign(SurveyFigures.SUPPRESSED, page.text("survey.sign.suppressed"));
            used.add(SurveyFigures.SUPPRESSED);
            return;
        }
        ServiceRating rating = ratings.rating(service, channel);
        OptionalDouble value = rating.value(measure);
        if (value.isEmpty()) {
            page.html()
                    .text(
                            rating.isApplicable()
                                    ? page.text("ratings.n.unknown")
                                    : page.word(ObservationStatus.NOT_APPLICABLE));
            return;
        }
        page.html().text(figure(measure, value.getAsDouble()));
        boolean overall = table.overall().filter(channel::equals).isPresent();
        if (overall && table.isOutside(service, measure)) {
            mark("a");
        }
    }

    private void mark(String sign) {
        used.add(sign);
        page.html().open("sup").element("a", sign, "href", "#mark-" + sign).close();
    }

    private void averages(Table rows, RatingMeasure measure) {
        rows.row("class", "d1").head(page.text("ratings.average"));
        for (String channel : ratings.channels()) {
            RatingAverage mean = ratings.averageOfChannel(channel, measure);
            rows.figure(() -> {
                page.html().text(figure(measure, mean.value()));
                if (measure == RatingMeasure.RATING && table.isCrowded(channel)) {
                    mark("c");
                }
            });
        }
        rows.endRow();
        rows.row().head(page.text("ratings.cells"));
        ratings.channels()
                .forEach(channel -> rows.figure(page.numbers()
                        .count(ratings.averageOfChannel(channel, measure).cells())));
        rows.endRow();
        if (ratings.channels().stream()
                .noneMatch(channel -> table.published(channel, measure).isPresent())) {
            return;
        }
        rows.row().head(page.text("ratings.printed"));
        for (String channel : ratings.channels()) {
            Optional<PublishedAverage> printed = table.published(channel, measure);
            rows.figure(() -> {
                printed.ifPresent(average -> page.html().text(printed(average)));
                if (table.differs(channel, measure)) {
                    mark("b");
                }
            });
        }
        rows.endRow();
    }

    private String printed(PublishedAverage average) {
        double value = average.printed().doubleValue();
        return average.measure() == RatingMeasure.SATISFIED
                ? page.numbers().percent(value / 100)
                : page.numbers().fixed(value, DECIMALS);
    }

    private void chart(String heading, RatingMeasure measure) {
        List<String> parts = new ArrayList<>(ratings.channels());
        table.overall().ifPresent(parts::remove);
        if (measure != RatingMeasure.SATISFIED || parts.isEmpty() || parts.size() > MOST_SERIES) {
            return;
        }
        List<DotPlot.Row> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (String service : ratings.services()) {
            List<Double> values = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (String part : parts) {
                double value = ratings.rating(service, part).value(measure).orElse(Double.NaN);
                values.add(value);
                words.add(channel(part) + " " + page.numbers().percent(value));
            }
            rows.add(new DotPlot.Row(service(service), values));
            sentences.add(service(service) + ": " + String.join(", ", words));
        }
        page.chart(new DotPlot(
                page.caption(heading, String.join("; ", sentences) + "."),
                parts.stream().map(this::channel).toList(),
                rows));
    }

    private void respondents() {
        if (ratings.ratings().stream().noneMatch(rating -> rating.respondents().isPresent())) {
            page.paragraph(page.text("ratings.unknown"));
            return;
        }
        String heading = page.text("ratings.respondents");
        page.section("respondents", heading);
        List<String> headers = new ArrayList<>(List.of(page.text("ratings.service")));
        ratings.channels().forEach(channel -> headers.add("#" + channel(channel)));
        Table rows = Table.open(page, heading, headers.toArray(String[]::new));
        for (String service : ratings.services()) {
            rows.row(() -> page.label(serviceLabel(service), service));
            for (String channel : ratings.channels()) {
                rows.figure(() -> respondents(service, channel));
            }
            rows.endRow();
        }
        rows.close();
        page.endSection();
    }

    private void respondents(String service, String channel) {
        ServiceRating rating = ratings.rating(service, channel);
        if (table.isSuppressed(service, channel)) {
            page.sign(SurveyFigures.SUPPRESSED, page.text("survey.sign.suppressed"));
        } else if (rating.respondents().isPresent()) {
            page.html().text(page.numbers().count(rating.respondents().getAsLong()));
        } else {
            page.html().text(page.text(rating.isApplicable() ? "ratings.n.unknown" : "none"));
        }
    }

    private void channels() {
        List<String> channels = ratings.channels();
        if (channels.size() < 2) {
            return;
        }
        String heading = page.text("ratings.channels");
        page.section("channels", heading);
        page.paragraph(page.text("ratings.channels.text"));
        Table rows = Table.open(
                page,
                heading,
                page.text("ratings.pair"),
                "#" + page.text("ratings.services"),
                "#" + page.text("ratings.difference"),
                "#" + page.text("ratings.higher"),
                "#" + page.text("ratings.lower"));
        for (int first = 0; first < channels.size(); first++) {
            for (int second = first + 1; second < channels.size(); second++) {
                for (RatingMeasure measure : RatingMeasure.values()) {
                    difference(rows, ratings.compare(channels.get(first), channels.get(second), measure));
                }
            }
        }
        rows.close();
        page.endSection();
    }

    private void difference(Table rows, ChannelComparison found) {
        String difference = found.measure() == RatingMeasure.SATISFIED
                ? page.numbers().points(found.difference())
                : signed(found.difference());
        rows.row(() -> page.html()
                        .text(page.text("ratings.against", channel(found.first()), channel(found.second())) + " ")
                        .element("span", page.text("ratings." + found.measure().name()), "class", "measure"))
                .figure(page.numbers().count(found.services()))
                .figure(difference)
                .figure(page.numbers().count(found.firstHigher()))
                .figure(page.numbers().count(found.secondHigher()))
                .endRow();
    }

    private String signed(double difference) {
        return (Math.rint(difference * 100) > 0 ? "+" : "") + page.numbers().fixed(difference, DECIMALS);
    }

    /** Services that the survey asked about as well: questions with the code of a service and the same scale. */
    private void besideSurvey() {
        List<String> both = ratings.services().stream()
                .filter(service -> survey.item(service)
                        .filter(item -> item.min().orElse(Double.NaN) == ServiceRatings.LOWEST
                                && item.max().orElse(Double.NaN) == ServiceRatings.HIGHEST)
                        .isPresent())
                .filter(service -> survey.forAll(mean(service)).isPresent())
                .toList();
        if (both.isEmpty()) {
            return;
        }
        String heading = page.text("ratings.survey");
        page.section("beside-survey", heading);
        page.paragraph(page.text("ratings.survey.text"));
        List<String> headers = new ArrayList<>(List.of(page.text("ratings.service")));
        headers.addAll(figures.headers());
        ratings.channels().forEach(channel -> headers.add("#" + page.text("ratings.less", channel(channel))));
        Table rows = Table.open(page, heading, headers.toArray(String[]::new));
        for (String service : both) {
            JudgedEstimate mean = survey.forAll(mean(service)).orElseThrow();
            rows.row(() -> page.label(serviceLabel(service), service));
            figures.cells(rows, Optional.of(mean));
            for (String channel : ratings.channels()) {
                double value = ratings.rating(service, channel).rating().orElse(Double.NaN);
                rows.figure(signed(value - mean.value()));
            }
            rows.endRow();
        }
        rows.close();
        page.endSection();
    }

    private static SurveyReport.Measure mean(String service) {
        return new SurveyReport.Measure(service, Statistic.MEAN);
    }

    private void marksUsed() {
        if (used.isEmpty()) {
            return;
        }
        page.section("marks", page.text("ratings.marks"));
        page.html().open("dl", "class", "signs").text("\n");
        MARKS.forEach((sign, key) -> {
            if (used.contains(sign)) {
                page.html()
                        .open("div", "id", "mark-" + sign)
                        .element("dt", sign)
                        .element("dd", page.text(key))
                        .closeLine();
            }
        });
        if (used.contains(SurveyFigures.SUPPRESSED)) {
            page.sign(
                    SurveyFigures.SUPPRESSED,
                    page.text("survey.sign.suppressed"),
                    page.text("ratings.mark.suppressed"));
        }
        page.html().closeLine();
        page.endSection();
    }
}
