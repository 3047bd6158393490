package org.lgpi.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgpi.core.plan.PaperPlan.usd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Money;

class CostModelTest {

    private static final CostModel PAPER = PaperPlan.cost();

    @Test
    void paperRecomputesToTheDollar() {
        CostEstimate estimate = PAPER.estimate(CostScenario.STANDARD);

        assertThat(estimate.respondents()).isEqualTo(123_500);
        assertThat(estimate.dataCollection()).isEqualTo(usd(864_500));
        assertThat(estimate.additional()).isEqualTo(usd(275_000));
        assertThat(estimate.total()).isEqualTo(usd(1_139_500));
        assertThat(PAPER.recompute()).isEmpty();
        assertThat(estimate).hasToString("247 settlements x 500 respondents at 7 USD + 275000 USD = 1139500 USD");
    }

    @ParameterizedTest
    @CsvSource({
        "500, LOW, 123500, 617500, 892500",
        "500, CENTRAL, 123500, 864500, 1139500",
        "500, HIGH, 123500, 988000, 1263000",
        "200, LOW, 49400, 247000, 522000",
        "200, CENTRAL, 49400, 345800, 620800",
        "200, HIGH, 49400, 395200, 670200"
    })
    void variantsOfThePaperRecompute(long perSettlement, CostLevel level, long respondents, long asking, long total) {
        CostEstimate estimate = PAPER.estimate(CostScenario.of(perSettlement, level));

        assertThat(estimate.respondents()).isEqualTo(respondents);
        assertThat(estimate.dataCollection()).isEqualTo(usd(asking));
        assertThat(estimate.additional()).isEqualTo(usd(275_000));
        assertThat(estimate.total()).isEqualTo(usd(total));
    }

    @Test
    void itemThatThePriceMayHoldAlreadyCanBeLeftOut() {
        CostScenario scenario =
                CostScenario.builder().addWithout("LOGISTICS_AND_TRAINING").build();

        assertThat(PAPER.estimate(scenario).total()).isEqualTo(usd(1_039_500));
    }

    @Test
    void yearsHaveTwoEndsWhileTheRecurrenceIsNotStated() {
        CostEstimate.OverYears years = PAPER.estimate(CostScenario.STANDARD).overYears(3);

        assertThat(years.lowest()).isEqualTo(usd(3 * 864_500 + 275_000));
        assertThat(years.highest()).isEqualTo(usd(3 * 1_139_500));
        assertThat(years).hasToString("3 years: 2868500 USD to 3418500 USD");
    }

    @Test
    void oneOffItemsArePaidOnceAndYearlyOnesEachYear() {
        CostModel model = PAPER.withItems(
                CostItem.builder()
                        .code("PLATFORM")
                        .amount(CostRange.of(usd(50_000)))
                        .recurrence(Recurrence.ONE_OFF)
                        .build(),
                CostItem.builder()
                        .code("REPORTS")
                        .amount(new CostRange(usd(40_000), usd(50_000), usd(60_000)))
                        .recurrence(Recurrence.YEARLY)
                        .build());

        CostEstimate estimate = model.estimate(CostScenario.STANDARD);

        assertThat(estimate.overYears(1).lowest()).isEqualTo(estimate.total());
        assertThat(estimate.overYears(2)).hasToString("2 years: 1879000 USD");
        assertThat(model.estimate(CostScenario.of(500, CostLevel.HIGH)).additional())
                .isEqualTo(usd(110_000));
        assertThatIllegalArgumentException().isThrownBy(() -> estimate.overYears(0));
    }

    @Test
    void moduleHasItsOwnPriceAndNeedsFewerItems() {
        CostItem offices = CostItem.builder()
                .code("FIELD_OFFICES")
                .amount(CostRange.of(usd(10_000)))
                .addMode(SurveyMode.OWN_SURVEY)
                .build();
        CostModel model = PAPER.withPrices(Map.of(
                        SurveyMode.OWN_SURVEY,
                        CostRange.of(usd(7)),
                        SurveyMode.MODULE,
                        CostRange.of(Money.of("1.20", "USD"))))
                .withItems(Stream.concat(PAPER.items().stream(), Stream.of(offices))
                        .toList());

        CostScenario module = CostScenario.STANDARD.withMode(SurveyMode.MODULE);

        assertThat(model.estimate(module).total()).isEqualTo(usd(148_200 + 275_000));
        assertThat(model.estimate(CostScenario.STANDARD).total()).isEqualTo(usd(1_149_500));
    }

