package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.stat.IntervalMethod;

/** The format lgpi-publication/1. */
class PublicationJsonTest {

    private static final String RULES = """
            {"schema": "lgpi-publication/1", "code": "own", "rules": [%s]}
            """;

    static List<PublicationRules> rules() {
        return List.of(
                PublicationRules.N_AND_CV,
                PublicationRules.EFFECTIVE_N_AND_WIDTH,
                PublicationRules.N_AND_CV.withLevel(0.9).withShareInterval(IntervalMethod.WILSON));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrittenKeepsTheSchemaAndReadsBackEqual(PublicationRules rules, @TempDir Path folder) {
        Path file = folder.resolve("rules.json");

        PublicationJson.write(rules, file);

        assertThat(PublicationJson.read(file)).isEqualTo(rules);
        assertThat(IndexSchema.errors(PublicationJson.schema(), PublicationJson.write(rules)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\": \"SHOW\", \"when\": [{\"measure\": \"n\", \"atLeast\": 30}]}",
                "{\"verdict\": \"SUPPRESS\", \"when\": []}",
                "{\"verdict\": \"SUPPRESS\"}",
                "{\"verdict\": \"SUPPRESS\", \"when\": [{\"measure\": \"n\"}]}",
                "{\"verdict\": \"SUPPRESS\", \"when\": [{\"measure\": \"n\", \"below\": 30, \"above\": 3}]}",
                "{\"verdict\": \"SUPPRESS\", \"when\": [{\"measure\": \"n\", \"below\": -30}]}",
                "{\"verdict\": \"SUPPRESS\", \"when\": [{\"measure\": \"size\", \"below\": 30}]}",
                "{\"verdict\": \"SUPPRESS\", \"scope\": \"MEANS\", \"when\": [{\"measure\": \"n\", \"below\": 30}]}"
            })
    void badRulesBreakTheSchemaAndAreRefused(String rule) {
        String json = RULES.formatted(rule);

        assertThat(IndexSchema.errors(PublicationJson.schema(), json)).isNotEmpty();
        assertThatThrownBy(() -> PublicationJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void allProblemsComeTogetherWithTheirPlaces() {
        assertThatThrownBy(() -> PublicationJson.parse("""
                        {"schema": "lgpi-publication/1", "code": "own", "level": 95, "rules": [
                          {"verdict": "HIDE", "when": [{"measure": "nn", "below": 30}]},
                          {"verdict": "CAUTION", "when": [{"measure": "cv", "abov": 0.3}]}]}
                        """))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "rules:1:58: error OUT_OF_RANGE (level): found 95.0; expected a number between 0"
                                                + " and 1; correct it",
                                        "rules:2:15: error BAD_VALUE (rules[1].verdict): found the text \"HIDE\"; expected"
                                                + " one of CAUTION, SUPPRESS; use one of these words",
                                        "rules:2:44: error BAD_VALUE (rules[1].when[1].measure): found the text \"nn\"; expected one of"
                                                + " n, effectiveSampleSize, cv, standardError, width, relativeWidth, df;"
                                                + " use one of these words",
                                        "rules:3:35: error BAD_RULE (rules[2].when[1]): found no limit; expected one of"
                                                + " below, atMost, atLeast, above; give one limit; two of them are two"
                                                + " conditions",
                                        "rules:3:53: error UNKNOWN_KEY (rules[2].when[1].abov): found the key \"abov\";"
                                                + " expected one of measure, below, atMost, atLeast, above; write"
                                                + " \"above\" if that is meant"));
    }
}
