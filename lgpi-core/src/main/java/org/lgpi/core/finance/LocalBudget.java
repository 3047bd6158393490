package org.lgpi.core.finance;

import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.Problem;

/**
 * The budget of one local government in one year.
 *
 * <p>The parts are checked when the budget is built; all problems come in one exception. A budget of zero is allowed: its
 * indicators have no value and {@link #warnings} says so.
 */
@Value.Immutable
public interface LocalBudget {

    /**
     * Returns the code of the unit.
     *
     * @return the code
     */
    String unit();

    /**
     * Returns the year.
     *
     * @return the year
     */
    Year period();

    /**
     * Returns what the unit raises itself: local taxes, fees and property.
     *
     * @return the amount, 0 or more
     */
    Money ownRevenue();

    /**
     * Returns what comes from budgets above.
     *
     * @return the amount, 0 or more
     */
    Money transfers();

    /**
     * Returns all revenue, where it holds more than own revenue and transfers, such as loans.
     *
     * @return the amount, at least the sum of the two; empty if it is just that sum
     */
    Optional<Money> total();

    /**
     * Returns what is spent.
     *
     * @return the amount, 0 or more; empty if not stated
     */
    Optional<Money> expenditure();

    /**
     * Returns all revenue.
     *
     * @return the total, or the sum of own revenue and transfers
     */
    default Money revenue() {
        return total().orElseGet(() -> ownRevenue().plus(transfers()));
    }

    /**
     * Returns what is spent, taken to be all revenue where it is not stated.
     *
     * @return the amount
     */
    default Money spending() {
        return expenditure().orElseGet(this::revenue);
    }

    /**
     * Returns an indicator.
     *
     * @param indicator which one
     * @return share; NaN if what it is a share of is 0
     */
    default double value(FinancialIndicator indicator) {
        return indicator.of(this);
    }

    /**
     * Returns what a person should look at although it can be used.
     *
     * @return ZERO_BUDGET if there is no revenue at all, else nothing
     */
    default List<Problem> warnings() {
        return revenue().isZero()
                ? List.of(Problem.warning(
                        "ZERO_BUDGET",
                        unit() + " " + period(),
                        "a budget of 0",
                        "revenue above 0",
                        "its indicators have no value; check whether the figures are missing"))
                : List.of();
    }

    /**
     * Adds budgets up, for example those of all units of a region: what is meant by a region's dependency is the share of
     * all its transfers in all its revenue, not the mean of its units' shares.
     *
     * @param unit code for the sum
     * @param period the year of all of them
     * @param budgets budgets of one currency, at least one
     * @return the sum; spending is stated if one of the budgets states it
     */
    static LocalBudget sum(String unit, Year period, Collection<LocalBudget> budgets) {
        DefinitionCheck check = new DefinitionCheck();
        if (budgets.isEmpty()) {
            check.error("NO_BUDGETS", unit, "none", "at least one budget", "name the budgets to add");
        }
        for (LocalBudget budget : budgets) {
            if (!budget.period().equals(period)) {
                check.error(
                        "OTHER_PERIOD",
                        budget.unit(),
                        "a budget of " + budget.period(),
                        "budgets of " + period,
                        "add up each year for itself");
            }
        }
        check.throwIfAny();
        Builder sum = builder()
                .unit(unit)
                .period(period)
                .ownRevenue(add(budgets, LocalBudget::ownRevenue))
                .transfers(add(budgets, LocalBudget::transfers))
                .total(add(budgets, LocalBudget::revenue));
        if (budgets.stream().anyMatch(budget -> budget.expenditure().isPresent())) {
            sum.expenditure(add(budgets, LocalBudget::spending));
        }
        return sum.build();
    }

    private static Money add(Collection<LocalBudget> budgets, Function<LocalBudget, Money> part) {
        return budgets.stream().map(part).reduce(Money::plus).orElseThrow();
    }

    /** Checks the parts. */
    @Value.Check
    default void check() {
        BudgetCheck.check(this);
    }

    /**
     * Starts a new budget.
     *
     * @return an empty builder; unit, period, own revenue and transfers are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableLocalBudget.Builder {
        Builder() {}
    }
}
