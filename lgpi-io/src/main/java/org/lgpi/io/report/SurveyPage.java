package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyDesign;

/** The page of a survey: every question for everybody. */
final class SurveyPage {

    private final Page page;
    private final SurveyReport survey;
    private final SurveyFigures figures;

    private SurveyPage(Page page, SurveyReport survey) {
        this.page = page;
        this.survey = survey;
        this.figures = new SurveyFigures(page, survey);
    }

    static String write(Page page, SurveyReport survey) {
        return new SurveyPage(page, survey).write();
    }

    private String write() {
        Label name = survey.results().design().map(SurveyDesign::label).orElse(Label.EMPTY);
        page.begin(name.isEmpty() ? page.text("survey.title") : page.name(name, ""));
        figures.note(survey.results().note());
        page.paragraph(page.text("survey.instrument"));
        if (survey.questions().isEmpty()) {
            page.paragraph(page.text("survey.none"));
            return page.end();
        }
        figures.legend();
        page.paragraph(page.text("survey.totals"));
        questions();
        charts();
        domains();
        return page.end();
    }

    private void questions() {
        String heading = page.text("survey.questions");
        page.section("questions", heading);
        List<String> headers = new ArrayList<>(List.of(page.text("survey.question")));
        headers.addAll(figures.headers());
        Table table = Table.open(page, heading, headers.toArray(String[]::new));
        for (SurveyReport.Question question : survey.questions()) {
            for (SurveyReport.Measure measure : question.measures()) {
                if (survey.forAll(measure).isPresent()
                        || question.measures().get(0).equals(measure)) {
                    table.row(() -> figures.questionLink(question, measure));
                    figures.cells(table, survey.forAll(measure));
                    table.endRow();
                }
            }
        }
        table.close();
        page.endSection();
    }

    /** Shares in one chart; means in one for each scale. */
    private void charts() {
        Map<String, List<SurveyFigures.Shown>> charts = new LinkedHashMap<>();
        for (SurveyReport.Question question : survey.questions()) {
            for (SurveyReport.Measure measure : question.measures()) {
                boolean share =
                        measure.statistic().isShare() && measure.answer().isEmpty();
                if (share || measure.statistic() == Statistic.MEAN) {
                    String key = share ? measure.statistic().name() : scale(question.code());
                    survey.forAll(measure)
                            .ifPresent(estimate -> charts.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(new SurveyFigures.Shown(figures.question(question.code()), estimate)));
                }
            }
        }
        page.section("charts", page.text("survey.charts"));
        page.html().open("div", "class", "charts").text("\n");
        charts.values().forEach(rows -> {
            JudgedEstimate first = rows.get(0).estimate();
            String title = figures.measure(new SurveyReport.Measure(first.item(), first.statistic()));
            figures.chart(title, rows).ifPresent(chart -> {
                page.html().open("div").element("h3", title).text("\n");
                page.chart(chart);
                page.html().closeLine();
            });
        });
        page.html().closeLine();
        page.endSection();
    }

    private String scale(String question) {
        return survey.item(question)
                .filter(item -> item.min().isPresent() && item.max().isPresent())
                .map(item -> item.min().getAsDouble() + " " + item.max().getAsDouble())
                .orElse(question);
    }

    private void domains() {
        if (survey.domains().isEmpty()) {
            return;
        }
        String heading = page.text("survey.domains");
        page.section("domains", heading);
        page.paragraph(page.text("survey.domains.text"));
        Table table = Table.open(
                page,
                heading,
                page.text("survey.domain"),
                "#" + page.text("survey.groups"),
                "#" + page.text("survey.groups.units"));
        for (String domain : survey.domains()) {
            List<String> groups = survey.groups(domain);
            long units = groups.stream().filter(page.report()::hasCard).count();
            table.row()
                    .head(figures.domain(domain))
                    .figure(page.numbers().count(groups.size()))
                    .figure(page.numbers().count(units))
                    .endRow();
        }
        table.close();
        page.endSection();
    }
}
