package org.lgpi.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Label;
import org.lgpi.core.comparison.time.CommonCriteria;
import org.lgpi.core.comparison.time.CommonScores;
import org.lgpi.core.comparison.time.Linking;
import org.lgpi.core.comparison.time.ScoreSeries;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

/** Sites that compare with an earlier version of the index. */
class ReportBridgeTest {

    private static final IndexDefinition EARLIER = version("2025", "Budget", 10);
    private static final IndexDefinition LATER = version("2026", "Budgets <b>", 20);

    @TempDir
    private Path folder;

    /** Two blocks; the first criterion is reworded, the last rescaled from version to version. */
    private static IndexDefinition version(String version, String first, double top) {
        return IndexDefinition.of(Framework.builder()
                .code("small")
                .version(version)
                .label(Label.of("Small"))
                .addBlocks(Block.builder()
                        .code("1")
                        .label(Label.of("First"))
                        .addCriteria(criterion("1.1", first, 10), criterion("1.2", "Calls", 10))
                        .build())
                .addBlocks(Block.builder()
                        .code("2")
                        .label(Label.of("Second"))
                        .addCriteria(criterion("2.1", "Plans", 10), criterion("2.2", "Minutes", top))
                        .build())
                .build());
    }

    private static Criterion criterion(String code, String name, double top) {
        return Criterion.builder()
                .code(code)
                .label(Label.of(name))
                .scale(Scale.range(0, top))
                .build();
    }

    private static Assessment assessment(IndexDefinition index, String unit, int year, double... values) {
        Assessment.Builder assessment = Assessment.builder(index.framework(), unit, Year.of(year));
        for (int i = 0; i < values.length; i++) {
            assessment.value(index.framework().criteria().get(i).code(), values[i]);
        }
        return assessment.build();
    }

    private static AssessmentTable before() {
        return AssessmentTable.of(
                EARLIER.framework(),
                List.of(
                        assessment(EARLIER, "A", 2024, 2, 4, 6, 8),
                        assessment(EARLIER, "B", 2024, 5, 5, 5, 5),
                        assessment(EARLIER, "A", 2025, 4, 5, 6, 5)));
    }

    private static AssessmentTable after() {
        return AssessmentTable.of(
                LATER.framework(),
                List.of(
                        assessment(LATER, "A", 2025, 4, 5, 6, 5),
                        assessment(LATER, "B", 2025, 6, 6, 6, 6),
                        assessment(LATER, "A", 2026, 5, 7, 8, 9),
                        assessment(LATER, "B", 2026, 6, 6, 6, 6)));
    }

    private static ScoreTable present() {
        return Scorer.of(LATER).scoreAll(after());
    }

    private String page(ReportSite.Builder site, String path) throws IOException {
        Path target = folder.resolve("site");
        site.languages("en").build().write(target);
        return Files.readString(target.resolve("en").resolve(path));
    }

    private static ReportSite.Builder common() {
        CommonScores bridge = CommonCriteria.of(EARLIER, LATER).score(before(), after());
        return ReportSite.builder(present()).period(Year.of(2025)).previous(bridge);
    }

    private static ReportSite.Builder linked() {
        ScoreSeries series =
                ScoreSeries.linked(Linking.RATIO, Scorer.of(EARLIER).scoreAll(before()), present());
        return ReportSite.builder(present()).period(Year.of(2025)).previous(series);
    }

    @Test
    void acrossABreakTheCardComparesCommonCriteriaAndSaysSo() throws IOException {
        String card = page(common(), "units/A.html");

        assertThat(card)
                .contains("The index changed between 2024 and 2025: the series breaks from small 2025 to small 2026.")
                .contains(
                        "Both years are compared on the 2 criteria that both versions share; these have 50.0\u00A0% of the"
                                + " weight of the earlier and 50.0\u00A0% of the later version.")
                .contains("Only reworded, and left out: 1.1.")
                .contains("<a href=\"../methods.html#definition-change\">What changed in the definition</a>")
                // 0.4 and 0.6 before, 0.5 and 0.6 after
                .contains("2024: 50.0\u00A0%. 2025: 55.0\u00A0%. Change: +5.0 points.")
                .contains(">break</text>");
    }

