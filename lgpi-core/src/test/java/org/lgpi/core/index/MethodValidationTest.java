package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.StatusPolicy.Rule;

class MethodValidationTest {

    private static final Framework FRAMEWORK = Frameworks.framework(
            Frameworks.block("1", Frameworks.subBlock("1.1", "1.1.1", "1.1.2"), Frameworks.subBlock("1.2", "1.2.1")),
            Frameworks.block("2", "2.1", "2.2"));

    private static List<String> problems(IndexMethod method) {
        return method.problems(FRAMEWORK.blocks()).stream()
                .map(Problem::toString)
                .toList();
    }

    private static IndexMethod weights(Weights weights) {
        return IndexMethod.STANDARD.withWeights(weights);
    }

    @Test
    void theStandardMethodHasNoProblems() {
        assertThat(problems(IndexMethod.STANDARD)).isEmpty();
        assertThat(IndexDefinition.of(FRAMEWORK).warnings()).isEmpty();
    }

    @Test
    void allProblemsComeInOneException() {
        IndexMethod method = IndexMethod.builder()
                .weights(Weights.EQUAL.with("1.1.1", -1).with("9", 1))
                .aggregation(PerNode.of(Aggregation.ARITHMETIC).with("1.1.1", Aggregation.MINIMUM))
                .addAllBands(List.of(Band.of("A", 0.8), Band.of("B", 0.8)))
                .build();

        assertThatThrownBy(() -> IndexDefinition.of(FRAMEWORK, method))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems()).hasSize(4))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "error BAD_WEIGHT (method.weights.1.1.1): found the weight -1.0; expected a finite number of 0"
                                + " or more; correct the weight; to leave a node out, give it the weight 0",
                        "error UNKNOWN_CODE (method.weights.9): found the code 9; expected a block, sub-block or"
                                + " criterion; correct the code",
                        "error UNKNOWN_CODE (method.aggregation.1.1.1): found the code 1.1.1; expected index, block,"
                                + " subBlock or the code of a block or sub-block; correct the code",
                        "error OVERLAPPING_BANDS (method.bands.B): found the same lower end as band A; expected a lower"
                                + " end for each band; correct one of the two lower ends"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void weightsAreFiniteAndNotNegative(double weight) {
        assertThat(problems(weights(Weights.EQUAL.with("2.1", weight))))
                .singleElement()
                .asString()
                .startsWith("error BAD_WEIGHT (method.weights.2.1): found the weight " + weight + ";");
    }

    @Test
    void aGroupNeedsAWeightAboveZero() {
        assertThat(problems(weights(Weights.EQUAL.with("2.1", 0)))).isEmpty();
        assertThat(problems(weights(Weights.EQUAL.with("2.1", 0).with("2.2", 0))))
                .containsExactly("error ZERO_WEIGHTS (method.weights): found the weight 0 for every child of 2;"
                        + " expected at least one weight above 0 in each group; give a child of 2 a weight above 0; to"
                        + " leave 2 out, set its own weight to 0");
        assertThat(problems(weights(Weights.BY_CRITERIA.with("1", 0).with("2", 0))))
                .containsExactly("error ZERO_WEIGHTS (method.weights): found the weight 0 for every child of index;"
                        + " expected at least one weight above 0 in each group; give a child of index a weight above"
                        + " 0");
        assertThat(problems(weights(Weights.BY_CRITERIA.with("1.2.1", 0)))).hasSize(1);
    }

    @Test
    void exceptionsNameLevelsOrGroups() {
        assertThat(problems(IndexMethod.STANDARD.withAggregation(PerNode.of(Aggregation.ARITHMETIC)
                        .with("index", Aggregation.GEOMETRIC)
                        .with("block", Aggregation.MINIMUM)
                        .with("subBlock", Aggregation.MAXIMUM)
                        .with("1.2", Aggregation.MEDIAN))))
                .isEmpty();
        assertThat(problems(IndexMethod.STANDARD
                        .withMinimumCoverage(PerNode.of(0.5).with("x", 0.5))
                        .withMinimumChildren(PerNode.of(0.5).with("y", 0.5))))
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("error UNKNOWN_CODE (method.minimumC"));
    }

    @Test
    void minimumsAreShares() {
        assertThat(problems(IndexMethod.STANDARD
                        .withMinimumCoverage(PerNode.of(66.0).with("2", Double.NaN))
                        .withMinimumChildren(PerNode.of(-0.1))))
                .containsExactly(
                        "error BAD_SHARE (method.minimumCoverage.2): found the share NaN; expected a number from 0 to"
                                + " 1; write the share, not a percentage",
                        "error BAD_SHARE (method.minimumCoverage.default): found the share 66.0; expected a number from"
                                + " 0 to 1; write the share, not a percentage",
                        "error BAD_SHARE (method.minimumChildren.default): found the share -0.1; expected a number from"
                                + " 0 to 1; write the share, not a percentage");
    }

    @Test
    void whatDoesNotApplyIsNeverZeroAndValuesHaveNoPolicy() {
        StatusPolicy policy = StatusPolicy.STANDARD
                .with(ObservationStatus.NOT_APPLICABLE, Rule.ZERO)
                .with("1.1", ObservationStatus.NOT_APPLICABLE, Rule.ZERO)
                .with("1.1", ObservationStatus.SCORED, Rule.BLOCK)
                .with("nowhere", ObservationStatus.REFUSED, Rule.BLOCK);

        assertThat(problems(IndexMethod.STANDARD.withStatus(policy)))
                .containsExactly(
                        "error BAD_STATUS_RULE (method.status.NOT_APPLICABLE): found the rule zero; expected exclude or"
                                + " block: what does not apply is never zero; remove the rule, or use NO_EVIDENCE in"
                                + " the data where something should have been found",
                        "error BAD_STATUS_RULE (method.status.1.1.SCORED): found a rule for SCORED, which carries a"
                                + " value; expected rules for statuses without value; remove the rule",
                        "error BAD_STATUS_RULE (method.status.1.1.NOT_APPLICABLE): found the rule zero; expected"
                                + " exclude or block: what does not apply is never zero; remove the rule, or use"
                                + " NO_EVIDENCE in the data where something should have been found",
                        "error UNKNOWN_CODE (method.status.nowhere): found the code nowhere; expected a status, or the"
                                + " code of a block, sub-block or criterion; correct the code");
    }

    @Test
    void pooledExclusionNeedsArithmeticMeansOrSums() {
        IndexMethod pooled = IndexMethod.STANDARD.withExclusion(Exclusion.POOLED);

        assertThat(problems(pooled.withAggregation(PerNode.of(Aggregation.SUM))))
                .isEmpty();
        assertThat(problems(pooled.withAggregation(
                        PerNode.of(Aggregation.ARITHMETIC).with("index", Aggregation.GEOMETRIC))))
                .containsExactly("error BAD_EXCLUSION (method.exclusion): found pooled beside the aggregation GEOMETRIC"
                        + " of index; expected arithmetic or sum at every node; use withinGroup, or make every"
                        + " aggregation arithmetic or sum");
        assertThat(problems(pooled.withAggregation(
                        PerNode.of(Aggregation.ARITHMETIC).with("subBlock", Aggregation.cappedSum(3)))))
                .hasSize(2);
    }

    @Test
    void bandsHaveTheirOwnCodesAndLowerEnds() {
        IndexMethod method = IndexMethod.builder()
                .addAllBands(List.of(
                        Band.of("A", 0.8), Band.of("A", 0.6), Band.of("B", Double.NaN), Band.of("C", 0.8 - 1e-14)))
                .build();

        assertThat(problems(method))
                .containsExactly(
                        "error DUPLICATE_CODE (method.bands.A): found the band twice; expected each band once; rename"
                                + " one of the two",
                        "error BAD_BAND (method.bands.B): found from NaN; expected a finite number; correct the lower"
                                + " end",
                        "error OVERLAPPING_BANDS (method.bands.C): found the same lower end as band A; expected a lower"
                                + " end for each band; correct one of the two lower ends");
    }

    private static Gate gate(String code, int require, Gate.Condition... conditions) {
        return Gate.builder()
                .code(code)
                .require(require)
                .addAllConditions(Arrays.asList(conditions))
                .build();
    }

    @Test
    void gatesNameKnownNodesAndCanDecide() {
        Gate.Condition good = new Gate.Condition("1.1.1", 0.5);
        IndexMethod method = IndexMethod.builder()
                .addAllGates(List.of(
                        gate("G1", 1, good, new Gate.Condition("index", 0.5)),
                        gate("G1", 3, good),
                        gate("G 2", 1),
                        gate("G3", 1, new Gate.Condition("9", Double.NaN)),
                        Gate.builder()
                                .code("G4")
                                .addAllConditions(List.of(good))
                                .capBand("Z")
                                .capValue(Double.NaN)
                                .build()))
                .build();

        assertThat(problems(method))
                .containsExactly(
                        "error DUPLICATE_CODE (method.gates.G1): found the gate twice; expected each gate once; rename"
                                + " one of the two",
                        "error BAD_GATE (method.gates.G1): found require 3 of 1 conditions; expected a number from 1 to"
                                + " 1; correct require, or leave it out to require all",
                        "error BAD_CODE (method.gates.G 2): found the code 'G 2'; expected a short code without spaces;"
                                + " rename it",
                        "error BAD_GATE (method.gates.G 2): found no conditions; expected at least one condition; add a"
                                + " condition or drop the gate",
                        "error UNKNOWN_CODE (method.gates.G3.9): found the code 9; expected index or the code of a"
                                + " node; correct the code",
                        "error BAD_GATE (method.gates.G3): found atLeast NaN; expected a finite number; correct the"
                                + " condition on 9",
                        "error UNKNOWN_CODE (method.gates.G4.capBand.Z): found the code Z; expected the code of a band;"
                                + " correct the code",
                        "error BAD_GATE (method.gates.G4): found capValue NaN; expected a finite number; correct the"
                                + " cap");
    }

    @Test
    void aZeroPolicyBesideAMeanThatOneZeroDecidesIsAWarning() {
        IndexMethod geometric = IndexMethod.STANDARD.withAggregation(
                PerNode.of(Aggregation.ARITHMETIC).with("2", Aggregation.GEOMETRIC));
        StatusPolicy exclude = StatusPolicy.STANDARD
                .with(ObservationStatus.NO_EVIDENCE, Rule.EXCLUDE)
                .with(ObservationStatus.REFUSED, Rule.EXCLUDE);

        assertThat(IndexDefinition.of(FRAMEWORK, geometric).warnings())
                .extracting(Problem::toString)
                .containsExactly("warning ZERO_MEETS_GEOMETRIC (method.aggregation.2): found the aggregation GEOMETRIC"
                        + " over criteria whose absence counts as zero; expected an aggregation that one zero does not"
                        + " turn to zero; check that one criterion at zero shall make 2 zero, or exclude the status");
        assertThat(problems(geometric.withStatus(exclude))).isEmpty();
        assertThat(problems(geometric.withStatus(exclude.with("2.2", ObservationStatus.SUPPRESSED, Rule.ZERO))))
                .hasSize(1);
        assertThat(problems(geometric.withNormalisation(Normalisation.minMax())))
                .hasSize(1);
        assertThat(problems(geometric.withNormalisation(Normalisation.minMax(0.01, 1))))
                .isEmpty();
        assertThat(problems(IndexMethod.STANDARD.withAggregation(
                        PerNode.of(Aggregation.ARITHMETIC).with("index", Aggregation.GEOMETRIC))))
                .isEmpty();
    }

    @Test
    void fittedParametersAreThoseOfTheFramework() {
        CriterionFit fit = new CriterionFit(2, 0, 1, 0.5, 0.7);
        IndexMethod method = IndexMethod.STANDARD.withNormalisation(Normalisation.minMax());

        assertThat(problems(method.withFitted(new FittedParameters(
                        Map.of("1.1.1", fit, "1.1.2", fit, "1.2.1", fit, "2.1", fit, "2.3", fit), Map.of()))))
                .containsExactly(
                        "error UNKNOWN_CODE (method.fitted.2.3): found the code 2.3; expected a criterion; correct the"
                                + " code",
                        "error BAD_FIT (method.fitted): found no parameters of 2.2; expected those of each criterion;"
                                + " fit again");
        assertThat(problems(
                        method.withFitted(new FittedParameters(Map.of(), Map.of(Frameworks.YEAR, Map.of("2.1", fit))))))
                .containsExactly("error BAD_FIT (method.fitted): found parameters by period; expected parameters over"
                        + " all periods, as fit says; fit again, or correct fit");
        assertThat(problems(method.withFit(Normalisation.Scope.PER_PERIOD)
                        .withFitted(new FittedParameters(Map.of("2.1", fit), Map.of()))))
                .containsExactly("error BAD_FIT (method.fitted): found parameters over all periods; expected parameters"
                        + " by period, as fit says; fit again, or correct fit");
    }

    @Test
    void anAggregationThatFallsWhenAChildRisesIsAWarning() {
        IndexMethod method = IndexMethod.STANDARD.withAggregation(
                PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.mazziottaPareto(1)));

        assertThat(problems(method))
                .containsExactly(
                        "warning NOT_MONOTONE (method.aggregation.1): found an aggregation of 1 that a rising child"
                                + " can lower; expected an aggregation that never falls when a child rises; check that children lie"
                                + " well above 0 and near each other, as scores of mean 100 and sd 10 do");
    }
}
