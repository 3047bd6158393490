package org.lgpi.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.Problem;

/**
 * What a survey round costs: settlements times respondents times price, and items beside it.
 *
 * <p>{@code total = settlements * respondentsPerSettlement * price + sum of items}, in exact decimal money. The model is
 * checked when it is built; all problems come in one exception.
 */
@Value.Immutable
public interface CostModel extends WithCostModel {

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns where the figures come from.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String source() {
        return "";
    }

    /**
     * Returns the label of the currency of all amounts.
     *
     * @return the label, such as {@code USD}
     */
    String currency();

    /**
     * Returns the number of settlements by group, such as rural and urban.
     *
     * @return number by code of the group, in the order of the source, at least one settlement in all
     */
    Map<String, Long> settlements();

    /**
     * Returns the number of respondents in each settlement where a scenario does not say.
     *
     * @return the number, at least 1
     */
    long respondentsPerSettlement();

    /**
     * Returns the price of one respondent in each mode of the survey.
     *
     * @return price by mode, for at least one
     */
    Map<SurveyMode, CostRange> prices();

    /**
     * Returns what is paid beside the price per respondent; the same whatever the number of respondents.
     *
     * @return items in the order of the source, perhaps none
     */
    List<CostItem> items();

    /**
     * Returns the totals that the source prints.
     *
     * @return printed figures, perhaps none
     */
    List<PublishedCost> published();

    /**
     * Returns the number of settlements in all groups.
     *
     * @return the sum
     */
    default long allSettlements() {
        return settlements().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the cost of a round.
     *
     * @param scenario what is varied
     * @return the estimate
     * @throws InvalidDefinitionException if the scenario leaves out an unknown item, has no price or a count below 1
     */
    default CostEstimate estimate(CostScenario scenario) {
        CostModelCheck.check(this, scenario);
        List<CostEstimate.Line> lines = items().stream()
                .filter(item -> item.isNeededIn(scenario.mode()))
                .filter(item -> !scenario.without().contains(item.code()))
                .map(item -> new CostEstimate.Line(
                        item.code(), item.recurrence(), item.amount().at(scenario.level())))
                .toList();
        return new CostEstimate(
                scenario,
                scenario.settlements().orElse(allSettlements()),
                scenario.respondentsPerSettlement().orElse(respondentsPerSettlement()),
                prices().get(scenario.mode()).at(scenario.level()),
                lines);
    }

    /**
     * Returns what a budget buys. Items are paid in full whatever the number of respondents; a budget that does not
     * reach beyond them buys nothing.
     *
     * @param budget the budget, in the currency of the model, not negative
     * @param scenario what is asked for at most
     * @return the answer
     * @throws InvalidDefinitionException if the budget is negative or in another currency, or the scenario does not fit
     */
    default Affordable afford(Money budget, CostScenario scenario) {
        DefinitionCheck check = new DefinitionCheck();
        check.amount("budget", budget, currency());
        check.throwIfAny();
        CostEstimate wanted = estimate(scenario);
        Money forAsking = budget.minus(wanted.additional());
        long inEach = atMost(
                wanted.respondentsPerSettlement(), forAsking, wanted.price().times(wanted.settlements()));
        long places = atMost(wanted.settlements(), forAsking, wanted.price().times(wanted.respondentsPerSettlement()));
        return new Affordable(
                budget,
                round(budget, wanted, wanted.settlements(), inEach),
                round(budget, wanted, places, wanted.respondentsPerSettlement()));
    }

    private static long atMost(long wanted, Money budget, Money price) {
        if (budget.isNegative()) {
            return 0;
        }
        return price.isZero() ? wanted : Math.min(wanted, budget.wholeTimes(price));
    }

    private static Affordable.Round round(Money budget, CostEstimate wanted, long settlements, long respondents) {
        if (settlements == 0 || respondents == 0) {
            return new Affordable.Round(0, 0, budget.times(0), budget);
        }
        Money cost =
                new CostEstimate(wanted.scenario(), settlements, respondents, wanted.price(), wanted.lines()).total();
        return new Affordable.Round(settlements, respondents, cost, budget.minus(cost));
    }

    /**
     * Compares the printed totals with those that the model gives.
     *
     * @return a warning for each printed figure that does not recompute
     */
    default List<Problem> recompute() {
        List<Problem> warnings = new ArrayList<>();
        for (PublishedCost printed : published()) {
            CostEstimate ours = estimate(printed.scenario());
            CostModelCheck.compare(
                    warnings, printed.code() + ".respondents", printed.respondents(), ours.respondents());
            CostModelCheck.compare(
                    warnings, printed.code() + ".dataCollection", printed.dataCollection(), ours.dataCollection());
            CostModelCheck.compare(warnings, printed.code() + ".total", printed.total(), ours.total());
        }
        return warnings;
    }

    /** Checks the parts. */
    @Value.Check
    default void check() {
        CostModelCheck.check(this);
    }

    /**
     * Starts a new model.
     *
     * @return an empty builder; currency, settlements, respondents and a price are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableCostModel.Builder {
        Builder() {}
    }
}
