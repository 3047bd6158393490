package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.Improvements.Route;

class ImprovementsTest {

    private static final Framework SCALES = Frameworks.framework(Frameworks.block(
            "1",
            Frameworks.criterion("1.1", Scale.binary()),
            Frameworks.criterion("1.2", Scale.levels(0, 0.25, 0.5, 1)),
            Criterion.builder()
                    .code("1.3")
                    .scale(Scale.range(0, 100))
                    .direction(Direction.NEGATIVE)
                    .build(),
            Frameworks.criterion("1.4", Scale.points(3)),
            Frameworks.criterion(
                    "1.5",
                    Scale.steps(List.of(
                            new Scale.Step(0, 0, Label.EMPTY),
                            new Scale.Step(10, 0.5, Label.EMPTY),
                            new Scale.Step(20, 1, Label.EMPTY))))));

    private static Improvements of(IndexDefinition definition, Assessment assessment) {
        return Scorer.of(definition).score(assessment).improvements();
    }

    @Test
    void everyScaleHasItsOwnLevels() {
        Improvements improvements = of(IndexDefinition.of(SCALES), Frameworks.assess(SCALES, 0, 0.25, 40, 1.5, 12));

        assertThat(improvements.steps().stream().map(step -> step.criterion() + ": " + Improvements.number(step.to())))
                .containsExactly("1.1: 1", "1.2: 0.5", "1.2: 1", "1.3: 0", "1.4: 2", "1.4: 3", "1.5: 20");
    }

    @Test
    void gainsAreThoseOfTheIndex() {
        Framework framework = Frameworks.framework(
                Frameworks.block("1", Frameworks.criterion("1.1", Scale.levels(0, 0.5, 1))),
                Frameworks.block(
                        "2", Frameworks.criterion("2.1", Scale.binary()), Frameworks.criterion("2.2", Scale.binary())));
        Improvements improvements = of(
                IndexDefinition.of(framework).withMethod(method -> method.withWeights(Weights.EQUAL)),
                Frameworks.assess(framework, 0, 0, 1));

        // index 1/4; half a level of block 1 is worth 1/4, the binary 1/4, the top of block 1 1/2
        assertThat(improvements.next()).extracting(Improvement::gain).containsExactly(0.25, 0.25);
        assertThat(improvements.toTop()).extracting(Improvement::criterion).containsExactly("1.1", "2.1");
        assertThat(improvements.toTop()).extracting(Improvement::gain).containsExactly(0.5, 0.25);
        assertThat(improvements.best(1)).extracting(Improvement::criterion).containsExactly("1.1");
        assertThat(improvements.best(1).get(0)).hasToString("1.1 from 0 to 0.5: gains 25.0 %, index 50.0 %");
    }

    @Test
    void gatesAndBandsAreInTheGain() {
        Framework framework = Frameworks.framework(Frameworks.block(
                "1",
                Frameworks.criterion("1.1", Scale.binary()),
                Frameworks.criterion("1.2", Scale.binary()),
                Frameworks.criterion("1.3", Scale.binary()),
                Frameworks.criterion("1.4", Scale.binary())));
        IndexDefinition definition = IndexDefinition.of(framework)
                .withMethod(method -> method.withGates(Gate.builder()
                                .code("G")
                                .addConditions(new Gate.Condition("1.1", 1))
                                .capValue(0.4)
                                .capBand("C")
                                .build())
                        .withBands(Band.of("A", 0.75), Band.of("B", 0.5), Band.of("C", 0)));

        Improvements improvements = of(definition, Frameworks.assess(framework, 0, 0, 1, 1));

        assertThat(improvements.next()).extracting(Improvement::criterion).containsExactly("1.1", "1.2");
        // opening the gate is worth 0.75 - 0.4; more of the rest is worth nothing below the cap
        assertThat(improvements.next().get(0).gain()).isCloseTo(0.35, within(1e-15));
        assertThat(improvements.next().get(0).band()).isEqualTo("A");
        assertThat(improvements.next().get(1).gain()).isZero();
        assertThat(improvements.next().get(1).band()).isEqualTo("C");
        Route route = improvements.cheapestToBand("B").orElseThrow();
        assertThat(route.steps()).extracting(Improvement::criterion).containsExactly("1.1");
        assertThat(route.exact()).isTrue();
        assertThat(route).hasToString("band B in 1 step, cost 1 (none is cheaper): index 75.0 %, band A");
        assertThatThrownBy(() -> improvements.cheapestToBand("Z"))
                .hasMessageStartingWith("no band Z in demo 1.0")
                .hasMessageEndingWith("which has [A, B, C]");
    }

    @Test
    void whatDoesNotApplyHasNoStepAndWhatIsNotAssessedRisesToTheTop() {
        Assessment assessment = Assessment.builder(SCALES, "U", Frameworks.YEAR)
                .value("1.1", 1)
                .status("1.2", ObservationStatus.NOT_APPLICABLE)
                .status("1.3", ObservationStatus.SUPPRESSED)
                .status("1.4", ObservationStatus.NOT_ASSESSED)
                .status("1.5", ObservationStatus.NO_EVIDENCE)
                .build();

        List<Improvement> steps = of(IndexDefinition.of(SCALES), assessment).steps();

        assertThat(steps).extracting(Improvement::criterion).containsExactly("1.4", "1.5", "1.5");
        assertThat(steps.get(0).to()).isEqualTo(3);
        assertThat(steps.get(0).isNext()).isTrue();
        assertThat(steps.get(0).top()).isTrue();
        // no evidence counts as zero, and rises from there
        assertThat(steps.get(1).to()).isEqualTo(10);
        assertThat(steps.get(1).from()).isNaN();
    }

