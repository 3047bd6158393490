package org.lgpi.core.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.finance.FinancialIndicator.DEPENDENCY;
import static org.lgpi.core.finance.FinancialIndicator.SELF_RELIANCE;
import static org.lgpi.core.finance.FinancialIndicator.VERTICAL_IMBALANCE;

import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Money;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.scoring.Scorer;

class LocalBudgetTest {

    private static final Year YEAR = Year.of(2021);

    private static Money tenge(long amount) {
        return Money.of(amount, "KZT");
    }

    private static LocalBudget.Builder budget(String unit, long own, long transfers) {
        return LocalBudget.builder()
                .unit(unit)
                .period(YEAR)
                .ownRevenue(tenge(own))
                .transfers(tenge(transfers));
    }

    /** The paper reports that about 65 % of local budgets come from central transfers. */
    @Test
    void sixtyFivePercentFromAboveIsADependencyOf65() {
        LocalBudget budget = budget("KZ", 350, 650).build();

        assertThat(budget.value(DEPENDENCY)).isEqualTo(0.65);
        assertThat(budget.value(SELF_RELIANCE)).isEqualTo(0.35);
        assertThat(budget.value(VERTICAL_IMBALANCE)).isEqualTo(0.65);
        assertThat(budget.warnings()).isEmpty();
    }

    @Test
    void loansAndSpendingHaveTheirOwnPlace() {
        LocalBudget budget = budget("U1", 300, 500)
                .total(tenge(1000))
                .expenditure(tenge(1200))
                .build();

        assertThat(budget.value(DEPENDENCY)).isEqualTo(0.5);
        assertThat(budget.value(SELF_RELIANCE)).isEqualTo(0.3);
        assertThat(budget.value(VERTICAL_IMBALANCE)).isEqualTo(0.75);
        assertThat(budget("U1", 300, 0).expenditure(tenge(200)).build().value(VERTICAL_IMBALANCE))
                .isEqualTo(-0.5);
    }

    @Test
    void budgetOfZeroHasNoValuesAndSaysSo() {
        LocalBudget nothing = budget("U1", 0, 0).build();

        for (FinancialIndicator indicator : FinancialIndicator.values()) {
            assertThat(nothing.value(indicator)).isNaN();
        }
        assertThat(nothing.warnings())
                .extracting(Object::toString)
                .containsExactly("warning ZERO_BUDGET (U1 2021): found a budget of 0; expected revenue above 0;"
                        + " its indicators have no value; check whether the figures are missing");
        assertThat(budget("U1", 5, 0).expenditure(tenge(0)).build().value(VERTICAL_IMBALANCE))
                .isNaN();
    }

    @Test
    void sumIsTheShareOfAllMoneyAndNotTheMeanOfShares() {
        LocalBudget sum = LocalBudget.sum(
                "REGION",
                YEAR,
                List.of(
                        budget("BIG", 900, 100).build(),
                        budget("SMALL", 10, 90).expenditure(tenge(120)).build()));

        assertThat(sum.value(DEPENDENCY)).isEqualTo(190 / 1100.0);
        assertThat(sum.spending()).isEqualTo(tenge(1120));
        assertThatThrownBy(() -> LocalBudget.sum("REGION", YEAR.plusYears(1), List.of(sum)))
                .hasMessage("error OTHER_PERIOD (REGION): found a budget of 2021; expected budgets of 2022;"
                        + " add up each year for itself");
        assertThatThrownBy(() -> LocalBudget.sum("REGION", YEAR, List.of())).hasMessageContaining("NO_BUDGETS");
    }

    @Test
    void indicatorsServeAsCriteria() {
        Criterion dependency = Criterion.builder()
                .code("F.1")
                .scale(Scale.range(0, 1))
                .direction(Direction.NEGATIVE)
                .build();
        Criterion reliance =
                Criterion.builder().code("F.2").scale(Scale.range(0, 1)).build();
        Framework framework = Framework.builder()
                .code("finance")
                .version("1.0")
                .addBlock(Block.builder()
                        .code("F")
                        .addCriteria(dependency, reliance)
                        .build())
                .build();
        LocalBudget budget = budget("U1", 350, 650).build();

        Assessment assessment = Assessment.builder(framework, "U1", YEAR)
                .value("F.1", budget.value(DEPENDENCY))
                .value("F.2", budget.value(SELF_RELIANCE))
                .build();

        assertThat(Scorer.of(IndexDefinition.of(framework, IndexMethod.STANDARD))
                        .score(assessment)
                        .index()
                        .value())
                .isCloseTo(0.35, within(1e-15));
    }

    @Property
    void sharesOfABudgetWithoutOtherRevenueMakeOne(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long own,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long transfers) {
        LocalBudget budget = budget("U1", own, transfers).build();

        assertThat(budget.value(DEPENDENCY)).isBetween(0.0, 1.0);
        assertThat(budget.value(DEPENDENCY) + budget.value(SELF_RELIANCE)).isCloseTo(1, within(1e-15));
        assertThat(budget.value(VERTICAL_IMBALANCE)).isEqualTo(budget.value(DEPENDENCY));
    }

    @Test
    void budgetTellsAllItsProblemsAtOnce() {
        LocalBudget.Builder bad = budget("U 1", -1, 5).total(Money.of(3, "USD"));

        assertThatThrownBy(bad::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.subject())
                                .containsExactly(
                                        "BAD_CODE unit",
                                        "NEGATIVE_MONEY U 1 2021 own revenue",
                                        "OTHER_CURRENCY U 1 2021 total"));
        assertThatThrownBy(() -> budget("U1", 5, 6).total(tenge(10)).build())
                .hasMessage("error PARTS_ABOVE_TOTAL (U1 2021): found own revenue and transfers of 11 KZT in a total of"
                        + " 10 KZT; expected a total of at least their sum; correct one of the three");
    }
}
