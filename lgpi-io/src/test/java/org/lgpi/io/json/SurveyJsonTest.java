package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.DegreesOfFreedom;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.ReplicateType;
import org.lgpi.core.survey.SinglePsu;
import org.lgpi.core.survey.SurveyDesign;

class SurveyJsonTest {

    private static final String WHOLE = """
            {
              "schema": "lgpi-survey/1",
              "code": "residents-2026",
              "label": {
                "en": "Residents"
              },
              "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight", "populationPsus": "N_h",\
             "populationInPsu": "M_hi"},
              "singlePsu": "CENTRE",
              "domainSinglePsu": true,
              "df": "design",
              "nestedPsus": true,
              "domains": ["settlement", "region"],
              "items": [
                {"code": "sat1", "kind": "RATING", "label": {"en": "Roads"}, "min": 1, "max": 5, "topBox": 4,\
             "notApplicable": [8], "noAnswer": [9, 99]},
                {"code": "part1", "kind": "BINARY"},
                {"code": "income", "kind": "NUMBER"}
              ],
              "allowedPersonalColumns": ["phone"]
            }
            """;

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SurveyJson.schema(), InputFormat.JSON);

    @TempDir
    private Path folder;

    private static String with(String members) {
        return "{\"schema\": \"lgpi-survey/1\", \"code\": \"s\", " + members + "}";
    }

    @Test
    void replicateWeightsAreReadAndWrittenInTheWordsOfTheField() {
        String json = with("""
                "columns": {"weight": "w"},
                 "replicates": {"columns": ["r1", "r2"], "type": "JKn", "scale": 1, "rscales": [0.5, 0.5], "mse": true,
                   "df": 9, "factors": true},
                 "items": [{"code": "part1", "kind": "BINARY"}]""");

        SurveyDesign design = SurveyJson.parse(json);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(design.replicates().orElseThrow())
                .isEqualTo(ReplicateColumns.builder()
                        .addColumns("r1", "r2")
                        .type(ReplicateType.JKN)
                        .scale(1)
                        .addRscales(0.5, 0.5)
                        .mse(true)
                        .df(9)
                        .factors(true)
                        .build());
        assertThat(SurveyJson.parse(SurveyJson.write(design))).isEqualTo(design);
        assertThat(design.fingerprint())
                .isNotEqualTo(design.withReplicates(Optional.empty()).fingerprint());
    }

    @Test
    void replicatesThatDoNotHoldTogetherAreNamed() {
        String json = with("""
                "replicates": {"columns": ["r1"], "prefix": "r", "type": "JKn"},
                 "items": [{"code": "part1", "kind": "BINARY"}]""");

        InvalidDefinitionException refused =
                catchThrowableOfType(InvalidDefinitionException.class, () -> SurveyJson.parse(json));

        assertThat(refused.problems())
                .extracting(Problem::code, Problem::subject)
                .containsExactlyInAnyOrder(
                        tuple("BAD_VALUE", "replicates.prefix"),
                        tuple("BAD_REPLICATES", "replicates.columns"),
                        tuple("BAD_REPLICATES", "replicates"));
    }

    @Test
    void aDesignReadsBackAsItWasWritten() {
        SurveyDesign design = SurveyJson.parse(WHOLE);

        assertThat(SurveyJson.write(design)).isEqualTo(WHOLE);
        assertThat(design.singlePsu()).isEqualTo(SinglePsu.CENTRE);
        assertThat(design.df()).isEqualTo(DegreesOfFreedom.DESIGN);
        assertThat(design.items().get(0).noAnswer()).isEqualTo(Set.of(9.0, 99.0));
        assertThat(design.items().get(1).kind()).isEqualTo(ItemKind.BINARY);

        Path file = folder.resolve("survey.json");
        SurveyJson.write(design, file);
        assertThat(SurveyJson.read(file)).isEqualTo(design);
    }

    @Test
    void whatIsNotStatedIsAtItsDefault() {
        SurveyDesign design = SurveyJson.parse(with("\"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]"));

        assertThat(design.singlePsu()).isEqualTo(SinglePsu.FAIL);
        assertThat(design.df()).isEqualTo(DegreesOfFreedom.DOMAIN);
        assertThat(design.columns().weight()).isEmpty();
        assertThat(SurveyJson.parse(SurveyJson.write(design))).isEqualTo(design);
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlaces() {
        var refused = catchThrowableOfType(InvalidDefinitionException.class, () -> SurveyJson.parse("""
                {"schema": "lgpi-survey/1", "code": "s",
                 "columns": {"psus": "psu"},
                 "singlePsu": "ADJUST",
                 "items": [{"code": "a", "kind": "RATING", "min": 5, "max": 1},
                           {"code": "b", "kind": "BINARY", "topBox": 2},
                           {"code": "c"}]}
                """));

        assertThat(refused.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "survey:2:14: error UNKNOWN_KEY (columns.psus): found the key \"psus\"; expected one of stratum,"
                                + " psu, weight, populationPsus, populationInPsu; write \"psu\" if that is meant",
                        "survey:3:15: error BAD_VALUE (singlePsu): found the text \"ADJUST\"; expected one of FAIL,"
                                + " REMOVE, CERTAINTY, CENTRE, AVERAGE; use one of these words",
                        "survey:4:21: error EMPTY_SCALE (a): found 5.0 to 1.0; expected min at most max; exchange or"
                                + " correct the bounds",
                        "survey:5:21: error TOP_BOX_OFF_SCALE (b): found 2.0; expected 0 or 1; choose an answer of the"
                                + " scale",
                        "survey:6:12: error MISSING_KEY (c.kind): found no key \"kind\"; expected one of RATING, BINARY,"
                                + " CATEGORY, NUMBER; add the key \"kind\"");
    }

    @Test
    void aDesignThatDoesNotHoldTogetherIsRefused() {
        assertThatThrownBy(
                        () -> SurveyJson.parse(
                                with(
                                        "\"columns\": {\"populationInPsu\": \"M\"},"
                                                + " \"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}, {\"code\": \"a\", \"kind\": \"BINARY\"}]")))
                .hasMessageContaining("DUPLICATE_ITEM")
                .hasMessageContaining("SECOND_STAGE_ALONE")
                .hasMessageContaining("SECOND_STAGE_WITHOUT_PSU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]",
                "\"df\": \"infinite\", \"items\": [{\"code\": \"a\", \"kind\": \"NUMBER\", \"min\": 0}]",
                "\"domains\": [\"x\"], \"items\": [{\"code\": \"a\", \"kind\": \"CATEGORY\", \"label\": \"A\"}]"
            })
    void goodDesignsKeepTheSchema(String members) {
        assertThat(SCHEMA.validate(with(members), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(WHOLE, InputFormat.JSON)).isEmpty();
        assertThat(SurveyJson.parse(with(members)).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"domains\": []",
                "\"items\": []",
                "\"items\": [{\"code\": \"a b\", \"kind\": \"BINARY\"}]",
                "\"items\": [{\"code\": \"a\", \"kind\": \"YESNO\"}]",
                "\"items\": [{\"code\": \"a\", \"kind\": \"BINARY\", \"noAnswer\": 9}]",
                "\"df\": \"DOMAIN\", \"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]",
                "\"nestedPsus\": \"yes\", \"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]",
                "\"domains\": [\"x\", \"x\"], \"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]",
                "\"columns\": {\"populationInPsu\": \"M\"}, \"items\": [{\"code\": \"a\", \"kind\": \"BINARY\"}]"
            })
    void badDesignsBreakTheSchemaAndAreRefused(String members) {
        assertThat(SCHEMA.validate(with(members), InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> SurveyJson.parse(with(members))).isInstanceOf(InvalidDefinitionException.class);
    }
}
