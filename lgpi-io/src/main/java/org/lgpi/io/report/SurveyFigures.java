package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.io.chart.BarChart;
import org.lgpi.io.chart.Chart;
import org.lgpi.io.chart.IntervalPlot;

/** Writes estimates and the names of what they are about, in the language of a page. */
final class SurveyFigures {

    /** Stands in place of a figure that is not published. */
    static final String SUPPRESSED = "\u00D7";

    /** Stands behind a figure that is published with caution. */
    static final String CAUTION = "!";

    private static final int DECIMALS = 2;

    private final Page page;
    private final SurveyReport survey;

    SurveyFigures(Page page, SurveyReport survey) {
        this.page = page;
        this.survey = survey;
    }

    /** An estimate in a chart: its name and what is published of it. */
    record Shown(String name, JudgedEstimate estimate) {}

    // ---- names

    String question(String code) {
        return page.name(survey.questionLabel(code), code);
    }

    /** Writes the head of a row: a question as a link to its page, and below it what is estimated. */
    void questionLink(SurveyReport.Question question, SurveyReport.Measure measure) {
        page.html().open("a", "href", page.up() + Page.SURVEY + survey.questionPage(question));
        page.label(survey.questionLabel(question.code()), question.code());
        page.html().close().text(" ").element("span", measure(measure), "class", "measure");
    }

    /** What is estimated of a question: the share of an answer, a mean. */
    String measure(SurveyReport.Measure measure) {
        String answer = measure.answer();
        return switch (measure.statistic()) {
            case PROPORTION ->
                survey.isYesNo(measure)
                        ? page.text("survey.share.yes")
                        : answer.isEmpty()
                                ? page.text("survey.share")
                                : page.text("survey.share.answer", answer(measure.item(), answer));
            case TOP_BOX ->
                survey.item(measure.item()).flatMap(SurveyFigures::topBox).isPresent()
                        ? page.text(
                                "survey.topbox.from",
                                page.numbers()
                                        .number(survey.item(measure.item())
                                                .flatMap(SurveyFigures::topBox)
                                                .orElseThrow()))
                        : page.text("survey.topbox");
            case QUANTILE -> page.text("survey.quantile", answer);
            case RATIO -> page.text("survey.ratio");
            case MEDIAN -> page.text("median");
            default -> page.text("mean");
        };
    }

    private static Optional<Double> topBox(SurveyItem item) {
        return item.topBox().isPresent() ? Optional.of(item.topBox().getAsDouble()) : Optional.empty();
    }

    private String answer(String item, String answer) {
        String question = item.substring(0, item.indexOf('='));
        return page.name(survey.name(SurveyResults.Named.ANSWER, question, answer), answer);
    }

    /** Name of a domain; of a crossing, those of its parts. */
    String domain(String domain) {
        List<String> names = new ArrayList<>();
        for (String part : domain.split("\\*")) {
            names.add(page.name(survey.name(SurveyResults.Named.DOMAIN, "", part), part));
        }
        return String.join(" \u00D7 ", names);
    }

    String group(String domain, String group) {
        List<String> names = new ArrayList<>();
        parts(domain, group)
                .forEach(part -> names.add(page.name(survey.groupLabel(part.domain, part.code), part.code)));
        return String.join(", ", names);
    }

    private record Part(String domain, String code) {}

    private static List<Part> parts(String domain, String group) {
        String[] domains = domain.split("\\*", -1);
        String[] codes = group.split("\\*", -1);
        if (domains.length != codes.length) {
            return List.of(new Part(domain, group));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            parts.add(new Part(domains[i], codes[i]));
        }
        return parts;
    }

    /** Writes the name of a group, with links to the cards of units. */
    void groupLabel(String domain, String group) {
        String before = "";
        for (Part part : parts(domain, group)) {
            page.html().text(before);
            Label label = survey.groupLabel(part.domain, part.code);
            if (page.report().hasCard(part.code)) {
                page.html()
                        .open("a", "href", page.up() + "units/" + page.report().unitPage(part.code));
                page.label(label, part.code);
                page.html().close();
            } else {
                page.label(label, part.code);
            }
            before = ", ";
        }
    }

    // ---- figures

    /** Headers of the columns that {@link #cells} fills. */
    List<String> headers() {
        return List.of(
                "#" + page.text("survey.estimate"),
                "#"
                        + (survey.level().isPresent()
                                ? page.text(
                                        "survey.interval.level",
                                        page.numbers().number(survey.level().getAsDouble() * 100))
                                : page.text("survey.interval")),
                "#" + page.text("survey.n"),
                "#" + page.text("survey.effective"));
    }

