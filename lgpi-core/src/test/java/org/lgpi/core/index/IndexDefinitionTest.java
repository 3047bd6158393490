package org.lgpi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.StatusPolicy.Rule;

/** Weights, policies, choices by node, fits and fingerprints. */
class IndexDefinitionTest {

    private static final Framework FRAMEWORK = Frameworks.framework(
            Frameworks.block(
                    "1", Frameworks.subBlock("1.1", "1.1.1", "1.1.2", "1.1.3"), Frameworks.subBlock("1.2", "1.2.1")),
            Frameworks.block(
                    "2", Frameworks.criterion("2.1", Scale.points(3)), Frameworks.criterion("2.2", Scale.points(1))));

    private static NodeWeights weights(Weights weights) {
        return IndexDefinition.of(FRAMEWORK)
                .withMethod(m -> m.withWeights(weights))
                .nodeWeights();
    }

    // ---- weights

    @Test
    void aGroupWeighsTheCriteriaBelowItAndPointsTheirMaximum() {
        NodeWeights weights = weights(Weights.BY_CRITERIA);

        assertThat(weights.relative())
                .containsEntry("1", 4.0)
                .containsEntry("2", 4.0)
                .containsEntry("1.1", 3.0)
                .containsEntry("1.2", 1.0)
                .containsEntry("1.1.1", 1.0)
                .containsEntry("2.1", 3.0);
        assertThat(weights.effective()).containsEntry("1.1.1", 0.125).containsEntry("2.1", 0.375);
    }

    @Test
    void equalWeightsAreOneEach() {
        NodeWeights weights = weights(Weights.EQUAL);

        assertThat(weights.relative().values()).containsOnly(1.0);
        assertThat(weights.effective())
                .containsEntry("2.1", 0.25)
                .containsEntry("1.2.1", 0.25)
                .containsEntry("1.1", 0.25);
        assertThat(weights.effective().get("1.1.2")).isEqualTo(1 / 12.0);
    }

    @Test
    void overridesInBetweenDoNotMoveTheGroupsAbove() {
        NodeWeights weights =
                weights(Weights.BY_CRITERIA.with("1.1", 10).with("1.1.1", 2).with("2.2", 0));

        assertThat(weights.relative())
                .containsEntry("1.1", 10.0)
                .containsEntry("1", 2.0 + 1 + 1 + 1)
                .containsEntry("2", 3.0)
                .containsEntry("2.2", 0.0);
        assertThat(weights.effective().get("1.1.1")).isCloseTo(5.0 / 8 * 10 / 11 * 2 / 4, within(1e-15));
        assertThat(weights.effective()).containsEntry("2.2", 0.0);
    }

    // ---- choices by node

    @Test
    void aCodeWinsOverALevelAndALevelOverTheStandard() {
        PerNode<String> choice =
                PerNode.of("standard").with(PerNode.SUB_BLOCK, "level").with("1.1", "code");

        assertThat(choice.at("1.1", PerNode.SUB_BLOCK)).isEqualTo("code");
        assertThat(choice.at("1.2", PerNode.SUB_BLOCK)).isEqualTo("level");
        assertThat(choice.at("1", PerNode.BLOCK)).isEqualTo("standard");
        assertThat(choice.at(PerNode.INDEX, PerNode.INDEX)).isEqualTo("standard");
    }

    @Test
    void noEvidenceAndRefusalAreZeroUnlessStated() {
        for (ObservationStatus status : ObservationStatus.values()) {
            boolean zero = status == ObservationStatus.NO_EVIDENCE || status == ObservationStatus.REFUSED;
            assertThat(StatusPolicy.STANDARD.rule(status, List.of("1", "1.1")))
                    .isEqualTo(zero ? Rule.ZERO : Rule.EXCLUDE);
        }
    }

    @Test
    void theNearestPolicyWins() {
        StatusPolicy policy = StatusPolicy.STANDARD
                .with(ObservationStatus.REFUSED, Rule.BLOCK)
                .with("1", ObservationStatus.REFUSED, Rule.EXCLUDE)
                .with("1.1.1", ObservationStatus.REFUSED, Rule.ZERO);

        assertThat(policy.rule(ObservationStatus.REFUSED, List.of("1", "1.1", "1.1.1")))
                .isEqualTo(Rule.ZERO);
        assertThat(policy.rule(ObservationStatus.REFUSED, List.of("1", "1.1", "1.1.2")))
                .isEqualTo(Rule.EXCLUDE);
        assertThat(policy.rule(ObservationStatus.REFUSED, List.of("2", "2.1"))).isEqualTo(Rule.BLOCK);
        assertThat(policy.rule(ObservationStatus.NO_EVIDENCE, List.of("1", "1.1", "1.1.1")))
                .isEqualTo(Rule.ZERO);
    }

