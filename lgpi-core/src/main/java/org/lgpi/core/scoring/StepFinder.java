package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.stat.Decimals;

/** Finds the steps by which each criterion of a card can rise, and scores the index after each. */
final class StepFinder {

    private final Scorecard card;
    private final Rescoring start;
    private final double before;

    StepFinder(Scorecard card) {
        this.card = card;
        start = Rescoring.of(card);
        before = start.index().value();
    }

    /** The steps of each criterion, rising; criteria that cannot rise have none. */
    List<List<Improvement>> steps() {
        List<List<Improvement>> steps = new ArrayList<>();
        for (int c = 0; c < card.scorer.plan.criteria.size(); c++) {
            steps.add(steps(c));
        }
        return steps;
    }

    private List<Improvement> steps(int number) {
        Criterion criterion = card.scorer.plan.criteria.get(number);
        Observation observation = card.scorer.table.observation(card.row, number);
        if (observation.status() == ObservationStatus.NOT_APPLICABLE
                || observation.status() == ObservationStatus.SUPPRESSED
                || card.scorer.prepared.screenedOut(card.row).isPresent()) {
            return List.of();
        }
        CriterionScorer scorer = card.scorer.criterionScorer(number, card.period());
        double current = start.value(number);
        List<Double> targets = rising(number, scorer, current, observation.value());
        if (Double.isNaN(current) && !targets.isEmpty()) {
            // without a value there is no next level; to be assessed at less than the top might even lower the index
            targets = targets.subList(targets.size() - 1, targets.size());
        }
        List<Improvement> steps = new ArrayList<>(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            double to = targets.get(i);
            Rescoring after = start.with(number, scorer.score(prepared(number, to), ObservationStatus.SCORED));
            Score index = after.index();
            int band = after.band();
            steps.add(new Improvement(
                    criterion.code(),
                    criterion.label(),
                    observation.status(),
                    observation.value(),
                    to,
                    i + 1,
                    i == targets.size() - 1,
                    i + 1,
                    index.value() - before,
                    index,
                    band < 0 ? "" : card.top.band(band).code(),
                    criterion.tags().values("tier"),
                    observation.body().map(List::of).orElse(criterion.tags().values("body"))));
        }
        return steps;
    }

    /** What a value that could be observed becomes before it is normalised. */
    private double prepared(int criterion, double raw) {
        return card.scorer.prepared.prepare(card.row, criterion, raw);
    }

    /** One value for each better level, in the order of what they are worth; of equal ones the nearest to what was found. */
    private List<Double> rising(int number, CriterionScorer scorer, double current, double observed) {
        record Worth(double raw, double value) {}
        List<Worth> better = new ArrayList<>();
        for (double raw : levels(card.scorer.plan.criteria.get(number).scale())) {
            double value = Decimals.round(scorer.score(prepared(number, raw), ObservationStatus.SCORED)
                    .value());
            if (value > Decimals.round(current) || (Double.isNaN(current) && !Double.isNaN(value))) {
                better.add(new Worth(raw, value));
            }
        }
        better.sort((a, b) -> {
            int order = Double.compare(a.value(), b.value());
            return order != 0 ? order : Double.compare(Math.abs(a.raw() - observed), Math.abs(b.raw() - observed));
        });
        List<Double> targets = new ArrayList<>();
        for (int i = 0; i < better.size(); i++) {
            if (i == 0 || better.get(i).value() > better.get(i - 1).value()) {
                targets.add(better.get(i).raw());
            }
        }
        return targets;
    }

    /** The values that a criterion can be lifted to, rising: its levels, or the ends of its range. */
    static double[] levels(Scale scale) {
        if (scale instanceof Scale.Binary) {
            return new double[] {0, 1};
        } else if (scale instanceof Scale.Levels levels) {
            return levels.levels().stream().mapToDouble(Scale.Level::score).toArray();
        } else if (scale instanceof Scale.Range range) {
            return new double[] {range.minimum(), range.maximum()};
        } else if (scale instanceof Scale.Points points) {
            DoubleStream whole =
                    IntStream.rangeClosed(0, (int) points.maximum()).asDoubleStream();
            return DoubleStream.concat(whole, DoubleStream.of(points.maximum())).toArray();
        } else if (scale instanceof Scale.Steps steps) {
            DoubleStream from = steps.steps().stream().mapToDouble(Scale.Step::from);
            return DoubleStream.concat(from, steps.maximum().stream().mapToDouble(Double::doubleValue))
                    .toArray();
        }
        throw new IllegalStateException("no levels of " + scale);
    }
}
