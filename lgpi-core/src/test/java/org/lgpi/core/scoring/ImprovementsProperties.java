package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.core.generators.RandomIndex.Trait.AGGREGATION;
import static org.lgpi.core.generators.RandomIndex.Trait.BLOCK;
import static org.lgpi.core.generators.RandomIndex.Trait.FIT;
import static org.lgpi.core.generators.RandomIndex.Trait.GAPS;
import static org.lgpi.core.generators.RandomIndex.Trait.MINIMUM;
import static org.lgpi.core.generators.RandomIndex.Trait.ORDER;
import static org.lgpi.core.generators.RandomIndex.Trait.POOLED;
import static org.lgpi.core.generators.RandomIndex.Trait.WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.generators.RandomIndex;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Improvements.Route;

/** What holds for the steps of every card, whatever the definition and the findings. */
class ImprovementsProperties {

    @Provide
    Arbitrary<RandomIndex> indices() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, FIT),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, POOLED),
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, ORDER));
    }

    @Provide
    Arbitrary<RandomIndex> withinUnits() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK, MINIMUM), RandomIndex.with(WEIGHTS));
    }

    /** With a minimum of children, a step can give a value to a weak node, which then enters its parent. */
    @Provide
    Arbitrary<RandomIndex> withoutMinimum() {
        return Arbitraries.oneOf(
                RandomIndex.with(AGGREGATION, WEIGHTS, GAPS, BLOCK), RandomIndex.with(WEIGHTS, GAPS, POOLED));
    }

    /** The definition fitted, with a gate and bands. */
    private static IndexDefinition withGate(RandomIndex index) {
        Random random = new Random(index.seed());
        return index.definition()
                .fit(index.table())
                .withMethod(method -> method.withGates(Gate.builder()
                                .code("G")
                                .addConditions(new Gate.Condition("1", random.nextDouble()))
                                .capValue(random.nextDouble())
                                .capBand("C")
                                .build())
                        .withBands(Band.of("A", 0.8), Band.of("B", 0.5), Band.of("C", -5)));
    }

    private static AssessmentTable with(RandomIndex index, int row, List<Improvement> steps) {
        List<Assessment> changed = new ArrayList<>(index.assessments());
        Assessment old = changed.get(row);
        Assessment.Builder builder = Assessment.builder(old.framework(), old.unit(), old.period());
        old.observations().forEach(builder::observation);
        steps.forEach(step -> builder.value(step.criterion(), step.to()));
        changed.set(row, builder.build());
        return AssessmentTable.of(old.framework(), changed);
    }

    @Property(tries = 300)
    void theReportedGainIsTheChangeWhenTheStepIsTaken(@ForAll("indices") RandomIndex index) {
        IndexDefinition definition = withGate(index);
        ScoreTable before = Scorer.of(definition).scoreAll(index.table());
        for (int row = 0; row < Math.min(2, before.size()); row++) {
            for (Improvement step : before.card(row).improvements().steps()) {
                ScoreTable after = Scorer.of(definition).scoreAll(with(index, row, List.of(step)));
                // the same bits as a full scoring
                assertThat(step.after()).isEqualTo(after.index(row));
                assertThat(step.band())
                        .isEqualTo(after.band(row).map(Band::code).orElse(""));
                assertThat(step.gain())
                        .isEqualTo(Double.valueOf(
                                after.index(row).value() - before.index(row).value()));
            }
        }
    }

    @Property(tries = 300)
    void noStepLowersTheIndexAndNoneIsWorthMoreThanTheTop(@ForAll("withoutMinimum") RandomIndex index) {
        ScoreTable scores = Scorer.of(withGate(index)).scoreAll(index.table());
        for (int row = 0; row < scores.size(); row++) {
            List<Improvement> steps = scores.card(row).improvements().steps();
            for (Improvement step : steps) {
                Improvement top = steps.stream()
                        .filter(other -> other.top() && other.criterion().equals(step.criterion()))
                        .findFirst()
                        .orElseThrow();
                if (!Double.isNaN(step.gain())) {
                    assertThat(step.gain()).isGreaterThan(-1e-12);
                    assertThat(top.gain()).isGreaterThan(step.gain() - 1e-12);
                }
            }
        }
    }

    @Property(tries = 200)
    void theCheapestRouteReachesItsTargetAndNoSmallSetIsCheaper(@ForAll("withinUnits") RandomIndex index) {
        IndexDefinition definition = withGate(index);
        ScoreTable scores = Scorer.of(definition).scoreAll(index.table());
        Random random = new Random(index.seed());
        Scorecard card = scores.card(0);
        Improvements improvements = card.improvements().withCosts(step -> step.levels() * (1 + random.nextInt(4)));
        double target = random.nextDouble();

        Optional<Route> route = improvements.cheapest(target);

        double cheapest = Double.POSITIVE_INFINITY;
        List<List<Improvement>> sets = sets(improvements.steps(), 5_000);
        for (List<Improvement> set : sets) {
            double cost = set.stream().mapToDouble(Improvement::cost).sum();
            if (cost < cheapest) {
                double value = Scorer.of(definition)
                        .scoreAll(with(index, 0, set), PerNode.INDEX)
                        .value(0, PerNode.INDEX);
                if (value >= target) {
                    cheapest = cost;
                }
            }
        }
        if (route.isPresent()) {
            double reached = Scorer.of(definition)
                    .scoreAll(with(index, 0, route.get().steps()), PerNode.INDEX)
                    .value(0, PerNode.INDEX);
            assertThat(reached).isEqualTo(route.get().after().value()).isGreaterThan(target - 1e-12);
            if (route.get().exact()) {
                assertThat(route.get().cost()).isLessThan(cheapest + 1e-9);
            }
            if (!sets.isEmpty()) {
                assertThat(route.get().exact()).isTrue();
                assertThat(route.get().cost()).isGreaterThan(cheapest - 1e-9);
            }
        } else {
            assertThat(cheapest).isInfinite();
        }
    }

    /** All sets with at most one step for each criterion; none at all if there are too many. */
    private static List<List<Improvement>> sets(List<Improvement> steps, int most) {
        List<List<Improvement>> sets = new ArrayList<>();
        sets.add(List.of());
        for (int i = 0; i < steps.size(); ) {
            int end = i;
            List<List<Improvement>> grown = new ArrayList<>(sets);
            while (end < steps.size()
                    && steps.get(end).criterion().equals(steps.get(i).criterion())) {
                for (List<Improvement> set : sets) {
                    List<Improvement> larger = new ArrayList<>(set);
                    larger.add(steps.get(end));
                    grown.add(larger);
                }
                end++;
            }
            if (grown.size() > most) {
                return List.of();
            }
            sets = grown;
            i = end;
        }
        return sets;
    }
}
