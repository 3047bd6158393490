package org.lgpi.core.plan;

import java.util.Objects;
import org.lgpi.core.base.Money;

/**
 * What a budget buys, answered in two ways; neither asks for more than the scenario does.
 *
 * @param budget the budget
 * @param everywhere all settlements, with as many respondents in each as the budget allows
 * @param fewerSettlements as many respondents in each as the scenario asks for, in as many settlements as the budget
 *     allows
 */
public record Affordable(Money budget, Round everywhere, Round fewerSettlements) {

    /**
     * A round that a budget pays for.
     *
     * @param settlements number of settlements; 0 if the budget does not pay for one respondent in each
     * @param respondentsPerSettlement number of respondents in each; 0 likewise
     * @param cost cost of the round with all items; 0 if there is no round
     * @param left what remains of the budget
     */
    public record Round(long settlements, long respondentsPerSettlement, Money cost, Money left) {

        /** Checks that no part is missing. */
        public Round {
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(left, "left");
        }

        /** Returns one line: settlements, respondents, cost and what is left. */
        @Override
        public String toString() {
            return settlements + " settlements x " + respondentsPerSettlement + " respondents for " + cost + ", left "
                    + left;
        }
    }

    /** Checks that no part is missing. */
    public Affordable {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(everywhere, "everywhere");
        Objects.requireNonNull(fewerSettlements, "fewerSettlements");
    }

    /** Returns one line: the budget and both rounds. */
    @Override
    public String toString() {
        return budget + " buys " + everywhere + "; or " + fewerSettlements;
    }
}
