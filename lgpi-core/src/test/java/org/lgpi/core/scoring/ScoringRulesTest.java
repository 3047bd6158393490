package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.lgpi.core.generators.Frameworks.YEAR;
import static org.lgpi.core.generators.Frameworks.assess;
import static org.lgpi.core.generators.Frameworks.block;
import static org.lgpi.core.generators.Frameworks.criterion;
import static org.lgpi.core.generators.Frameworks.flat;
import static org.lgpi.core.generators.Frameworks.framework;
import static org.lgpi.core.generators.Frameworks.subBlock;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.StatusPolicy.Rule;
import org.lgpi.core.index.Weights;
import org.lgpi.core.territory.Unit;

/** Statuses, weights, exclusions, coverage, bounds and aggregations, computed by hand. */
class ScoringRulesTest {

    private static final double NONE = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-14);

    /** Two blocks: 1 with three criteria, 2 with one. */
    private static final Framework TWO_BLOCKS = framework(block("1", "1.1", "1.2", "1.3"), block("2", "2.1"));

    private static Scorecard score(Framework framework, IndexMethod method, double... values) {
        return Scorer.of(IndexDefinition.of(framework, method)).score(assess(framework, values));
    }

    private static void is(Score score, double value, double coverage, double lowest, double highest) {
        assertThat(score.hasValue()).as(score.toString()).isTrue();
        assertThat(score.value()).as("value of " + score.node()).isCloseTo(value, CLOSE);
        bounds(score, coverage, lowest, highest);
    }

    private static void isMissing(Score score, Reason reason, double coverage, double lowest, double highest) {
        assertThat(score.reason()).isEqualTo(reason);
        assertThat(score.value()).isNaN();
        bounds(score, coverage, lowest, highest);
    }

    private static void bounds(Score score, double coverage, double lowest, double highest) {
        assertThat(score.coverage()).as("coverage of " + score.node()).isCloseTo(coverage, CLOSE);
        assertThat(score.lowest()).as("lowest of " + score.node()).isCloseTo(lowest, CLOSE);
        assertThat(score.highest()).as("highest of " + score.node()).isCloseTo(highest, CLOSE);
    }

    // ---- statuses

    @Test
    void appealedValuesCountLikeScoredOnes() {
        Framework framework = flat(2);
        Assessment assessment = Frameworks.builder(framework, "U", YEAR, 0.5)
                .observation(
                        "1.2",
                        Observation.builder()
                                .status(ObservationStatus.UNDER_APPEAL)
                                .value(1)
                                .build())
                .build();

        is(Scorer.of(IndexDefinition.of(framework)).score(assessment).index(), 0.75, 1, 0.75, 0.75);
    }

    static Stream<Arguments> standardPolicies() {
        return Stream.of(
                Arguments.of(ObservationStatus.NO_EVIDENCE, 0.3, 1.0, 0.3, 0.8, Reason.NONE),
                Arguments.of(ObservationStatus.REFUSED, 0.3, 1.0, 0.3, 0.8, Reason.NONE),
                Arguments.of(ObservationStatus.NOT_ASSESSED, 0.6, 0.5, 0.3, 0.8, Reason.NOT_ASSESSED),
                Arguments.of(ObservationStatus.SUPPRESSED, 0.6, 0.5, 0.3, 0.8, Reason.SUPPRESSED),
                Arguments.of(ObservationStatus.NOT_APPLICABLE, 0.6, 1.0, 0.6, 0.6, Reason.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("standardPolicies")
    void absentValuesFollowTheStandardPolicy(
            ObservationStatus status, double value, double coverage, double lowest, double highest, Reason reason) {
        Framework framework = flat(2);
        Assessment assessment = Frameworks.builder(framework, "U", YEAR, 0.6)
                .status("1.2", status)
                .build();
        Scorecard card = Scorer.of(IndexDefinition.of(framework)).score(assessment);

        is(card.index(), value, coverage, lowest, highest);
        assertThat(card.node("1.2").reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ASSESSED", "NO_EVIDENCE", "REFUSED", "SUPPRESSED"})
    void anyPolicyCanBeGivenToAnAbsentValue(ObservationStatus status) {
        Framework framework = flat(2);
        Assessment assessment = Frameworks.builder(framework, "U", YEAR, 0.6)
                .status("1.2", status)
                .build();
        IndexDefinition definition = IndexDefinition.of(framework);

        is(scoreWith(definition, status, Rule.ZERO, assessment).index(), 0.3, 1, 0.3, 0.8);
        is(scoreWith(definition, status, Rule.EXCLUDE, assessment).index(), 0.6, 0.5, 0.3, 0.8);
        isMissing(scoreWith(definition, status, Rule.BLOCK, assessment).index(), Reason.BLOCKED, 0.5, 0.3, 0.8);
    }

    private static Scorecard scoreWith(
            IndexDefinition definition, ObservationStatus status, Rule rule, Assessment assessment) {
        return Scorer.of(definition.withMethod(m -> m.withStatus(StatusPolicy.STANDARD.with(status, rule))))
                .score(assessment);
    }

    @Test
    void aPolicyOfANodeHoldsBelowItAlone() {
        IndexMethod method = IndexMethod.STANDARD.withStatus(
                StatusPolicy.STANDARD.with("1", ObservationStatus.REFUSED, Rule.EXCLUDE));
        Assessment assessment = Frameworks.builder(TWO_BLOCKS, "U", YEAR, 1, 1)
                .status("1.3", ObservationStatus.REFUSED)
                .status("2.1", ObservationStatus.REFUSED)
                .build();
        Scorecard card = Scorer.of(IndexDefinition.of(TWO_BLOCKS, method)).score(assessment);

        is(card.node("1"), 1, 2 / 3.0, 2 / 3.0, 1);
        is(card.node("2"), 0, 1, 0, 1);
        is(card.index(), 0.75, 0.75, 0.5, 1);
    }

    @Test
    void aBlockedCriterionBlocksItsAncestorsAndNothingElse() {
        IndexMethod method = IndexMethod.STANDARD.withStatus(
                StatusPolicy.STANDARD.with("1.1", ObservationStatus.NOT_ASSESSED, Rule.BLOCK));
        Scorecard card = score(TWO_BLOCKS, method, NONE, 1, NONE, 1);

        isMissing(card.node("1.1"), Reason.BLOCKED, 0, 0, 1);
        isMissing(card.node("1"), Reason.BLOCKED, 1 / 3.0, 1 / 3.0, 1);
        isMissing(card.index(), Reason.BLOCKED, 0.5, 0.5, 1);
        is(card.node("2"), 1, 1, 1, 1);
        assertThat(card.node("1.3").reason()).isEqualTo(Reason.NOT_ASSESSED);
    }

    @Test
    void zeroIsTheWorstValueAfterDirection() {
        Framework framework = framework(block(
                "1",
                Criterion.builder()
                        .code("1.1")
                        .scale(Scale.range(0, 10))
                        .direction(Direction.NEGATIVE)
                        .build(),
                criterion("1.2")));
        Assessment assessment = Frameworks.builder(framework, "U", YEAR, NONE, 1)
                .status("1.1", ObservationStatus.NO_EVIDENCE)
                .build();
        Scorer scorer = Scorer.of(IndexDefinition.of(framework));

        is(scorer.score(assessment).index(), 0.5, 1, 0.5, 1);
        is(scorer.score(assess(framework, 2, 1)).node("1.1"), 0.8, 1, 0.8, 0.8);
    }

    @Test
    void whatAppliesToNobodyHasNoValueAndNoWeightAbove() {
        Framework framework = framework(
                Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .scale(Scale.binary())
                                .appliesTo(Applicability.of("tier", "RAION"))
                                .build())
                        .build(),
                block("2", "2.1"));
        Unit okrug = Unit.builder().code("U").putAttribute("tier", "OKRUG").build();
        Scorecard card = Scorer.of(IndexDefinition.of(framework))
                .score(Assessment.builder(framework, okrug, YEAR)
                        .value("2.1", 0.5)
                        .build());

        assertThat(card.node("1").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(card.node("1").coverage()).isNaN();
        assertThat(card.node("1").lowest()).isNaN();
        is(card.index(), 0.5, 1, 0.5, 0.5);
    }

    @Test
    void anAssessmentWithoutAnyFindingHasBoundsAndNoValue() {
        Scorecard card = score(TWO_BLOCKS, IndexMethod.STANDARD);

        isMissing(card.index(), Reason.NO_CHILD, 0, 0, 1);
        assertThat(card.band()).isEmpty();
    }

    // ---- weights and exclusion

    @Test
    void weightsAreRelativeToSiblings() {
        IndexMethod method = IndexMethod.STANDARD.withWeights(
                Weights.EQUAL.with("1", 3).with("1.1", 2).with("1.2", 0));
        Scorecard card = score(TWO_BLOCKS, method, 0.9, 0, 0.3, 0.1);

        // (2 * 0.9 + 1 * 0.3) / 3 = 0.7, and (3 * 0.7 + 0.1) / 4
        is(card.node("1"), 0.7, 1, 0.7, 0.7);
        is(card.index(), 0.55, 1, 0.55, 0.55);
    }

    @Test
    void excludedWeightGoesToTheSiblings() {
        Scorecard card = score(TWO_BLOCKS, IndexMethod.STANDARD, 0.9, NONE, NONE, 0.1);

        is(card.node("1"), 0.9, 1 / 3.0, 0.3, 2.9 / 3);
        // block 1 keeps its weight of 3: (3 * 0.9 + 0.1) / 4
        is(card.index(), 0.7, 0.5, (0.9 + 0.1) / 4, (2.9 + 0.1) / 4);
    }

    @Test
    void pooledWeightLeavesTheAncestorsToo() {
        IndexMethod method = IndexMethod.STANDARD.withExclusion(Exclusion.POOLED);
        Scorecard card = score(TWO_BLOCKS, method, 0.9, NONE, NONE, 0.1);

        is(card.node("1"), 0.9, 1 / 3.0, 0.3, 2.9 / 3);
        // block 1 weighs 3 * 1/3: (1 * 0.9 + 1 * 0.1) / 2
        is(card.index(), 0.5, 0.5, 0.25, 0.75);
    }

    @Test
    void pooledWeightLeavesThroughAllLevels() {
        Framework framework = framework(
                block("1", subBlock("1.1", "1.1.1", "1.1.2"), subBlock("1.2", "1.2.1", "1.2.2")), block("2", "2.1"));
        IndexMethod method = IndexMethod.STANDARD
                .withExclusion(Exclusion.POOLED)
                .withWeights(Weights.BY_CRITERIA.with("1", 10).with("1.1", 6).with("2", 5));
        Scorecard card = score(framework, method, 1, NONE, NONE, NONE, 0);

        // 1.1 keeps 6 * 1/2 = 3 of 8, so block 1 keeps 10 * 3/8 = 3.75 beside 5
        assertThat(card.index().value()).isCloseTo(3.75 / 8.75, CLOSE);
        // coverage keeps the whole weights: nothing here is inapplicable
        assertThat(card.index().coverage()).isCloseTo((10 * 3 / 8.0 + 5) / 15, CLOSE);
    }

    @Test
    void pooledPointsStayPoints() {
        Framework framework = framework(
                block("1", criterion("1.1", Scale.points(4)), criterion("1.2", Scale.points(6))),
                block("2", criterion("2.1", Scale.points(10))));
        IndexMethod method = IndexMethod.STANDARD
                .withAggregation(PerNode.of(Aggregation.SUM))
                .withExclusion(Exclusion.POOLED);
        Scorecard card = score(framework, method, 3, NONE, 5);

        assertThat(card.points("1")).isCloseTo(3, CLOSE);
        assertThat(card.maximum("1")).isCloseTo(4, CLOSE);
        assertThat(card.points("index")).isCloseTo(8, CLOSE);
        assertThat(card.maximum("index")).isCloseTo(14, CLOSE);
        assertThat(card.points("1.1")).isCloseTo(3, CLOSE);
        assertThat(card.maximum("1.2")).isNaN();
        is(card.index(), 8 / 14.0, 0.7, 8 / 20.0, 14 / 20.0);
    }

    @Test
    void siblingsThatAllWeighNothingLeaveNoValue() {
        IndexMethod method = IndexMethod.STANDARD.withWeights(
                Weights.EQUAL.with("1.1", 0).with("1.2", 0).with("1.3", 1));
        Scorecard card = score(TWO_BLOCKS, method, 1, 1, NONE, 0.5);

        isMissing(card.node("1"), Reason.ZERO_WEIGHT, 0, 0, 1);
        is(card.index(), 0.5, 0.5, 0.25, 0.75);
    }

    // ---- minimum coverage and children

    @Test
    void aNodeOfLowCoverageIsWithheldWhileItsParentUsesIt() {
        IndexMethod method =
                IndexMethod.STANDARD.withMinimumCoverage(PerNode.of(0.0).with("1", 0.66));
        Scorecard low = score(TWO_BLOCKS, method, 0.9, NONE, NONE, 0.1);
        Scorecard enough = score(TWO_BLOCKS, method, 0.9, 0.9, NONE, 0.1);

        isMissing(low.node("1"), Reason.LOW_COVERAGE, 1 / 3.0, 0.3, 2.9 / 3);
        assertThat(low.computed("1")).isCloseTo(0.9, CLOSE);
        assertThat(low.index().value()).isCloseTo(0.7, CLOSE);
        assertThat(enough.node("1").hasValue()).isTrue();
    }

    @Test
    void coverageExactlyAtTheMinimumIsEnough() {
        IndexMethod method = IndexMethod.STANDARD.withMinimumCoverage(PerNode.of(0.7));
        double[] seven = {1, 1, 1, 1, 1, 1, 1};
        double[] six = {1, 1, 1, 1, 1, 1};

        assertThat(score(flat(10), method, seven).index().hasValue()).isTrue();
        assertThat(score(flat(10), method, six).index().reason()).isEqualTo(Reason.LOW_COVERAGE);
    }

    @Test
    void tooFewChildrenAreAGapAbove() {
        IndexMethod method =
                IndexMethod.STANDARD.withMinimumChildren(PerNode.of(0.0).with("1", 2 / 3.0));
        Scorecard few = score(TWO_BLOCKS, method, 0.9, NONE, NONE, 0.1);
        Scorecard enough = score(TWO_BLOCKS, method, 0.9, 0.9, NONE, 0.1);

        isMissing(few.node("1"), Reason.TOO_FEW_CHILDREN, 1 / 3.0, 0.3, 2.9 / 3);
        assertThat(few.computed("1")).isNaN();
        assertThat(few.index().value()).isCloseTo(0.1, CLOSE);
        assertThat(enough.index().value()).isCloseTo(0.7, CLOSE);
    }

    @Test
    void childrenThatDoNotApplyAreNotAmongThoseThatMustHaveAValue() {
        IndexMethod method = IndexMethod.STANDARD.withMinimumChildren(PerNode.of(1.0));
        Framework framework = flat(3);
        Assessment assessment = Frameworks.builder(framework, "U", YEAR, 0.5, 0.7)
                .status("1.3", ObservationStatus.NOT_APPLICABLE)
                .build();

        is(Scorer.of(IndexDefinition.of(framework, method)).score(assessment).index(), 0.6, 1, 0.6, 0.6);
    }

    // ---- aggregations

    static Stream<Arguments> aggregations() {
        // weights 1, 2, 1 over 0.2, 0.4, 0.8
        return Stream.of(
                Arguments.of(Aggregation.ARITHMETIC, 1.8 / 4),
                Arguments.of(Aggregation.GEOMETRIC, Math.pow(0.2 * 0.4 * 0.4 * 0.8, 0.25)),
                Arguments.of(Aggregation.HARMONIC, 4 / (5 + 5 + 1.25)),
                Arguments.of(Aggregation.power(2), Math.sqrt((0.04 + 0.32 + 0.64) / 4)),
                Arguments.of(
                        Aggregation.power(0.5),
                        Math.pow((Math.sqrt(0.2) + 2 * Math.sqrt(0.4) + Math.sqrt(0.8)) / 4, 2)),
                Arguments.of(Aggregation.power(-2), 1 / Math.sqrt((25 + 12.5 + 1.5625) / 4)),
                Arguments.of(Aggregation.MINIMUM, 0.2),
                Arguments.of(Aggregation.MAXIMUM, 0.8),
                Arguments.of(Aggregation.MEDIAN, 0.4),
                Arguments.of(Aggregation.PRODUCT, 0.2 * 0.4 * 0.8),
                Arguments.of(Aggregation.SUM, 1.8 / 4),
                Arguments.of(Aggregation.cappedSum(3), 1.8 / 3),
                Arguments.of(Aggregation.cappedSum(1.5), 1),
                Arguments.of(Aggregation.cappedSum(9), 1.8 / 4));
    }

    private static IndexMethod weighted(Aggregation aggregation) {
        return IndexMethod.STANDARD
                .withWeights(Weights.EQUAL.with("1.2", 2))
                .withAggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", aggregation));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void everyAggregationHasItsFormula(Aggregation aggregation, double expected) {
        is(score(flat(3), weighted(aggregation), 0.2, 0.4, 0.8).node("1"), expected, 1, expected, expected);
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aChildOfWeightZeroTakesNoPart(Aggregation aggregation, double expected) {
        IndexMethod method =
                weighted(aggregation).withWeights(Weights.EQUAL.with("1.2", 2).with("1.4", 0));

        assertThat(score(flat(4), method, 0.2, 0.4, 0.8, 0).node("1").value()).isCloseTo(expected, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aChildWithoutValueTakesNoPart(Aggregation aggregation, double expected) {
        assertThat(score(flat(4), weighted(aggregation), 0.2, 0.4, 0.8)
                        .node("1")
                        .value())
                .isCloseTo(expected, CLOSE);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddle() {
        assertThat(score(flat(4), weighted(Aggregation.MEDIAN), 0.1, 0.9, 0.5, 0.4)
                        .node("1")
                        .value())
                .isCloseTo(0.45, CLOSE);
    }

    static Stream<Aggregation> zeroed() {
        return Stream.of(Aggregation.GEOMETRIC, Aggregation.HARMONIC, Aggregation.power(-1), Aggregation.PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("zeroed")
    void oneZeroMakesItZero(Aggregation aggregation) {
        Score score = score(flat(3), weighted(aggregation), 0, 0.4, 0.8).node("1");

        is(score, 0, 1, 0, 0);
        // minus zero prints and compares otherwise
        assertThat(Double.doubleToLongBits(score.value())).isZero();
    }

    @ParameterizedTest
    @MethodSource("zeroed")
    void aMissingChildThatCouldBeZeroLowersTheLowestToZero(Aggregation aggregation) {
        Score score = score(flat(3), weighted(aggregation), 0.5, 0.5).node("1");

        assertThat(score.lowest()).isZero();
        assertThat(score.highest()).isGreaterThanOrEqualTo(score.value());
    }

    @Test
    void sumsKnowTheirPoints() {
        Framework framework = framework(block(
                "1",
                criterion("1.1", Scale.points(4)),
                criterion("1.2", Scale.points(6)),
                criterion("1.3", Scale.points(5))));
        Scorecard sum = score(framework, IndexMethod.STANDARD.withAggregation(PerNode.of(Aggregation.SUM)), 3, 6, NONE);
        Scorecard capped = score(
                framework,
                IndexMethod.STANDARD.withAggregation(PerNode.of(Aggregation.SUM).with("1", Aggregation.cappedSum(8))),
                3,
                6,
                NONE);

        assertThat(sum.points("1")).isCloseTo(9, CLOSE);
        assertThat(sum.maximum("1")).isCloseTo(10, CLOSE);
        is(sum.node("1"), 0.9, 10 / 15.0, 9 / 15.0, 14 / 15.0);
        assertThat(capped.points("1")).isCloseTo(8, CLOSE);
        assertThat(capped.maximum("1")).isCloseTo(8, CLOSE);
        is(capped.node("1"), 1, 10 / 15.0, 1, 1);
        assertThat(score(framework, IndexMethod.STANDARD, 3, 6).points("1")).isNaN();
    }

    @Test
    void boundsRunTheSameAggregation() {
        // 0.64 observed; the second child is 0 or 1
        is(score(flat(2), weighted(Aggregation.GEOMETRIC), 0.64).node("1"), 0.64, 1 / 3.0, 0, Math.pow(0.64, 1 / 3.0));
        is(score(flat(2), weighted(Aggregation.MINIMUM), 0.64).node("1"), 0.64, 1 / 3.0, 0, 0.64);
        is(score(flat(2), weighted(Aggregation.MAXIMUM), 0.64).node("1"), 0.64, 1 / 3.0, 0.64, 1);
        is(score(flat(2), weighted(Aggregation.MEDIAN), 0.64).node("1"), 0.64, 1 / 3.0, 0.32, 0.82);
    }

    // ---- what a scorer refuses

    @Test
    void nodesMustExist() {
        Scorecard card = score(flat(1), IndexMethod.STANDARD, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.node("9"))
                .withMessage("no node 9 in demo 1.0: 1 blocks, 0 sub-blocks, 1 criteria; use index for the total");
        ScoreTable table = Scorer.of(card.definition()).scoreAll(Frameworks.table(flat(1), new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.value(0, "1.1"))
                .withMessage("the table holds no node 1.1 but [index, 1]; name it when scoring: scoreAll(table,"
                        + " \"1.1\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(card.definition()).scoreAll(Frameworks.table(flat(1)), "9"));
    }

    @Test
    void theFrameworkOfTheFindingsIsThatOfTheDefinition() {
        Scorer scorer = Scorer.of(IndexDefinition.of(flat(2)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer.scoreAll(Frameworks.table(flat(1))))
                .withMessage("the table is of demo 1.0: 1 blocks, 0 sub-blocks, 1 criteria, the definition of demo 1.0:"
                        + " 1 blocks, 0 sub-blocks, 2 criteria; read the table with the framework of the definition");
        assertThatIllegalArgumentException().isThrownBy(() -> scorer.score(assess(flat(1), 1)));
    }

    @Test
    void ordersNeedAllUnits() {
        Scorer scorer = Scorer.of(
                IndexDefinition.of(flat(2)).withMethod(m -> m.withAggregation(PerNode.of(Aggregation.BORDA))));

        assertThatIllegalStateException()
                .isThrownBy(() -> scorer.score(assess(flat(2), 1, 1)))
                .withMessage("demo orders units against each other: call scoreAll(table) with all of them");
    }

    @Test
    void aScoreHasAValueOrAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Score("1", Double.NaN, 1, 0, 1, Reason.NONE))
                .withMessage("the value NaN of 1 beside the reason NONE");
        assertThatIllegalArgumentException().isThrownBy(() -> new Score("1", 0.5, 1, 0, 1, Reason.BLOCKED));
    }

    // ---- tables

    @Test
    void aTableHoldsTheNodesThatWereAskedForEachOnce() {
        ScoreTable table = Scorer.of(IndexDefinition.of(TWO_BLOCKS))
                .scoreAll(Frameworks.table(TWO_BLOCKS, new double[] {0.1, 0.2, 0.3, 0.4}), "1.1", "1.1", "2", "1.3");

        assertThat(table.nodes()).containsExactly("1.1", "2", "1.3");
        assertThat(table.value(0, "1.1")).isEqualTo(0.1);
        assertThat(table.value(0, "2")).isEqualTo(0.4);
        assertThat(table.value(0, "1.3")).isEqualTo(0.3);
    }

    @Test
    void aTableWithoutRowsHasScoresWithoutRows() {
        ScoreTable table = Scorer.of(IndexDefinition.of(TWO_BLOCKS)).scoreAll(Frameworks.table(TWO_BLOCKS));

        assertThat(table.size()).isZero();
        assertThat(table).hasToString("0 rows, 3 nodes");
        assertThat(Ranking.of(table).entries()).isEmpty();
    }

    @Test
    void aCardListsGroupsBeforeWhatIsInside() {
        assertThat(score(TWO_BLOCKS, IndexMethod.STANDARD, 1, 1, 1, 1).nodes())
                .extracting(Score::node)
                .isEqualTo(List.of("index", "1", "1.1", "1.2", "1.3", "2", "2.1"));
    }
}
