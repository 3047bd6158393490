package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.Explanation.Adjustment;
import org.lgpi.core.scoring.Explanation.Node;

class ExplanationTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    private static IndexDefinition definition(Framework framework, Aggregation aggregation) {
        return IndexDefinition.of(
                framework,
                IndexMethod.builder().aggregation(PerNode.of(aggregation)).build());
    }

    private static Explanation explain(Aggregation aggregation, double... values) {
        Framework framework = Frameworks.flat(values.length);
        return Scorer.of(definition(framework, aggregation))
                .score(Frameworks.assess(framework, values))
                .explain();
    }

    private static double[] parts(Explanation explanation) {
        return explanation.node("1").children().stream().mapToDouble(Node::part).toArray();
    }

    private static double[] losses(Explanation explanation) {
        return explanation.node("1").children().stream().mapToDouble(Node::loss).toArray();
    }

    @Test
    void arithmeticPartsAreWeightTimesValue() {
        Explanation explanation = explain(Aggregation.ARITHMETIC, 0.25, 1);

        assertThat(parts(explanation)).containsExactly(new double[] {0.125, 0.5}, CLOSE);
        assertThat(losses(explanation)).containsExactly(new double[] {0.375, 0}, CLOSE);
        assertThat(explanation.root().part()).isEqualTo(0.625);
    }

    @Test
    void geometricLossFollowsTheLogarithms() {
        // v = sqrt(1/16 * 1/4) = 1/8; logarithms to base 2: 4 and 2, so that 7/8 falls to them as 4 : 2
        Explanation explanation = explain(Aggregation.GEOMETRIC, 1.0 / 16, 1.0 / 4);

        assertThat(losses(explanation)).containsExactly(new double[] {7.0 / 12, 7.0 / 24}, CLOSE);
        assertThat(parts(explanation)).containsExactly(new double[] {-1.0 / 12, 5.0 / 24}, CLOSE);
    }

    @Test
    void harmonicLossFollowsTheReciprocals() {
        // v = 2 / (4 + 2) = 1/3; reciprocals above 1: 3 and 1, so that 2/3 falls to them as 3 : 1
        Explanation explanation = explain(Aggregation.HARMONIC, 0.25, 0.5);

        assertThat(losses(explanation)).containsExactly(new double[] {0.5, 1.0 / 6}, CLOSE);
    }

    @Test
    void powerLossFollowsThePowers() {
        // v = sqrt((0.36 + 0.04) / 2) = sqrt(0.2); squares below 1: 0.64 and 0.96
        Explanation explanation = explain(Aggregation.power(2), 0.6, 0.2);
        double missing = 1 - Math.sqrt(0.2);

        assertThat(losses(explanation)).containsExactly(new double[] {missing * 0.4, missing * 0.6}, CLOSE);
    }

    @Test
    void zerosThatForceTheValueShareTheLossByWeight() {
        Framework framework = Frameworks.flat(3);
        IndexDefinition definition = definition(framework, Aggregation.GEOMETRIC)
                .withMethod(method -> method.withWeights(Weights.BY_CRITERIA.with("1.1", 2)));

        Explanation explanation = Scorer.of(definition)
                .score(Frameworks.assess(framework, 0, 0, 0.1))
                .explain();

        assertThat(losses(explanation)).containsExactly(new double[] {2.0 / 3, 1.0 / 3, 0}, CLOSE);
        assertThat(parts(explanation)).containsExactly(new double[] {-1.0 / 6, -1.0 / 12, 0.25}, CLOSE);
    }

    @Test
    void theDecidingChildrenCarryTheLossOfMinimumMaximumAndMedian() {
        assertThat(losses(explain(Aggregation.MINIMUM, 0.2, 0.2, 0.9)))
                .containsExactly(new double[] {0.4, 0.4, 0}, CLOSE);
        assertThat(losses(explain(Aggregation.MAXIMUM, 0.2, 0.4, 0.9)))
                .containsExactly(new double[] {0, 0, 0.1}, CLOSE);
        assertThat(losses(explain(Aggregation.MEDIAN, 0.2, 0.4, 0.9))).containsExactly(new double[] {0, 0.6, 0}, CLOSE);
        // each of the two places in the middle carries half of what it lacks
        assertThat(losses(explain(Aggregation.MEDIAN, 0.2, 0.4, 1, 1)))
                .containsExactly(new double[] {0, 0.3, 0, 0}, CLOSE);
    }

    @Test
    void productLossFollowsTheLogarithms() {
        // v = 1/4 * 1/2 = 1/8; logarithms as 2 : 1
        Explanation explanation = explain(Aggregation.PRODUCT, 0.25, 0.5);

        assertThat(losses(explanation)).containsExactly(new double[] {7.0 / 12, 7.0 / 24}, CLOSE);
        assertThat(explanation.root().part()).isEqualTo(0.125);
    }

    @Test
    void cappedSumShowsPointsAndTakesOffWhatIsAboveTheCap() {
        // 0.9 + 0.6 + 1 = 2.5 points of at most 2
        Explanation explanation = explain(Aggregation.cappedSum(2), 0.9, 0.6, 1);

        assertThat(parts(explanation)).containsExactly(new double[] {0.45, 0.3, 0.5}, CLOSE);
        assertThat(losses(explanation)).containsExactly(0, 0, 0);
        Adjustment cap = explanation.node("1").adjustments().get(0);
        assertThat(cap.name()).isEqualTo("cap");
        assertThat(cap.part()).isCloseTo(-0.25, CLOSE);
        assertThat(explanation.root().part()).isEqualTo(1);
    }

    @Test
    void cappedSumBelowItsCapLosesInProportionToThePointsMissing() {
        // 1 point of at most 2, where 3 could be earned
        Explanation explanation = explain(Aggregation.cappedSum(2), 0.5, 0.5, 0);

        assertThat(parts(explanation)).containsExactly(new double[] {0.25, 0.25, 0}, CLOSE);
        assertThat(losses(explanation)).containsExactly(new double[] {0.125, 0.125, 0.25}, CLOSE);
    }

    @Test
    void theLossOfABlockPassesToItsCriteriaInProportion() {
        Framework framework = Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1"));
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .weights(Weights.EQUAL)
                        .aggregation(PerNode.of(Aggregation.ARITHMETIC).with(PerNode.INDEX, Aggregation.GEOMETRIC))
                        .build());

        // block 1 is 1/4, block 2 is 1, the index 1/2: all of the loss falls to block 1, within it as 3 : 1 of 1.5
        Explanation explanation = Scorer.of(definition)
                .score(Frameworks.assess(framework, 0, 0.5, 1))
                .explain();

        assertThat(explanation.node("1").loss()).isCloseTo(0.5, CLOSE);
        assertThat(explanation.node("1.1").loss()).isCloseTo(1.0 / 3, CLOSE);
        assertThat(explanation.node("1.2").loss()).isCloseTo(1.0 / 6, CLOSE);
        assertThat(explanation.node("2.1").loss()).isZero();
        assertThat(explanation.node("2.1").part()).isEqualTo(0.5);
    }

    @Test
    void gapsHaveNoPartAndHandTheirWeightOn() {
        Framework framework = Frameworks.flat(3);
        Assessment assessment = Assessment.builder(framework, "U", Frameworks.YEAR)
                .value("1.1", 0.5)
                .status("1.2", ObservationStatus.NOT_APPLICABLE)
                .status("1.3", ObservationStatus.NO_EVIDENCE)
                .build();

        Explanation explanation =
                Scorer.of(IndexDefinition.of(framework)).score(assessment).explain();

        Node gap = explanation.node("1.2");
        assertThat(gap.part()).isNaN();
        assertThat(gap.loss()).isNaN();
        assertThat(gap.effectiveWeight()).isZero();
        assertThat(gap.nominalWeight()).isCloseTo(1.0 / 3, CLOSE);
        assertThat(gap.score().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        Node zero = explanation.node("1.3");
        assertThat(zero.effectiveWeight()).isEqualTo(0.5);
        assertThat(zero.loss()).isEqualTo(0.5);
        assertThat(zero.observation().orElseThrow().status()).isEqualTo(ObservationStatus.NO_EVIDENCE);
    }

    @Test
    void pooledGapsTakeTheirWeightOutOfTheBlockToo() {
        Framework framework =
                Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1", "2.2"));
        IndexDefinition definition = IndexDefinition.of(
                framework, IndexMethod.builder().exclusion(Exclusion.POOLED).build());

        Explanation explanation = Scorer.of(definition)
                .score(Frameworks.assess(framework, 1, Double.NaN, 0, 0.5))
                .explain();

        assertThat(explanation.node("1").effectiveWeight()).isCloseTo(1.0 / 3, CLOSE);
        assertThat(explanation.node("2.2").part()).isCloseTo(1.0 / 6, CLOSE);
        assertThat(explanation.root().part()).isCloseTo(0.5, CLOSE);
    }

    @Test
    void theCapOfAGateIsANegativePartNamedAfterIt() {
        Framework framework = Frameworks.flat(2);
        IndexDefinition definition =
                IndexDefinition.of(framework).withMethod(method -> method.withGates(gate("G1", 0.6), gate("G2", 0.5)));

        Explanation explanation = Scorer.of(definition)
                .score(Frameworks.assess(framework, 0.6, 1))
                .explain();

        assertThat(explanation.root().part()).isEqualTo(0.5);
        assertThat(explanation.root().loss()).isCloseTo(0.5, CLOSE);
        assertThat(explanation.node("1").part()).isEqualTo(0.8);
        // of two gates that fail, the one with the smaller cap decides
        assertThat(explanation.root().adjustments()).hasSize(1);
        assertThat(explanation.root().adjustments().get(0).name()).isEqualTo("G2");
        assertThat(explanation.root().adjustments().get(0).part()).isCloseTo(-0.3, CLOSE);
    }

    private static Gate gate(String code, double cap) {
        return Gate.builder()
                .code(code)
                .addConditions(new Gate.Condition("1.1", 0.9))
                .capValue(cap)
                .build();
    }

    @Test
    void negativeValuesHaveNegativeParts() {
        Framework framework = Frameworks.flat(1);
        AssessmentTable table = Frameworks.table(framework, new double[] {0.1}, new double[] {0.2}, new double[] {0.6});
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder().normalisation(Normalisation.zScore()).build());

        Explanation explanation =
                Scorer.of(definition).scoreAll(table).card("A", Frameworks.YEAR).explain();

        // mean 0.3, sd sqrt(0.07): the best z-score of the population is the top
        assertThat(explanation.top()).isCloseTo(0.3 / Math.sqrt(0.07), CLOSE);
        assertThat(explanation.node("1.1").part()).isCloseTo(-0.2 / Math.sqrt(0.07), CLOSE);
        assertThat(explanation.node("1.1").loss()).isCloseTo(0.5 / Math.sqrt(0.07), CLOSE);
    }

    @Test
    void ordersExplainByUnitsBeatenTiedAndLostTo() {
        Framework framework = Frameworks.flat(3);
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .aggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.COPELAND))
                        .build());
        AssessmentTable table = Frameworks.table(
                framework, new double[] {1, 1, 0}, new double[] {0, 0, 1}, new double[] {1, 1, 1}, new double[] {1, 1, 0
                });

        Explanation explanation =
                Scorer.of(definition).scoreAll(table).card("A", Frameworks.YEAR).explain();

        Node order = explanation.node("1");
        assertThat(order.standing().orElseThrow().beaten()).containsExactly("B");
        assertThat(order.standing().orElseThrow().tied()).containsExactly("D");
        assertThat(order.standing().orElseThrow().lostTo()).containsExactly("C");
        assertThat(order.part()).isEqualTo(0.5);
        Node child = explanation.node("1.3");
        assertThat(child.hasPart()).isFalse();
        assertThat(child.standing().orElseThrow()).hasToString("0 beaten, 1 tied, 2 lost to");
    }

    @Test
    void bordaHasPartsOfItsMeanOfPlaces() {
        Framework framework = Frameworks.flat(2);
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .aggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.BORDA))
                        .build());
        AssessmentTable table =
                Frameworks.table(framework, new double[] {0.3, 0.9}, new double[] {0.2, 0.9}, new double[] {0.1, 1});

        Explanation explanation =
                Scorer.of(definition).scoreAll(table).card("A", Frameworks.YEAR).explain();

        // best of three on the first, tied for the last of three on the second
        assertThat(parts(explanation)).containsExactly(new double[] {0.5, 0.125}, CLOSE);
    }

    @Test
    void aNodeCanBeExplainedByItself() {
        Framework framework =
                Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1", "2.2"));
        Scorecard card = Scorer.of(IndexDefinition.of(framework)).score(Frameworks.assess(framework, 1, 0, 0, 0.5));

        Explanation explanation = card.explain("2");

        assertThat(explanation.root().part()).isEqualTo(0.25);
        assertThat(explanation.node("2.2").part()).isEqualTo(0.25);
        assertThat(explanation.nodes()).extracting(Node::code).containsExactly("2", "2.1", "2.2");
        assertThatThrownBy(() -> explanation.node("1"))
                .hasMessage("no node 1 below 2 in this explanation; explain the index to see all nodes");
        assertThatThrownBy(() -> card.explain("9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIndexWithoutValueHasNoParts() {
        Framework framework = Frameworks.flat(2);

        Explanation explanation = Scorer.of(IndexDefinition.of(framework))
                .score(Frameworks.assess(framework))
                .explain();

        assertThat(explanation.nodes()).noneMatch(Node::hasPart);
        assertThat(explanation).hasToString("U 2026: index no value (NO_CHILD), coverage 0.0 %, 0.0 % to 100.0 %");
    }

    @Test
    void pointsStandBesideShares() {
        Framework framework = Frameworks.framework(Frameworks.block(
                "1", Frameworks.criterion("1.1", Scale.points(4)), Frameworks.criterion("1.2", Scale.points(6))));

        Explanation explanation = Scorer.of(definition(framework, Aggregation.SUM))
                .score(Frameworks.assess(framework, 1, 6))
                .explain();

        assertThat(explanation.node("1").points()).isEqualTo(7);
        assertThat(explanation.node("1").maximum()).isEqualTo(10);
        assertThat(explanation.node("1.1").points()).isEqualTo(1);
        assertThat(explanation.node("1.1").maximum()).isEqualTo(4);
    }

    @Test
    void textIsReadableInATerminal() {
        Framework framework = Frameworks.flat(2);
        IndexDefinition definition =
                IndexDefinition.of(framework).withMethod(method -> method.withGates(gate("G", 0.5)));
        Assessment assessment = Assessment.builder(framework, "KZ-191", Frameworks.YEAR)
                .value("1.2", 1)
                .status("1.1", ObservationStatus.NO_EVIDENCE)
                .build();
        Assessment better = Frameworks.assess(framework, "KZ-75", 0.7, 1);

        assertThat(Scorer.of(definition).score(assessment).explain().toText())
                .isEqualTo("""
                KZ-191 2026: index 50.0 %, coverage 100.0 %, 50.0 % to 100.0 %
                gate G FAILED (0 of 1 conditions met, 1 required)

                node     name  value %  weight %  part  loss  coverage %  lowest %  highest %  remark
                -------  ----  -------  --------  ----  ----  ----------  --------  ---------  ----------------------------
                index             50.0     100.0  50.0  50.0       100.0      50.0      100.0
                  1               50.0     100.0  50.0  50.0       100.0      50.0      100.0
                    1.1            0.0      50.0   0.0  50.0       100.0       0.0      100.0  NO_EVIDENCE, counts as zero
                    1.2          100.0      50.0  50.0   0.0       100.0     100.0      100.0
                """.replace("----------------------------", "---------------------------"));
        assertThat(Scorer.of(definition).score(better).explain().table().rows())
                .last()
                .isEqualTo(List.of("  G", "", "", "", "-35.0", "35.0", "", "", "", ""));
        assertThat(Scorer.of(definition).score(better).explain())
                .hasToString("KZ-75 2026: index 50.0 %, coverage 100.0 %, 50.0 % to 50.0 %, most lost in 1: 15.0 %");
    }
}
