package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.index.ByScale;
import org.lgpi.core.index.Gate;
import org.lgpi.core.scoring.Improvements.Route;
import org.lgpi.core.stat.Decimals;

/**
 * Finds a cheapest set of steps: a good one by giving back from the top, then branch and bound (A. H. Land and A. G. Doig,
 * 1960) over the criteria, each with its steps or none. A branch is done as soon as what is chosen reaches the target, and
 * dead if all remaining criteria at their top do not, provided that no step can lower the index.
 */
final class RouteSearch {

    static final int NO_BAND = -1;

    private static final int MOST_SCORINGS = 200_000;

    private static final double ROUNDING = 1e-9;

    /** A criterion that can rise: what it counts now (level 0), and after each of its steps. */
    private record Choice(int criterion, CellScore[] cells, List<Improvement> steps, double bestRatio) {

        double cost(int level) {
            return level == 0 ? 0 : steps.get(level - 1).cost();
        }

        int top() {
            return steps.size();
        }

        double topGain() {
            return steps.get(top() - 1).gain();
        }
    }

    private final Scorecard card;
    private final Rescoring start;
    private final List<Choice> choices = new ArrayList<>();
    private final boolean rising;
    private final boolean additive;
    private final boolean wholeCosts;

    private double target;
    private int band;
    private int scorings;
    private int[] best = {};
    private double bestCost;

    RouteSearch(Scorecard card, List<List<Improvement>> byCriterion) {
        this.card = card;
        start = Rescoring.of(card);
        boolean whole = true;
        for (int c = 0; c < byCriterion.size(); c++) {
            if (!byCriterion.get(c).isEmpty()) {
                choices.add(choice(c, byCriterion.get(c)));
                whole &= byCriterion.get(c).stream().allMatch(step -> step.cost() == Math.rint(step.cost()));
            }
        }
        choices.sort(Comparator.comparingDouble(choice -> -choice.bestRatio()));
        wholeCosts = whole;
        rising = isRising();
        additive = isAdditive();
    }

    /**
     * Tells whether no step lowers the index. A step can do so by giving a value to a node that had none and now enters
     * its parent: where children must be a minimum, where the top of a criterion is not that of the scale, or where a
     * negative child leaves a mean without value; or where an aggregation punishes children that stand out.
     */
    private boolean isRising() {
        boolean gaps = choices.stream().anyMatch(choice -> start.reason(choice.criterion()) != Reason.NONE);
        boolean negative = card.scorer.plan.groups.stream()
                .anyMatch(group -> start.reason(group.number()) == Reason.NEGATIVE_CHILD);
        boolean safeGaps = card.scorer.plan.criteria.stream().allMatch(this::isByScale)
                && card.scorer.plan.groups.stream().allMatch(group -> group.minimumChildren() == 0);
        boolean monotone = card.scorer.plan.groups.stream()
                .allMatch(group -> group.aggregation().isMonotone());
        return monotone && !negative && (!gaps || safeGaps);
    }

    private boolean isByScale(Criterion criterion) {
        return card.definition().method().normalisation(criterion.code()) instanceof ByScale;
    }

    private Choice choice(int criterion, List<Improvement> steps) {
        CriterionScorer scorer = card.scorer.criterionScorer(criterion, card.period());
        Observation now = card.scorer.table.observation(card.row, criterion);
        CellScore[] cells = new CellScore[steps.size() + 1];
        cells[0] = scorer.score(now.value(), now.status());
        double ratio = 0;
        for (int i = 0; i < steps.size(); i++) {
            cells[i + 1] = scorer.score(steps.get(i).to(), ObservationStatus.SCORED);
            double gain = steps.get(i).gain();
            ratio = Math.max(
                    ratio,
                    Double.isNaN(gain) || gain <= 0 ? 0 : gain / steps.get(i).cost());
        }
        return new Choice(criterion, cells, steps, ratio);
    }

    /** Tells whether the gains of steps simply add up, which makes for a much sharper bound. */
    private boolean isAdditive() {
        return card.scorer.plan.groups.stream()
                        .allMatch(group -> group.aggregation().isLinear())
                && card.definition().method().gates().stream().allMatch(RouteSearch::isWithoutCap)
                && start.index().hasValue()
                && choices.stream().allMatch(choice -> start.reason(choice.criterion()) == Reason.NONE);
    }

    private static boolean isWithoutCap(Gate gate) {
        return gate.capValue().isEmpty() && gate.capBand().isEmpty();
    }