    @Test
    void modeWithoutAPriceIsNamed() {
        assertThatThrownBy(() -> PAPER.estimate(CostScenario.STANDARD.withMode(SurveyMode.MODULE)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("error NO_PRICE (mode): found no price for MODULE; expected one of [OWN_SURVEY];"
                        + " add a price for this mode to the model");
    }

    @Test
    void budgetOfAMillionBuysFewerRespondentsOrFewerSettlements() {
        Affordable answer = PAPER.afford(usd(1_000_000), CostScenario.STANDARD);

        // 725,000 remain for asking: 419 x 247 x 7 = 724,451 and 207 x 500 x 7 = 724,500
        assertThat(answer.everywhere()).isEqualTo(new Affordable.Round(247, 419, usd(999_451), usd(549)));
        assertThat(answer.fewerSettlements()).isEqualTo(new Affordable.Round(207, 500, usd(999_500), usd(500)));
    }

    @Test
    void amplerBudgetBuysNoMoreThanAskedFor() {
        Affordable answer = PAPER.afford(usd(2_000_000), CostScenario.STANDARD);

        assertThat(answer.everywhere()).isEqualTo(answer.fewerSettlements());
        assertThat(answer.everywhere().left()).isEqualTo(usd(860_500));
    }

    @Test
    void budgetBelowTheItemsBuysNothing() {
        Affordable.Round nothing = new Affordable.Round(0, 0, usd(0), usd(275_000));

        assertThat(PAPER.afford(usd(275_000), CostScenario.STANDARD))
                .isEqualTo(new Affordable(usd(275_000), nothing, nothing));
        assertThat(PAPER.afford(usd(0), CostScenario.STANDARD).everywhere().settlements())
                .isZero();
    }

    @Test
    void askingForNothingAPersonIsLimitedByTheItemsAlone() {
        CostModel free = PAPER.withPrices(Map.of(SurveyMode.OWN_SURVEY, CostRange.of(usd(0))))
                .withPublished();

        assertThat(free.afford(usd(300_000), CostScenario.STANDARD).everywhere().respondentsPerSettlement())
                .isEqualTo(500);
    }

    @Property
    void roundsKeepToTheBudgetAndOneMoreWouldNot(@ForAll @LongRange(min = 0, max = 2_000_000) long dollars) {
        Affordable answer = PAPER.afford(usd(dollars), CostScenario.STANDARD);

        for (Affordable.Round round : List.of(answer.everywhere(), answer.fewerSettlements())) {
            assertThat(round.cost()).isLessThanOrEqualTo(usd(dollars));
            assertThat(round.cost().plus(round.left())).isEqualTo(usd(dollars));
        }
        long inEach = answer.everywhere().respondentsPerSettlement();
        if (inEach < 500) {
            assertThat(PAPER.estimate(CostScenario.of(inEach + 1, CostLevel.CENTRAL))
                            .total())
                    .isGreaterThan(usd(dollars));
        }
    }

    @Test
    void publishedTotalThatDoesNotRecomputeIsAWarning() {
        CostModel misprinted = PAPER.withPublished(
                new PublishedCost("TABLE_3", CostScenario.STANDARD, 123_500, usd(864_500), usd(1_140_000)));

        assertThat(misprinted.recompute())
                .extracting(Object::toString)
                .containsExactly("warning PUBLISHED_TOTAL_DIFFERS (TABLE_3.total): found 1140000 USD as published;"
                        + " expected 1139500 USD as recomputed; check the parts, or ask the publisher");
    }

    @Test
    void modelTellsAllItsProblemsAtOnce() {
        CostModel.Builder bad = CostModel.builder()
                .currency("USD")
                .putSettlement("RURAL", -1)
                .respondentsPerSettlement(0)
                .putPrice(SurveyMode.OWN_SURVEY, new CostRange(usd(8), usd(7), usd(5)))
                .addItem(CostItem.builder()
                        .code("A")
                        .amount(CostRange.of(usd(-5)))
                        .build())
                .addItem(CostItem.builder()
                        .code("A")
                        .amount(CostRange.of(Money.of(5, "KZT")))
                        .build());

        assertThatThrownBy(bad::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .contains(
                                        "BAD_COUNT settlements.RURAL",
                                        "BAD_COUNT settlements",
                                        "BAD_COUNT respondentsPerSettlement",
                                        "NOT_RISING prices.OWN_SURVEY",
                                        "DUPLICATE_CODE items.A",
                                        "NEGATIVE_MONEY items.A",
                                        "OTHER_CURRENCY items.A"))
                .hasMessageContaining("error NEGATIVE_MONEY (items.A): found -5 USD; expected an amount of 0 or more;"
                        + " correct the sign");
    }

    @Test
    void badScenarioAndBudgetAreNamed() {
        CostScenario bad = CostScenario.builder()
                .addWithout("NOTHING")
                .settlements(0)
                .respondentsPerSettlement(-1)
                .build();

        assertThatThrownBy(() -> PAPER.estimate(bad))
                .hasMessageContaining("BAD_COUNT (settlements): found 0")
                .hasMessageContaining("BAD_COUNT (respondentsPerSettlement): found -1")
                .hasMessageContaining("UNKNOWN_ITEM (without): found NOTHING");
        assertThatThrownBy(() -> PAPER.afford(usd(-1), CostScenario.STANDARD))
                .hasMessageStartingWith("error NEGATIVE_MONEY (budget): found -1 USD");
        assertThatThrownBy(() -> PAPER.afford(Money.of(1, "KZT"), CostScenario.STANDARD))
                .hasMessageStartingWith("error OTHER_CURRENCY (budget): found 1 KZT; expected an amount in USD");
    }
}
