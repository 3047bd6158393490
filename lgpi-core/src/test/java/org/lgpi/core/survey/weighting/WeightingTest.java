package org.lgpi.core.survey.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;

/** What weighting does on samples small enough to check by hand, and what it refuses. */
class WeightingTest {

    private static final SurveyDesign DESIGN = SurveyDesign.builder()
            .code("small")
            .columns(SurveyColumns.builder()
                    .stratum("h")
                    .psu("c")
                    .weight("w")
                    .populationPsus("N")
                    .populationInPsu("M")
                    .build())
            .addDomains("sex", "age")
            .addItems(SurveyItem.binary("responded"), SurveyItem.number("rooms"), SurveyItem.number("probability"))
            .build();

    private static SurveyData data(double... weights) {
        SurveyData.Builder data = SurveyData.builder(DESIGN);
        for (int i = 0; i < weights.length; i++) {
            assertThat(data.add(data.row()
                            .stratum("h1")
                            .psu(i < weights.length / 2 ? "c1" : "c2")
                            .populationPsus(20)
                            .populationInPsu(i < weights.length / 2 ? 100 : 200)
                            .weight(weights[i])
                            .domain("sex", i % 2 == 0 ? "f" : "m")
                            .domain("age", i % 3 == 0 ? "old" : "young")
                            .value("responded", i == 1 ? 0 : 1)
                            .value("rooms", i + 1)
                            .value("probability", 0.5)))
                    .isEmpty();
        }
        return data.build();
    }

    private static List<Problem> refused(SurveyData data, WeightingStep... steps) {
        try {
            WeightingSpec.of("spec", steps).applyTo(data);
        } catch (InvalidDefinitionException e) {
            return e.problems();
        }
        throw new AssertionError("nothing was refused");
    }

    private static WeightTarget sex(double f, double m) {
        return new WeightTarget("sex", Map.of("f", f, "m", m));
    }

    @Test
    void baseWeightsAreOneOverTheProbabilityOfBeingDrawn() {
        WeightingResult result =
                WeightingSpec.of("base", new WeightingStep.Base(List.of())).applyTo(data(1, 1, 1, 1));
        // two of 20 PSUs; two of 100 and of 200 people inside them
        assertThat(result.weights()).containsExactly(500, 500, 1000, 1000);
        assertThat(WeightingSpec.of("base", new WeightingStep.Base(List.of("probability", "probability")))
                        .applyTo(data(7, 7))
                        .weights())
                .containsExactly(4, 4);
    }

    @Test
    void respondentsTakeOverTheWeightsOfTheirCell() {
        WeightingResult result = WeightingSpec.of("cells", new WeightingStep.NonResponse("sex", "responded"))
                .applyTo(data(1, 2, 3, 4));
        assertThat(result.weights()).containsExactly(1, 0, 3, 6);
        assertThat(result.reports().get(0).respondents()).isEqualTo(3);
    }

    @Test
    void theKishEffectIsThatOfUnequalWeights() {
        WeightingResult result = WeightingSpec.of("fit", new WeightingStep.PostStratification(sex(30, 10)))
                .applyTo(data(1, 1, 1, 1));
        assertThat(result.weights()).containsExactly(15, 5, 15, 5);
        assertThat(result.reports().get(0).kishEffect()).isCloseTo(4 * 500 / 1600.0, within(1e-15));
    }

    @Test
    void numbersAreCalibratedToTheirTotal() {
        WeightingResult result = WeightingSpec.of(
                        "rooms",
                        new WeightingStep.Calibration(
                                CalibrationMethod.LINEAR,
                                List.of(sex(3, 3)),
                                Map.of("rooms", 20.0),
                                0,
                                Double.POSITIVE_INFINITY,
                                1e-12,
                                10))
                .applyTo(data(1, 1, 1, 1));
        double[] w = result.weights();
        assertThat(w[0] + w[2]).isCloseTo(3, within(1e-12));
        assertThat(w[0] + 2 * w[1] + 3 * w[2] + 4 * w[3]).isCloseTo(20, within(1e-11));
        assertThat(result.targets()).extracting(TargetReached::group).containsExactly("f", "m", "rooms");
    }

