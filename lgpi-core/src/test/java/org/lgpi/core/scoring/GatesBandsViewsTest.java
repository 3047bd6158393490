package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.Frameworks.YEAR;
import static org.lgpi.core.generators.Frameworks.assess;
import static org.lgpi.core.generators.Frameworks.criterion;
import static org.lgpi.core.generators.Frameworks.flat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.GateResult.Verdict;

class GatesBandsViewsTest {

    private static final double NONE = Double.NaN;

    /** Listed in no order on purpose. */
    private static final List<Band> BANDS = List.of(Band.of("B", 0.6), Band.of("C", 0.2), Band.of("A", 0.8));

    private static Gate.Builder gate(Gate.Condition... conditions) {
        return Gate.builder().code("G").addConditions(conditions);
    }

    private static Scorecard score(Gate.Builder gate, double... values) {
        IndexMethod method =
                IndexMethod.builder().addAllBands(BANDS).addGates(gate.build()).build();
        Framework framework = flat(3);
        return Scorer.of(IndexDefinition.of(framework, method)).score(assess(framework, values));
    }

    // ---- gates

    @Test
    void aGateIsMetWhereEnoughConditionsAreMet() {
        Gate.Builder gate = gate(new Gate.Condition("1.1", 0.5), new Gate.Condition("1.2", 0.5));

        assertThat(score(gate, 0.5, 0.5, 0).gates().get(0).verdict()).isEqualTo(Verdict.MET);
        assertThat(score(gate, 0.5, 0.4, 0).gates().get(0).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(score(gate.require(1), 0.5, 0.4, 0).gates().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aConditionIsInclusiveInDecimalDigits() {
        Gate.Builder gate = gate(new Gate.Condition("index", 0.2));

        // the mean of these three is 0.19999999999999998
        assertThat((0.1 + 0.2 + 0.3) / 3).isNotEqualTo(0.2);
        assertThat(score(gate, 0.1, 0.2, 0.3).gates().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aNodeWithoutValueLeavesAGateOpenUnlessItIsDecidedAnyway() {
        Gate.Condition first = new Gate.Condition("1.1", 0.5);
        Gate.Condition second = new Gate.Condition("1.2", 0.5);

        assertThat(score(gate(first, second), 0.5, NONE, 0).gates().get(0)).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(result.met()).isEqualTo(1);
            assertThat(result.unknown()).isEqualTo(1);
            assertThat(result).hasToString("G UNKNOWN (1 of 2 conditions met, 2 required, 1 unknown)");
        });
        assertThat(score(gate(first, second), 0.4, NONE, 0).gates().get(0).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(score(gate(first, second).require(1), 0.5, NONE, 0)
                        .gates()
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aFailedGateCapsTheValueOfTheIndexAlone() {
        Scorecard card = score(gate(new Gate.Condition("1.1", 0.5)).capValue(0.6), 0.4, 1, 1);

        assertThat(card.index().value()).isEqualTo(0.6);
        assertThat(card.computed("index")).isCloseTo(0.8, within(1e-15));
        assertThat(card.node("1").value()).isCloseTo(0.8, within(1e-15));
        assertThat(card.index().lowest()).isEqualTo(0.6);
        assertThat(card.index().highest()).isEqualTo(0.6);
        assertThat(card.band()).contains(BANDS.get(0));
    }

    @Test
    void aCapNeverRaisesAValue() {
        assertThat(score(gate(new Gate.Condition("1.1", 0.5)).capValue(0.6), 0.3, 0.3, 0.3)
                        .index()
                        .value())
                .isCloseTo(0.3, within(1e-15));
    }

    @Test
    void theLowestCapCounts() {
        Gate strict = gate(new Gate.Condition("1.1", 0.9)).capValue(0.3).build();
        Gate lax = Gate.builder()
                .code("H")
                .addConditions(new Gate.Condition("1.1", 0.9))
                .capValue(0.5)
                .build();
        Framework framework = flat(1);
        IndexMethod method = IndexMethod.builder().addGates(lax, strict).build();

        assertThat(Scorer.of(IndexDefinition.of(framework, method))
                        .score(assess(framework, 0.8))
                        .index()
                        .value())
                .isEqualTo(0.3);
    }

    @Test
    void anOpenGateCapsTheLowestOnly() {
        Scorecard card = score(gate(new Gate.Condition("1.1", 0.5)).capValue(0.6), NONE, 1, 1);

        assertThat(card.gates().get(0).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(card.index().value()).isEqualTo(1);
        assertThat(card.index().lowest()).isEqualTo(0.6);
        assertThat(card.index().highest()).isEqualTo(1);
    }

    @Test
    void aGateOnWhatDoesNotApplyStaysOpen() {
        Framework framework = flat(2);
        Gate gate =
                gate(new Gate.Condition("1.1", 0.5)).capValue(0.6).capBand("B").build();
        IndexMethod method =
                IndexMethod.builder().addAllBands(BANDS).addGates(gate).build();
        Scorecard card = Scorer.of(IndexDefinition.of(framework, method))
                .score(Frameworks.builder(framework, "U", YEAR, NONE, 1)
                        .status("1.1", ObservationStatus.NOT_APPLICABLE)
                        .build());

        assertThat(card.gates().get(0).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(card.index().value()).isEqualTo(1);
        assertThat(card.index().lowest()).isEqualTo(0.6);
        assertThat(card.index().highest()).isEqualTo(1);
        assertThat(card.band()).contains(Band.of("A", 0.8));
    }

    @Test
    void aGateTestsTheUncappedIndex() {
        Gate capsAll = gate(new Gate.Condition("1.1", 0.9)).capValue(0.1).build();
        Gate onIndex = Gate.builder()
                .code("H")
                .addConditions(new Gate.Condition("index", 0.5))
                .build();
        Framework framework = flat(1);
        Scorecard card = Scorer.of(IndexDefinition.of(
                        framework,
                        IndexMethod.builder().addGates(capsAll, onIndex).build()))
                .score(assess(framework, 0.8));

        assertThat(card.index().value()).isEqualTo(0.1);
        assertThat(card.gates()).extracting(GateResult::verdict).containsExactly(Verdict.FAILED, Verdict.MET);
    }

    @Test
    void aFailedGateCapsTheBandAndLeavesTheValue() {
        Gate.Builder gate = gate(new Gate.Condition("1.1", 0.5)).capBand("B");

        assertThat(score(gate, 0.4, 1, 1).index().value()).isCloseTo(0.8, within(1e-15));
        assertThat(score(gate, 0.4, 1, 1).band()).contains(Band.of("B", 0.6));
        assertThat(score(gate, 0.5, 1, 1).band()).contains(Band.of("A", 0.8));
        assertThat(score(gate, 0, 1, 0).band()).contains(Band.of("C", 0.2));
        assertThat(score(gate, NONE, 1, 1).band()).contains(Band.of("A", 0.8));
        assertThat(score(gate, 0, 0, 0).band()).isEmpty();
    }

    @Test
    void gatesOnCriteriaWorkInTablesThatHoldNone() {
        Framework framework = flat(2);
        IndexMethod method = IndexMethod.builder()
                .addGates(gate(new Gate.Condition("1.1", 0.5)).capValue(0.3).build())
                .build();
        ScoreTable table = Scorer.of(IndexDefinition.of(framework, method))
                .scoreAll(Frameworks.table(framework, new double[] {0.4, 1}, new double[] {0.5, 1}));

        assertThat(table.value(0, "index")).isEqualTo(0.3);
        assertThat(table.value(1, "index")).isEqualTo(0.75);
        assertThat(table.card(0).index()).isEqualTo(table.index(0));
    }

    // ---- bands

    @Test
    void bandsBeginAtTheirLowerEndAndEndBelowTheNext() {
        Framework framework = flat(1);
        Scorer scorer = Scorer.of(IndexDefinition.of(
                framework, IndexMethod.builder().addAllBands(BANDS).build()));

        assertThat(List.of(1.0, 0.8, 0.8 - 1e-11, 0.6, 0.59, 0.2).stream()
                        .map(value -> scorer.score(assess(framework, value))
                                .band()
                                .orElseThrow()
                                .code()))
                .containsExactly("A", "A", "B", "B", "C", "C");
        assertThat(scorer.score(assess(framework, 0.19)).band()).isEmpty();
    }

    @Test
    void eightyOfAHundredPointsAreBandAWhateverTheOrderOfAdditions() {
        Random random = new Random(3);
        for (int turn = 0; turn < 200; turn++) {
            List<Double> earned = new ArrayList<>(Collections.nCopies(80, 1.0));
            earned.addAll(Collections.nCopies(20, 0.0));
            Collections.shuffle(earned, random);
            Framework framework = flat(100);
            // tenths cannot be written in binary: each order of additions ends in other last bits
            Weights weights = new Weights(Weights.Standard.EQUAL, weightsOfOneTenth(framework));
            IndexMethod method =
                    IndexMethod.builder().weights(weights).addAllBands(BANDS).build();
            Scorecard card = Scorer.of(IndexDefinition.of(framework, method))
                    .score(assess(
                            framework,
                            earned.stream().mapToDouble(value -> value).toArray()));
            assertThat(card.band()).contains(Band.of("A", 0.8));
        }
    }

    private static Map<String, Double> weightsOfOneTenth(Framework framework) {
        Map<String, Double> weights = new HashMap<>();
        framework.criteria().forEach(criterion -> weights.put(criterion.code(), 0.1));
        return weights;
    }

    @Test
    void whatIsWithheldOrMissingHasNoBandAndNoRank() {
        Framework framework = flat(2);
        IndexMethod method = IndexMethod.builder()
                .addAllBands(BANDS)
                .minimumCoverage(PerNode.of(0.8))
                .build();
        ScoreTable table = Scorer.of(IndexDefinition.of(framework, method))
                .scoreAll(Frameworks.table(framework, new double[] {1}, new double[] {}, new double[] {0.9, 0.9}));

        assertThat(table.band(0)).isEmpty();
        assertThat(table.band(1)).isEmpty();
        assertThat(table.band(2)).contains(Band.of("A", 0.8));
        Ranking ranking = Ranking.of(table);
        assertThat(ranking.of("A").orElseThrow().rank()).isNaN();
        assertThat(ranking.of("A").orElseThrow().band()).isEmpty();
        assertThat(ranking.of("C").orElseThrow().rank()).isEqualTo(1);
    }

    // ---- views

    private static final Framework TAGGED = Frameworks.framework(
            Block.builder()
                    .code("1")
                    .addCriteria(tagged("1.1", "Y"), tagged("1.2", "X", "Y"), criterion("1.3"))
                    .build(),
            Block.builder().code("2").addCriteria(tagged("2.1", "X", "X")).build());

    private static Criterion tagged(String code, String... values) {
        return Criterion.builder()
                .code(code)
                .scale(Scale.range(0, 1))
                .tags(Tags.NONE.with("aspect", List.of(values)))
                .build();
    }

    @Test
    void aViewRegroupsTheCriteriaUnderTheWeightsOfTheIndex() {
        IndexDefinition definition =
                IndexDefinition.of(TAGGED).withMethod(m -> m.withWeights(Weights.EQUAL.with("2", 3)));
        // effective weights: 1/12 each in block 1, 3/4 in block 2
        Map<String, Score> view =
                Scorer.of(definition).score(assess(TAGGED, 0.2, 0.4, 0.9, 1)).view("aspect");

        assertThat(view.keySet()).containsExactly("Y", "X", "(none)");
        assertThat(view.get("Y").value()).isCloseTo(0.3, within(1e-15));
        assertThat(view.get("X").value()).isCloseTo((0.4 + 9 * 1) / 10, within(1e-15));
        assertThat(view.get("(none)").value()).isCloseTo(0.9, within(1e-15));
        assertThat(Scorer.of(definition)
                        .score(assess(TAGGED, 1))
                        .view("nothing")
                        .keySet())
                .containsExactly("(none)");
    }

    @Test
    void aViewHasTheCoverageAndBoundsOfItsCriteria() {
        Score y = Scorer.of(IndexDefinition.of(TAGGED))
                .score(assess(TAGGED, 0.2))
                .view("aspect")
                .get("Y");

        assertThat(y.value()).isEqualTo(0.2);
        assertThat(y.coverage()).isEqualTo(0.5);
        assertThat(y.lowest()).isCloseTo(0.1, within(1e-15));
        assertThat(y.highest()).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void aBlockedCriterionBlocksTheViewsThatHoldIt() {
        IndexDefinition definition = IndexDefinition.of(TAGGED)
                .withMethod(m -> m.withStatus(
                        StatusPolicy.STANDARD.with("1.1", ObservationStatus.NOT_ASSESSED, StatusPolicy.Rule.BLOCK)));
        Map<String, Score> view =
                Scorer.of(definition).score(assess(TAGGED, NONE, 0.4, 0.9, 1)).view("aspect");

        assertThat(view.get("Y").reason()).isEqualTo(Reason.BLOCKED);
        assertThat(view.get("X").hasValue()).isTrue();
    }

    @Test
    void theViewOfATableHasTheScoresOfItsCardsAndCannotBeChanged() {
        ScoreTable table = Scorer.of(IndexDefinition.of(TAGGED))
                .scoreAll(Frameworks.table(TAGGED, new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {0.5, NONE, 1}));
        Map<String, List<Score>> view = table.view("aspect");

        for (int row = 0; row < table.size(); row++) {
            Map<String, Score> card = table.card(row).view("aspect");
            int at = row;
            view.forEach((group, scores) -> assertThat(scores.get(at)).isEqualTo(card.get(group)));
        }
        assertThatThrownBy(() -> view.get("X").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(view::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(table.card("A", YEAR).unit()).isEqualTo("A");
    }
}