    @Test
    void theResponsibleStandBesideTheStep() {
        Criterion tagged = Criterion.builder()
                .code("1.1")
                .scale(Scale.binary())
                .tags(Tags.of(Map.of("tier", "RAION", "body", "MASLIKHAT")))
                .build();
        Framework framework = Frameworks.framework(Frameworks.block("1", tagged));
        Assessment assessed = Assessment.builder(framework, "U", Frameworks.YEAR)
                .observation(
                        "1.1", Observation.builder().value(0).body("AKIMAT").build())
                .build();

        Improvement byTag = of(IndexDefinition.of(framework), Frameworks.assess(framework, 0))
                .best(1)
                .get(0);
        Improvement byBody = of(IndexDefinition.of(framework), assessed).best(1).get(0);

        assertThat(byTag.tiers()).containsExactly("RAION");
        assertThat(byTag.bodies()).containsExactly("MASLIKHAT");
        assertThat(byBody.bodies()).containsExactly("AKIMAT");
    }

    @Test
    void theCheapestRouteWeighsCostAgainstGain() {
        Framework framework = Frameworks.framework(Frameworks.block(
                "1",
                Frameworks.criterion("1.1", Scale.binary()),
                Frameworks.criterion("1.2", Scale.binary()),
                Frameworks.criterion("1.3", Scale.binary())));
        IndexDefinition definition = IndexDefinition.of(framework)
                .withMethod(method -> method.withWeights(
                        Weights.BY_CRITERIA.with("1.1", 6).with("1.2", 5).with("1.3", 5)));
        Map<String, Double> costs = Map.of("1.1", 10.0, "1.2", 6.0, "1.3", 3.0);
        Improvements improvements =
                of(definition, Frameworks.assess(framework, 0, 0, 0)).withCosts(step -> costs.get(step.criterion()));

        // the largest gain alone is 6/16 for 10; 1.2 and 1.3 together are 10/16 for 9
        Route route = improvements.cheapest(0.6).orElseThrow();

        assertThat(route.steps()).extracting(Improvement::criterion).containsExactlyInAnyOrder("1.2", "1.3");
        assertThat(route.cost()).isEqualTo(9);
        assertThat(route.after().value()).isEqualTo(0.625);
        assertThat(route.exact()).isTrue();
        assertThat(improvements.cheapest(0).orElseThrow().steps()).isEmpty();
        assertThat(improvements.cheapest(1).orElseThrow().steps()).hasSize(3);
        assertThat(improvements.cheapest(1.1)).isEmpty();
        assertThatThrownBy(() -> improvements.withCosts(step -> -1))
                .hasMessage("the cost of a step is 0 or more and finite, found -1.0 for 1.1;"
                        + " leave a step out by a cost that no route can afford");
    }

    @Test
    void zerosOfAGeometricMeanMustAllBeLiftedBeforeAnythingIsGained() {
        Framework framework = Frameworks.framework(Frameworks.block(
                "1",
                Frameworks.criterion("1.1", Scale.binary()),
                Frameworks.criterion("1.2", Scale.binary()),
                Frameworks.criterion("1.3", Scale.levels(0, 0.25, 1))));
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .aggregation(PerNode.of(Aggregation.GEOMETRIC))
                        .build());
        Improvements improvements = of(definition, Frameworks.assess(framework, 0, 0, 0.25));

        assertThat(improvements.next()).extracting(Improvement::gain).containsOnly(0.0);
        Route route = improvements.cheapest(0.6).orElseThrow();
        assertThat(route.steps()).extracting(Improvement::criterion).containsExactlyInAnyOrder("1.1", "1.2");
        assertThat(route.after().value()).isCloseTo(Math.cbrt(0.25), within(1e-15));
    }

    @Test
    void aHundredCriteriaAreSolvedExactlyWhereGainsAddUp() {
        Framework framework = Frameworks.flat(100);
        Random random = new Random(3);
        double[] values = random.doubles(100).toArray();
        Improvements improvements = of(IndexDefinition.of(framework), Frameworks.assess(framework, values));

        Route route = improvements.cheapest(0.75).orElseThrow();

        // each step costs 1, so that the largest gains are the cheapest way
        double value = 0;
        for (double x : values) {
            value += x / 100;
        }
        int steps = 0;
        for (Improvement step : improvements.toTop()) {
            if (value < 0.75) {
                value += step.gain();
                steps++;
            }
        }
        assertThat(route.cost()).isEqualTo(steps);
        assertThat(route.exact()).isTrue();
    }

    @Test
    void tableNamesStepsAndThoseResponsible() {
        Improvements improvements = of(IndexDefinition.of(SCALES), Frameworks.assess(SCALES, 0, 1, 0, 3, 20));

        assertThat(improvements.table().toText()).isEqualTo("""
                criterion  name  from  to  gain  index %  band  cost  responsible
                ---------  ----  ----  --  ----  -------  ----  ----  -----------
                1.1              0      1  14.3    100.0           1
                """);
        assertThat(improvements).hasToString("U 2026: best next step 1.1 from 0 to 1: gains 14.3 %, index 100.0 %");
    }
}
