package org.lgpi.core.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Money;

/**
 * A cost that is not known exactly: its lowest, expected and highest amount, of one currency.
 *
 * @param low lowest amount
 * @param central expected amount
 * @param high highest amount
 */
public record CostRange(Money low, Money central, Money high) {

    /** Checks that no part is missing; whether the three agree is checked by the model that uses them. */
    public CostRange {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(central, "central");
        Objects.requireNonNull(high, "high");
    }

    /**
     * Returns a cost that is known.
     *
     * @param amount the amount, taken for all three
     * @return the range
     */
    public static CostRange of(Money amount) {
        return new CostRange(amount, amount, amount);
    }

    /**
     * Returns one amount of the range.
     *
     * @param level which one
     * @return the amount
     */
    public Money at(CostLevel level) {
        return switch (level) {
            case LOW -> low;
            case CENTRAL -> central;
            case HIGH -> high;
        };
    }

    void check(DefinitionCheck check, String subject, String currency) {
        // a cost that is known holds one amount three times, which is wrong once
        for (Money amount : new LinkedHashSet<>(List.of(low, central, high))) {
            check.amount(subject, amount, currency);
        }
        boolean rising = low.amount().compareTo(central.amount()) <= 0
                && central.amount().compareTo(high.amount()) <= 0;
        if (!rising) {
            check.error("NOT_RISING", subject, toString(), "low, central and high in rising order", "swap them");
        }
    }

    /** Returns one line: the amount, or all three. */
    @Override
    public String toString() {
        return low.equals(high) ? low.toString() : low + " / " + central + " / " + high;
    }
}
