package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class PublishedEstimatesTest {

    private static final String ALL = JudgedEstimate.ALL;

    private static JudgedEstimate estimate(String domain, String group, String item, Statistic statistic, long n) {
        Verdict verdict = n < 30 ? Verdict.SUPPRESS : Verdict.SHOW;
        return new JudgedEstimate(
                domain,
                group,
                item,
                statistic,
                0.5,
                0.01,
                new Interval(0.48, 0.52, 0.95),
                1.2,
                n / 1.2,
                10,
                n,
                new Judgement(verdict, "rules: n " + n));
    }

    private static List<JudgedEstimate> shares(String item, Map<String, Long> answers) {
        List<JudgedEstimate> list = new ArrayList<>();
        answers.forEach((place, n) -> {
            int blank = place.indexOf(' ');
            String domain = blank < 0 ? place : place.substring(0, blank);
            String group = blank < 0 ? "" : place.substring(blank + 1);
            list.add(estimate(domain, group, item, Statistic.PROPORTION, n));
        });
        return list;
    }

    private static List<String> hidden(PublishedEstimates published) {
        return published.list().stream()
                .filter(estimate -> !estimate.isShown())
                .map(estimate -> (estimate.domain() + " " + estimate.group()).strip())
                .sorted()
                .toList();
    }

    @Test
    void oneSuppressedGroupTakesTheSmallestOtherWithIt() {
        PublishedEstimates published = PublishedEstimates.of(shares(
                "part1", Map.of(ALL, 260L, "region A", 12L, "region B", 100L, "region C", 60L, "region D", 88L)));

        assertThat(hidden(published)).containsExactly("region A", "region C");
        assertThat(published.complementary()).isEqualTo(1);
        assertThat(published)
                .hasToString("5 estimates: 3 shown, 0 with caution, 2 suppressed, 1 of these to protect others");
    }

    @Test
    void twoSuppressedGroupsHideEachOther() {
        PublishedEstimates published = PublishedEstimates.of(
                shares("part1", Map.of(ALL, 260L, "region A", 12L, "region B", 20L, "region C", 228L)));

        assertThat(hidden(published)).containsExactly("region A", "region B");
        assertThat(published.complementary()).isZero();
    }

    @Test
    void aSuppressedEstimateHasNoFigureAndNoRuleLeft() {
        JudgedEstimate left = PublishedEstimates.of(shares("part1", Map.of(ALL, 12L)))
                .find(ALL, "", "part1", Statistic.PROPORTION)
                .orElseThrow();

        assertThat(left.value()).isNaN();
        assertThat(left.standardError()).isNaN();
        assertThat(left.interval().lower()).isNaN();
        assertThat(left.interval().upper()).isNaN();
        assertThat(left.designEffect()).isNaN();
        assertThat(left.effectiveSampleSize()).isNaN();
        assertThat(left.df()).isNaN();
        assertThat(left.n()).isZero();
        assertThat(left.judgement()).isEqualTo(new Judgement(Verdict.SUPPRESS, ""));
    }

    @Test
    void aCrossingHidesABoxAroundASuppressedCell() {
        PublishedEstimates published = PublishedEstimates.of(shares(
                "part1",
                Map.of(
                        ALL,
                        400L,
                        "region A",
                        100L,
                        "region B",
                        300L,
                        "sex f",
                        140L,
                        "sex m",
                        260L,
                        "region*sex A*f",
                        20L,
                        "region*sex A*m",
                        80L,
                        "region*sex B*f",
                        120L,
                        "region*sex B*m",
                        180L)));

        assertThat(hidden(published))
                .containsExactly("region*sex A*f", "region*sex A*m", "region*sex B*f", "region*sex B*m");
    }

    @Test
    void aSuppressedGroupIsNotToBeAddedUpFromFinerOnes() {
        PublishedEstimates published = PublishedEstimates.of(shares(
                "part1",
                Map.of(
                        ALL,
                        300L,
                        "region A",
                        25L,
                        "region B",
                        275L,
                        "sex f",
                        160L,
                        "sex m",
                        140L,
                        "region*sex A*f",
                        40L,
                        "region*sex A*m",
                        41L,
                        "region*sex B*f",
                        120L,
                        "region*sex B*m",
                        99L)));

        assertThat(hidden(published)).containsExactly("region A", "region B", "region*sex A*m", "region*sex B*m");
    }

    @Test
    void theSharesOfAllAnswersAddUpToOne() {
        List<JudgedEstimate> estimates = new ArrayList<>();
        for (String answer : List.of("1", "2", "3")) {
            JudgedEstimate shown = estimate(ALL, "", "trust=" + answer, Statistic.PROPORTION, 100);
            estimates.add(answer.equals("1") ? shown.suppressed() : shown);
        }

        assertThat(PublishedEstimates.of(estimates).list().stream()
                        .filter(JudgedEstimate::isShown)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSettlementIsHiddenWithAnotherOfItsRegion() {
        UnitRegister register = UnitRegister.of(List.of(
                Unit.builder().code("S1").parent("A").build(),
                Unit.builder().code("S2").parent("A").build(),
                Unit.builder().code("S3").parent("B").build(),
                Unit.builder().code("S4").parent("B").build()));
        List<JudgedEstimate> estimates = shares(
                "part1",
                Map.of(
                        ALL,
                        300L,
                        "region A",
                        120L,
                        "region B",
                        180L,
                        "settlement S1",
                        10L,
                        "settlement S2",
                        110L,
                        "settlement S3",
                        40L,
                        "settlement S4",
                        140L));

        assertThat(hidden(PublishedEstimates.of(estimates, register)))
                .containsExactly("settlement S1", "settlement S2");
        assertThat(hidden(PublishedEstimates.of(estimates))).containsExactly("settlement S1", "settlement S3");
    }

    @Test
    void aStatisticAloneIsProtectedAmongItsLikeAndTheNumbersOfAnswersStay() {
        List<JudgedEstimate> estimates = new ArrayList<>();
        for (String group : List.of("A", "B", "C")) {
            estimates.add(estimate("region", group, "sat1", Statistic.MEAN, 100));
            JudgedEstimate top = estimate("region", group, "sat1", Statistic.TOP_BOX, 100);
            estimates.add(group.equals("B") ? top.suppressed() : top);
        }
        PublishedEstimates published = PublishedEstimates.of(estimates);

        assertThat(published.list().stream().filter(e -> e.statistic() == Statistic.MEAN))
                .allMatch(JudgedEstimate::isShown);
        assertThat(published.list().stream().filter(e -> !e.isShown()).map(JudgedEstimate::group))
                .containsExactly("A", "B");
    }

    @Test
    void whereNothingCanHideAGroupNothingIsShown() {
        assertThat(hidden(PublishedEstimates.of(shares("part1", Map.of(ALL, 100L, "region A", 12L)))))
                .containsExactly(ALL, "region A");
    }

    @Test
    void anEstimateStandsOnce() {
        JudgedEstimate twice = estimate("region", "A", "part1", Statistic.PROPORTION, 100);

        assertThatThrownBy(() -> PublishedEstimates.of(List.of(twice, twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the estimate stands twice: region A part1 PROPORTION");
    }
}
