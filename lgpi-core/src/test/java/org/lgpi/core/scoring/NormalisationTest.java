package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.Goalposts;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Logistic;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.SortedValues;

/** Normalisations on small tables: later units, missing rods, single criteria. */
class NormalisationTest {

    private static final Framework FRAMEWORK = Frameworks.framework(Frameworks.block(
            "1", Frameworks.criterion("1.1", Scale.range(0, 100)), Frameworks.criterion("1.2", Scale.range(0, 100))));

    private static IndexDefinition definition(Normalisation normalisation) {
        return IndexDefinition.of(FRAMEWORK, IndexMethod.STANDARD.withNormalisation(normalisation));
    }

    private static Assessment assessment(String unit, int year, double first, double second) {
        return Assessment.builder(FRAMEWORK, unit, Year.of(year))
                .value("1.1", first)
                .value("1.2", second)
                .build();
    }

    private static AssessmentTable table(double... first) {
        AssessmentTable.Builder table = AssessmentTable.builder(FRAMEWORK);
        for (int i = 0; i < first.length; i++) {
            table.add(assessment("U" + i, 2026, first[i], 7));
        }
        return table.build();
    }

    private static double later(Normalisation normalisation, double value, double... population) {
        return Scorer.of(definition(normalisation).fit(table(population)))
                .score(assessment("LATER", 2026, value, 7))
                .node("1.1")
                .value();
    }

    @Test
    void aLaterUnitFindsItsPlaceAmongTheOldOnes() {
        double[] population = {10, 20, 20, 40};

        assertThat(later(Normalisation.rank(Ranks.Ties.MIN), 20, population)).isEqualTo(2);
        assertThat(later(Normalisation.rank(Ranks.Ties.AVERAGE), 20, population))
                .isEqualTo(2.5);
        assertThat(later(Normalisation.rank(Ranks.Ties.MAX), 20, population)).isEqualTo(3);
        assertThat(later(Normalisation.rank(Ranks.Ties.MIN), 30, population)).isEqualTo(4);
        assertThat(later(Normalisation.rank(Ranks.Ties.MIN), 90, population)).isEqualTo(4);
        assertThat(later(Normalisation.rank(Ranks.Ties.MAX), 1, population)).isEqualTo(1);
        assertThat(later(Normalisation.percentileRank(Ranks.Ties.AVERAGE), 40, population))
                .isEqualTo(1);
    }

    @Test
    void goalpostsStandAtPercentilesOrAroundTheMean() {
        assertThat(later(Normalisation.percentileGoalposts(25, 75), 30, 10, 20, 30, 40, 50))
                .isEqualTo(0.5);
        assertThat(later(Normalisation.percentileGoalposts(25, 75), 50, 10, 20, 30, 40, 50))
                .isEqualTo(1);
        assertThat(later(Normalisation.meanGoalposts(), 30, 10, 20, 30, 40, 50)).isEqualTo(100);
        assertThat(later(Normalisation.meanGoalposts(), 50, 10, 20, 30, 40, 50)).isEqualTo(130);
        assertThat(later(Normalisation.referenceGoalposts(10), 50, 10, 20, 30, 40, 50))
                .isEqualTo(160);
    }

    @Test
    void theLogisticCurveIsOneHalfInTheMiddle() {
        assertThat(later(Normalisation.logistic(3), 30, 10, 50)).isEqualTo(0.5);
        assertThat(Scorer.of(definition(new Logistic(0.1, 20)))
                        .score(assessment("U", 2026, 30, 20))
                        .node("1.1")
                        .value())
                .isEqualTo(1 / (1 + StrictMath.exp(-1)));
    }

    @Test
    void theLatestValueOfTheReferenceUnitCounts() {
        AssessmentTable table = AssessmentTable.builder(FRAMEWORK)
                .add(assessment("R", 2025, 60, 7))
                .add(assessment("R", 2024, 50, 7))
                .add(assessment("U", 2025, 10, 8))
                .build();
        ScoreTable scores =
                Scorer.of(definition(Normalisation.distanceToReference("R"))).scoreAll(table, "1.1", "1.2");

        assertThat(scores.value(1, "1.1")).isEqualTo(0.8);
        assertThat(scores.score(2, "1.2").reason()).isEqualTo(Reason.UNDEFINED);
    }

    @Test
    void whereTheRodIsMissingThereIsNoValue() {
        AssessmentTable table = table(0, 0, 10);

        assertThat(reason(Normalisation.distanceToReference("NOBODY"), table)).isEqualTo(Reason.UNDEFINED);
        assertThat(reason(Normalisation.distanceToTarget(0), table)).isEqualTo(Reason.UNDEFINED);
        assertThat(reason(Normalisation.percentileGoalposts(0, 50), table)).isEqualTo(Reason.UNDEFINED);
        assertThat(reason(Normalisation.fractionOfMaximum(), table(0, 0))).isEqualTo(Reason.CONSTANT);
        assertThat(reason(new DistanceToTarget(0, true), table)).isEqualTo(Reason.NONE);
        assertThat(reason(new DistanceToReference("U0", true), table)).isEqualTo(Reason.NONE);
    }

    private static Reason reason(Normalisation normalisation, AssessmentTable table) {
        return Scorer.of(definition(normalisation))
                .scoreAll(table, "1.1")
                .score(0, "1.1")
                .reason();
    }

    @Test
    void aCriterionMayHaveANormalisationOfItsOwn() {
        IndexDefinition definition = IndexDefinition.of(
                FRAMEWORK,
                IndexMethod.builder()
                        .putOwnNormalisation("1.1", Normalisation.borda(Ranks.Ties.MIN))
                        .build());
        ScoreTable scores = Scorer.of(definition).scoreAll(table(5, 10), "1.1", "1.2");

        assertThat(scores.value(1, "1.1")).isEqualTo(1);
        assertThat(scores.value(1, "1.2")).isEqualTo(0.07);
        assertThatThrownBy(() -> Scorer.of(definition).score(assessment("U", 2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("uses borda(min), which learns from a population");
    }

    @Test
    void aMissingValueKeepsTheBoundsOfItsNormalisation() {
        AssessmentTable table = AssessmentTable.builder(FRAMEWORK)
                .add(assessment("A", 2026, 10, 7))
                .add(assessment("B", 2026, 20, 7))
                .add(Assessment.builder(FRAMEWORK, "C", Year.of(2026))
                        .status("1.1", ObservationStatus.NO_EVIDENCE)
                        .build())
                .build();
        ScoreTable scores =
                Scorer.of(definition(Normalisation.rank(Ranks.Ties.MIN))).scoreAll(table, "1.1");

        assertThat(scores.value(2, "1.1")).isEqualTo(1);
        assertThat(scores.score(2, "1.1").lowest()).isEqualTo(1);
        assertThat(scores.score(2, "1.1").highest()).isEqualTo(2);
    }

    @Test
    void parametersThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Normalisation.goalposts(2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.percentileGoalposts(0, 101))
                .withMessage("goalposts need two percentiles from 0 to 100, the smaller first, found 0.0 and 101.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Goalposts(Goalposts.Posts.REFERENCE, 1, 2, 0, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Logistic(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DistanceToTarget(Double.POSITIVE_INFINITY, false));
        assertThatIllegalArgumentException().isThrownBy(() -> SortedValues.of(1, Double.NaN));
    }
}
