package org.lgpi.core.finance;

import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Money;

/** Finds everything that is wrong with a budget. */
final class BudgetCheck {

    private BudgetCheck() {}

    static void check(LocalBudget budget) {
        DefinitionCheck check = new DefinitionCheck();
        String subject = budget.unit() + " " + budget.period();
        String currency = budget.ownRevenue().currency();
        check.code("unit", budget.unit());
        check.amount(subject + " own revenue", budget.ownRevenue(), currency);
        check.amount(subject + " transfers", budget.transfers(), currency);
        budget.total().ifPresent(total -> check.amount(subject + " total", total, currency));
        budget.expenditure().ifPresent(spent -> check.amount(subject + " expenditure", spent, currency));
        if (check.problems().isEmpty() && budget.total().isPresent()) {
            Money sum = budget.ownRevenue().plus(budget.transfers());
            Money total = budget.total().get();
            if (sum.compareTo(total) > 0) {
                check.error(
                        "PARTS_ABOVE_TOTAL",
                        subject,
                        "own revenue and transfers of " + sum + " in a total of " + total,
                        "a total of at least their sum",
                        "correct one of the three");
            }
        }
        check.throwIfAny();
    }
}
