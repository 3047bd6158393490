package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.weighting.CalibrationMethod;
import org.lgpi.core.survey.weighting.WeightTarget;
import org.lgpi.core.survey.weighting.WeightingSpec;
import org.lgpi.core.survey.weighting.WeightingStep;
import org.lgpi.core.survey.weighting.WeightingStep.Trimming;

/** The format lgpi-weighting/1. */
class WeightingJsonTest {

    private static final WeightTarget REGION = new WeightTarget("region", Map.of("R01", 10.0, "R02", 20.5));
    private static final WeightTarget CROSSED = new WeightTarget("region*sex", Map.of("R01*f", 10.0, "R02*m", 20.5));

    private static final WeightingSpec EVERYTHING = new WeightingSpec(
            "all-steps",
            "w",
            List.of(
                    new WeightingStep.Base(List.of()),
                    new WeightingStep.Base(List.of("p1", "p2")),
                    new WeightingStep.NonResponse("region", "answered"),
                    new WeightingStep.PostStratification(REGION),
                    new WeightingStep.Raking(REGION, CROSSED),
                    new WeightingStep.Raking(List.of(REGION), 1e-6, 7),
                    new WeightingStep.Calibration(CalibrationMethod.RAKING, REGION),
                    new WeightingStep.Calibration(
                            CalibrationMethod.LOGIT, List.of(), Map.of("income", 1e9), 0.5, 2, 1e-8, 9),
                    new Trimming(0.2, 3, Trimming.Unit.MEDIAN, true, Trimming.Redistribution.PROPORTIONAL)));

    private static final String STEP = """
            {"schema": "lgpi-weighting/1", "code": "own", "steps": [%s]}
            """;

    @Test
    void whatIsWrittenKeepsTheSchemaAndReadsBackEqual(@TempDir Path folder) {
        Path file = folder.resolve("weighting.json");

        WeightingJson.write(EVERYTHING, file);

        assertThat(WeightingJson.read(file)).isEqualTo(EVERYTHING);
        assertThat(IndexSchema.errors(WeightingJson.schema(), WeightingJson.write(EVERYTHING)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\": \"sex\"}",
                "{\"step\": \"GUESS\"}",
                "{\"step\": \"NON_RESPONSE\", \"by\": \"sex\"}",
                "{\"step\": \"POST_STRATIFICATION\", \"by\": \"sex\"}",
                "{\"step\": \"POST_STRATIFICATION\", \"by\": \"sex\", \"targets\": {\"f\": 0}}",
                "{\"step\": \"POST_STRATIFICATION\", \"by\": \"sex\", \"targets\": {\"f\": \"9\"}}",
                "{\"step\": \"RAKING\", \"margins\": []}",
                "{\"step\": \"RAKING\", \"margins\": [{\"by\": \"sex\", \"targets\": {\"f\": 1}}], \"rounds\": 3}",
                "{\"step\": \"CALIBRATION\", \"method\": \"LOGIT\"}",
                "{\"step\": \"CALIBRATION\", \"method\": \"LOGIT\", \"targets\": {\"a\": 1}, \"lower\": 2, \"upper\": 3}",
                "{\"step\": \"TRIMMING\", \"lower\": 1}",
                "{\"step\": \"TRIMMING\", \"upper\": 3, \"strict\": 1}"
            })
    void badStepsBreakTheSchemaAndAreRefused(String step) {
        String json = STEP.formatted(step);

        assertThat(IndexSchema.errors(WeightingJson.schema(), json)).isNotEmpty();
        assertThatThrownBy(() -> WeightingJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlaces() {
        String json = """
                {"schema": "lgpi-weighting/1", "code": "own",
                 "steps": [
                  {"step": "RAKE", "margins": []},
                  {"step": "TRIMMING", "upper": "3"}]}
                """;

        assertThatThrownBy(() -> WeightingJson.parse(json))
                .hasMessageContaining("weighting:3:12: error BAD_VALUE (steps[1].step)")
                .hasMessageContaining(
                        "expected one of BASE, NON_RESPONSE, POST_STRATIFICATION, RAKING, CALIBRATION, TRIMMING")
                .hasMessageContaining("weighting:4:33: error WRONG_TYPE (steps[2].upper)");
    }
}
