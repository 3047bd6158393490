package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.io.catalogue.Catalogue;

/** The JSON Schema and the reader agree on what a definition is. */
class IndexSchemaTest {

    private static final String METHOD = """
            {"schema": "lgpi-index/1", "framework": {"code": "f", "version": "1", "blocks": [
              {"code": "1", "criteria": [{"code": "1.1", "scale": {"type": "BINARY"}}]}]}, "method": %s}
            """;

    private static final String CRITERION = """
            {"schema": "lgpi-index/1", "framework": {"code": "f", "version": "1", "blocks": [
              {"code": "1", "criteria": [{"code": "1.1", %s}]}]}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"lgpi-100", "moldova-transparency-2022"})
    void bundledDefinitionsKeepTheSchema(String name) {
        assertThat(IndexSchema.errors(IndexJson.write(Catalogue.byName(name).orElseThrow())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"normalisation\": \"minMax\"}",
                "{\"normalisation\": \"minMax\", \"preparation\": {\"denominators\": {\"1.1\": {\"attribute\":"
                        + " \"population\", \"factor\": 1000}}}}",
                "{\"preparation\": {\"screening\": {\"minimumAvailability\": 0.66, \"minimumNonZero\": 0.05,"
                        + " \"force\": {\"U\": \"keep\", \"V\": \"drop\"}}}}",
                "{\"preparation\": {\"imputation\": [{\"name\": \"latest\", \"maximumYears\": 2},"
                        + " {\"name\": \"linear\"}, {\"name\": \"mean\", \"group\": \"type\", \"nodes\": [\"1\"]},"
                        + " {\"name\": \"rowMedian\", \"within\": \"block\"}, {\"name\": \"constant\", \"value\": 0}]}}",
                "{\"preparation\": {\"treatment\": \"none\", \"treatmentOf\": {\"1.1\": {\"steps\": [{\"name\":"
                        + " \"winsorise\", \"winmax\": 3}], \"force\": true}}}}",
                "{\"normalisation\": \"zScore\", \"preparation\": {\"treatment\": {\"skewness\": 2.25, \"steps\":"
                        + " [{\"name\": \"boxCox\", \"lambda\": 0.5}, {\"name\": \"logGii\"}], \"combine\": false}}}",
                "{\"normalisation\": {\"name\": \"minMax\", \"lower\": 0.01, \"upper\": 1, \"fit\": \"perPeriod\"}}",
                "{\"normalisation\": \"distanceToMaximum\"}",
                "{\"normalisation\": {\"name\": \"goalposts\", \"from\": 1, \"to\": 5, \"truncate\": false}}",
                "{\"normalisation\": {\"name\": \"goalposts\", \"fromPercentile\": 5, \"toPercentile\": 95}}",
                "{\"normalisation\": {\"name\": \"goalposts\", \"reference\": \"mean\"}}",
                "{\"normalisation\": {\"name\": \"distanceToReference\", \"unit\": \"U\", \"cap\": true}}",
                "{\"normalisation\": {\"name\": \"percentileRank\", \"ties\": \"average\", \"fit\": \"perPeriod\"}}",
                "{\"normalisation\": {\"name\": \"logistic\", \"steepness\": 2, \"midpoint\": 0.5}}",
                "{\"normalisation\": {\"name\": \"distanceToTarget\", \"cap\": true,"
                        + " \"criteria\": {\"1.1\": {\"target\": 0.8}}}}",
                "{\"normalisation\": {\"name\": \"scale\", \"criteria\": {\"1.1\": \"rank\"}}}",
                "{\"normalisation\": {\"name\": \"scale\", \"criteria\": {\"1.1\": {\"name\": \"scaled\", \"from\": 0,"
                        + " \"to\": 1}}}}",
                "{\"weights\": {\"default\": \"equal\", \"1\": 2.5}}",
                "{\"aggregation\": \"geometric\"}",
                "{\"aggregation\": {\"name\": \"power\", \"p\": -1}}",
                "{\"aggregation\": {\"default\": \"sum\", \"index\": {\"name\": \"cappedSum\", \"cap\": 4}}}",
                "{\"aggregation\": {\"default\": \"mazziottaPareto\", \"1\": {\"name\": \"owa\", \"weights\": [0.7, 0.3]}}}",
                "{\"aggregation\": {\"name\": \"mazziottaPareto\", \"penalty\": -1, \"correction\": 1}}",
                "{\"aggregation\": {\"default\": \"wroclaw\", \"index\": {\"name\": \"meanMin\", \"alpha\": 1}}}",
                "{\"status\": {\"NO_EVIDENCE\": \"exclude\", \"1.1\": {\"REFUSED\": \"block\"}}}",
                "{\"exclusion\": \"pooled\", \"minimumCoverage\": {\"default\": 0.5, \"block\": 0.1}}",
                "{\"fit\": \"all\", \"fitted\": {\"all\": {\"1.1\": {\"count\": 0, \"minimum\": null, \"maximum\": null,"
                        + " \"mean\": null, \"sd\": null}}}}",
                "{\"gates\": [{\"code\": \"G\", \"require\": 1, \"conditions\": [{\"node\": \"index\", \"atLeast\": 0.3}],"
                        + " \"capValue\": 0.6}]}"
            })
    void goodMethodsKeepTheSchemaAndAreRead(String method) {
        String json = METHOD.formatted(method);

        assertThat(IndexSchema.errors(json)).isEmpty();
        assertThat(IndexJson.parse(json).framework().code()).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"wieghts\": {}}",
                "{\"preparation\": {\"treatment\": {\"steps\": [{\"name\": \"winsorise\", \"winmax\": -1}]}}}",
                "{\"preparation\": {\"imputation\": [{\"name\": \"guess\"}]}}",
                "{\"normalisation\": \"minMax\", \"preparation\": {\"denominators\": {\"1.1\": {\"factor\": 2}}}}",
                "{\"normalisation\": \"minMax\", \"preparation\": {\"denominators\": {\"1.1\": {\"attribute\": \"a\","
                        + " \"factor\": 0}}}}",
                "{\"preparation\": {\"screening\": {\"minimumAvailability\": 66}}}",
                "{\"weights\": {\"1\": -1}}",
                "{\"weights\": {\"1\": \"1\"}}",
                "{\"weights\": {\"default\": \"same\"}}",
                "{\"normalisation\": {\"name\": \"zScore\", \"upper\": 1}}",
                "{\"normalisation\": \"ranks\"}",
                "{\"normalisation\": \"distanceToReference\", \"cap\": 1}",
                "{\"normalisation\": {\"name\": \"distanceToReference\"}}",
                "{\"normalisation\": {\"name\": \"rank\", \"ties\": \"first\"}}",
                "{\"normalisation\": {\"name\": \"logistic\", \"steepness\": 0}}",
                "{\"normalisation\": {\"name\": \"goalposts\", \"fromPercentile\": 5, \"toPercentile\": 105}}",
                "{\"normalisation\": {\"name\": \"scale\", \"criteria\": {\"1.1\": {\"tagret\": 1}}}}",
                "{\"aggregation\": \"mean\"}",
                "{\"aggregation\": \"power\"}",
                "{\"aggregation\": \"owa\"}",
                "{\"aggregation\": {\"name\": \"owa\", \"weights\": [1, -1]}}",
                "{\"aggregation\": {\"name\": \"meanMin\", \"alpha\": 2}}",
                "{\"aggregation\": {\"name\": \"mazziottaPareto\", \"correction\": 2}}",
                "{\"aggregation\": {\"1\": {\"name\": \"power\", \"p\": 0}}}",
                "{\"status\": {\"NOT_APPLICABLE\": \"zero\"}}",
                "{\"status\": {\"NOTHING\": \"zero\"}}",
                "{\"minimumCoverage\": 66}",
                "{\"fitted\": {\"22\": {}}}",
                "{\"gates\": [{\"code\": \"G\", \"conditions\": []}]}",
                "{\"bands\": [{\"code\": \"A\"}]}"
            })
    void badMethodsBreakTheSchemaAndAreRefused(String method) {
        String json = METHOD.formatted(method);

        assertThat(IndexSchema.errors(json)).isNotEmpty();
        assertThatThrownBy(() -> IndexJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"scale\": {\"type\": \"RANGE\", \"min\": 0, \"max\": 100}, \"direction\": \"NEGATIVE\"",
                "\"scale\": {\"type\": \"LEVELS\", \"levels\": [0, {\"score\": 1, \"label\": {\"kk\": \"иә\"}}]}",
                "\"scale\": {\"type\": \"STEPS\", \"steps\": [{\"from\": 0, \"score\": 0}, {\"from\": 1, \"score\": 1}]}",
                "\"scale\": {\"type\": \"POINTS\", \"max\": 3}, \"tags\": {\"a\": \"x\", \"b\": [\"y\", \"z\"]}",
                "\"scale\": {\"type\": \"BINARY\"}, \"label\": \"Plan\", \"appliesTo\": {\"tier\": [\"RAION\"]}"
            })
    void goodCriteriaKeepTheSchemaAndAreRead(String members) {
        String json = CRITERION.formatted(members);

        assertThat(IndexSchema.errors(json)).isEmpty();
        assertThat(IndexJson.parse(json).framework().criteria()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"label\": \"Plan\"",
                "\"scale\": \"BINARY\"",
                "\"scale\": {\"type\": \"RANGE\", \"min\": 0}",
                "\"scale\": {\"type\": \"BINARY\", \"max\": 1}",
                "\"scale\": {\"type\": \"LEVELS\", \"levels\": [1]}",
                "\"scale\": {\"type\": \"POINTS\", \"max\": 0}",
                "\"scale\": {\"type\": \"BINARY\"}, \"direction\": \"UP\"",
                "\"scale\": {\"type\": \"BINARY\"}, \"tags\": {\"a\": 1}",
                "\"scale\": {\"type\": \"BINARY\"}, \"weight\": 1"
            })
    void badCriteriaBreakTheSchemaAndAreRefused(String members) {
        String json = CRITERION.formatted(members);

        assertThat(IndexSchema.errors(json)).isNotEmpty();
        assertThatThrownBy(() -> IndexJson.parse(json)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void reservedAndMalformedCodesBreakTheSchema() {
        assertThat(IndexSchema.errors(CRITERION.formatted("\"scale\": {\"type\": \"BINARY\"}")))
                .isEmpty();
        assertThat(IndexSchema.errors(
                        CRITERION.formatted("\"scale\": {\"type\": \"BINARY\"}").replace("1.1", "index")))
                .isNotEmpty();
        assertThat(IndexSchema.errors(
                        CRITERION.formatted("\"scale\": {\"type\": \"BINARY\"}").replace("1.1", "a b")))
                .isNotEmpty();
        assertThat(IndexSchema.errors(METHOD.formatted("{}").replace("index/1", "index/2")))
                .isNotEmpty();
    }
}
