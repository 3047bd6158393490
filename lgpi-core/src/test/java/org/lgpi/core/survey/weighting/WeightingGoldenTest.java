package org.lgpi.core.survey.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.survey.Golden;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;

/** Weights fitted to known totals, and the errors of estimates from them, beside those of R survey 4.1-1. */
class WeightingGoldenTest {

    private static final SurveyData DATA = Golden.data("wr");

    static WeightTarget target(String by) {
        Map<String, Double> totals = new LinkedHashMap<>();
        Golden.read("population_" + by).forEach(row -> totals.put(row.get(by), Golden.number(row.get("Freq"))));
        return new WeightTarget(by, totals);
    }

    private static WeightingSpec spec(String design) {
        WeightTarget region = target("region");
        WeightTarget settlement = target("settlement");
        WeightingStep raking = new WeightingStep.Raking(region, settlement, target("age_group"));
        WeightingStep trimming = new WeightingStep.Trimming(
                0.01, 0.99, WeightingStep.Trimming.Unit.QUANTILE, false, WeightingStep.Trimming.Redistribution.EQUAL);
        List<WeightingStep> steps = switch (design) {
            case "poststratified_region" -> List.of(new WeightingStep.PostStratification(region));
            case "raked" -> List.of(raking);
            case "calibrate_linear" ->
                List.of(new WeightingStep.Calibration(CalibrationMethod.LINEAR, region, settlement));
            case "calibrate_raking" ->
                List.of(new WeightingStep.Calibration(CalibrationMethod.RAKING, region, settlement));
            default -> List.of(raking, trimming);
        };
        return new WeightingSpec(design, WeightingSpec.COLUMN, steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poststratified_region", "raked", "calibrate_linear", "calibrate_raking", "trimmed"})
    void weightsAndErrorsAreThoseOfR(String design) {
        WeightingResult result = spec(design).applyTo(DATA);
        double[] weights = result.weights();
        List<Map<String, String>> expected = Golden.read("calibrated_weights");
        for (int row = 0; row < weights.length; row++) {
            Golden.same(
                    design + " " + row,
                    weights[row],
                    Golden.number(expected.get(row).get(design)));
        }
        SurveyEstimator survey = SurveyEstimator.of(result.data());
        int checked = 0;
        for (Map<String, String> row : Golden.read("calibrated_estimates")) {
            if (row.get("design").equals(design)) {
                SurveyEstimate found = survey.mean(row.get("item")).only();
                Golden.same(row.toString(), found.value(), Golden.number(row.get("estimate")));
                Golden.same(row.toString(), found.standardError(), Golden.number(row.get("se")));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATED", "LOGIT"})
    void boundedCalibrationReachesTheTargetsWithinItsBounds(CalibrationMethod method) {
        double lower = 0.15;
        double upper = 0.4;
        // the sample's weights sum to about five times the targets, so that they are brought near them first
        WeightingSpec spec = WeightingSpec.of(
                "bounded",
                new WeightingStep.PostStratification(target("region")),
                new WeightingStep.Calibration(
                        method,
                        List.of(target("region"), target("settlement"), target("age_group")),
                        Map.of(),
                        1 - lower,
                        1 + upper,
                        1e-10,
                        100));
        WeightingResult result = spec.applyTo(DATA);
        WeightingReport report = result.reports().get(1);
        assertThat(report.smallestFactor()).isGreaterThanOrEqualTo((1 - lower) * (1 - 1e-12));
        assertThat(report.largestFactor()).isLessThanOrEqualTo((1 + upper) * (1 + 1e-12));
        for (TargetReached reached : result.targets()) {
            assertThat(reached.reached()).as(reached.toString()).isCloseTo(reached.target(), withinPercentage(1e-7));
        }
    }
}
