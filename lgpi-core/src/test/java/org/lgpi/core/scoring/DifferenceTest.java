package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.Difference.Node;

class DifferenceTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    private static Difference difference(Aggregation aggregation, double[] from, double[] to) {
        Framework framework = Frameworks.flat(from.length);
        Scorer scorer = Scorer.of(IndexDefinition.of(
                framework,
                IndexMethod.builder().aggregation(PerNode.of(aggregation)).build()));
        return Difference.of(
                scorer.score(
                        Frameworks.builder(framework, "U", Year.of(2025), from).build()),
                scorer.score(
                        Frameworks.builder(framework, "U", Year.of(2026), to).build()));
    }

    private static double[] parts(Difference difference) {
        return difference.node("1").children().stream().mapToDouble(Node::part).toArray();
    }

    @Test
    void arithmeticPartsAreWeightTimesChange() {
        Difference difference = difference(Aggregation.ARITHMETIC, new double[] {0.2, 0.4}, new double[] {0.6, 0.3});

        assertThat(parts(difference)).containsExactly(new double[] {0.2, -0.05}, CLOSE);
        assertThat(difference.root().part()).isCloseTo(0.15, CLOSE);
    }

    @Test
    void aCriterionThatComesCountsByItsDistanceFromTheOthers() {
        // 0.4 before; 0.4 and 0.8 after, the middle of both means is 0.5
        Difference difference =
                difference(Aggregation.ARITHMETIC, new double[] {0.4, Double.NaN}, new double[] {0.4, 0.8});

        assertThat(parts(difference)).containsExactly(new double[] {0.05, 0.15}, CLOSE);
        assertThat(difference.node("1.2").byWeight()).isCloseTo(0.15, CLOSE);
        assertThat(difference.node("1.2").fromWeight()).isZero();
    }

    @Test
    void geometricPartsFollowTheLogarithms() {
        // from 1/8 to 1/2: the first child rises by 4 powers of 2, the second by none
        Difference difference =
                difference(Aggregation.GEOMETRIC, new double[] {1.0 / 16, 0.25}, new double[] {1, 0.25});

        assertThat(parts(difference)).containsExactly(new double[] {0.375, 0}, CLOSE);
    }

    @Test
    void zerosThatDisappearShareTheDifferenceByWeight() {
        Difference difference =
                difference(Aggregation.GEOMETRIC, new double[] {0, 0, 0.5}, new double[] {0.5, 0.5, 0.5});

        assertThat(parts(difference)).containsExactly(new double[] {0.25, 0.25, 0}, CLOSE);
    }

    @Test
    void theMinimumFollowsWhoeverIsLast() {
        // the first is last until it passes 0.5, where the second takes over
        Difference difference = difference(Aggregation.MINIMUM, new double[] {0.2, 0.5}, new double[] {0.8, 0.5});
        assertThat(parts(difference)).containsExactly(new double[] {0.3, 0}, CLOSE);

        // both rise and the second falls behind half-way: 0.2 to 0.5 is the first, 0.5 to 0.6 the second
        Difference crossing = difference(Aggregation.MINIMUM, new double[] {0.2, 0.4}, new double[] {0.8, 0.6});
        assertThat(parts(crossing)).containsExactly(new double[] {0.3, 0.1}, CLOSE);
    }

    @Test
    void aMinimumThatComesAccountsForTheFall() {
        Difference difference =
                difference(Aggregation.MINIMUM, new double[] {0.5, Double.NaN}, new double[] {0.5, 0.1});

        assertThat(parts(difference)).containsExactly(new double[] {0, -0.4}, CLOSE);
    }

    @Test
    void theCapOfASumTakesOffItsShare() {
        // 1.5 points of at most 2, then 2.6
        Difference difference =
                difference(Aggregation.cappedSum(2), new double[] {0.5, 0.5, 0.5}, new double[] {1, 1, 0.6});

        assertThat(parts(difference)).containsExactly(new double[] {0.25, 0.25, 0.05}, CLOSE);
        assertThat(difference.node("1").adjustments()).singleElement().satisfies(cap -> {
            assertThat(cap.name()).isEqualTo("cap");
            assertThat(cap.part()).isCloseTo(-0.3, CLOSE);
        });
    }

    @Test
    void offsettingChangesShowBelowABlockThatDoesNotChange() {
        Difference difference = difference(Aggregation.GEOMETRIC, new double[] {0.25, 1}, new double[] {1, 0.25});

        assertThat(difference.root().part()).isZero();
        assertThat(difference.node("1.1").part())
                .isCloseTo(-difference.node("1.2").part(), CLOSE);
        assertThat(difference.node("1.1").part()).isGreaterThan(0.3);
    }

    @Test
    void aGateThatOpensIsAPartOfTheDifference() {
        Framework framework = Frameworks.flat(2);
        Scorer scorer = Scorer.of(IndexDefinition.of(framework)
                .withMethod(method -> method.withGates(Gate.builder()
                        .code("G")
                        .addConditions(new Gate.Condition("1.1", 0.5))
                        .capValue(0.4)
                        .build())));

        Difference difference = scorer.score(Frameworks.assess(framework, "A", 0.4, 1))
                .differenceTo(scorer.score(Frameworks.assess(framework, "B", 0.5, 1)));

        assertThat(difference.root().part()).isCloseTo(0.35, CLOSE);
        assertThat(difference.node("1").part()).isCloseTo(0.05, CLOSE);
        assertThat(difference.root().adjustments()).singleElement().satisfies(gate -> {
            assertThat(gate.name()).isEqualTo("G");
            assertThat(gate.part()).isCloseTo(0.3, CLOSE);
        });
        assertThat(difference).hasToString("A 2026 to B 2026: 35.0 %, most in 1: 5.0 %");
    }

    @Test
    void anotherDefinitionIsRefused() {
        Framework framework = Frameworks.flat(2);
        IndexDefinition definition = IndexDefinition.of(framework);
        Scorecard a = Scorer.of(definition).score(Frameworks.assess(framework, 0.4, 1));
        Scorecard b = Scorer.of(definition.withMethod(method -> method.withWeights(Weights.BY_CRITERIA.with("1.1", 2))))
                .score(Frameworks.assess(framework, 0.4, 1));

        assertThatThrownBy(() -> a.differenceTo(b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a difference is of one definition, found demo 1.0")
                .hasMessageEndingWith("score both sides with one definition, fitted once if it needs fitting");
    }

    @Test
    void aSideWithoutIndexLeavesNoDifference() {
        Difference difference =
                difference(Aggregation.ARITHMETIC, new double[] {Double.NaN, Double.NaN}, new double[] {0.5, 0.5});

        assertThat(difference.root().part()).isNaN();
        assertThat(difference.node("1").part()).isNaN();
    }

    @Test
    void textIsReadableInATerminal() {
        Difference difference = difference(Aggregation.ARITHMETIC, new double[] {0.2, 0.4}, new double[] {0.6, 0.3});

        assertThat(difference.toText()).isEqualTo("""
                U 2025 to U 2026: 15.0 %, most in 1: 15.0 %

                node     name  from %  to %  from weight %  to weight %  part  by weight
                -------  ----  ------  ----  -------------  -----------  ----  ---------
                index            30.0  45.0          100.0        100.0  15.0
                  1              30.0  45.0          100.0        100.0  15.0
                    1.1          20.0  60.0           50.0         50.0  20.0
                    1.2          40.0  30.0           50.0         50.0  -5.0
                """);
    }

    @Test
    void aPenaltyAsLargeAsTheMeanLeavesZeroAndNothingElse() {
        Aggregation penalised = Aggregation.mazziottaPareto(1);

        Difference difference =
                difference(penalised, new double[] {0.4255309071227027, 0}, new double[] {0.7272165926566032, 0});

        assertThat(difference.root().from().value()).isZero();
        assertThat(difference.root().to().value()).isZero();
        assertThat(parts(difference)).containsExactly(0, 0);
    }

    @Test
    void aChildMissingOnBothSidesLeavesThePartsOfTheOthersAlone() {
        Difference difference =
                difference(Aggregation.owa(0.5, 0.5), new double[] {0.2, Double.NaN, 0.4}, new double[] {
                    0.3, Double.NaN, Double.NaN
                });

        assertThat(difference.root().part()).isCloseTo(0, CLOSE);
        assertThat(parts(difference)[0] + parts(difference)[2]).isCloseTo(0, CLOSE);
        assertThat(parts(difference)[1]).isZero();
    }
}
