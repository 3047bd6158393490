package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Direction;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;

/** Definitions are read whole or refused with all their problems. */
class IndexJsonTest {

    private static final String SMALL = """
            { "schema": "lgpi-index/1",
              "framework": { "code": "demo", "version": "1.0",
                "blocks": [
                  { "code": "1", "label": {"en": "Disclosure"},
                    "criteria": [
                      { "code": "1.1", "scale": {"type": "BINARY"} },
                      { "code": "1.2", "scale": {"type": "LEVELS", "levels": [0, 0.5, 1]} } ] } ] },
              "method": {
                "weights": {"1.1": 2},
                "bands": [ {"code": "A", "from": 0.5}, {"code": "B", "from": 0} ] } }
            """;

    @TempDir
    private Path folder;

    private static List<String> problems(byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        InvalidDefinitionException thrown =
                catchThrowableOfType(InvalidDefinitionException.class, () -> IndexJson.read(in, "index.json"));
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> problems(String json) {
        return problems(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problemsWith(String old, String changed) {
        assertThat(SMALL).contains(old);
        return problems(SMALL.replace(old, changed));
    }

    private static IndexMethod method(String json) {
        return IndexJson.parse(SMALL.replaceFirst("(?s)\"method\".*", "\"method\": " + json + "}"))
                .method();
    }

    private static List<Problem> methodProblems(String json) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> method(json))
                .problems();
    }

    private static Criterion criterion(String members) {
        return IndexJson.parse(SMALL.replace("\"scale\": {\"type\": \"BINARY\"}", members))
                .framework()
                .criterion("1.1")
                .orElseThrow();
    }

    private static Scale scale(String json) {
        return criterion("\"scale\": " + json).scale();
    }

    // What a good file says

    @Test
    void everyPartOfACriterionIsRead() {
        Criterion criterion = criterion("""
                "label": "Plan published", "guidance": {"ru": "Полностью"}, "reference": "Law, art. 1",
                "scale": {"type": "BINARY"}, "direction": "NEGATIVE",
                "appliesTo": {"tier": ["RAION", "OBLAST"], "type": "URBAN"}, "tags": {"aspect": "A", "topic": ["x", "y"]}
                """);

        assertThat(criterion.label()).isEqualTo(Label.of("Plan published"));
        assertThat(criterion.guidance()).isEqualTo(Label.of(Map.of("ru", "Полностью")));
        assertThat(criterion.reference()).isEqualTo("Law, art. 1");
        assertThat(criterion.direction()).isEqualTo(Direction.NEGATIVE);
        assertThat(criterion.appliesTo())
                .isEqualTo(new Applicability(Map.of("tier", List.of("RAION", "OBLAST"), "type", List.of("URBAN"))));
        assertThat(criterion.tags().values()).isEqualTo(Map.of("aspect", List.of("A"), "topic", List.of("x", "y")));
    }

    @Test
    void everyKindOfScaleIsRead() {
        Label half = Label.of("Half");
        assertThat(scale("{\"type\": \"BINARY\"}")).isEqualTo(Scale.binary());
        assertThat(scale("{\"type\": \"RANGE\", \"min\": -1, \"max\": 1e2}")).isEqualTo(Scale.range(-1, 100));
        assertThat(scale("{\"type\": \"POINTS\", \"max\": 3}")).isEqualTo(Scale.points(3));
        assertThat(
                        scale(
                                "{\"type\": \"LEVELS\", \"levels\": [0, {\"score\": 0.5, \"label\": \"Half\"}, {\"score\": 1}]}"))
                .isEqualTo(Scale.levels(List.of(
                        new Scale.Level(0, Label.EMPTY), new Scale.Level(0.5, half), new Scale.Level(1, Label.EMPTY))));
        assertThat(scale("""
                        {"type": "STEPS", "max": 30,
                         "steps": [{"from": 0, "score": 1}, {"from": 10, "score": 0.5, "label": "Half"}]}
                        """))
                .isEqualTo(new Scale.Steps(
                        List.of(new Scale.Step(0, 1, Label.EMPTY), new Scale.Step(10, 0.5, half)), Optional.of(30.0)));
    }

    @Test
    void datesNotesAndSubBlocksAreRead() {
        IndexDefinition definition = IndexJson.parse("""
                {"schema": "lgpi-index/1", "framework": {"code": "f", "version": "2", "label": "F", "note": {"kk": "жоба"},
                  "validFrom": "2026-01-01", "validTo": "2026-12-31", "blocks": [
                  {"code": "1", "subBlocks": [{"code": "1.1", "subBlocks": [{"code": "1.1.1", "criteria": [
                    {"code": "1.1.1.1", "scale": {"type": "BINARY"}}]}]}],
                   "criteria": [{"code": "1.2", "scale": {"type": "BINARY"}}]}]}}
                """);

        assertThat(definition).hasToString("f 2: 1 blocks, 2 sub-blocks, 2 criteria, scale, ARITHMETIC");
        assertThat(definition.framework().note().text("kk")).isEqualTo("жоба");
        assertThat(definition.framework().validFrom()).contains(LocalDate.of(2026, 1, 1));
        assertThat(definition.framework().validTo()).contains(LocalDate.of(2026, 12, 31));
        assertThat(definition.method()).isEqualTo(IndexMethod.STANDARD);
    }

    @Test
    void everyPartOfAMethodIsRead() {
        IndexMethod method = method("""
                { "normalisation": {"name": "minMax", "lower": 0.01, "upper": 1}, "fit": "perPeriod",
                  "fitted": {"2022": {"1.1": {"count": 2, "minimum": 0, "maximum": 1, "mean": 0.5, "sd": null},
                                      "1.2": {"count": 0, "minimum": null, "maximum": null, "mean": null, "sd": null}}},
                  "weights": {"default": "equal", "1.1": 2, "1": 0.5},
                  "aggregation": {"default": "geometric", "index": {"name": "power", "p": 0.5}, "1": {"name": "cappedSum", "cap": 4}},
                  "status": {"NO_EVIDENCE": "exclude", "1.1": {"REFUSED": "block"}},
                  "minimumCoverage": 0.66, "minimumChildren": {"block": 0.5},
                  "gates": [{"code": "G1", "label": "Gate", "require": 1, "conditions": [{"node": "1.1", "atLeast": 0.3}],
                             "capBand": "C", "capValue": 0.6}],
                  "bands": [{"code": "C", "label": {"en": "Low"}, "from": 0}] }
                """);

        assertThat(method.normalisation()).isEqualTo(Normalisation.minMax(0.01, 1));
        assertThat(method.fit()).isEqualTo(Normalisation.Scope.PER_PERIOD);
        assertThat(method.fitted().orElseThrow().fit("1.1", Year.of(2022)))
                .contains(new CriterionFit(2, 0, 1, 0.5, Double.NaN));
        assertThat(method.weights()).isEqualTo(Weights.EQUAL.with("1.1", 2).with("1", 0.5));
        assertThat(method.aggregation())
                .isEqualTo(PerNode.of(Aggregation.GEOMETRIC)
                        .with("index", Aggregation.power(0.5))
                        .with("1", Aggregation.cappedSum(4)));
        assertThat(method.status())
                .isEqualTo(StatusPolicy.STANDARD
                        .with(ObservationStatus.NO_EVIDENCE, StatusPolicy.Rule.EXCLUDE)
                        .with("1.1", ObservationStatus.REFUSED, StatusPolicy.Rule.BLOCK));
        assertThat(method.minimumCoverage()).isEqualTo(PerNode.of(0.66));
        assertThat(method.minimumChildren()).isEqualTo(PerNode.of(0.0).with("block", 0.5));
        assertThat(method.gates())
                .containsExactly(Gate.builder()
                        .code("G1")
                        .label(Label.of("Gate"))
                        .require(1)
                        .addCondition(new Gate.Condition("1.1", 0.3))
                        .capBand("C")
                        .capValue(0.6)
                        .build());
        assertThat(method.bands()).extracting(band -> band.label().text("en")).containsExactly("Low");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"zScore\" | zScore(0.0, 1.0) | ALL",
                "{\"name\": \"zScore\", \"sd\": 10, \"fit\": \"perPeriod\"} | zScore(0.0, 10.0) | PER_PERIOD",
                "\"minMax\" | minMax(0.0, 1.0) | ALL",
                "{\"name\": \"scale\"} | scale | ALL",
                "\"distanceToMaximum\" | minMax(0.0, 1.0) | ALL",
                "\"rank\" | rank(min) | ALL",
                "{\"name\": \"scaled\", \"from\": 0, \"to\": 4, \"upper\": 100} | goalposts(0.0, 4.0, 0.0, 100.0) | ALL",
                "{\"name\": \"goalposts\", \"from\": 0, \"to\": 4} | goalposts(0.0, 4.0, 0.0, 1.0, truncated) | ALL",
                "{\"name\": \"goalposts\", \"reference\": \"mean\"} | goalposts(reference mean, 70.0, 130.0) | ALL",
                "{\"name\": \"logistic\", \"midpoint\": 3} | logistic(1.0, 3.0) | ALL"
            })
    void normalisationsHaveAShortForm(String json, String normalisation, Normalisation.Scope scope) {
        IndexMethod method = method("{\"normalisation\": " + json + "}");

        assertThat(method.normalisation()).hasToString(normalisation);
        assertThat(method.fit()).isEqualTo(scope);
    }