    @Test
    void whatChangedInTheDefinitionStandsOnThePageOfMethods() throws IOException {
        String methods = page(common(), "methods.html");

        assertThat(methods)
                .contains("<h2 id=\"definition-change\">What changed from small 2025 to small 2026</h2>")
                .contains(
                        "<th scope=\"row\">reworded</th><td>1.1</td><td>Budget</td><td>Budgets &lt;b&gt;</td><td>no</td>")
                .contains("<th scope=\"row\">another scale</th><td>2.2</td><td>RANGE 0 to 10 POSITIVE</td>");
    }

    @Test
    void theOverviewComparesTheSameUnitsOnTheSameCriteria() throws IOException {
        String overview = page(common(), "index.html");

        assertThat(overview)
                .contains("the series breaks from small 2025 to small 2026")
                .contains("<a href=\"methods.html#definition-change\">")
                .contains("Means over the 2 units scored in both years");
    }

    @Test
    void aLinkedCardHasNoPartsThatWouldNotAddUp() throws IOException {
        String card = page(linked(), "units/A.html");

        assertThat(card)
                .contains(
                        "Earlier scores are multiplied by the ratio of both versions in 2025; linked parts do not add up.")
                // 0.5 under the earlier version, times 0.4375 / 0.5 in the overlap
                .contains("2024: 43.8\u00A0%. 2025: 43.8\u00A0%. Change: 0.0 points.")
                .contains(">break</text>")
                .doesNotContain("Part of the change");
        assertThat(Files.readString(folder.resolve("site/en/units/B.html")))
                .contains("There are no scores of this unit for 2024 that can be compared.");
    }

    @Test
    void betweenYearsOfOneVersionThereIsNoBreak() throws IOException {
        String card = page(linked().period(Year.of(2026)), "units/A.html");

        assertThat(card)
                .contains("Change since 2025")
                .doesNotContain("the series breaks")
                .doesNotContain(">break</text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyLanguageSaysIt(String language) throws IOException {
        Path target = folder.resolve("site");
        common().languages(language).build().write(target);

        assertThat(target.resolve(language).resolve("units/A.html"))
                .content()
                .contains("small 2025")
                .contains("#definition-change");
    }

    @Test
    void aBridgeToAnotherVersionIsRefused() {
        ReportSite.Builder site = ReportSite.builder(Scorer.of(EARLIER).scoreAll(before()))
                .previous(CommonCriteria.of(EARLIER, LATER).score(before(), after()));

        assertThatThrownBy(site::build)
                .hasMessage(
                        "the earlier scores are bridged to small 2026, the site is of small 2025; bridge them to the"
                                + " version of the site");
        assertThatThrownBy(() -> common().period(Year.of(2024)).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knownErrorsGiveTheChangeAnInterval() throws IOException {
        AssessmentTable.Builder table = AssessmentTable.builder(LATER.framework());
        for (int year : new int[] {2025, 2026}) {
            int row = table.row("A", Year.of(year));
            for (int c = 0; c < 4; c++) {
                table.set(
                        row,
                        c,
                        Observation.builder()
                                .value(year == 2025 ? 4 : 5)
                                .standardError(c == 0 ? 0.4 : 0)
                                .build());
            }
        }
        ScoreTable scores = Scorer.of(LATER).scoreAll(table.build());

        String card = page(ReportSite.builder(scores), "units/A.html");

        // (0.3 + 0.05) / 4 apart; the error of 0.4 of 10 weighs a quarter, once for each year
        double half = 1.959963984540054 * Math.sqrt(2) * 0.04 / 4 * 100;
        assertThat(card)
                .contains("95 % interval of the own change, points")
                .contains(String.format(Locale.ROOT, "+%.1f to +%.1f", 8.75 - half, 8.75 + half))
                .contains("not adjusted for the number of units");
        assertThat(page(common(), "units/A.html")).doesNotContain("95 % interval of the own change");
    }

    @Test
    void aWithheldScoreShowsNoChangeItCouldBeAddedUpFrom() throws IOException {
        IndexDefinition strict = LATER.withMethod(method -> method.withMinimumCoverage(PerNode.of(0.9)));
        ScoreTable scores = Scorer.of(strict)
                .scoreAll(AssessmentTable.of(
                        strict.framework(),
                        List.of(assessment(strict, "A", 2025, 4, 5, 6, 5), assessment(strict, "A", 2026, 5, 7, 8))));

        String card = page(ReportSite.builder(scores), "units/A.html");

        assertThat(card)
                .contains("There are no scores of this unit for 2025 that can be compared.")
                .doesNotContain("Part of the change");
    }
}
