package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.disclosure.JudgedEstimate;

/** The page of one question of a survey: everybody, and the groups of each domain beside each other. */
final class QuestionPage {

    /** Groups up to which a chart can be read. */
    private static final int MOST_BARS = 40;

    private final Page page;
    private final SurveyReport survey;
    private final SurveyFigures figures;
    private final SurveyReport.Question question;

    private QuestionPage(Page page, SurveyReport survey, SurveyReport.Question question) {
        this.page = page;
        this.survey = survey;
        this.figures = new SurveyFigures(page, survey);
        this.question = question;
    }

    static String write(Page page, SurveyReport survey, SurveyReport.Question question) {
        return new QuestionPage(page, survey, question).write();
    }

    private String write() {
        page.begin(figures.question(question.code()));
        page.html().open("dl", "class", "facts small").text("\n");
        page.fact(page.text("code"), question.code());
        survey.item(question.code())
                .filter(item -> item.min().isPresent() && item.max().isPresent())
                .ifPresent(item -> page.fact(
                        page.text("methods.weights.scale"),
                        page.text(
                                "interval.text",
                                page.numbers().number(item.min().getAsDouble()),
                                page.numbers().number(item.max().getAsDouble()))));
        page.html().closeLine();
        figures.legend();
        everybody();
        survey.domains().forEach(this::domain);
        return page.end();
    }

    private void everybody() {
        String heading = page.text("survey.all");
        page.section("all", heading);
        List<String> headers = new ArrayList<>(List.of(page.text("survey.measure")));
        headers.addAll(figures.headers());
        Table table = Table.open(page, heading, headers.toArray(String[]::new));
        List<SurveyFigures.Shown> answers = new ArrayList<>();
        for (SurveyReport.Measure measure : question.measures()) {
            Optional<JudgedEstimate> found = survey.forAll(measure);
            table.row().head(figures.measure(measure));
            figures.cells(table, found);
            table.endRow();
            if (!measure.answer().isEmpty() && measure.statistic().isShare()) {
                found.ifPresent(estimate -> answers.add(new SurveyFigures.Shown(figures.measure(measure), estimate)));
            }
        }
        table.close();
        if (!answers.isEmpty()) {
            figures.chart(heading, answers).ifPresent(page::chart);
        }
        page.endSection();
    }

    private void domain(String domain) {
        List<SurveyReport.Measure> here = question.measures().stream()
                .filter(measure -> survey.groups(domain).stream()
                        .anyMatch(group -> survey.find(domain, group, measure).isPresent()))
                .toList();
        if (here.isEmpty()) {
            return;
        }
        page.section(
                "by-" + survey.domains().stream().toList().indexOf(domain),
                page.text("survey.by", figures.domain(domain)));
        page.paragraph(page.text("survey.compare"));
        here.forEach(measure -> groups(domain, measure));
        page.endSection();
    }

    private void groups(String domain, SurveyReport.Measure measure) {
        String title = figures.measure(measure);
        List<String> groups = survey.groups(domain).stream()
                .filter(group -> survey.find(domain, group, measure).isPresent())
                .toList();
        page.html().element("h3", title).text("\n");
        page.html().open("div", "class", "charts groups").text("\n");
        List<String> headers = new ArrayList<>(List.of(figures.domain(domain)));
        headers.addAll(figures.headers());
        Table table = Table.open(
                page, page.text("survey.caption", title, figures.domain(domain)), headers.toArray(String[]::new));
        for (String group : groups) {
            table.row(() -> figures.groupLabel(domain, group));
            figures.cells(table, survey.find(domain, group, measure));
            table.endRow();
        }
        survey.forAll(measure).ifPresent(all -> {
            table.row("class", "d1").head(page.text("survey.all"));
            figures.cells(table, Optional.of(all));
            table.endRow();
        });
        table.close();
        if (groups.size() <= MOST_BARS) {
            figures.chart(title, rows(domain, groups, measure)).ifPresent(page::chart);
        }
        page.html().closeLine();
    }

    private List<SurveyFigures.Shown> rows(String domain, List<String> groups, SurveyReport.Measure measure) {
        List<SurveyFigures.Shown> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(new SurveyFigures.Shown(
                figures.group(domain, group),
                survey.find(domain, group, measure).orElseThrow())));
        survey.forAll(measure).ifPresent(all -> rows.add(new SurveyFigures.Shown(page.text("survey.all"), all)));
        return rows;
    }
}