    @Test
    void parametersOfAggregationsAndNormalisationsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.power(0))
                .withMessage(
                        "the exponent of a power mean is finite and not 0, found 0.0; use the geometric mean for 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.cappedSum(0))
                .withMessage("the cap of a sum is finite and above 0, found 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aggregation(Aggregation.Kind.MEDIAN, 2))
                .withMessage("MEDIAN takes no parameter, found 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.minMax(1, 1))
                .withMessage("minMax needs finite lower below upper, found 1.0 and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.zScore(0, 0))
                .withMessage("zScore needs a finite mean and an sd above 0, found 0.0 and 0.0");
        assertThat(Aggregation.power(0.5)).hasToString("POWER(0.5)");
        assertThat(Aggregation.COPELAND.isOrder()).isTrue();
        assertThat(Aggregation.SUM.isLinear()).isTrue();
        assertThat(Aggregation.power(-1).isZeroedByZero()).isTrue();
        assertThat(Aggregation.power(1).isZeroedByZero()).isFalse();
    }

    // ---- fit

    private static AssessmentTable twoYears(Framework framework) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        double[][] values = {{2025, 0.1}, {2025, 0.3}, {2026, 0.5}, {2026, 0.9}};
        for (int i = 0; i < values.length; i++) {
            int row = table.row("U" + i, Year.of((int) values[i][0]));
            table.set(row, 0, values[i][1], ObservationStatus.SCORED);
        }
        table.set(table.row("V", Year.of(2025)), 0, Double.NaN, ObservationStatus.NO_EVIDENCE);
        return table.build();
    }

    @Test
    void aFitLearnsFromObservedValuesAlone() {
        Framework framework = Frameworks.flat(2);
        IndexDefinition definition =
                IndexDefinition.of(framework, IndexMethod.STANDARD.withNormalisation(Normalisation.zScore()));

        FittedParameters fitted =
                definition.fit(twoYears(framework)).method().fitted().orElseThrow();

        CriterionFit fit = fitted.fit("1.1", Year.of(1999)).orElseThrow();
        assertThat(fit.count()).isEqualTo(4);
        assertThat(fit.minimum()).isEqualTo(0.1);
        assertThat(fit.maximum()).isEqualTo(0.9);
        assertThat(fit.mean()).isCloseTo(0.45, within(1e-15));
        // (0.35^2 + 0.15^2 + 0.05^2 + 0.45^2) / 3
        assertThat(fit.sd()).isCloseTo(Math.sqrt(0.35 / 3), within(1e-15));
        CriterionFit none = fitted.fit("1.2", Year.of(1999)).orElseThrow();
        assertThat(none.count()).isZero();
        assertThat(none.isConstant()).isTrue();
        assertThat(fitted).hasToString("2 criteria fitted over all periods");
    }

    @Test
    void aFitByPeriodLearnsFromEachYearForItself() {
        Framework framework = Frameworks.flat(1);
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.STANDARD.withNormalisation(Normalisation.minMax()).withFit(Normalisation.Scope.PER_PERIOD));

        FittedParameters fitted =
                definition.fit(twoYears(framework)).method().fitted().orElseThrow();

        assertThat(fitted.fit("1.1", Year.of(2025)).orElseThrow().maximum()).isEqualTo(0.3);
        assertThat(fitted.fit("1.1", Year.of(2026)).orElseThrow().minimum()).isEqualTo(0.5);
        assertThat(fitted.fit("1.1", Year.of(2027))).isEmpty();
        assertThat(fitted).hasToString("fitted by period: [2025, 2026]");
    }

    @Test
    void aDefinitionThatNeedsNoFitStaysWhatItIs() {
        IndexDefinition definition = IndexDefinition.of(Frameworks.flat(1));

        assertThat(definition.needsFit()).isFalse();
        assertThat(definition.fit(twoYears(Frameworks.flat(1)))).isSameAs(definition);
    }

    @Test
    void aTableOfAnotherFrameworkCannotBeFitted() {
        IndexDefinition definition =
                IndexDefinition.of(FRAMEWORK, IndexMethod.STANDARD.withNormalisation(Normalisation.minMax()));

        assertThat(definition.needsFit()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition.fit(twoYears(Frameworks.flat(1))))
                .withMessageStartingWith("the table is of demo 1.0: 1 blocks, 0 sub-blocks, 1 criteria, the definition")
                .withMessageEndingWith("read the table with the framework of the definition");
    }

    // ---- fingerprints

    @Test
    void labelsChangeOnlyTheFingerprintOfLabels() {
        Criterion plain = Frameworks.criterion("1.1");
        Criterion labelled = Criterion.builder()
                .code("1.1")
                .scale(plain.scale())
                .label(Label.of("Budget published"))
                .build();
        IndexDefinition first = IndexDefinition.of(Frameworks.framework(Frameworks.block("1", plain)));
        IndexDefinition second = IndexDefinition.of(Frameworks.framework(Frameworks.block("1", labelled)));

        assertThat(first.fingerprint()).isEqualTo(second.fingerprint());
        assertThat(first.labelFingerprint()).isNotEqualTo(second.labelFingerprint());
    }

    @Test
    void whateverChangesANumberChangesTheFingerprint() {
        IndexDefinition base = IndexDefinition.of(Frameworks.flat(2));
        Criterion negative = Criterion.builder()
                .code("1.1")
                .scale(Scale.range(0, 1))
                .direction(Direction.NEGATIVE)
                .build();
        List<IndexDefinition> others = List.of(
                IndexDefinition.of(Frameworks.flat(3)),
                IndexDefinition.of(Frameworks.framework(Block.builder()
                        .code("1")
                        .addCriteria(negative, Frameworks.criterion("1.2"))
                        .build())),
                base.withMethod(m -> m.withWeights(Weights.EQUAL)),
                base.withMethod(m -> m.withWeights(Weights.BY_CRITERIA.with("1.1", 2))),
                base.withMethod(m -> m.withNormalisation(Normalisation.minMax())),
                base.withMethod(m -> m.withNormalisation(Normalisation.minMax(0.01, 1))),
                base.withMethod(m -> m.withAggregation(PerNode.of(Aggregation.power(2)))),
                base.withMethod(m -> m.withAggregation(PerNode.of(Aggregation.power(3)))),
                base.withMethod(m -> m.withExclusion(Exclusion.POOLED)),
                base.withMethod(m -> m.withMinimumCoverage(PerNode.of(0.5))),
                base.withMethod(m -> m.withMinimumChildren(PerNode.of(0.5))),
                base.withMethod(m -> m.withStatus(StatusPolicy.STANDARD.with(ObservationStatus.REFUSED, Rule.BLOCK))),
                base.withMethod(
                        m -> m.withStatus(StatusPolicy.STANDARD.with("1", ObservationStatus.REFUSED, Rule.BLOCK))),
                base.withMethod(m -> m.withBands(Band.of("A", 0.8))),
                base.withMethod(m -> m.withGates(Gate.builder()
                        .code("G")
                        .addAllConditions(List.of(new Gate.Condition("1", 0.5)))
                        .build())));

        assertThat(others)
                .extracting(IndexDefinition::fingerprint)
                .doesNotContain(base.fingerprint())
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfNamedWeightsDoesNotMatter() {
        IndexDefinition base = IndexDefinition.of(Frameworks.flat(2));

        assertThat(base.withMethod(
                                m -> m.withWeights(Weights.EQUAL.with("1.1", 2).with("1.2", 3)))
                        .fingerprint())
                .isEqualTo(base.withMethod(
                                m -> m.withWeights(Weights.EQUAL.with("1.2", 3).with("1.1", 2)))
                        .fingerprint());
    }

    @Test
    void equalPartsMakeEqualDefinitions() {
        assertThat(IndexDefinition.of(FRAMEWORK)).isEqualTo(IndexDefinition.of(FRAMEWORK, IndexMethod.STANDARD));
        assertThat(new Weights(Weights.Standard.EQUAL, Map.of("1", 2.0))).isEqualTo(Weights.EQUAL.with("1", 2));
        assertThat(IndexDefinition.of(FRAMEWORK))
                .hasToString("demo 1.0: 2 blocks, 2 sub-blocks, 6 criteria, scale, ARITHMETIC");
    }
}
