package org.lgpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

class OpenDataReadTest {

    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n";
    private static final String START = "dataflow,KZ:LGPI(1.0.0),I,A,";
    private static final List<String> DIMENSIONS = List.of("FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD");

    private static final Framework FRAMEWORK = Framework.builder()
            .code("demo")
            .version("1")
            .addBlocks(Block.builder()
                    .code("B")
                    .addCriteria(criterion("B.1", Scale.levels(0, 0.5, 1)))
                    .addCriteria(criterion("B.2", Scale.range(-10, 10)))
                    .addCriteria(criterion("B.3", Scale.binary()))
                    .build())
            .build();

    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.builder()
                    .code("KZ.1")
                    .population(5)
                    .putAttribute("tier", "=RAION")
                    .build(),
            Unit.builder().code("-KZ.2").build(),
            Unit.builder().code("KZ.3").build()));

    private static final AssessmentTable TABLE = AssessmentTable.of(
            FRAMEWORK,
            List.of(
                    Assessment.builder(FRAMEWORK, "KZ.1", Year.of(2025))
                            .value("B.1", 0.5)
                            .observation(
                                    "B.2",
                                    Observation.builder()
                                            .value(-1.5)
                                            .standardError(0.1)
                                            .status(ObservationStatus.UNDER_APPEAL)
                                            .body("council, \"old\"")
                                            .evidence(Evidence.builder()
                                                    .source("=site")
                                                    .url("https://example.org/?a=1&b=2")
                                                    .assessor("A.B.")
                                                    .date(LocalDate.of(2025, 3, 31))
                                                    .note("line\nline")
                                                    .build())
                                            .build())
                            .status("B.3", ObservationStatus.SUPPRESSED)
                            .build(),
                    Assessment.builder(FRAMEWORK, "-KZ.2", Year.of(2025))
                            .status("B.1", ObservationStatus.NO_EVIDENCE)
                            .status("B.2", ObservationStatus.REFUSED)
                            .status("B.3", ObservationStatus.NOT_APPLICABLE)
                            .build(),
                    Assessment.builder(FRAMEWORK, "KZ.3", Year.of(2025)).build()));

    @TempDir
    private Path folder;

    private static Criterion criterion(String code, Scale scale) {
        return Criterion.builder().code(code).scale(scale).build();
    }

    private static ScoreTable scores() {
        return Scorer.of(IndexDefinition.of(FRAMEWORK)).scoreAll(TABLE, "index", "B", "B.1", "B.2", "B.3");
    }

    private Path sdmx(String... rows) throws IOException {
        return Files.writeString(folder.resolve("sdmx.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private static List<String> texts(ValueWithProblems<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void observationsComeBackFromSdmxAsTheyWere() throws IOException {
        Path file = folder.resolve("sdmx.csv");
        SdmxCsv.write(TABLE, "KZ:LGPI(1.0.0)", file);

        ValueWithProblems<AssessmentTable> read = SdmxCsv.readAssessments(file, FRAMEWORK, UNITS);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(TABLE.withUnits(UNITS).value());
        assertThat(SdmxGuide.broken(Files.readString(file), DIMENSIONS)).isEmpty();
    }

    @Test
    void scoresComeBackFromSdmxWithTheirReasons() throws IOException {
        Path file = folder.resolve("sdmx.csv");
        ScoreTable scores = scores();
        SdmxCsv.write(scores, "KZ:LGPI(1.0.0)", file);

        ValueWithProblems<List<PublishedScore>> read = SdmxCsv.readScores(file, FRAMEWORK, UNITS);

        assertThat(read.problems()).isEmpty();
        assertThat(SdmxGuide.broken(Files.readString(file), DIMENSIONS)).isEmpty();
        assertThat(read.value()).hasSize(15);
        for (PublishedScore published : read.value()) {
            Score score = scores.score(
                    scores.row(published.unit(), published.period()).orElseThrow(), published.node());
            boolean hidden = score.reason() == Reason.SUPPRESSED;
            assertThat(published.value()).isEqualTo(Double.valueOf(score.value()));
            assertThat(published.coverage()).isEqualTo(Double.valueOf(score.coverage()));
            assertThat(published.lowest()).isEqualTo(Double.valueOf(hidden ? Double.NaN : score.lowest()));
            assertThat(published.highest()).isEqualTo(Double.valueOf(hidden ? Double.NaN : score.highest()));
            assertThat(published.reason()).contains(score.reason());
        }
    }

    @Test
    void theCheckOfTheGuideFindsWhatBreaksIt() {
        String row = "dataflow,KZ:LGPI(1.0.0),I,A,KZ-1,B_1,2025,1,A,F\r\n";
        String header = HEADER.replace("\n", "\r\n");

        assertThat(SdmxGuide.broken(header + row, DIMENSIONS)).isEmpty();
        assertThat(SdmxGuide.broken(header + row + row, DIMENSIONS)).hasSize(1);
        assertThat(SdmxGuide.broken(header + row.replace("B_1", "B.1"), DIMENSIONS))
                .containsExactly("id B.1");
        assertThat(SdmxGuide.broken(header + row.replace(",1,A", ",1,Q"), DIMENSIONS))
                .hasSize(1);
        assertThat(SdmxGuide.broken(header.replace("STRUCTURE_ID", "ID") + row, DIMENSIONS))
                .hasSize(1);
    }

    @Test
    void aFileOfAnotherProgramIsReadByItsStatusAndItsNames() throws IOException {
        Path file = Files.writeString(
                folder.resolve("other.csv"),
                "STRUCTURE[|];STRUCTURE_ID;REF_AREA: Area;INDICATOR: Indicator;TIME_PERIOD: Year;OBS_STATUS: Status;"
                        + "OBS_VALUE: Value;UPDATED\n"
                        + "datastructure;OECD:X(2.1): Something;KZ_1: Almaty;B_2: Second;2025;E: Estimated;2.5;yesterday\n"
                        + "datastructure;OECD:X(2.1): Something;KZ_1: Almaty;B_1: First;2025;O: Missing;NaN;yesterday\n");

        ValueWithProblems<AssessmentTable> read = SdmxCsv.readAssessments(file, FRAMEWORK, UNITS);

        assertThat(texts(read)).noneMatch(text -> text.contains("error"));
        assertThat(read.value().observation(0, 1).value()).isEqualTo(2.5);
        assertThat(read.value().observation(0, 0).status()).isEqualTo(ObservationStatus.NOT_ASSESSED);
        assertThat(read.value().unit(0)).isEqualTo("KZ.1");
    }

    @Test
    void aValueThatIsNotFreeGoesNoFurther() throws IOException {
        Path file = sdmx(START + "KZ_1,B_1,2025,0.5,A,C", START + "KZ_1,B_2,2025,7,Q,F");

        ValueWithProblems<AssessmentTable> read = SdmxCsv.readAssessments(file, FRAMEWORK, UNITS);
        ValueWithProblems<List<PublishedScore>> scores = SdmxCsv.readScores(file, FRAMEWORK, UNITS);

        assertThat(read.value().observation(0, 0)).isEqualTo(Observation.of(ObservationStatus.SUPPRESSED));
        assertThat(read.value().observation(0, 1)).isEqualTo(Observation.of(ObservationStatus.SUPPRESSED));
        assertThat(scores.value()).extracting(PublishedScore::reason).containsOnly(Optional.of(Reason.SUPPRESSED));
        assertThat(scores.value()).extracting(PublishedScore::value).containsOnly(Double.NaN);
        assertThat(texts(read))
                .containsExactly(
                        file
                                + ":2:8: warning CONFIDENTIAL_VALUE (OBS_VALUE): found a value that is marked as confidential,"
                                + " C; expected no value where it may not be shown; it was left out and the row counts as"
                                + " suppressed; take it out of the file",
                        file
                                + ":3:8: warning CONFIDENTIAL_VALUE (OBS_VALUE): found a value that is marked as suppressed;"
                                + " expected no value where it may not be shown; it was left out and the row counts as"
                                + " suppressed; take it out of the file");
    }

    @Test
    void whatSdmxCannotMeanIsReportedWithLineAndColumn() throws IOException {
        Path file = sdmx(
                START + "KZ_9,B_1,2025,0.5,A,F",
                START + "KZ_1,B_9,2025,0.5,A,F",
                START + "KZ_1,B_1,2025-Q1,0.5,A,F",
                START + "KZ_1,B_1,2025,half,A,F",
                START + "KZ_1,B_1,2025,0.7,A,F",
                START + "KZ_1,B_1,2025,,A,F",
                START + "KZ_1,B_1,2025,0.5,ZZ,F",
                "dataflow,KZ:LGPI(1.0.0),D,A,KZ_1,B_1,2025,-,A,F",
                "dataflow,KZ:OTHER(1.0.0),I,A,KZ_1,B_1,2025,0.5,A,F",
                START + "KZ_1,B_1,2025,0.5,A,F",
                START + "KZ_1,B_1,2025,1,A,F");

        ValueWithProblems<AssessmentTable> read = SdmxCsv.readAssessments(file, FRAMEWORK, UNITS);

        assertThat(read.problems())
                .extracting(problem -> problem.code() + ":" + problem.line() + ":" + problem.column())
                .containsExactly(
                        "UNKNOWN_UNIT:2:5",
                        "UNKNOWN_CRITERION:3:6",
                        "BAD_PERIOD:4:7",
                        "NOT_A_NUMBER:5:8",
                        "MISSING_VALUE:5:8",
                        "OFF_SCALE:6:8",
                        "MISSING_VALUE:7:8",
                        "UNKNOWN_STATUS:8:9",
                        "VALUE_BESIDE_STATUS:8:8",
                        "UNKNOWN_ACTION:9:3",
                        "NOT_A_NUMBER:9:8",
                        "MISSING_VALUE:9:8",
                        "SEVERAL_STRUCTURES:10:2",
                        "DUPLICATE_ROW:12:6");
        assertThat(read.value().observation(0, 0).value()).isEqualTo(0.5);
        Path none = Files.writeString(folder.resolve("none.csv"), "unit,period\nA,2025\n");
        assertThat(texts(SdmxCsv.readAssessments(none, FRAMEWORK, UNITS)))
                .containsExactly(
                        none + ":1: error MISSING_COLUMN (STRUCTURE): found no column STRUCTURE; expected the columns"
                                + " STRUCTURE, STRUCTURE_ID, REF_AREA, INDICATOR, TIME_PERIOD, OBS_VALUE; export the data as"
                                + " SDMX-CSV 2.0 with these components");
    }

    @Test
    void aPackageComesBackAsItWas() {
        ScoreTable scores = scores();
        DataPackage.write(scores, TABLE, UNITS, folder);

        ValueWithProblems<PackageContent> read = DataPackage.read(folder, FRAMEWORK);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().assessments()).isEqualTo(TABLE.withUnits(UNITS).value());
        assertThat(read.value().units()).isEqualTo(UNITS);
        assertThat(read.value().scores()).hasSize(15);
        for (PublishedScore published : read.value().scores()) {
            Score score = scores.score(
                    scores.row(published.unit(), published.period()).orElseThrow(), published.node());
            assertThat(published.value()).isEqualTo(Double.valueOf(score.value()));
            assertThat(published.lowest()).isEqualTo(Double.valueOf(score.lowest()));
        }
        assertThat(read.value()).hasToString("3 assessments, 15 scores, 3 units");
    }

    /** The rules of Table Schema on types, keys and references, held against the files without the library's reader. */
    @Test
    void everyCellOfAPackageIsOfTheTypeThatItsSchemaSays() throws IOException {
        DataPackage.write(scores(), TABLE, UNITS, folder);
        JsonNode descriptor =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        Map<String, String> types = Map.of(
                "string", "(?s).*",
                "year", "[0-9]{4}",
                "number", "-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?",
                "integer", "-?[0-9]+",
                "date", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
        Set<String> units = new HashSet<>();
        assertThat(descriptor.at("/resources")).hasSize(3);
        for (int pass = 0; pass < 2; pass++) {
            for (JsonNode resource : descriptor.at("/resources")) {
                Path file = folder.resolve(resource.at("/path").asText());
                TextRows rows = TableCsv.read(file, CsvFormat.RFC4180).value();
                assertThat(resource.at("/schema/fields").findValuesAsText("name"))
                        .isEqualTo(rows.columns());
                Set<List<String>> keys = new HashSet<>();
                for (TextRows.Row row : rows.rows()) {
                    for (JsonNode field : resource.at("/schema/fields")) {
                        String cell = rows.cell(row, field.at("/name").asText());
                        boolean required = field.at("/constraints/required").asBoolean();
                        assertThat(
                                        cell.isEmpty()
                                                ? !required
                                                : cell.matches(types.get(
                                                        field.at("/type").asText())))
                                .as(file + " " + row + " " + field)
                                .isTrue();
                        JsonNode words = field.at("/constraints/enum");
                        assertThat(words.isMissingNode()
                                        || cell.isEmpty()
                                        || words.toString().contains('"' + cell + '"'))
                                .isTrue();
                    }
                    List<String> key = new ArrayList<>();
                    resource.at("/schema/primaryKey").forEach(name -> key.add(rows.cell(row, name.asText())));
                    assertThat(keys.add(key)).as("key " + key).isTrue();
                    if (resource.at("/name").asText().equals("units")) {
                        units.add(rows.cell(row, "unit"));
                    } else if (pass == 1) {
                        assertThat(resource.at("/schema/foreignKeys/0/reference/resource")
                                        .asText())
                                .isEqualTo("units");
                        assertThat(units).contains(rows.cell(row, "unit"));
                    }
                }
            }
        }
    }

    @Test
    void whatAPackageGetsWrongIsReported() throws IOException {
        DataPackage.write(scores(), TABLE, UNITS, folder);
        Path file = folder.resolve("datapackage.json");
        String sound = Files.readString(file);
        Files.writeString(
                folder.resolve("scores.csv"),
                "unit,period,node,value,coverage,lowest,highest,rank,band\nKZ.1,2025,index,half,1,0,1,1,\n"
                        + "KZ.9,2025,B.9,0.5,1,0,1,1,\nKZ.1,2025,B,0.5,1,0,1,1,\nKZ.1,2025,B,0.6,1,0,1,1,\n");

        assertThat(DataPackage.read(file, FRAMEWORK).problems())
                .extracting(problem -> problem.code() + ":" + problem.line() + ":" + problem.column())
                .containsExactly("NOT_A_NUMBER:2:4", "UNKNOWN_UNIT:3:1", "UNKNOWN_NODE:3:3", "DUPLICATE_ROW:5:3");

        Files.writeString(
                file,
                sound.replace("\"path\" : \"scores.csv\"", "\"path\" : \"../../etc/passwd\"")
                        .replace("\"name\" : \"standardError\"", "\"name\" : \"error\"")
                        .replace("\"path\" : \"units.csv\"", "\"path\" : \"gone.csv\""));
        assertThat(texts(DataPackage.read(folder, FRAMEWORK)))
                .containsExactly(
                        file
                                + ": error BAD_PATH (scores): found the path \"../../etc/passwd\"; expected one file below the"
                                + " descriptor; put the table beside it",
                        file
                                + ": error FIELD_MISMATCH (assessments): found the columns unit, period, criterion, value, status,"
                                + " body, standardError, evidence, url, assessor, date, note in assessments.csv; expected the"
                                + " fields unit, period, criterion, value, status, body, error, evidence, url, assessor, date,"
                                + " note of its schema; write the package again, or correct the schema",
                        file + ": error MISSING_FILE (units): found no file gone.csv; expected the table beside the"
                                + " descriptor; add the file");

        Files.writeString(file, "{\n  \"resources\": oops }");
        assertThat(texts(DataPackage.read(folder, FRAMEWORK)))
                .singleElement()
                .asString()
                .startsWith(file + ":2:")
                .contains("error NOT_JSON");
        Files.writeString(file, "{\"resources\": [{\"name\": \"maps\", \"path\": \"maps.csv\"}]}");
        assertThat(texts(DataPackage.read(folder, FRAMEWORK)))
                .containsExactly(
                        file + ": warning OTHER_RESOURCE (maps): found the resource 'maps'; expected one of units,"
                                + " assessments, scores; it was not read");
    }
}