    @Test
    void criteriaTakeOverWhatTheyDoNotSet() {
        IndexMethod method = method("""
                {"normalisation": {"name": "distanceToTarget", "target": 0.5, "cap": true,
                   "criteria": {"1.1": {"target": 0.8}, "1.2": "rank"}}}
                """);

        assertThat(method.normalisation("1.1")).isEqualTo(new DistanceToTarget(0.8, true));
        assertThat(method.normalisation("1.2")).isEqualTo(Normalisation.rank(Ranks.Ties.MIN));
        assertThat(method.normalisation("2.1")).isEqualTo(new DistanceToTarget(0.5, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"geometric\"", "{\"name\": \"geometric\"}", "{\"default\": \"geometric\"}"})
    void oneAggregationMayServeAllNodes(String json) {
        assertThat(method("{\"aggregation\": " + json + "}").aggregation())
                .isEqualTo(PerNode.of(Aggregation.GEOMETRIC));
    }

    @Test
    void pooledExclusionIsRead() {
        assertThat(method("{\"exclusion\": \"pooled\"}").exclusion()).isEqualTo(Exclusion.POOLED);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        byte[] bytes = ("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8);

        assertThat(IndexJson.read(new ByteArrayInputStream(bytes), "index.json"))
                .isEqualTo(IndexJson.parse(SMALL));
        assertThat(IndexJson.parse("\uFEFF" + SMALL)).isEqualTo(IndexJson.parse(SMALL));
    }

    // What a bad file gets

    @Test
    void truncatedText() {
        assertThat(problems(SMALL.substring(0, 200)))
                .containsExactly("index.json:6:32: error JSON_SYNTAX: found the end of the text inside an object that"
                        + " begins in line 6, column 11; expected the rest of the text; check that the file was saved and"
                        + " copied whole");
    }

    @Test
    void duplicateKey() {
        assertThat(problemsWith("\"version\": \"1.0\"", "\"version\": \"1.0\", \"version\": \"2.0\""))
                .containsExactly(
                        "index.json:2:52: error DUPLICATE_KEY (version): found the key \"version\" a second time;"
                                + " expected each key once in an object; remove one of the two; the first stands in line 2");
    }

    @Test
    void twoMillionOpenBrackets() {
        assertThat(problems("[".repeat(2_000_000)))
                .containsExactly(
                        "index.json:1:101: error JSON_LIMIT: found more than 100 levels of brackets; expected at"
                                + " most 100 levels; mend the brackets, or raise the limit on the depth");
    }

    @Test
    void unknownKey() {
        assertThat(problemsWith("\"label\"", "\"lable\""))
                .containsExactly(
                        "index.json:4:22: error UNKNOWN_KEY (1.lable): found the key \"lable\"; expected one of"
                                + " code, label, subBlocks, criteria; write \"label\" if that is meant");
    }

    @Test
    void negativeWeight() {
        assertThat(problemsWith("\"1.1\": 2", "\"1.1\": -1"))
                .containsExactly(
                        "index.json:9:24: error BAD_WEIGHT (method.weights.1.1): found the weight -1.0; expected a"
                                + " finite number of 0 or more; correct the weight; to leave a node out, give it the weight 0");
    }

    @Test
    void unknownCode() {
        assertThat(problemsWith("\"1.1\": 2", "\"1.9\": 2"))
                .containsExactly(
                        "index.json:9:24: error UNKNOWN_CODE (method.weights.1.9): found the code 1.9; expected a"
                                + " block, sub-block or criterion; correct the code");
    }

    @Test
    void aMistakeInTheFrameworkAndOneInTheMethodComeTogether() {
        assertThat(problems(SMALL.replace("[0, 0.5, 1]", "[0, 0.5, 0.5]").replace("\"1.1\": 2", "\"1.9\": 2")))
                .containsExactly(
                        "index.json:7:37: error BAD_SCALE (1.2): found levels 0 0.5 0.5; expected at least 2 finite"
                                + " numbers, each above the one before; put the numbers of the scale in rising order",
                        "index.json:9:24: error UNKNOWN_CODE (method.weights.1.9): found the code 1.9; expected a block,"
                                + " sub-block or criterion; correct the code");
    }

    @Test
    void windows1251() {
        assertThat(problems(SMALL.replace("Disclosure", "Раскрытие").getBytes(Charset.forName("windows-1251"))))
                .containsExactly(
                        "index.json:4:39: error WRONG_ENCODING: found bytes that are not UTF-8; expected a text in"
                                + " UTF-8; save the file as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF"})
    void emptyFile(String json) {
        assertThat(problems(json))
                .containsExactly(
                        "index.json:1:1: error EMPTY_FILE: found nothing; expected a JSON object; check that the"
                                + " file was saved and copied whole");
    }

    @Test
    void aCodeThatStandsTwiceIsReportedWhereItStandsAgain() {
        assertThat(problemsWith("\"code\": \"1.2\"", "\"code\": \"1.1\""))
                .containsExactly("index.json:7:21: error DUPLICATE_CODE (1.1): found the code twice; expected each code"
                        + " once; rename one of the two");
    }

    @Test
    void aNumberIsNotReadFromAText() {
        assertThat(problemsWith("\"1.1\": 2", "\"1.1\": \"1.5\""))
                .containsExactly(
                        "index.json:9:24: error WRONG_TYPE (method.weights.1.1): found the text \"1.5\"; expected"
                                + " a number; write the number without quotes");
        assertThat(problemsWith("\"1.1\": 2", "\"1.1\": \"NaN\""))
                .containsExactly(
                        "index.json:9:24: error WRONG_TYPE (method.weights.1.1): found the text \"NaN\"; expected"
                                + " a number; correct the value");
    }

    @Test
    void aNumberBeyondADoubleIsRefused() {
        assertThat(problemsWith("\"1.1\": 2", "\"1.1\": 1e999"))
                .containsExactly(
                        "index.json:9:24: error BAD_VALUE: found the number 1e999; expected a number that a double"
                                + " can hold, up to 1.8E308; correct the number");
    }

    @Test
    void aTextIsNotReadFromANumber() {
        assertThat(problemsWith("\"version\": \"1.0\"", "\"version\": 1.0"))
                .containsExactly(
                        "index.json:2:45: error WRONG_TYPE (framework.version): found the number 1.0; expected a"
                                + " text in double quotes; write it in double quotes");
    }

    @Test
    void aCodeWithoutQuotesIsOneProblemAndNotTwo() {
        assertThat(problemsWith("\"code\": \"1.1\"", "\"code\": 1.1"))
                .containsExactly(
                        "index.json:6:21: error WRONG_TYPE (1.criteria[1].code): found the number 1.1; expected a"
                                + " text in double quotes; write it in double quotes");
    }

    @Test
    void aMissingScaleIsOneProblem() {
        assertThat(problemsWith(", \"scale\": {\"type\": \"BINARY\"}", ""))
                .containsExactly("index.json:6:11: error MISSING_KEY (1.1.scale): found no key \"scale\"; expected an"
                        + " object with a type; add the key \"scale\"");
    }

    @Test
    void anotherFormatIsNamed() {
        assertThat(problemsWith("index/1", "index/2"))
                .containsExactly("index.json:1:13: error UNKNOWN_SCHEMA (schema): found the format \"lgpi-index/2\";"
                        + " expected \"lgpi-index/1\"; correct the name, or use a version of the library that knows this"
                        + " format");
    }

    @Test
    void anEmptyObjectLacksSchemaAndFramework() {
        assertThat(problems("{}"))
                .containsExactly(
                        "index.json:1:1: error MISSING_KEY (schema): found no key \"schema\"; expected"
                                + " \"lgpi-index/1\"; add the key \"schema\"",
                        "index.json:1:1: error MISSING_KEY (framework): found no key \"framework\"; expected an object"
                                + " with blocks; add the key \"framework\"");
    }

    @Test
    void textAfterTheEndIsRefused() {
        assertThat(problems(SMALL + "{}"))
                .containsExactly("index.json:11:1: error JSON_SYNTAX: found more text after the end; expected one JSON"
                        + " value; remove what follows the first value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "1",
                "null",
                "{\"schema\": \"lgpi-index/1\", \"framework\": []}",
                "{\"schema\": \"lgpi-index/1\", \"framework\": {\"code\": \"f\", \"version\": \"1\", \"blocks\": {}}}",
                "{\"schema\": \"lgpi-index/1\", \"framework\": {\"code\": \"f\", \"version\": \"1\", \"blocks\": [1]}}",
                "{\"schema\": 1, \"framework\": null}"
            })
    void valuesOfTheWrongKindAreNamed(String json) {
        assertThat(problems(json)).isNotEmpty().anyMatch(message -> message.contains("error WRONG_TYPE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// comment\n{}",
                "{'schema': 1}",
                "{schema: 1}",
                "{\"a\": 1,}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\" 1}",
                "[1 2]",
                "{]",
                "}",
                "tru"
            })
    void laxJsonIsRefused(String json) {
        assertThat(problems(json)).singleElement().asString().contains("error JSON_SYNTAX");
    }

    @Test
    void extremeNumbersAndKeysAreRefused() {
        assertThat(problemsWith("\"1.1\": 2", "\"1.1\": " + "1".repeat(5000)))
                .singleElement()
                .asString()
                .startsWith("index.json:9:16: error JSON_LIMIT: found a number or key of extreme length");
        assertThat(problemsWith("\"1.1\": 2", "\"" + "k".repeat(2000) + "\": 2"))
                .containsExactly(
                        "index.json:9:17: error JSON_LIMIT: found a key of 2000 characters; expected at most 1000;"
                                + " shorten it");
        assertThat(problemsWith("\"1.1\": 2", "\"" + "k".repeat(60_000) + "\": 2"))
                .singleElement()
                .asString()
                .contains("JSON_LIMIT")
                .hasSizeLessThan(300);
        assertThat(problemsWith("\"code\": \"1.2\"", "\"code\": \"" + "k".repeat(60_000) + "\""))
                .singleElement()
                .asString()
                .contains("BAD_CODE")
                .hasSizeLessThan(2000);
    }

    @Test
    void randomBytesAreRefused() {
        assertThat(problems(new byte[] {0x13, (byte) 0xff, 0, 7})).hasSize(1);
        assertThat(problems(new byte[] {0, 0, 0})).hasSize(1);
        assertThat(problems(SMALL.getBytes(StandardCharsets.UTF_16))).hasSize(1);
    }

    @Test
    void limitsCanBeSet() {
        byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        JsonLimits small = new JsonLimits(bytes.length - 1, 100);
        JsonLimits flat = new JsonLimits(bytes.length, 5);

        assertThatThrownBy(() -> IndexJson.read(new ByteArrayInputStream(bytes), "index.json", small))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("index.json:1:1: error JSON_LIMIT: found more than " + small.bytes()
                        + " bytes; expected at most " + small.bytes()
                        + " bytes; split the file, or raise the limit on its size");
        assertThatThrownBy(() -> IndexJson.read(new ByteArrayInputStream(bytes), "index.json", flat))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("index.json:6:11: error JSON_LIMIT: found more than 5 levels of brackets");
        assertThatThrownBy(() -> new JsonLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonLimits(1, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exclusion\": \"pool\"} | BAD_VALUE | method.exclusion",
                "{\"normalisation\": \"minmax\"} | BAD_VALUE | method.normalisation",
                "{\"normalisation\": {\"lower\": 1}} | MISSING_KEY | method.normalisation.name",
                "{\"normalisation\": {\"name\": \"minMax\", \"lower\": 2}} | BAD_VALUE | method.normalisation.lower",
                "{\"normalisation\": {\"name\": \"zScore\", \"sd\": 0}} | BAD_VALUE | method.normalisation.sd",
                "{\"normalisation\": {\"name\": \"goalposts\", \"from\": 2, \"to\": 1}} | BAD_VALUE |"
                        + " method.normalisation.to",
                "{\"normalisation\": {\"name\": \"goalposts\"}} | BAD_NORMALISATION | method.normalisation",
                "{\"normalisation\": {\"name\": \"rank\", \"ties\": \"first\"}} | BAD_VALUE | method.normalisation.ties",
                "{\"normalisation\": {\"name\": \"scale\", \"criteria\": {\"9\": \"rank\"}}} | UNKNOWN_CODE |"
                        + " method.normalisation.criteria.9",
                "{\"normalisation\": {\"name\": \"zScore\", \"upper\": 0}} | UNKNOWN_KEY | method.normalisation.upper",
                "{\"normalisation\": {\"name\": \"scale\", \"fit\": \"all\"}, \"fit\": \"all\"} | BAD_VALUE |"
                        + " method.normalisation.fit",
                "{\"aggregation\": \"power\"} | BAD_VALUE | method.aggregation",
                "{\"aggregation\": {\"name\": \"power\"}} | MISSING_KEY | method.aggregation.p",
                "{\"aggregation\": {\"1\": {\"name\": \"power\", \"p\": 0}}} | BAD_VALUE | method.aggregation.1.p",
                "{\"aggregation\": {\"1\": {\"name\": \"cappedSum\", \"cap\": -1}}} | BAD_VALUE |"
                        + " method.aggregation.1.cap",
                "{\"aggregation\": {\"2\": \"sum\"}} | UNKNOWN_CODE | method.aggregation.2",
                "{\"weights\": {\"default\": \"same\"}} | BAD_VALUE | method.weights.default",
                "{\"weights\": {\"1.1\": 0, \"1.2\": 0}} | ZERO_WEIGHTS | method.weights",
                "{\"status\": {\"NOEVIDENCE\": \"zero\"}} | UNKNOWN_KEY | method.status.NOEVIDENCE",
                "{\"status\": {\"REFUSED\": \"null\"}} | BAD_VALUE | method.status.REFUSED",
                "{\"status\": {\"NOT_APPLICABLE\": \"zero\"}} | BAD_STATUS_RULE | method.status.NOT_APPLICABLE",
                "{\"minimumCoverage\": 66} | BAD_SHARE | method.minimumCoverage.default",
                "{\"minimumChildren\": \"half\"} | WRONG_TYPE | method.minimumChildren",
                "{\"fitted\": {\"all\": {\"1.1\": {\"count\": 0, \"minimum\": null, \"maximum\": null, \"mean\": null,"
                        + " \"sd\": null}}}} | BAD_FIT | method.fitted",
                "{\"gates\": [{\"code\": \"G\", \"conditions\": []}]} | BAD_GATE | method.gates.G",
                "{\"gates\": [{\"code\": \"G\", \"conditions\": [{\"node\": \"x\", \"atLeast\": 1}]}]} | UNKNOWN_CODE |"
                        + " method.gates.G.x",
                "{\"gates\": [{\"code\": \"G\", \"require\": 0.5, \"conditions\": [{\"node\": \"1\", \"atLeast\": 1}]}]} |"
                        + " WRONG_TYPE | method.gates.G.require",
                "{\"bands\": [{\"code\": \"A\", \"from\": 0}, {\"code\": \"B\", \"from\": 0}]} | OVERLAPPING_BANDS |"
                        + " method.bands.B",
                "{\"bands\": [{\"code\": \"A\"}]} | MISSING_KEY | method.bands.A.from"
            })
    void everyMistakeInAMethodIsOneProblemInItsPlace(String json, String code, String subject) {
        assertThat(methodProblems(json)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.subject()).isEqualTo(subject);
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.column()).isGreaterThan(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"BINERY\"} | BAD_VALUE",
                "{} | MISSING_KEY",
                "\"BINARY\" | WRONG_TYPE",
                "{\"type\": \"RANGE\", \"min\": 0} | MISSING_KEY",
                "{\"type\": \"RANGE\", \"min\": 1, \"max\": 0} | BAD_SCALE",
                "{\"type\": \"LEVELS\"} | MISSING_KEY",
                "{\"type\": \"LEVELS\", \"levels\": 3} | WRONG_TYPE",
                "{\"type\": \"LEVELS\", \"levels\": [0, \"1\"]} | WRONG_TYPE",
                "{\"type\": \"LEVELS\", \"levels\": []} | BAD_SCALE",
                "{\"type\": \"STEPS\", \"steps\": [{\"from\": 0, \"score\": 2}, {\"from\": 1, \"score\": 1}]} | BAD_SCALE",
                "{\"type\": \"STEPS\"} | MISSING_KEY",
                "{\"type\": \"POINTS\", \"max\": 0} | BAD_SCALE",
                "{\"type\": \"POINTS\", \"max\": 1, \"min\": 0} | UNKNOWN_KEY"
            })
    void everyMistakeInAScaleIsOneProblemInItsPlace(String json, String code) {
        InvalidDefinitionException thrown = catchThrowableOfType(InvalidDefinitionException.class, () -> scale(json));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.column()).isGreaterThanOrEqualTo(35);
        });
    }