    @Test
    void whatIsCutOffIsHandedToTheOthers() {
        WeightingStep trimming = new WeightingStep.Trimming(
                0, 3, WeightingStep.Trimming.Unit.WEIGHT, false, WeightingStep.Trimming.Redistribution.EQUAL);
        assertThat(WeightingSpec.of("trim", trimming)
                        .applyTo(data(1, 2, 2.5, 6))
                        .weights())
                .containsExactly(2, 3, 3.5, 3);
        WeightingStep strict = new WeightingStep.Trimming(
                0, 3, WeightingStep.Trimming.Unit.WEIGHT, true, WeightingStep.Trimming.Redistribution.PROPORTIONAL);
        WeightingResult result = WeightingSpec.of("trim", strict).applyTo(data(1, 2, 2.5, 6));
        assertThat(result.reports().get(0).largestWeight()).isLessThanOrEqualTo(3);
        assertThat(result.reports().get(0).sum()).isCloseTo(11.5, within(1e-12));
    }

    @Test
    void aTargetForNobodyAndRespondentsWithoutTargetAreNamedTogether() {
        List<Problem> problems = refused(
                data(1, 1, 1, 1),
                new WeightingStep.PostStratification(new WeightTarget("sex", Map.of("f", 3.0, "x", 5.0))));
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "error TARGET_WITHOUT_SAMPLE (1 POST_STRATIFICATION sex x): found a target of 5.0 for a group that"
                                + " nobody in the sample is in; expected groups of the sample; join it with another group,"
                                + " in targets and data",
                        "error SAMPLE_WITHOUT_TARGET (1 POST_STRATIFICATION sex m): found respondents of a group without"
                                + " target; expected a target for each group of the sample; add the target, or join the"
                                + " group with another, in targets and data");
    }

    @Test
    void marginsOfDifferentPopulationsAreRefusedBeforeAnyData() {
        WeightTarget age = new WeightTarget("age", Map.of("old", 3.0, "young", 4.0));
        assertThatThrownBy(() -> WeightingSpec.of("spec", new WeightingStep.Raking(sex(3, 3), age)))
                .hasMessage("error TARGET_TOTALS_DIFFER (1 RAKING age): found a sum of 7.0 beside 6.0 for sex; expected"
                        + " margins of the same population; correct a total, or scale one margin to the sum of the"
                        + " other");
    }

    @Test
    void groupsOfWeightZeroAndContradictingTargetsAreNamed() {
        assertThat(refused(data(1, 0, 1, 0), new WeightingStep.PostStratification(sex(3, 3))))
                .extracting(Problem::code)
                .containsExactly("NO_WEIGHT_IN_GROUP");
        assertThat(refused(
                        data(1, 1, 1, 1),
                        new WeightingStep.Calibration(
                                CalibrationMethod.LINEAR,
                                List.of(sex(3, 3)),
                                Map.of("probability", 20.0),
                                0,
                                Double.POSITIVE_INFINITY,
                                1e-12,
                                10)))
                .extracting(Problem::code)
                .containsExactly("TARGETS_CONTRADICT");
    }

    @Test
    void boundsThatAreTooNarrowAreSaid() {
        WeightingStep narrow = new WeightingStep.Calibration(
                CalibrationMethod.TRUNCATED, List.of(sex(9, 1)), Map.of(), 0.9, 1.1, 1e-10, 50);
        List<Problem> problems = refused(data(1, 1, 1, 1), narrow);
        assertThat(problems).extracting(Problem::code).containsExactly("TARGETS_NOT_REACHED");
        assertThat(problems.get(0).found()).contains("largest at sex");
    }

    @Test
    void unknownNamesAndBadTotalsAreProblems() {
        assertThat(refused(data(1, 1), new WeightingStep.NonResponse("region", "answered")))
                .extracting(Problem::found)
                .containsExactly(
                        "unknown domain region; the survey has [sex, age]",
                        "unknown item answered; the survey has [responded, rooms, probability]");
        assertThat(refused(data(1, 1), new WeightingStep.PostStratification(sex(-1, Double.NaN))))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("BAD_TARGET", "BAD_TARGET");
    }
}
