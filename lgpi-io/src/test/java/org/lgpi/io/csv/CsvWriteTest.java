package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgpi.io.csv.Sample.FRAMEWORK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** What files look like, and what is refused rather than lost. */
class CsvWriteTest {

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static AssessmentTable table(Observation observation) {
        return AssessmentTable.of(
                FRAMEWORK,
                List.of(Assessment.builder(FRAMEWORK, "A", Year.of(2026))
                        .observation("1.1", observation)
                        .build()));
    }

    @Test
    void textsThatASpreadsheetWouldRunAreGuardedAndNumbersAreNot() throws IOException {
        AssessmentTable table = AssessmentTable.of(
                FRAMEWORK,
                List.of(Assessment.builder(FRAMEWORK, "-A", Year.of(2026))
                        .observation(
                                "1.2",
                                Observation.builder()
                                        .value(-1.5)
                                        .evidence(Evidence.builder()
                                                .note("=HYPERLINK(\"x\")")
                                                .url("'=1")
                                                .assessor("'s")
                                                .build())
                                        .build())
                        .build()));

        AssessmentCsv.write(table, file("a.csv"));

        assertThat(Files.readString(file("a.csv")))
                .isEqualTo("unit,period,criterion,value,status,body,standardError,evidence,url,assessor,date,note\r\n"
                        + "'-A,2026,1.2,-1.5,SCORED,,,,''=1,'s,,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
        assertThat(AssessmentCsv.read(file("a.csv"), FRAMEWORK).value()).isEqualTo(table);
    }

    @Test
    void copiedTextsAreGuardedToo() throws IOException {
        List<String> cells =
                List.of("-1.5", "-1,5", "+7 701 000", "=1+1", "'=1", "\n=1", "\uFF1D1", "plain", "'s", "-");

        CsvFiles.write(
                file("a.csv"),
                CsvFormat.RFC4180,
                List.of("c"),
                out -> cells.forEach(cell -> out.copied(cell).endRow()));

        assertThat(Files.readString(file("a.csv")))
                .isEqualTo(
                        "c\r\n-1.5\r\n\"-1,5\"\r\n'+7 701 000\r\n'=1+1\r\n'=1\r\n\"'\n=1\"\r\n'\uFF1D1\r\nplain\r\n's\r\n'-\r\n");
    }

    @Test
    void formatOfARussianExcelIsWritten() throws IOException {
        AssessmentCsv.writeWide(table(Observation.of(0.5)), file("a.csv"), CsvFormat.EXCEL_RUSSIAN);

        assertThat(Files.readString(file("a.csv"), Charset.forName("windows-1251")))
                .isEqualTo("unit;period;1.1;1.2;1.3;1.10\r\nA;2026;0,5;;;\r\n");
    }

    @Test
    void wideFormRefusesWhatItCannotExpress() {
        assertThatThrownBy(() -> AssessmentCsv.writeWide(
                        table(Observation.builder()
                                .value(1)
                                .status(ObservationStatus.UNDER_APPEAL)
                                .build()),
                        file("a.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit A, criterion 1.1: the wide form cannot express UNDER_APPEAL; write the long form");
        assertThatThrownBy(() -> AssessmentCsv.writeWide(
                        table(Observation.builder().value(1).standardError(0.1).build()), file("a.csv")))
                .hasMessage(
                        "unit A, criterion 1.1: the wide form cannot express a standard error, body or evidence; write"
                                + " the long form");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void charactersThatTheEncodingLacksAreRefusedAndNothingIsLeftBehind() throws IOException {
        Files.writeString(file("a.csv"), "earlier");
        AssessmentTable table = table(Observation.builder()
                .value(1)
                .evidence(Evidence.builder().note("Қала").build())
                .build());

        assertThatThrownBy(() -> AssessmentCsv.write(table, file("a.csv"), CsvFormat.EXCEL_RUSSIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'Қала' has characters that windows-1251 lacks; write UTF-8");
        assertThat(file("a.csv")).hasContent("earlier");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file("a.csv"));
        }
    }

    @Test
    void unitsAndPeriodsThatWouldNotReadBackAreRefused() {
        AssessmentTable.Builder spaced = AssessmentTable.builder(FRAMEWORK);
        spaced.row("two words", Year.of(2026));
        AssessmentTable.Builder late = AssessmentTable.builder(FRAMEWORK);
        late.row("A", Year.of(12026));

        assertThatThrownBy(() -> AssessmentCsv.write(spaced.build(), file("a.csv")))
                .hasMessage(
                        "the unit 'two words' would not read back; expected 1 to 64 letters, digits, full stops, hyphens"
                                + " or underscores");
        assertThatThrownBy(() -> AssessmentCsv.write(late.build(), file("a.csv")))
                .hasMessage("A: the period 12026 would not read back; expected a year of four digits");
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws IOException {
        Path missing = file("missing");
        Path plain = Files.writeString(file("plain"), "");

        assertThatThrownBy(() -> ProblemCsv.write(List.of(), missing.resolve("a.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + missing.resolve("a.csv") + ": the folder " + missing + " does not exist");
        assertThatThrownBy(() -> ProblemCsv.write(List.of(), plain.resolve("a.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + plain.resolve("a.csv") + ": " + plain + " is not a folder");
        assertThatThrownBy(() -> ProblemCsv.write(List.of(), folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + folder + ": it is a folder");
    }

    @Test
    void problemsAreWritten() throws IOException {
        ProblemCsv.write(
                List.of(
                        Problem.error("OFF_SCALE", "1.1", "the value 2", "0 or 1", "correct it")
                                .at("data.csv", 3, 4),
                        Problem.warning("DETECTED_FORMAT", "", "windows-1251, decimal comma", "UTF-8", "")),
                file("problems.csv"));

        assertThat(Files.readAllLines(file("problems.csv")))
                .containsExactly(
                        "severity,code,source,line,column,subject,found,expected,remedy",
                        "ERROR,OFF_SCALE,data.csv,3,4,1.1,the value 2,0 or 1,correct it",
                        "WARNING,DETECTED_FORMAT,,,,,\"windows-1251, decimal comma\",UTF-8,");
    }

    @Test
    void scoresAreWrittenWithRanksWithinThePeriodAndGapsEmpty() throws IOException {
        Framework framework = Framework.builder()
                .code("two")
                .version("1")
                .addBlocks(Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .scale(Scale.range(0, 3))
                                .build())
                        .build())
                .build();
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        table.set(table.row("A", Year.of(2025)), 0, 1, ObservationStatus.SCORED);
        table.set(table.row("A", Year.of(2026)), 0, 2, ObservationStatus.SCORED);
        table.set(table.row("B", Year.of(2026)), 0, 3, ObservationStatus.SCORED);
        table.set(table.row("C", Year.of(2026)), 0, 2, ObservationStatus.SCORED);
        table.row("D", Year.of(2026));
        ScoreTable scores = Scorer.of(IndexDefinition.of(framework)).scoreAll(table.build(), "index");

        ScoreCsv.write(scores, file("scores.csv"));

        assertThat(Files.readAllLines(file("scores.csv")))
                .containsExactly(
                        "unit,period,node,value,coverage,lowest,highest,rank,band",
                        "A,2025,index,0.3333333333333333,1,0.3333333333333333,0.3333333333333333,1,",
                        "A,2026,index,0.6666666666666666,1,0.6666666666666666,0.6666666666666666,2,",
                        "B,2026,index,1,1,1,1,1,",
                        "C,2026,index,0.6666666666666666,1,0.6666666666666666,0.6666666666666666,2,",
                        "D,2026,index,,0,0,1,,");
    }

    @Test
    void blankFormCanBeFilledInAndReadBack() throws IOException {
        Framework framework = Framework.builder()
                .code("form")
                .version("1")
                .addBlocks(Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .label(Label.of("Бюджет kk", "Бюджет", "Budget, yearly"))
                                .guidance(Label.of("- full when shown"))
                                .scale(Scale.binary())
                                .build())
                        .addCriteria(Criterion.builder()
                                .code("1.2")
                                .scale(Scale.binary())
                                .build())
                        .build())
                .build();
        TemplateCsv.write(framework, file("form.csv"));
        String form = Files.readString(file("form.csv"));

        assertThat(form)
                .isEqualTo("unit,period,criterion,value,status,body,evidence,url,assessor,date,note,label_kk,label_ru,"
                        + "label_en,scale,guidance_en\r\n"
                        + ",,1.1,,,,,,,,,Бюджет kk,Бюджет,\"Budget, yearly\",0 or 1,'- full when shown\r\n"
                        + ",,1.2,,,,,,,,,,,,0 or 1,\r\n");
        assertThat(Sample.texts(AssessmentCsv.read(file("form.csv"), framework)))
                .containsExactly(file("form.csv") + ":1: error NO_ROWS: found a form of 2 rows with nothing filled in;"
                        + " expected at least one row with a unit, a period and a finding; fill in the form");
        Files.writeString(file("form.csv"), form.replace(",,1.1,,", "KZ-1,2026,1.1,1,"));
        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file("form.csv"), framework);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().column(0).value(0)).isEqualTo(1);

        TemplateCsv.write(framework, List.of("A", "B"), Year.of(2026), file("form.csv"), CsvFormat.RFC4180);
        ValueWithProblems<AssessmentTable> untouched = AssessmentCsv.read(file("form.csv"), framework);
        assertThat(untouched.problems()).isEmpty();
        assertThat(untouched.value().size()).isEqualTo(2);
        assertThat(untouched.value().column(1).status(1)).isEqualTo(ObservationStatus.NOT_ASSESSED);
    }

    @Test
    void registerIsReadWithEveryMistakeNamed() throws IOException {
        Files.writeString(
                file("units.csv"),
                "unit;name_ru;name_kk;type;parent;population;tier\n"
                        + "A;А;Ә;URBAN;KZ;100000;RAION\nA;B;;;;;\nB C;;;;;;\nD;;;;;12,5;\nE;;;;F;;\nF;;;;E;;\nG;;;;E;;\n");

        ValueWithProblems<UnitRegister> read = UnitCsv.read(file("units.csv"));

        String at = file("units.csv").toString();
        assertThat(Sample.texts(read))
                .containsExactly(
                        at
                                + ": warning DETECTED_FORMAT: found semicolon between cells; expected UTF-8, comma between cells,"
                                + " decimal point; nothing to do if this is right; if not, state the format",
                        at
                                + ":3:1: error DUPLICATE_UNIT (A): found the unit A of line 2 again; expected each unit once; the"
                                + " first row was used; remove one of the two",
                        at
                                + ":4:1: error BAD_CODE (B C): found the unit 'B C'; expected a code of 1 to 64 letters, digits,"
                                + " full stops, hyphens or underscores; write the code of the unit",
                        at
                                + ":5:6: error NOT_A_NUMBER (population): found '12,5'; expected a whole number of residents, 0 or"
                                + " more; write it as digits alone",
                        at
                                + ":6:5: error CIRCULAR_PARENT (E): found the unit among its own ancestors; expected a tree of"
                                + " units; correct the parent of one of them",
                        at
                                + ":7:5: error CIRCULAR_PARENT (F): found the unit among its own ancestors; expected a tree of"
                                + " units; correct the parent of one of them");
        assertThat(read.value().units()).extracting(Unit::code).containsExactly("A", "G");
        Unit unit = read.value().unit("A").orElseThrow();
        assertThat(unit)
                .isEqualTo(Unit.builder()
                        .code("A")
                        .label(Label.of(java.util.Map.of("ru", "А", "kk", "Ә")))
                        .type("URBAN")
                        .parent("KZ")
                        .population(100000)
                        .putAttribute("tier", "RAION")
                        .build());
    }

    @Test
    void registerWithAttributesNamedLikeColumnsIsRefused() {
        UnitRegister register = UnitRegister.of(
                List.of(Unit.builder().code("A").putAttribute("type", "x").build()));

        assertThatThrownBy(() -> UnitCsv.write(register, file("units.csv")))
                .hasMessage("the attribute type has the name of another column; rename it");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "1e-7, 0.0000001",
        "1.5e12, 1500000000000",
        "2e23, 2E+23",
        "1e-20, 1E-20",
        "123456.789, 123456.789",
    })
    void numbersAreWrittenShortAndExact(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }
}
