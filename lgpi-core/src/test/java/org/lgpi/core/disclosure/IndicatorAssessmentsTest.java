package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimates;

class IndicatorAssessmentsTest {

    private static final Framework FRAMEWORK = Frameworks.framework(Frameworks.block(
            "S",
            Frameworks.criterion("S.1", Scale.range(0, 1)),
            Frameworks.criterion("S.2", Scale.range(0, 1)),
            Frameworks.criterion("S.3", Scale.levels(0, 1))));

    private static IndicatorEstimate estimate(String criterion, String unit, double value, double error, long n) {
        Set<EstimateNote> notes = n == 0 ? Set.of(EstimateNote.NO_OBSERVATION) : Set.of();
        return new IndicatorEstimate(
                criterion,
                new SurveyEstimate(
                        "settlement", unit, criterion, Statistic.MEAN, value, error, 1, 1, n - 1, n, n, notes),
                0,
                0);
    }

    @Test
    void whatMayNotBeShownReachesTheIndexAsAStatus() {
        ValueWithProblems<AssessmentTable> table = IndicatorAssessments.of(
                new IndicatorEstimates(List.of(
                        estimate("S.1", "A", 0.6, 0.03, 100),
                        estimate("S.1", "B", 0.6, 0.03, 29),
                        estimate("S.1", "C", Double.NaN, Double.NaN, 0))),
                FRAMEWORK,
                Frameworks.YEAR,
                PublicationRules.N_AND_CV);

        assertThat(table.problems()).isEmpty();
        AssessmentTable found = table.value();
        assertThat(found.observation(0, 0).value()).isEqualTo(0.6);
        assertThat(found.observation(0, 0).standardError()).hasValue(0.03);
        assertThat(found.observation(1, 0).status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(found.observation(2, 0).status()).isEqualTo(ObservationStatus.NOT_ASSESSED);
    }

    /** Mean of two criteria: value (0.6 + 0.8) / 2, error sqrt(0.03^2 + 0.04^2) / 2. */
    @Test
    void theSamplingErrorTravelsOnToTheScore() {
        AssessmentTable table = IndicatorAssessments.of(
                        new IndicatorEstimates(
                                List.of(estimate("S.1", "A", 0.6, 0.03, 100), estimate("S.2", "A", 0.8, 0.04, 100))),
                        FRAMEWORK,
                        Frameworks.YEAR,
                        PublicationRules.N_AND_CV)
                .value();

        ScoreTable scores = Scorer.of(IndexDefinition.of(FRAMEWORK)).scoreAll(table);

        assertThat(scores.index(0).value()).isCloseTo(0.7, within(1e-15));
        assertThat(scores.standardError(0, "index").orElseThrow()).isCloseTo(0.025, within(1e-15));
    }

    @Test
    void aCriterionThatTakesNoEstimateIsOneProblem() {
        ValueWithProblems<AssessmentTable> table = IndicatorAssessments.of(
                new IndicatorEstimates(List.of(
                        estimate("S.3", "A", 0.6, 0.03, 100),
                        estimate("S.3", "B", 0.6, 0.03, 100),
                        estimate("S.9", "A", 0.6, 0.03, 100),
                        estimate("S.1", "B", 3.6, 0.03, 100))),
                FRAMEWORK,
                Frameworks.YEAR,
                PublicationRules.N_AND_CV);

        assertThat(table.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "error UNFIT_SCALE (S.3): found the scale 0 or 1; expected a scale that takes any number,"
                                + " such as RANGE from 0 to 1; change the scale of the criterion; the indicator was left out",
                        "error UNKNOWN_CRITERION (S.9): found the criterion S.9; expected a criterion of "
                                + FRAMEWORK.code() + " " + FRAMEWORK.version()
                                + "; correct the code, or use the definition that has it",
                        "error OFF_SCALE (S.1): found the value 3.6 in unit B; expected a number from 0 to 1; choose"
                                + " another recode, or correct the scale of the criterion");
        assertThat(table.value().size()).isEqualTo(2);
    }
}
