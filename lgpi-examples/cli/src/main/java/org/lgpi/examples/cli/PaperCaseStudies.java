package org.lgpi.examples.cli;

import static org.lgpi.examples.cli.PaperFigure.notPrinted;
import static org.lgpi.examples.cli.PaperFigure.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Money;
import org.lgpi.core.comparison.Disparities;
import org.lgpi.core.comparison.GroupWeighting;
import org.lgpi.core.comparison.ReportedFigure;
import org.lgpi.core.feedback.FeedbackAccumulator;
import org.lgpi.core.feedback.FeedbackSummary;
import org.lgpi.core.finance.FinancialIndicator;
import org.lgpi.core.finance.LocalBudget;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;

/** The case studies of the paper: what it reports, and ours from invented data that were made to have it. */
final class PaperCaseStudies {

    private final List<PaperFigure> figures = new ArrayList<>();
    private final List<ReportedFigure> reported = Catalogue.paperFigures();
    private final Set<ReportedFigure> onInventedData = new HashSet<>();

    private PaperCaseStudies() {}

    static List<PaperFigure> all() {
        PaperCaseStudies studies = new PaperCaseStudies();
        studies.pilot();
        studies.platform();
        studies.budgets();
        studies.reported();
        return List.copyOf(studies.figures);
    }

    private void add(PaperFigure figure) {
        figures.add(figure);
    }

    private void pilot() {
        String place = "Case study 1, Almaty pilot";
        String why = "the demonstration data were made to have it; no data of the pilot are published";
        Sample sample = Catalogue.sample("almaty-pilot").orElseThrow();
        UnitRegister units =
                UnitCsv.read(bytes(sample.units()), "units", CsvFormat.RFC4180).orElseThrow();
        AssessmentTable table = AssessmentCsv.read(
                        bytes(sample.assessments()),
                        "assessments",
                        sample.definition().framework(),
                        units,
                        CsvFormat.RFC4180)
                .orElseThrow();
        ScoreTable scores = Scorer.of(sample.definition()).scoreAll(table);
        Disparities disparities = Disparities.of(scores, units, "type");
        add(invented(place, "BODIES_EVALUATED", "ALL", scores.size(), why));
        for (String group : disparities.groups()) {
            add(invented(place, "TRANSPARENCY_SCORE", group, percent(disparities, group, "1"), why));
            add(invented(place, "PARTICIPATION_MECHANISMS_USED", group, percent(disparities, group, "3"), why));
        }
    }

    private static double percent(Disparities disparities, String group, String node) {
        return disparities.mean(group, node, GroupWeighting.UNITS).value() * 100;
    }

    /** A figure of the case studies beside ours from invented data; {@link #reported} does not list it again. */
    private PaperFigure invented(String place, String indicator, String group, double ours, String why) {
        ReportedFigure figure = reported.stream()
                .filter(one -> one.indicator().equals(indicator) && one.group().equals(group))
                .findFirst()
                .orElseThrow();
        onInventedData.add(figure);
        String published = text(figure.value(), 0);
        String recomputed = text(ours, 0);
        return new PaperFigure(
                place,
                indicator + " " + group + ", " + figure.unit(),
                published,
                recomputed,
                published.equals(recomputed) ? PaperFigure.Mark.EQUAL_ON_INVENTED_DATA : PaperFigure.Mark.DIFFERS,
                why);
    }

    private void platform() {
        String place = "Case study 2, Astana platform";
        String why = "from an invented stream of submissions made to have it";
        FeedbackAccumulator counts = FeedbackAccumulator.of(LocalDateTime.of(2022, 1, 1, 0, 0));
        Catalogue.paperFeedback().forEach(counts::add);
        FeedbackSummary before = counts.result().ofYear(Year.of(2020));
        FeedbackSummary year = counts.result().ofYear(Year.of(2021));
        Map<String, Double> shares = year.categoryShares();
        add(invented(place, "SUBMISSIONS", "ALL", year.submissions(), why + "; the paper says more than that"));
        add(invented(
                place,
                "ENGAGEMENT_GROWTH",
                "ALL",
                year.growthSince(before) * 100,
                why + "; against the year before, for the paper does not state the base"));
        add(invented(place, "CONCERN_SERVICE_DELAYS", "ALL", shares.get("SERVICE_DELAYS") * 100, why));
        add(invented(place, "CONCERN_BUDGET_TRANSPARENCY", "ALL", shares.get("BUDGET_TRANSPARENCY") * 100, why));
    }

    private void budgets() {
        LocalBudget budget = LocalBudget.builder()
                .unit("INVENTED")
                .period(Year.of(2021))
                .ownRevenue(Money.of(35, "KZT"))
                .transfers(Money.of(65, "KZT"))
                .build();
        add(invented(
                "Financial autonomy",
                "BUDGET_FROM_CENTRAL_TRANSFERS",
                "ALL",
                budget.value(FinancialIndicator.DEPENDENCY) * 100,
                "transfers of 65 in a revenue of 100; the paper gives the share alone, as approximate"));
    }

    /** What is reported of groups, and what the paper gives no data for. */
    private void reported() {
        for (ReportedFigure first : reported) {
            for (ReportedFigure second : reported) {
                boolean pair = first.source().equals(second.source())
                        && first.indicator().equals(second.indicator())
                        && first.group().equals("URBAN")
                        && second.group().equals("RURAL");
                if (pair) {
                    add(notPrinted(
                            "Case studies, as reported",
                            first.source() + " " + first.indicator() + ", urban less rural",
                            text(first.difference(second), 0) + " points",
                            "no test: " + first.untestable(second).orElseThrow().found()));
                }
            }
        }
        reported.stream().filter(figure -> !onInventedData.contains(figure)).forEach(figure -> {
            add(new PaperFigure(
                    "Case studies, as reported",
                    figure.source() + " " + figure.indicator() + " " + figure.group(),
                    text(figure.value(), 0) + " " + figure.unit(),
                    "",
                    PaperFigure.Mark.AS_REPORTED,
                    figure.note()));
        });
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