    /** Writes estimate, interval, number of answers and effective number. */
    void cells(Table table, Optional<JudgedEstimate> found) {
        if (found.isEmpty()) {
            table.figure("").figure("").figure("").figure("");
        } else if (!found.get().isShown()) {
            for (int column = 0; column < 4; column++) {
                table.figure(this::suppressed);
            }
        } else {
            JudgedEstimate estimate = found.get();
            table.figure(() -> value(estimate))
                    .figure(interval(estimate))
                    .figure(page.numbers().count(estimate.n()))
                    .figure(effective(estimate.effectiveSampleSize()));
        }
    }

    /** Writes an estimate alone. */
    void cell(Table table, Optional<JudgedEstimate> found) {
        if (found.isEmpty()) {
            table.figure("");
        } else {
            table.figure(() -> value(found.get()));
        }
    }

    private void value(JudgedEstimate estimate) {
        if (!estimate.isShown()) {
            suppressed();
            return;
        }
        page.html().text(figure(estimate, estimate.value()));
        if (estimate.verdict() == Verdict.CAUTION) {
            page.html().text(" ");
            page.sign(CAUTION, page.text("survey.sign.caution"));
        }
    }

    private void suppressed() {
        page.sign(SUPPRESSED, page.text("survey.sign.suppressed"));
    }

    private String effective(double size) {
        return Double.isNaN(size)
                ? page.numbers().number(size)
                : Double.isInfinite(size) ? "\u221E" : page.numbers().count(Math.round(size));
    }

    private String interval(JudgedEstimate estimate) {
        double lower = estimate.interval().lower();
        double upper = estimate.interval().upper();
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? page.numbers().number(Double.NaN)
                : page.text("interval.text", figure(estimate, lower), figure(estimate, upper));
    }

    private String figure(JudgedEstimate estimate, double value) {
        return estimate.statistic().isShare()
                ? page.numbers().percent(value)
                : page.numbers().fixed(value, DECIMALS);
    }

    // ---- around the figures

    /** Says how figures are read, and what the signs mean. */
    void legend() {
        page.paragraph(page.text("survey.read"));
        signs();
    }

    /** Says what the signs mean. */
    void signs() {
        page.html().open("dl", "class", "signs").text("\n");
        page.sign(SUPPRESSED, page.text("survey.sign.suppressed"), page.text("survey.legend.suppressed"));
        page.sign(CAUTION, page.text("survey.sign.caution"), page.text("survey.legend.caution"));
        page.html().closeLine();
    }

    void note(Label note) {
        if (!note.isEmpty()) {
            page.html().open("p", "class", "note");
            page.label(note, "");
            page.html().closeLine();
        }
    }

    /** A chart of shares, or of numbers on their scale; empty if there is nothing to see. */
    Optional<Chart> chart(String title, List<Shown> rows) {
        if (rows.stream().noneMatch(row -> row.estimate.isShown())) {
            return Optional.empty();
        }
        String text = String.join("; ", rows.stream().map(this::sentence).toList()) + ".";
        JudgedEstimate first = rows.get(0).estimate;
        if (first.statistic().isShare()) {
            return Optional.of(new BarChart(
                    page.caption(title, text),
                    rows.stream()
                            .map(row -> new BarChart.Bar(
                                    row.name,
                                    row.estimate.value(),
                                    row.estimate.interval().lower(),
                                    row.estimate.interval().upper()))
                            .toList()));
        }
        double from = bound(first, SurveyItem::min, rows, DoubleStream::min);
        double to = bound(first, SurveyItem::max, rows, DoubleStream::max);
        return Optional.of(new IntervalPlot(
                page.caption(title, text),
                from,
                from < to ? to : from + 1,
                rows.stream()
                        .map(row -> new IntervalPlot.Row(
                                row.name,
                                row.estimate.value(),
                                row.estimate.interval().lower(),
                                row.estimate.interval().upper()))
                        .toList()));
    }

    private String sentence(Shown row) {
        if (!row.estimate.isShown()) {
            return row.name + ": " + page.text("survey.sign.suppressed");
        }
        String value = row.name + ": " + figure(row.estimate, row.estimate.value());
        return Double.isNaN(row.estimate.interval().width()) ? value : value + " (" + interval(row.estimate) + ")";
    }

    /** The end of the scale of a question, or of what is shown where it has none. */
    private double bound(
            JudgedEstimate estimate,
            Function<SurveyItem, OptionalDouble> stated,
            List<Shown> rows,
            Function<DoubleStream, OptionalDouble> extreme) {
        return survey.item(estimate.item())
                .map(stated)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElseGet(() -> extreme.apply(rows.stream()
                                .map(Shown::estimate)
                                .filter(JudgedEstimate::isShown)
                                .flatMapToDouble(shown -> DoubleStream.of(
                                        shown.value(),
                                        shown.interval().lower(),
                                        shown.interval().upper()))
                                .filter(Double::isFinite))
                        .orElse(0));
    }
}
