package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.survey.indicator.Indicator;
import org.lgpi.core.survey.indicator.Indicators;
import org.lgpi.core.survey.indicator.Recode;
import org.lgpi.core.survey.indicator.SkipPattern;

/** The format lgpi-indicators/1. */
class IndicatorJsonTest {

    private static final String SPEC = """
            {"schema": "lgpi-indicators/1", "code": "r", "unit": "settlement", "indicators": [%s]}
            """;

    private static Indicator with(Recode recode, String criterion) {
        return Indicator.builder()
                .criterion(criterion)
                .addItems("q1")
                .recode(recode)
                .build();
    }

    private static Indicators all() {
        return Indicators.builder()
                .code("residents-2026")
                .label(Label.of("Residents"))
                .unit("settlement")
                .period(Year.of(2026))
                .addIndicators(
                        Indicator.builder()
                                .criterion("4.1")
                                .label(Label.of("Satisfaction"))
                                .addItems("q1", "q2")
                                .addReversed("q2")
                                .minimumAnswered(1)
                                .addNotApplicable(5)
                                .addNoAnswer(3, 4)
                                .onlyIf(new SkipPattern("used", Set.of(1.0, 2.0)))
                                .build(),
                        with(Recode.topBox(), "4.2"),
                        with(Recode.topBox(3), "4.3"),
                        with(Recode.yes(), "4.4"),
                        with(Recode.yes(2.0, 3.0), "4.5"),
                        with(Recode.values(Map.of(1.0, 1.0, 2.0, 0.5, 2.5, 0.1)), "4.6"),
                        with(Recode.asIs(), "4.7"))
                .build();
    }

    @Test
    void whatIsWrittenKeepsTheSchemaAndReadsBackEqual(@TempDir Path folder) {
        Path file = folder.resolve("indicators.json");

        IndicatorJson.write(all(), file);

        assertThat(IndicatorJson.read(file)).isEqualTo(all());
        assertThat(IndexSchema.errors(IndicatorJson.schema(), IndicatorJson.write(all())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"criterion\": \"1\", \"items\": []}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"recode\": \"mean\"}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"recode\": \"values\"}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"recode\": {\"name\": \"values\", \"values\": {\"a\": 1}}}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"recode\": {\"name\": \"share\", \"from\": 1}}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"minimumAnswered\": 0}",
                "{\"criterion\": \"1\", \"items\": [\"q\"], \"onlyIf\": {\"item\": \"used\"}}",
                "{\"criterion\": \"1\", \"item\": [\"q\"]}"
            })
    void badIndicatorsBreakTheSchemaAndAreRefused(String indicator) {
        String json = SPEC.formatted(indicator);

        assertThat(IndexSchema.errors(IndicatorJson.schema(), json)).isNotEmpty();
        assertThatThrownBy(() -> IndicatorJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void allProblemsComeTogetherWithTheirPlaces() {
        assertThatThrownBy(() -> IndicatorJson.parse("""
                        {"schema": "lgpi-indicators/1", "code": "r", "unit": "settlement", "period": 20260, "indicators": [
                          {"criterion": "4.1", "items": ["q1"], "recode": "topbox"},
                          {"criterion": "4.1", "items": ["q1", "q2"], "minimumAnswered": 3}]}
                        """))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "indicators:1:78: error BAD_VALUE (period): found the number 20260; expected a year"
                                                + " of four digits; correct the year",
                                        "indicators:2:51: error BAD_VALUE (indicators.4.1.recode): found the text"
                                                + " \"topbox\"; expected one of share, topBox, yes, values, asIs; write"
                                                + " \"topBox\" if that is meant",
                                        "indicators:3:17: error DUPLICATE_CODE (indicators.4.1): found the code twice;"
                                                + " expected each code once; rename one of the two",
                                        "indicators:3:66: error OUT_OF_RANGE (indicators.4.1.minimumAnswered): found 3.0;"
                                                + " expected a number from 1.0 to 2.0; correct it"));
    }
}
