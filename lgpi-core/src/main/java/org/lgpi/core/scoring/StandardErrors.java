package org.lgpi.core.scoring;

import java.util.OptionalDouble;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * The standard error of a score, from those of the observations below it: the root of the sum of squares of
 * {@code slope * error} (first-order propagation, JCGM 100:2008, Guide to the expression of uncertainty in measurement,
 * 5.1.2). Observations without an error count as exact, errors of different criteria as independent.
 */
final class StandardErrors {

    private final Scorecard card;

    StandardErrors(Scorecard card) {
        this.card = card;
    }

    /** Empty if no observation below has an error, or if the score does not follow smoothly from one that has. */
    OptionalDouble of(int node) {
        boolean capped = node == card.scorer.plan.index()
                && card.top.cappingGate(card.nodes, card.at).isPresent();
        double squares = squares(node, 1);
        return squares > 0 && !capped ? OptionalDouble.of(Math.sqrt(squares)) : OptionalDouble.empty();
    }

    /** NaN if an error meets a step, an order, a smallest or largest child, or an infinite slope. */
    private double squares(int node, double slope) {
        if (card.nodes[node].reason[card.at] != NodeValues.HAS_VALUE) {
            return 0;
        }
        if (!card.scorer.plan.isGroup(node)) {
            Observation observation = card.scorer.table.observation(card.row, node);
            double error = observation.standardError().orElse(0);
            double change = error == 0 ? 0 : slope * slope(node) * error;
            return change * change;
        }
        GroupPlan group = card.scorer.plan.group(node);
        double[] slopes = slopes(group);
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            int child = group.children()[i];
            // an infinite or missing slope matters only where there is an error below
            double below = slopes[i] == 0 ? 0 : squares(child, 1);
            sum += below == 0 ? 0 : below * slopes[i] * slopes[i];
        }
        return Double.isFinite(sum) ? sum * slope * slope : Double.NaN;
    }

    private double[] slopes(GroupPlan group) {
        double[] raw = LocalWeights.of(group, card.scorer.plan.pooled, card.nodes, card.at);
        double[] slopes = Split.shares(raw);
        double value = card.nodes[group.number()].value[card.at];
        Aggregation aggregation = group.aggregation();
        double points = 0;
        double weight = 0;
        for (int i = 0; i < slopes.length; i++) {
            points += raw[i] > 0 ? raw[i] * x(group, i) : 0;
            weight += raw[i];
        }
        for (int i = 0; i < slopes.length; i++) {
            if (raw[i] > 0) {
                slopes[i] = switch (aggregation.kind()) {
                    case ARITHMETIC, SUM -> slopes[i];
                    case GEOMETRIC, HARMONIC, POWER -> {
                        Mean mean = Mean.of(aggregation);
                        yield slopes[i] * mean.slope(x(group, i), x(group, i)) / mean.slope(value, value);
                    }
                    case PRODUCT -> value / x(group, i);
                    case CAPPED_SUM ->
                        points < aggregation.parameter() ? raw[i] / Math.min(weight, aggregation.parameter()) : 0;
                    case MINIMUM, MAXIMUM, MEDIAN, MAZZIOTTA_PARETO, MEAN_MIN, OWA, COPELAND, BORDA, WROCLAW ->
                        Double.NaN;
                };
            }
        }
        return slopes;
    }

    private double x(GroupPlan group, int child) {
        return card.nodes[group.children()[child]].value[card.at];
    }

    /** How much the normalised value changes with the observed one. */
    private double slope(int number) {
        Criterion criterion = card.scorer.plan.criteria.get(number);
        Normalisation normalisation = card.definition().method().normalisation(criterion.code());
        boolean bent = criterion.scale() instanceof Scale.Steps || !normalisation.isLinear();
        double[] ends = bent ? new double[0] : StepFinder.levels(criterion.scale());
        if (ends.length < 2) {
            return Double.NaN;
        }
        PreparedTable prepared = card.scorer.prepared;
        if (prepared.isTreated(card.row, number)) {
            return Double.NaN;
        }
        double from = prepared.prepare(card.row, number, ends[0]);
        double to = prepared.prepare(card.row, number, ends[ends.length - 1]);
        CriterionScorer scorer = card.scorer.criterionScorer(number, card.period());
        return (scorer.score(to, ObservationStatus.SCORED).value()
                        - scorer.score(from, ObservationStatus.SCORED).value())
                / (ends[ends.length - 1] - ends[0]);
    }
}
