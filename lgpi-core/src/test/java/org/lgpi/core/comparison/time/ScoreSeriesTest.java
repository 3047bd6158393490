package org.lgpi.core.comparison.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.time.ScoreSeries.Point;
import org.lgpi.core.comparison.time.YearOnYear.Presence;
import org.lgpi.core.comparison.time.YearOnYear.Row;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

class ScoreSeriesTest {

    /** An index of one block with a criterion of 0 to a top: a version for every top. */
    private static IndexDefinition version(String name, double top) {
        return IndexDefinition.of(framework(name, top));
    }

    private static Framework framework(String name, double top) {
        return Framework.builder()
                .code("demo")
                .version(name)
                .addBlocks(Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .scale(Scale.range(0, top))
                                .build())
                        .build())
                .build();
    }

    /** Rows such as {@code "A 2024 3"}, with a fourth part for the standard error. */
    private static ScoreTable scores(IndexDefinition definition, String... rows) {
        AssessmentTable.Builder table = AssessmentTable.builder(definition.framework());
        for (String row : rows) {
            String[] parts = row.split(" ");
            Observation.Builder observation = Observation.builder().value(Double.parseDouble(parts[2]));
            if (parts.length > 3) {
                observation.standardError(Double.parseDouble(parts[3]));
            }
            table.add(Assessment.builder(definition.framework(), parts[0], Year.parse(parts[1]))
                    .observation("1.1", observation.build())
                    .build());
        }
        return Scorer.of(definition).scoreAll(table.build());
    }

    private static double value(ScoreSeries series, String unit, int year) {
        return series.points().stream()
                .filter(point -> point.unit().equals(unit)
                        && point.node().equals(PerNode.INDEX)
                        && point.period().equals(Year.of(year)))
                .mapToDouble(Point::value)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(YearOnYear years, String unit, int year) {
        return years.of(PerNode.INDEX).stream()
                .filter(row -> row.unit().equals(unit) && row.period().equals(Year.of(year)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void silentComparisonOfTwoVersionsIsRefused() {
        ScoreTable earlier = scores(version("2024", 10), "A 2024 5");
        ScoreTable later = scores(version("2025", 20), "A 2025 5");

        assertThatThrownBy(() -> ScoreSeries.of(earlier, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scores of demo 2024 (fingerprint "
                        + earlier.definition().fingerprint())
                .hasMessageContaining(
                        "demo 2025 (fingerprint " + later.definition().fingerprint())
                .hasMessageContaining(
                        "may not be compared as they are: 1 rescaled; bridge them by their common criteria"
                                + " (CommonCriteria) or by a chain link (ScoreSeries.linked)");
    }

    @Test
    void tablesOfOneDefinitionMakeASeriesWithoutBreak() {
        IndexDefinition index = version("1", 10);

        ScoreSeries series = ScoreSeries.of(scores(index, "A 2024 5"), scores(index, "A 2025 6"));

        assertThat(series.breaks()).isEmpty();
        assertThat(series.periods()).containsExactly(Year.of(2024), Year.of(2025));
        assertThat(value(series, "A", 2025)).isEqualTo(0.6);
        assertThatThrownBy(() -> ScoreSeries.of(scores(index, "A 2024 5"), scores(index, "A 2024 6")))
                .hasMessage("A 2024 stands in two tables of scores; give each unit and period once");
    }

    @Test
    void severalVersionsAreLinkedOneAfterTheOther() {
        // the same unit: 0.5 -> 0.25 in 2024, 0.3 -> 0.6 in 2025
        ScoreTable first = scores(version("1", 10), "A 2023 4", "A 2024 5");
        ScoreTable second = scores(version("2", 20), "A 2024 5", "A 2025 6");
        ScoreTable third = scores(version("3", 5), "A 2025 3", "A 2026 4");

        ScoreSeries ratio = ScoreSeries.linked(Linking.RATIO, first, second, third);
        ScoreSeries difference = ScoreSeries.linked(Linking.DIFFERENCE, first, second, third);

        assertThat(value(ratio, "A", 2023)).isCloseTo(0.4 * 0.5 * 2, within(1e-15));
        assertThat(value(ratio, "A", 2024)).isCloseTo(0.25 * 2, within(1e-15));
        assertThat(value(difference, "A", 2023)).isCloseTo(0.4 - 0.25 + 0.3, within(1e-15));
        assertThat(value(ratio, "A", 2025)).isEqualTo(0.6);
        assertThat(value(ratio, "A", 2026)).isEqualTo(0.8);
        assertThat(ratio.breaks())
                .extracting(SeriesBreak::toString)
                .containsExactly(
                        "break before 2024, from demo 1 to demo 2: earlier scores are multiplied by the ratio of both"
                                + " versions in 2024; parts of linked scores do not add up",
                        "break before 2025, from demo 2 to demo 3: earlier scores are multiplied by the ratio of both"
                                + " versions in 2025; parts of linked scores do not add up");
        assertThat(ratio.problems()).isEmpty();
        assertThat(ratio.points())
                .filteredOn(point -> point.node().equals(PerNode.INDEX))
                .extracting(Point::preBreak)
                .containsExactly(Double.NaN, 0.5, 0.3, Double.NaN);
    }

    @Test
    void withoutAPeriodThatBothScoredThereIsNoLink() {
        ScoreTable earlier = scores(version("1", 10), "A 2023 5");
        ScoreTable later = scores(version("2", 20), "A 2024 5");

        assertThatThrownBy(() -> ScoreSeries.linked(Linking.RATIO, earlier, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no period was scored with both demo 1 [2023] and demo 2 [2024]; score the findings of one"
                        + " period with both versions, or bridge by common criteria");
        assertThatThrownBy(() -> ScoreSeries.linked(
                        Linking.RATIO,
                        scores(version("1", 10), "A 2023 5", "A 2024 5"),
                        scores(version("2", 20), "A 2020 5", "A 2024 5")))
                .hasMessage(
                        "demo 2 was scored in 2020, before 2024, the first period that it shares with demo 1; leave that"
                                + " period to the earlier version, or score it with both");
        assertThatThrownBy(() -> ScoreSeries.linked(
                        Linking.RATIO,
                        scores(version("1", 10), "A 2024 5", "A 2025 5"),
                        scores(version("2", 20), "A 2025 5", "A 2026 5"),
                        scores(version("3", 30), "A 2026 5", "A 2025 5", "A 2024 5")))
                .hasMessageStartingWith("demo 3 was scored in 2024, before 2025");
        assertThatThrownBy(() -> ScoreSeries.linked(Linking.RATIO, earlier))
                .hasMessage("a chain link joins two or more versions, found 1");
    }

    @Test
    void aUnitMissingInTheOverlapKeepsItsLaterScoresAndSaysWhyTheOthersAreGone() {
        ScoreTable earlier = scores(version("1", 10), "A 2023 4", "B 2023 3", "A 2024 5");
        ScoreTable later = scores(version("2", 20), "A 2024 5", "B 2024 8", "B 2025 10");

        ScoreSeries series = ScoreSeries.linked(Linking.RATIO, earlier, later);

        assertThat(value(series, "B", 2023)).isNaN();
        assertThat(value(series, "B", 2024)).isEqualTo(0.4);
        assertThat(series.problems())
                .filteredOn(problem -> problem.subject().equals("B index"))
                .extracting(Problem::toString)
                .containsExactly(
                        "warning NOT_IN_OVERLAP (B index): found no score in 2024 under demo 1; expected a score"
                                + " in 2024 under both demo 1 and demo 2; its earlier scores are not linked; assess it under both,"
                                + " or bridge by common criteria");
    }

    @Test
    void aScoreNearZeroHasNoRatioButADifference() {
        ScoreTable earlier = scores(version("1", 10), "A 2023 4", "A 2024 0");
        ScoreTable later = scores(version("2", 20), "A 2024 5", "A 2025 6");

        ScoreSeries ratio = ScoreSeries.linked(Linking.RATIO, earlier, later);

        assertThat(value(ratio, "A", 2023)).isNaN();
        assertThat(ratio.problems())
                .extracting(Problem::code)
                .containsOnly("LINK_NEAR_ZERO")
                .isNotEmpty();
        // a ratio of 0 would make all of the past 0
        ScoreSeries toZero = ScoreSeries.linked(
                Linking.RATIO, scores(version("1", 10), "A 2023 4", "A 2024 5"), scores(version("2", 20), "A 2024 0"));
        assertThat(value(toZero, "A", 2023)).isNaN();
        assertThat(toZero.problems()).extracting(Problem::code).containsOnly("LINK_NEAR_ZERO");
        assertThat(value(ScoreSeries.linked(Linking.DIFFERENCE, earlier, later), "A", 2023))
                .isCloseTo(0.65, within(1e-15));
    }

    @Test
    void negativeScoresHaveNoRatio() {
        IndexDefinition first = IndexDefinition.of(
                framework("1", 10),
                IndexMethod.builder().normalisation(Normalisation.zScore()).build());
        IndexDefinition second = IndexDefinition.of(
                framework("2", 10),
                IndexMethod.builder().normalisation(Normalisation.zScore()).build());
        ScoreTable earlier = scores(first, "A 2023 1", "A 2024 2", "B 2023 7", "B 2024 8");
        ScoreTable later = scores(second, "A 2024 2", "A 2025 3", "B 2024 8", "B 2025 9");

        ScoreSeries series = ScoreSeries.linked(Linking.RATIO, earlier, later);

        assertThat(value(series, "A", 2023)).isNaN();
        assertThat(value(series, "B", 2023)).isPositive();
        assertThat(series.problems()).extracting(Problem::code).contains("LINK_NEGATIVE");
    }

    @Test
    void aLinkedScoreOffTheScaleIsKeptAndReported() {
        ScoreTable earlier = scores(version("1", 10), "A 2023 8", "A 2024 4");
        ScoreTable later = scores(version("2", 5), "A 2024 4");

        ScoreSeries series = ScoreSeries.linked(Linking.RATIO, earlier, later);

        assertThat(value(series, "A", 2023)).isCloseTo(1.6, within(1e-15));
        assertThat(series.problems()).extracting(Problem::code).contains("LINKED_OFF_SCALE");
    }

    @Test
    void thoseWhoComeAndGoHaveNoChange() {
        ScoreTable scores =
                scores(version("1", 10), "A 2024 5", "B 2024 4", "A 2025 3", "C 2025 9", "A 2026 4", "B 2026 2");

        YearOnYear years = YearOnYear.of(ScoreSeries.of(scores));

        assertThat(row(years, "A", 2024).presence()).isEqualTo(Presence.STAYS);
        assertThat(row(years, "B", 2025).presence()).isEqualTo(Presence.LEAVES);
        assertThat(row(years, "B", 2025).value()).isNaN();
        assertThat(row(years, "C", 2025).presence()).isEqualTo(Presence.ENTERS);
        assertThat(row(years, "C", 2025).change()).isNaN();
        assertThat(row(years, "B", 2026).presence()).isEqualTo(Presence.ENTERS);
        assertThat(row(years, "A", 2025).rank()).isEqualTo(2);
        assertThat(row(years, "A", 2025).rankChange()).isEqualTo(1);
        assertThat(row(years, "A", 2025).change()).isCloseTo(-0.2, within(1e-15));
        assertThat(years.table().toText()).isEqualTo("""
                        unit  2024  rank  2025  rank  change  ranks  2026  rank  change  ranks
                        ----  ----  ----  ----  ----  ------  -----  ----  ----  ------  -----
                        A     50.0     1  30.0     2   -20.0     +1  40.0     1   +10.0     -1
                        B     40.0     2     -     -    gone         20.0     2     new
                        C                 90.0     1     new            -     -    gone
                        """);
    }

    @Test
    void aBreakIsVisibleInTheTable() {
        YearOnYear years = YearOnYear.of(ScoreSeries.linked(
                Linking.RATIO, scores(version("1", 10), "A 2023 4", "A 2024 5"), scores(version("2", 20), "A 2024 5")));

        assertThat(years.table().toText()).isEqualTo("""
                        unit  2023  rank  | 2024  rank  change  ranks
                        ----  ----  ----  ------  ----  ------  -----
                        A     20.0     1    25.0     1    +5.0      0
                        """);
        assertThat(years.footnotes()).hasSize(1);
        assertThat(row(years, "A", 2024).breakBefore()).isTrue();
        assertThat(row(years, "A", 2023).published()).isEqualTo(0.4);
    }

    @Test
    void withoutAKnownErrorThereIsNoTest() {
        ScoreTable scores = scores(version("1", 10), "A 2024 5", "A 2025 6 0.1", "B 2024 5 0.3", "B 2025 6 0.4");

        YearOnYear years = YearOnYear.of(ScoreSeries.of(scores));

        assertThat(row(years, "A", 2025).changeError()).isNaN();
        assertThat(row(years, "A", 2025).p()).isNaN();
        assertThat(row(years, "A", 2025).change()).isCloseTo(0.1, within(1e-15));
        assertThat(row(years, "B", 2025).changeError()).isCloseTo(0.05, within(1e-15));
        assertThat(row(years, "B", 2025).z()).isCloseTo(2, within(1e-12));
        // one test alone needs no adjustment
        assertThat(row(years, "B", 2025).pHolm())
                .isEqualTo(row(years, "B", 2025).p());
    }

    @Test
    void aCovarianceOfAPanelNarrowsTheChange() {
        ScoreSeries series = ScoreSeries.of(scores(version("1", 16), "A 2024 5 0.5", "A 2025 6 1"));

        Row row = row(YearOnYear.of(series, 0.95, Covariance.correlated(0.5)), "A", 2025);

        assertThat(row.changeError()).isCloseTo(Math.sqrt(0.25 + 1 - 0.5) / 16, within(1e-15));
        assertThatThrownBy(() -> YearOnYear.of(series, 0.95, (unit, node, from, to, s, t) -> 1))
                .hasMessage(
                        "the covariance 1.0 of A at index, 2024 and 2025, is more than the errors 0.03125 and 0.0625 allow;"
                                + " give one no larger than their product");
        assertThatThrownBy(() -> Covariance.correlated(1.1))
                .hasMessage("a correlation lies between -1 and 1, found 1.1");
    }

    @Test
    void acrossALinkNothingIsTestedAndNothingTakenApart() {
        YearOnYear years = YearOnYear.of(ScoreSeries.linked(
                Linking.RATIO,
                scores(version("1", 10), "A 2022 3 0.1", "A 2023 4 0.1", "A 2024 5 0.1"),
                scores(version("2", 20), "A 2024 5 0.1", "A 2025 6 0.1")));

        assertThat(row(years, "A", 2024).z()).isNaN();
        assertThat(row(years, "A", 2024).part()).isNaN();
        assertThat(row(years, "A", 2024).change()).isNotNaN();
        assertThat(row(years, "A", 2025).z()).isCloseTo(1 / Math.sqrt(0.02), within(1e-12));
        // within the earlier version a change is as sure as before it was linked
        assertThat(row(years, "A", 2023).z()).isCloseTo(1 / Math.sqrt(0.02), within(1e-12));
        assertThat(row(years, "A", 2023).part()).isCloseTo(row(years, "A", 2023).change(), within(1e-15));
    }

    @Test
    void partsOfNodesAddUpToTheChangeOnCommonCriteria() {
        YearOnYear years =
                YearOnYear.of(CommonCriteria.of(TwoVersions.EARLIER, TwoVersions.LATER, WeightsOf.LATER, true)
                        .score(TwoVersions.findings(TwoVersions.EARLIER), TwoVersions.findings(TwoVersions.LATER))
                        .series());

        for (Row row : years.of(PerNode.INDEX)) {
            if (!Double.isNaN(row.change())) {
                double parts = List.of("A", "B").stream()
                        .flatMap(node -> years.of(node).stream())
                        .filter(part ->
                                part.unit().equals(row.unit()) && part.period().equals(row.period()))
                        .mapToDouble(Row::part)
                        .sum();
                assertThat(parts).isCloseTo(row.change(), within(1e-12));
            }
        }
    }

    @Test
    void aWithheldIndexShowsNoPartsItCouldBeAddedUpFrom() {
        IndexDefinition index = TwoVersions.LATER.withMethod(
                method -> method.withMinimumCoverage(PerNode.of(0.0).with(PerNode.INDEX, 0.9)));
        Framework framework = index.framework();
        AssessmentTable table = AssessmentTable.of(
                framework,
                List.of(
                        Assessment.builder(framework, "U", Year.of(2024))
                                .value("A.1.1", 5)
                                .value("B.2", 5)
                                .build(),
                        Assessment.builder(framework, "U", Year.of(2025))
                                .value("A.1.1", 6)
                                .value("B.2", 6)
                                .build()));

        ScoreSeries series = ScoreSeries.of(Scorer.of(index).scoreAll(table));

        assertThat(series.points()).extracting(Point::part).containsOnly(Double.NaN);
    }

    @Test
    void nodesThatTheLastVersionLacksAreNamed() {
        ScoreTable earlier = Scorer.of(TwoVersions.EARLIER)
                .scoreAll(TwoVersions.findings(TwoVersions.EARLIER), PerNode.INDEX, "B", "B.3");
        ScoreTable later =
                Scorer.of(TwoVersions.LATER).scoreAll(TwoVersions.findings(TwoVersions.LATER), PerNode.INDEX, "B");

        ScoreSeries series = ScoreSeries.linked(Linking.DIFFERENCE, earlier, later);

        assertThat(series.nodes()).containsExactly(PerNode.INDEX, "B");
        assertThat(series.problems())
                .extracting(Problem::toString)
                .contains(
                        "warning NODE_NOT_LINKED (demo 2024): found nodes that demo 2025 has not: B.3; expected nodes of"
                                + " the last version; look at their scores under demo 2024 alone");
        assertThatThrownBy(() -> YearOnYear.of(series).of("B.3"))
                .hasMessage("no node B.3 in the series, which has [index, B]");
    }

    @Test
    void eachPartReadsAsOneLine() {
        Map<String, Object> parts = Map.of("series", ScoreSeries.of(scores(version("1", 10), "A 2024 5")));

        assertThat(parts.get("series")).hasToString("series of [2024], 2 scores, no break");
    }
}