    Optional<Route> find(String words, double targetValue, int targetBand) {
        target = targetValue;
        band = targetBand;
        if (reaches(start)) {
            return Optional.of(route(words, new int[choices.size()], true));
        }
        int[] levels = new int[choices.size()];
        Rescoring top = start;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = choices.get(i).top();
            top = top.with(choices.get(i).criterion(), choices.get(i).cells()[levels[i]]);
        }
        boolean reached = reaches(top);
        if (!reached && rising) {
            return Optional.empty();
        }
        best = reached ? giveBack(levels, top) : levels;
        bestCost = reached ? cost(best) : Double.POSITIVE_INFINITY;
        scorings = 0;
        boolean exact = branch(0, new int[choices.size()], 0, start, top);
        return Double.isInfinite(bestCost) ? Optional.empty() : Optional.of(route(words, best, exact));
    }

    private boolean reaches(Rescoring state) {
        return Decimals.reaches(state.index().value(), target) && (band == NO_BAND || state.band() >= band);
    }

    private double cost(int[] levels) {
        double cost = 0;
        for (int i = 0; i < levels.length; i++) {
            cost += choices.get(i).cost(levels[i]);
        }
        return cost;
    }

    /** Gives back, by one level or whole, the criterion that saves most for what it loses, as long as the target holds. */
    private int[] giveBack(int[] levels, Rescoring from) {
        Rescoring state = from;
        while (true) {
            int chosen = -1;
            int chosenLevel = 0;
            double chosenRatio = -1;
            Rescoring chosenState = state;
            double value = state.index().value();
            for (int i = 0; i < levels.length; i++) {
                Choice choice = choices.get(i);
                for (int level = levels[i] - 1; level >= 0; level = level > 0 ? 0 : -1) {
                    double saved = choice.cost(levels[i]) - choice.cost(level);
                    Rescoring lower = state.with(choice.criterion(), choice.cells()[level]);
                    double lost = Math.max(value - lower.index().value(), Double.MIN_NORMAL);
                    if (saved >= 0 && saved / lost > chosenRatio && reaches(lower)) {
                        chosen = i;
                        chosenLevel = level;
                        chosenRatio = saved / lost;
                        chosenState = lower;
                    }
                }
            }
            if (chosen < 0) {
                return levels;
            }
            levels[chosen] = chosenLevel;
            state = chosenState;
        }
    }

    /**
     * Decides one criterion after the other.
     *
     * @param low the index with what is chosen so far
     * @param high the index with all that is undecided at its top
     * @return false if the search had to stop before everything was decided
     */
    private boolean branch(int next, int[] levels, double cost, Rescoring low, Rescoring high) {
        if (reaches(low)) {
            if (cost < bestCost) {
                best = levels.clone();
                bestCost = cost;
            }
            return true;
        }
        if (next == choices.size() || rising && !reaches(high) || bound(next, cost, low) >= bestCost - ROUNDING) {
            return true;
        }
        Choice choice = choices.get(next);
        for (int level = choice.top(); level >= 0; level--) {
            scorings += 2;
            if (scorings > MOST_SCORINGS) {
                return false;
            }
            CellScore cell = choice.cells()[level];
            levels[next] = level;
            Rescoring lower = level == 0 ? low : low.with(choice.criterion(), cell);
            Rescoring higher = level == choice.top() ? high : high.with(choice.criterion(), cell);
            if (!branch(next + 1, levels, cost + choice.cost(level), lower, higher)) {
                return false;
            }
        }
        levels[next] = 0;
        return true;
    }

    /** What the target costs at least from here on. */
    private double bound(int next, double cost, Rescoring low) {
        double least = Double.POSITIVE_INFINITY;
        if (!additive) {
            for (Choice choice : choices.subList(next, choices.size())) {
                for (Improvement step : choice.steps()) {
                    least = Math.min(least, step.cost());
                }
            }
            return cost + least;
        }
        // gains bought at the best price of each criterion, the best first, parts of steps allowed
        double missing = target - low.index().value() - ROUNDING;
        double bound = cost;
        for (int i = next; i < choices.size() && missing > 0; i++) {
            double bought = Math.min(missing, choices.get(i).topGain());
            bound += choices.get(i).bestRatio() > 0 ? bought / choices.get(i).bestRatio() : 0;
            missing -= bought;
        }
        return wholeCosts ? Math.ceil(bound - ROUNDING) : bound;
    }

    private Route route(String words, int[] levels, boolean exact) {
        List<Improvement> steps = new ArrayList<>();
        Rescoring state = start;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                steps.add(choices.get(i).steps().get(levels[i] - 1));
                state = state.with(choices.get(i).criterion(), choices.get(i).cells()[levels[i]]);
            }
        }
        steps.sort(Comparator.comparingDouble(step -> -step.gain()));
        int reached = state.band();
        return new Route(
                words,
                steps,
                cost(levels),
                state.index(),
                reached < 0 ? "" : card.top.band(reached).code(),
                exact);
    }
}
