package org.lgpi.core.plan;

import java.util.List;
import java.util.Objects;
import org.lgpi.core.base.Money;

/**
 * What one survey round costs under a scenario.
 *
 * @param scenario the scenario
 * @param settlements number of settlements
 * @param respondentsPerSettlement number of respondents in each
 * @param price price per respondent
 * @param lines the items that are needed, in the order of the model
 */
public record CostEstimate(
        CostScenario scenario, long settlements, long respondentsPerSettlement, Money price, List<Line> lines) {

    /**
     * One item of an estimate.
     *
     * @param code code of the item
     * @param recurrence how often it falls due
     * @param amount its amount at the level of the scenario
     */
    public record Line(String code, Recurrence recurrence, Money amount) {

        /** Checks that no part is missing. */
        public Line {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(recurrence, "recurrence");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * The cost of several years.
     *
     * @param years number of years, with one round in each
     * @param lowest cost if every item whose recurrence is not stated is paid once
     * @param highest cost if every such item is paid each year
     */
    public record OverYears(int years, Money lowest, Money highest) {

        /** Returns one line: the years and the cost, or its two ends. */
        @Override
        public String toString() {
            return years + " years: " + (lowest.equals(highest) ? lowest.toString() : lowest + " to " + highest);
        }
    }

    /** Copies the lines. */
    public CostEstimate {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(price, "price");
        lines = List.copyOf(lines);
    }

    /**
     * Returns the number of all respondents: settlements times respondents in each.
     *
     * @return the number
     */
    public long respondents() {
        return Math.multiplyExact(settlements, respondentsPerSettlement);
    }

    /**
     * Returns the cost of asking: respondents times price.
     *
     * @return the cost, due in every round
     */
    public Money dataCollection() {
        return price.times(respondents());
    }

    /**
     * Returns the cost of all items.
     *
     * @return the sum of the lines
     */
    public Money additional() {
        return lines.stream().map(Line::amount).reduce(price.times(0), Money::plus);
    }

    /**
     * Returns the cost of the first round: asking and all items.
     *
     * @return the sum
     */
    public Money total() {
        return dataCollection().plus(additional());
    }

    /**
     * Returns the cost of items with a recurrence.
     *
     * @param recurrence how often they fall due
     * @return the sum of these lines; 0 if there is none
     */
    public Money items(Recurrence recurrence) {
        return lines.stream()
                .filter(line -> line.recurrence() == recurrence)
                .map(Line::amount)
                .reduce(price.times(0), Money::plus);
    }

    /**
     * Returns the cost of some years with one round in each, without interest or inflation.
     *
     * @param years number of years, at least 1
     * @return the cost; its two ends differ if the recurrence of an item is not stated
     */
    public OverYears overYears(int years) {
        if (years < 1) {
            throw new IllegalArgumentException("years must be at least 1, found " + years);
        }
        Money lowest =
                total().plus(dataCollection().plus(items(Recurrence.YEARLY)).times(years - 1L));
        return new OverYears(
                years, lowest, lowest.plus(items(Recurrence.NOT_STATED).times(years - 1L)));
    }

    /** Returns one line: settlements, respondents and total. */
    @Override
    public String toString() {
        return settlements + " settlements x " + respondentsPerSettlement + " respondents at " + price + " + "
                + additional() + " = " + total();
    }
}