    @Test
    void everyMistakeInFittedParametersIsNamed() {
        assertThat(methodProblems("""
                        {"fitted": {"22": {}, "all": {
                          "1.1": {"count": 1.5, "minimum": 0, "maximum": "1", "mean": 0},
                          "1.2": {"count": 0, "minimum": null, "maximum": null, "mean": null, "sd": null},
                          "1.3": {"count": 0, "minimum": null, "maximum": null, "mean": null, "sd": null}}}}
                        """))
                .extracting(problem -> problem.code() + " " + problem.subject())
                .containsExactly(
                        "UNKNOWN_KEY method.fitted.22",
                        "MISSING_KEY method.fitted.all.1.1.sd",
                        "BAD_VALUE method.fitted.all.1.1.count",
                        "WRONG_TYPE method.fitted.all.1.1.maximum",
                        "UNKNOWN_CODE method.fitted.1.3");
    }

    @Test
    void aWarningDoesNotStopReading() {
        IndexDefinition definition =
                IndexJson.parse(SMALL.replace("\"weights\"", "\"aggregation\": \"geometric\", \"weights\""));

        assertThat(definition.warnings()).extracting(Problem::code).containsExactly("ZERO_MEETS_GEOMETRIC");
    }

    // Files

    @Test
    void aMissingFileIsAnUncheckedException() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> IndexJson.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + missing + ": there is no such file")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void problemsNameTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{");

        assertThatThrownBy(() -> IndexJson.read(file)).hasMessageStartingWith(file + ":1:2: error JSON_SYNTAX");
    }

    @Test
    void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("index.json");
        IndexDefinition definition = IndexJson.parse(SMALL);

        IndexJson.write(definition, file);
        IndexJson.write(definition, file);

        assertThat(IndexJson.read(file)).isEqualTo(definition);
        assertThat(folder.toFile().list()).containsExactly("index.json");
    }

    @Test
    void aFolderThatDoesNotExistLeavesNothingBehind() {
        Path file = folder.resolve("none").resolve("index.json");
        IndexDefinition definition = IndexJson.parse(SMALL);

        assertThatThrownBy(() -> IndexJson.write(definition, file)).isInstanceOf(UncheckedIOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void partsAtTheirDefaultAreLeftOut() {
        assertThat(IndexJson.write(IndexJson.parse(SMALL))).isEqualTo("""
                        {
                          "schema": "lgpi-index/1",
                          "framework": {
                            "code": "demo",
                            "version": "1.0",
                            "blocks": [
                              {
                                "code": "1",
                                "label": {
                                  "en": "Disclosure"
                                },
                                "criteria": [
                                  {
                                    "code": "1.1",
                                    "scale": {"type": "BINARY"}
                                  },
                                  {
                                    "code": "1.2",
                                    "scale": {"type": "LEVELS", "levels": [0, 0.5, 1]}
                                  }
                                ]
                              }
                            ]
                          },
                          "method": {
                            "weights": {
                              "default": "criteria",
                              "1.1": 2
                            },
                            "bands": [
                              {"code": "A", "from": 0.5},
                              {"code": "B", "from": 0}
                            ]
                          }
                        }
                        """);
    }
}
