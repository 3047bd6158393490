package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.index.Band;
import org.lgpi.core.stat.Decimals;

/**
 * What would raise the index of one unit most: every criterion lifted to its next level, to its top and to the levels
 * between, with the exact gain, computed by scoring again, gates and bands included.
 *
 * <ul>
 *   <li>A fitted normalisation keeps its fit: the unit moves, the population does not.
 *   <li>The levels of a criterion are the listed scores, the steps, whole points, and the two ends of a range.
 *   <li>A criterion that nobody has assessed, or without evidence that counts, has one step: to its top. Where an absent
 *       value counts as zero, the steps start from the worst level.
 *   <li>A step can lower the index only by giving a value to a node that had none, such as one with too few children.
 *   <li>What does not apply, is suppressed, or is at its top has no step.
 *   <li>Where units are ordered against each other, the others stay as they are.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class Improvements {

    /**
     * A set of steps that reaches a target, at most one for each criterion.
     *
     * @param target what was to be reached, in words
     * @param steps the steps, the largest gain first; the gain of each is that of the step taken alone
     * @param cost sum of the costs
     * @param after the index after all steps
     * @param band code of the band after all steps, empty if there is none
     * @param exact true if it is proved that no set of steps is cheaper
     */
    public record Route(String target, List<Improvement> steps, double cost, Score after, String band, boolean exact) {

        /** Copies the steps. */
        public Route {
            Objects.requireNonNull(after, "after");
            steps = List.copyOf(steps);
        }

        /**
         * Returns the steps as a table.
         *
         * @return one row for each step
         */
        public TextTable table() {
            return Improvements.table(steps);
        }

        /** Returns one line: the target, the number of steps, the cost and the index reached. */
        @Override
        public String toString() {
            return target + " in " + steps.size() + (steps.size() == 1 ? " step, cost " : " steps, cost ")
                    + number(cost)
                    + (exact ? " (none is cheaper)" : " (a cheaper set may exist)") + ": index "
                    + Score.percent(after.value()) + (band.isEmpty() ? "" : ", band " + band);
        }
    }

    private static final Comparator<Improvement> LARGEST_GAIN_FIRST = Comparator.comparingDouble(
                    (Improvement step) -> -key(step.gain()))
            .thenComparingDouble(step -> -key(step.after().value()))
            .thenComparingDouble(Improvement::cost);

    private final Scorecard card;
    private final List<List<Improvement>> byCriterion;

    private Improvements(Scorecard card, List<List<Improvement>> byCriterion) {
        this.card = card;
        this.byCriterion = byCriterion;
    }

    static Improvements of(Scorecard card) {
        return new Improvements(card, new StepFinder(card).steps());
    }

    private static double key(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Decimals.round(value);
    }

    /**
     * Returns all steps.
     *
     * @return steps in the order of the framework, those of one criterion from the next level to the top
     */
    public List<Improvement> steps() {
        return byCriterion.stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the steps to the next level.
     *
     * @return one step for each criterion that can rise, the largest gain first
     */
    public List<Improvement> next() {
        return sorted(Improvement::isNext);
    }

    /**
     * Returns the steps to the top.
     *
     * @return one step for each criterion that can rise, the largest gain first
     */
    public List<Improvement> toTop() {
        return sorted(Improvement::top);
    }

    private List<Improvement> sorted(Predicate<Improvement> kept) {
        return steps().stream().filter(kept).sorted(LARGEST_GAIN_FIRST).toList();
    }

    /**
     * Returns the steps to the next level that gain most.
     *
     * @param count number of steps
     * @return at most that many steps, the largest gain first
     */
    public List<Improvement> best(int count) {
        List<Improvement> all = next();
        return all.subList(0, Math.max(0, Math.min(count, all.size())));
    }

    /**
     * Returns these steps with other costs.
     *
     * @param cost cost of a step, 0 or more and finite, in any unit
     * @return the same steps with these costs
     * @throws IllegalArgumentException if a cost is negative or not finite
     */
    public Improvements withCosts(ToDoubleFunction<Improvement> cost) {
        List<List<Improvement>> changed = new ArrayList<>();
        for (List<Improvement> steps : byCriterion) {
            changed.add(steps.stream()
                    .map(step -> step.withCost(checked(step, cost.applyAsDouble(step))))
                    .toList());
        }
        return new Improvements(card, changed);
    }

    private static double checked(Improvement step, double cost) {
        if (!(cost >= 0) || Double.isInfinite(cost)) {
            throw new IllegalArgumentException("the cost of a step is 0 or more and finite, found " + cost + " for "
                    + step.criterion() + "; leave a step out by a cost that no route can afford");
        }
        return cost;
    }

    /**
     * Finds the cheapest set of steps with which the index reaches a value.
     *
     * <p>The set is proved to be the cheapest wherever the numbers of choices of all criteria (their steps and staying as
     * they are) multiply to at most 50,000, and mostly far beyond, in particular where gains simply add up; see
     * {@link Route#exact}. Otherwise it is the best that was found: from all criteria at their top, level after level is
     * given back that saves most for what it loses, and 200,000 scorings are then spent on looking for a cheaper set.
     *
     * @param value the value to reach, a share
     * @return the steps, none if the index is there already; empty if it cannot be reached, or, where steps can lower the
     *     index, if none was found
     */
    public Optional<Route> cheapest(double value) {
        return new RouteSearch(card, byCriterion).find("index " + Score.percent(value), value, RouteSearch.NO_BAND);
    }

    /**
     * Finds the cheapest set of steps with which the index reaches a band, caps of gates included.
     *
     * @param band code of the band
     * @return the steps, none if the index is there already; empty if it cannot be reached, or, where steps can lower the
     *     index, if none was found
     * @throws IllegalArgumentException if the definition has no such band
     * @see #cheapest(double)
     */
    public Optional<Route> cheapestToBand(String band) {
        int position = card.top.bandPosition(band);
        if (position < 0) {
            throw new IllegalArgumentException("no band " + band + " in " + card.definition() + ", which has "
                    + card.definition().method().bands().stream()
                            .map(Band::code)
                            .toList());
        }
        return new RouteSearch(card, byCriterion)
                .find("band " + band, card.top.band(position).from(), position);
    }

    /**
     * Returns the steps to the next level as a table.
     *
     * @return one row for each step, the largest gain first
     */
    public TextTable table() {
        return table(next());
    }

    static TextTable table(List<Improvement> steps) {
        TextTable.Builder table = TextTable.builder()
                .left("criterion", "name", "from")
                .right("to", "gain", "index %")
                .left("band")
                .right("cost")
                .left("responsible");
        for (Improvement step : steps) {
            List<String> responsible = new ArrayList<>(step.tiers());
            responsible.addAll(step.bodies());
            table.row(
                    step.criterion(),
                    ExplanationText.shortened(step.label().toString()),
                    Double.isNaN(step.from()) ? step.status().toString() : number(step.from()),
                    number(step.to()),
                    ExplanationText.number(step.gain()),
                    ExplanationText.number(step.after().value()),
                    step.band(),
                    number(step.cost()),
                    String.join(", ", responsible));
        }
        return table.build();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Returns one line: the unit and the step that gains most. */
    @Override
    public String toString() {
        List<Improvement> best = best(1);
        return card.unit() + " " + card.period() + ": "
                + (best.isEmpty() ? "nothing left to raise" : "best next step " + best.get(0));
    }
}
