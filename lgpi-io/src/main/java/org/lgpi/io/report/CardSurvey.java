package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;

/** The part of a card that says what the residents of the unit said. */
final class CardSurvey {

    private final Page page;
    private final SurveyReport survey;
    private final SurveyFigures figures;
    private final String unit;
    private final String domain;

    private CardSurvey(Page page, SurveyReport survey, String unit, String domain) {
        this.page = page;
        this.survey = survey;
        this.figures = new SurveyFigures(page, survey);
        this.unit = unit;
        this.domain = domain;
    }

    /** Writes the estimates of a unit; nothing if the survey has none. */
    static void write(Page page, String unit) {
        page.report()
                .survey()
                .ifPresent(survey ->
                        survey.domainOf(unit).ifPresent(domain -> new CardSurvey(page, survey, unit, domain).write()));
    }

    private void write() {
        String heading = page.text("card.survey");
        page.section("survey", heading);
        page.paragraph(page.text("survey.instrument"));
        List<SurveyFigures.Shown> shares = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of(page.text("survey.question")));
        headers.addAll(figures.headers());
        headers.add("#" + page.text("survey.all"));
        Table table = Table.open(page, heading, headers.toArray(String[]::new));
        for (SurveyReport.Question question : survey.questions()) {
            for (SurveyReport.Measure measure : question.measures()) {
                survey.find(domain, unit, measure).ifPresent(estimate -> {
                    table.row(() -> figures.questionLink(question, measure));
                    figures.cells(table, survey.find(domain, unit, measure));
                    figures.cell(table, survey.forAll(measure));
                    table.endRow();
                    if (measure.statistic().isShare() && measure.answer().isEmpty()) {
                        shares.add(new SurveyFigures.Shown(figures.question(question.code()), estimate));
                    }
                });
            }
        }
        table.close();
        figures.signs();
        page.html().open("div", "class", "screen").text("\n");
        if (!shares.isEmpty()) {
            figures.chart(heading, shares).ifPresent(page::chart);
        }
        page.html().closeLine();
        page.endSection();
    }
}
