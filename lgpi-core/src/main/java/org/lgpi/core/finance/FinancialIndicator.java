package org.lgpi.core.finance;

import org.lgpi.core.base.Money;

/**
 * Shares that say how far a local government lives on its own money.
 *
 * <p>All of them have no value (NaN) for a budget of zero: nothing depends on nothing. They can be observed as criteria
 * on a scale from 0 to 1; the direction of {@link #DEPENDENCY} and {@link #VERTICAL_IMBALANCE} is negative.
 */
public enum FinancialIndicator {
    /** Transfers from above over all revenue: {@code T / R}, 0 to 1. */
    DEPENDENCY {
        @Override
        double of(LocalBudget budget) {
            return budget.transfers().shareOf(budget.revenue());
        }
    },

    /** Own revenue over all revenue: {@code O / R}, 0 to 1; with dependency it makes 1 if there is no other revenue. */
    SELF_RELIANCE {
        @Override
        double of(LocalBudget budget) {
            return budget.ownRevenue().shareOf(budget.revenue());
        }
    },

    /**
     * The part of spending that own revenue does not pay for: {@code (E - O) / E}, at most 1, below 0 if own revenue
     * exceeds spending (J. S. H. Hunter, Federalism and Fiscal Balance, 1977; L. Eyraud and L. Lusinyan, Vertical fiscal
     * imbalances and fiscal performance in advanced economies, 2013). Spending is all revenue where it is not stated.
     */
    VERTICAL_IMBALANCE {
        @Override
        double of(LocalBudget budget) {
            Money spending = budget.spending();
            return spending.minus(budget.ownRevenue()).shareOf(spending);
        }
    };

    abstract double of(LocalBudget budget);
}
