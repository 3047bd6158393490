package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;

/** Findings that can be used are used, and each of the others is one problem with its place. */
class AssessmentJsonTest {

    private static final Framework FRAMEWORK = Framework.builder()
            .code("demo")
            .version("1.0")
            .addBlock(Block.builder()
                    .code("1")
                    .addCriteria(criterion("1.1"), criterion("1.2"), criterion("1.3"))
                    .build())
            .build();

    private static final String FILE = """
            {"schema": "lgpi-assessments/1", "framework": {"code": "demo", "version": "1.0"},
             "assessments": [{"unit": "U-1", "period": 2022, "observations": {
               %s}}]}
            """;

    @TempDir
    private Path folder;

    private static Criterion criterion(String code) {
        return Criterion.builder().code(code).scale(Scale.levels(0, 0.5, 1)).build();
    }

    private static ValueWithProblems<AssessmentTable> read(String observations) {
        return AssessmentJson.parse(FILE.formatted(observations), FRAMEWORK);
    }

    private static List<String> problems(ValueWithProblems<AssessmentTable> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void valuesStatusesAndParticularsAreRead() {
        ValueWithProblems<AssessmentTable> read = read("""
                "1.1": 0.5, "1.2": "NOT_APPLICABLE",
                "1.3": {"value": 1, "status": "UNDER_APPEAL", "standardError": 0.1, "body": "AKIMAT",
                        "evidence": {"source": "website", "url": "https://example.org", "assessor": "A", "date": "2022-05-01", "note": "n"}}
                """);

        Assessment assessment = read.value().assessment(0);
        assertThat(read.problems()).isEmpty();
        assertThat(assessment.unit()).isEqualTo("U-1");
        assertThat(assessment.period()).isEqualTo(Year.of(2022));
        assertThat(assessment.observation("1.1")).isEqualTo(Observation.of(0.5));
        assertThat(assessment.observation("1.2")).isEqualTo(Observation.of(ObservationStatus.NOT_APPLICABLE));
        assertThat(assessment.observation("1.3"))
                .isEqualTo(Observation.builder()
                        .value(1)
                        .status(ObservationStatus.UNDER_APPEAL)
                        .standardError(0.1)
                        .body("AKIMAT")
                        .evidence(Evidence.builder()
                                .source("website")
                                .url("https://example.org")
                                .assessor("A")
                                .date(LocalDate.of(2022, 5, 1))
                                .note("n")
                                .build())
                        .build());
    }

    @Test
    void goodFindingsAreUsedBesideBadOnes() {
        ValueWithProblems<AssessmentTable> read = read("\"1.1\": 1, \"1.2\": 0.7, \"9\": 1, \"1.3\": \"REFUSED\"");

        assertThat(problems(read))
                .containsExactly(
                        "assessments:3:21: error OFF_SCALE (1.2): found the value 0.7; expected 0, 0.5 or 1; correct the"
                                + " value or the scale of the criterion",
                        "assessments:3:31: error UNKNOWN_CRITERION (9): found the criterion 9; expected a criterion of"
                                + " demo 1.0; correct the code, or use the definition that has it");
        assertThat(read.value().assessment(0).observations()).containsOnlyKeys("1.1", "1.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1.1\": \"1\" | BAD_VALUE",
                "\"1.1\": \"NA\" | BAD_VALUE",
                "\"1.1\": null | WRONG_TYPE",
                "\"1.1\": true | WRONG_TYPE",
                "\"1.1\": [1] | WRONG_TYPE",
                "\"1.1\": 1e999 | BAD_VALUE",
                "\"1.1\": {} | MISSING_VALUE",
                "\"1.1\": \"SCORED\" | MISSING_VALUE",
                "\"1.1\": {\"status\": \"UNDER_APPEAL\"} | MISSING_VALUE",
                "\"1.1\": {\"value\": 1, \"status\": \"REFUSED\"} | VALUE_BESIDE_STATUS",
                "\"1.1\": {\"value\": \"1\"} | WRONG_TYPE",
                "\"1.1\": {\"value\": 1, \"standardError\": -1} | BAD_VALUE",
                "\"1.1\": {\"value\": 0.7} | OFF_SCALE",
                "\"1.1\": 1, \"1.1\": 0 | DUPLICATE_KEY"
            })
    void eachFindingThatCannotBeUsedIsOneProblem(String observations, String code) {
        ValueWithProblems<AssessmentTable> read = read(observations + ", \"1.2\": 1");

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(3);
        });
        assertThat(read.value().assessment(0).observation("1.2")).isEqualTo(Observation.of(1));
    }

    @Test
    void assessmentsOfTheSameUnitAreJoinedButNoFindingStandsTwice() {
        ValueWithProblems<AssessmentTable> read = AssessmentJson.parse("""
                {"schema": "lgpi-assessments/1", "framework": {"code": "demo", "version": "1.0"}, "assessments": [
                {"unit": "U", "period": 2022, "observations": {"1.1": {"value": 1, "body": "AKIMAT"}, "1.2": 1}},
                {"unit": "U", "period": 2022, "observations": {"1.1": {"value": 0, "body": "MASLIKHAT"}, "1.2": 0, "1.3": 0.5}}]}
                """, FRAMEWORK);

        assertThat(problems(read))
                .containsExactly(
                        "assessments:3:55: error SEVERAL_BODIES (U 2022 1.1): found findings of AKIMAT and of MASLIKHAT;"
                                + " expected one body for each unit, period and criterion; the first was used; keep one"
                                + " of them, or give the bodies units of their own",
                        "assessments:3:97: error DUPLICATE_ROW (U 2022 1.2): found another finding for the same unit,"
                                + " period and criterion; expected each once; the first was used; remove one of the two");
        assertThat(read.value().size()).isEqualTo(1);
        assertThat(read.value().assessment(0).observation("1.1").value()).isEqualTo(1);
        assertThat(read.value().assessment(0).observation("1.3").value()).isEqualTo(0.5);
    }

    @Test
    void nothingIsReadFromAFileOfAnotherFramework() {
        ValueWithProblems<AssessmentTable> read =
                AssessmentJson.parse(FILE.formatted("\"1.1\": 1").replace("demo", "other"), FRAMEWORK);

        assertThat(problems(read))
                .containsExactly(
                        "assessments:1:47: error OTHER_FRAMEWORK (framework): found assessments of other; expected"
                                + " assessments of demo; use the definition that was assessed; nothing was read");
        assertThat(read.value().size()).isZero();
    }

    @Test
    void anotherVersionIsAWarning() {
        ValueWithProblems<AssessmentTable> read =
                AssessmentJson.parse(FILE.formatted("\"1.1\": 1").replace("1.0", "0.9"), FRAMEWORK);

        assertThat(problems(read))
                .containsExactly(
                        "assessments:1:47: warning OTHER_VERSION (framework): found demo 0.9; expected demo 1.0;"
                                + " check that the versions mean the same by their codes; the findings were used");
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.value().assessment(0).observation("1.1").value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\": 2022, \"observations\": {}} | MISSING_KEY",
                "{\"unit\": \" \", \"period\": 2022, \"observations\": {}} | BAD_VALUE",
                "{\"unit\": \"U\", \"observations\": {}} | MISSING_KEY",
                "{\"unit\": \"U\", \"period\": \"2022\", \"observations\": {}} | WRONG_TYPE",
                "{\"unit\": \"U\", \"period\": 22, \"observations\": {}} | BAD_VALUE",
                "{\"unit\": \"U\", \"period\": 2022} | MISSING_KEY",
                "{\"unit\": \"U\", \"period\": 2022, \"observations\": []} | WRONG_TYPE",
                "7 | WRONG_TYPE"
            })
    void anAssessmentThatCannotBeUsedLeavesTheOthers(String bad, String code) {
        ValueWithProblems<AssessmentTable> read = AssessmentJson.parse("""
                {"schema": "lgpi-assessments/1", "framework": {"code": "demo", "version": "1.0"}, "assessments": [
                %s, {"unit": "V", "period": 2022, "observations": {"1.1": 1}}]}
                """.formatted(bad), FRAMEWORK);

        assertThat(read.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(read.value().size()).isEqualTo(1);
    }

    @Test
    void aTextThatIsNotJsonGivesAnEmptyTableAndOneProblem() {
        for (String json : List.of("", "{", "[".repeat(2_000_000), "{\"schema\": \"lgpi-index/1\"}", "[]")) {
            ValueWithProblems<AssessmentTable> read = AssessmentJson.parse(json, FRAMEWORK);
            assertThat(read.value().size()).isZero();
            assertThat(read.problems()).hasSize(1);
        }
    }

    @Test
    void oneAssessmentIsWrittenAsItReads() {
        Assessment assessment = Assessment.builder(FRAMEWORK, "U-1", Year.of(2026))
                .value("1.1", 0.5)
                .status("1.2", ObservationStatus.NO_EVIDENCE)
                .estimate("1.3", 1, 0.25)
                .build();

        String json = AssessmentJson.write(assessment);

        assertThat(json).isEqualTo("""
                        {
                          "schema": "lgpi-assessments/1",
                          "framework": {"code": "demo", "version": "1.0"},
                          "assessments": [
                            {
                              "unit": "U-1",
                              "period": 2026,
                              "observations": {
                                "1.1": 0.5,
                                "1.2": "NO_EVIDENCE",
                                "1.3": {"value": 1, "status": "SCORED", "standardError": 0.25}
                              }
                            }
                          ]
                        }
                        """);
        assertThat(AssessmentJson.parse(json, FRAMEWORK).value().assessment(0)).isEqualTo(assessment);
    }

    @Test
    void filesAreWrittenAndRead() throws IOException {
        Path file = folder.resolve("assessments.json");
        AssessmentTable table = read("\"1.1\": 1").value();

        AssessmentJson.write(table, file);

        assertThat(AssessmentJson.read(file, FRAMEWORK).orElseThrow()).isEqualTo(table);
        assertThatThrownBy(() -> AssessmentJson.read(folder.resolve("none.json"), FRAMEWORK))
                .isInstanceOf(UncheckedIOException.class);
    }
}
