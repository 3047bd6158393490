package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgpi.io.csv.Sample.FRAMEWORK;
import static org.lgpi.io.csv.Sample.problems;
import static org.lgpi.io.csv.Sample.read;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Good and bad rows of tables of observations. */
class AssessmentCsvReadTest {

    private static final String HEADER = "unit,period,criterion,value,status\n";

    @TempDir
    private Path folder;

    @Test
    void longFormIsRead() {
        ValueWithProblems<AssessmentTable> read =
                read(HEADER + "A,2026,1.1,0.5,SCORED\nA,2026,1.2,,NO_EVIDENCE\nB,2025,1.1,1,\nB,2025,1.2,,\n");

        assertThat(read.problems()).isEmpty();
        AssessmentTable table = read.value();
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.unit(1)).isEqualTo("B");
        assertThat(table.period(1)).isEqualTo(Year.of(2025));
        assertThat(table.observation(0, 0)).isEqualTo(Observation.of(0.5));
        assertThat(table.observation(0, 1)).isEqualTo(Observation.of(ObservationStatus.NO_EVIDENCE));
        assertThat(table.observation(1, 0)).isEqualTo(Observation.of(1));
        assertThat(table.observation(1, 1)).isEqualTo(Observation.NOT_ASSESSED);
    }

    @Test
    void wideFormIsReadInAnyOrderOfColumns() {
        ValueWithProblems<AssessmentTable> read =
                read("1.10,period,1.1,unit,1.2,1.3\n7,2026,0.25,A,NA,NE\n,2026,RF,B,SU,1\n");

        assertThat(read.problems()).isEmpty();
        AssessmentTable table = read.value();
        assertThat(table.observation(0, 3)).isEqualTo(Observation.of(7));
        assertThat(table.observation(0, 0)).isEqualTo(Observation.of(0.25));
        assertThat(table.observation(0, 1)).isEqualTo(Observation.of(ObservationStatus.NOT_APPLICABLE));
        assertThat(table.observation(0, 2)).isEqualTo(Observation.of(ObservationStatus.NO_EVIDENCE));
        assertThat(table.observation(1, 3)).isEqualTo(Observation.NOT_ASSESSED);
        assertThat(table.observation(1, 0)).isEqualTo(Observation.of(ObservationStatus.REFUSED));
        assertThat(table.observation(1, 1)).isEqualTo(Observation.of(ObservationStatus.SUPPRESSED));
    }

    @Test
    void particularsAreRead() {
        ValueWithProblems<AssessmentTable> read = read("unit,period,criterion,value,status,body,standardError,evidence,"
                + "url,assessor,date,note\n"
                + "A,2026,1.1,0.5,UNDER_APPEAL,AKIMAT,0.05,website,https://a.kz/?x=1,Асель,31.03.2026,"
                + "\"two\nlines, \"\"quoted\"\"\"\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().observation(0, 0))
                .isEqualTo(Observation.builder()
                        .value(0.5)
                        .status(ObservationStatus.UNDER_APPEAL)
                        .body("AKIMAT")
                        .standardError(0.05)
                        .evidence(Evidence.builder()
                                .source("website")
                                .url("https://a.kz/?x=1")
                                .assessor("Асель")
                                .date(LocalDate.of(2026, 3, 31))
                                .note("two\nlines, \"quoted\"")
                                .build())
                        .build());
    }

    @Test
    void fileOfARussianExcelIsReadAndItsFormatReported() {
        String text =
                "unit;period;criterion;value;status;note\r\nА-1;2026;1.1;0,5;SCORED;Пётр\r\nА-1;2026;1.2;-3,25;;\r\n";

        ValueWithProblems<AssessmentTable> read = read(text, Charset.forName("windows-1251"));

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv: warning DETECTED_FORMAT: found windows-1251, semicolon between cells, decimal"
                                + " comma; expected UTF-8, comma between cells, decimal point; nothing to do if this is right; if"
                                + " not, state the format");
        assertThat(read.value().unit(0)).isEqualTo("А-1");
        assertThat(read.value().column(1).value(0)).isEqualTo(-3.25);
        assertThat(read.value().observation(0, 0).evidence().note()).isEqualTo("Пётр");
        assertThat(Sample.texts(AssessmentCsv.read(
                        new java.io.ByteArrayInputStream(text.getBytes(Charset.forName("windows-1251"))),
                        "data.csv",
                        FRAMEWORK,
                        CsvFormat.EXCEL_RUSSIAN)))
                .isEmpty();
    }

    @Test
    void windows1251IsFoundOutLateInAFileThatBeginsInAscii() {
        StringBuilder text = new StringBuilder("unit,period,criterion,value,status,note\n");
        for (int i = 0; i < 5000; i++) {
            text.append("U").append(i).append(",2026,1.1,0.5,SCORED,plain\n");
        }
        text.append("LAST,2026,1.1,0.5,SCORED,Семён\n");

        ValueWithProblems<AssessmentTable> read = read(text.toString(), Charset.forName("windows-1251"));

        assertThat(read.problems()).hasSize(1).allMatch(p -> p.code().equals("DETECTED_FORMAT"));
        assertThat(read.value().size()).isEqualTo(5001);
        assertThat(read.value().observation(5000, 0).evidence().note()).isEqualTo("Семён");
    }

    @Test
    void byteOrderMarkTabAndLoneReturnsAreTaken() {
        ValueWithProblems<AssessmentTable> read =
                read("\uFEFFunit\tperiod\t1.1\t1.2\rA\t2026\t0.5\t0.125\rB\t2026\t1\t2\r");

        assertThat(Sample.texts(read)).hasSize(1).first().asString().contains("found tab between cells");
        assertThat(read.value().size()).isEqualTo(2);
        assertThat(read.value().column(1).value(0)).isEqualTo(0.125);
    }

    @Test
    void decimalCommaInQuotesOfACommaFileIsTaken() {
        ValueWithProblems<AssessmentTable> read = read("unit,period,1.1,1.2\nA,2026,\"0,5\",\"-12,75\"\n");

        assertThat(read.value().column(0).value(0)).isEqualTo(0.5);
        assertThat(read.value().column(1).value(0)).isEqualTo(-12.75);
        assertThat(Sample.texts(read)).hasSize(1).first().asString().contains("found decimal comma;");
    }

    @Test
    void formatMayBeToldInsteadOfFoundOut() {
        CsvFormat format = CsvFormat.EXCEL_RUSSIAN.withDecimalMark('.').withCharset(StandardCharsets.UTF_8);

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(
                new java.io.ByteArrayInputStream(
                        "unit;period;1.2\nA;2026;1,5\nB;2026;1.5\n".getBytes(StandardCharsets.UTF_8)),
                "data.csv",
                FRAMEWORK,
                format);

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:2:3: error NOT_A_NUMBER (1.2): found '1,5'; expected a number, NA, NE, RF, SU or an"
                                + " empty cell; write it with a decimal point, or state that the file has decimal commas");
        assertThat(read.value().column(0).status(1)).isEqualTo(ObservationStatus.NOT_ASSESSED);
        assertThat(read.value().column(1).value(1)).isEqualTo(1.5);
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsPlaceAndTheRestIsUsed() {
        ValueWithProblems<AssessmentTable> read = read(HEADER
                + "A,2026,1.1,0.5,SCORED\n"
                + "A,2026,9.9,0.5,SCORED\n"
                + "A,2026,1.1,1,SCORED\n"
                + "B,2026,1.1,0.3,SCORED\n"
                + "B,2026,1.2,5,NO_EVIDENCE\n"
                + "B,2026,1.3,,SCORED\n"
                + "B,26,1.3,1,SCORED\n"
                + "B,2026,1.10,NaN,SCORED\n"
                + "B,2026,1.10,3,scored\n"
                + ",2026,1.10,3,SCORED\n"
                + "C,2026,1.10,3,SCORED\n");

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:3:3: error UNKNOWN_CRITERION (9.9): found the criterion 9.9; expected a criterion of"
                                + " sample 1.0; correct the code, or use the definition that has it",
                        "data.csv:4:3: error DUPLICATE_ROW (A 2026 1.1): found another row for the same unit, period and"
                                + " criterion; expected each once; the first row was used; remove one of the two; a"
                                + " spreadsheet may have changed the code: give the column the format text before filling"
                                + " it",
                        "data.csv:5:4: error OFF_SCALE (1.1): found the value 0.3; expected 0, 0.25, 0.5, 0.75 or 1;"
                                + " correct the value or the scale of the criterion",
                        "data.csv:6:4: error VALUE_BESIDE_STATUS (1.2): found the value 5 beside NO_EVIDENCE; expected no"
                                + " value beside NO_EVIDENCE; remove the value, or write the status SCORED",
                        "data.csv:7:4: error MISSING_VALUE (1.3): found the status SCORED and no value; expected a value"
                                + " beside SCORED; write the value, or a status that says why there is none",
                        "data.csv:8:2: error BAD_PERIOD (period): found the period '26'; expected a year of four digits;"
                                + " write the year, such as 2026",
                        "data.csv:9:4: error NOT_A_NUMBER (1.10): found 'NaN'; expected a number; write a plain decimal"
                                + " number without thousands separators",
                        "data.csv:10:5: error UNKNOWN_STATUS (1.10): found the status 'scored'; expected SCORED,"
                                + " UNDER_APPEAL, NOT_APPLICABLE, NOT_ASSESSED, NO_EVIDENCE, REFUSED, SUPPRESSED or an empty"
                                + " cell; write one of these",
                        "data.csv:11:1: error BAD_CODE: found no unit; expected a code of 1 to 64 letters, digits, full"
                                + " stops, hyphens or underscores; write the code of the unit");
        assertThat(read.value().size()).isEqualTo(2);
        assertThat(read.value().column(0).value(0)).isEqualTo(0.5);
        assertThat(read.value().column(3).value(1)).isEqualTo(3);
    }

    @Test
    void twoBodiesAreNeverAveraged() {
        ValueWithProblems<AssessmentTable> read = read("unit,period,criterion,value,status,body\n"
                + "A,2026,1.1,0.5,SCORED,AKIMAT\nA,2026,1.1,1,SCORED,MASLIKHAT\nA,2026,1.1,1,SCORED,AKIMAT\n");

        assertThat(Sample.texts(read))
                .satisfiesExactly(
                        p -> assertThat(p)
                                .isEqualTo(
                                        "data.csv:3:6: error SEVERAL_BODIES (A 2026 1.1): found findings of AKIMAT and of"
                                                + " MASLIKHAT; expected one body for each unit, period and criterion; the first row"
                                                + " was used; keep one of them, or give the bodies units of their own"),
                        p -> assertThat(p).contains("data.csv:4:3: error DUPLICATE_ROW"));
        assertThat(read.value().observation(0, 0).value()).isEqualTo(0.5);
    }

    @Test
    void registerNamesUnknownUnitsAndFindingsThatDoNotApplyWithTheirLines() {
        UnitRegister register = UnitRegister.of(List.of(
                Unit.builder().code("A").putAttribute("tier", "RAION").build(),
                Unit.builder().code("B").putAttribute("tier", "OBLAST").build()));
        String text = HEADER + "A,2026,1.1,1,\nX,2026,1.1,1,\nX,2026,1.2,1,\nA,2026,1.3,1,\nB,2026,1.3,1,\n";

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "data.csv",
                FRAMEWORK,
                register,
                CsvFormat.DETECT);

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:3:1: error UNKNOWN_UNIT (X): found the unit X; expected a unit of the register; correct the"
                                + " code, or add the unit to the register",
                        "data.csv:5:4: error NOT_APPLICABLE_HERE (1.3): found a finding for A, to which the criterion does"
                                + " not apply; expected no finding: the criterion applies to {tier=[OBLAST]}; remove the"
                                + " finding, or correct the unit register");
        assertThat(read.value())
                .isEqualTo(read(text).value().withUnits(register).value());
        assertThat(read.value().column(2).status(0)).isEqualTo(ObservationStatus.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1 000",
                "'1,000'",
                "1.000.000",
                "--1",
                "1e",
                "e5",
                ".",
                "-",
                "1e999",
                "half",
                "50%",
                "1_000",
                "٣"
            })
    void whatIsNoPlainNumberIsRefused(String cell) {
        ValueWithProblems<AssessmentTable> read = read("unit,period,1.2\nA,2026," + cell.replace('\'', '"') + "\n");

        assertThat(read.problems()).extracting(Problem::code).containsExactly("NOT_A_NUMBER");
        assertThat(read.value().column(1).status(0)).isEqualTo(ObservationStatus.NOT_ASSESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-3,0.001",
        "+5,5",
        ".5,0.5",
        "5.,5",
        "-0.25,-0.25",
        "1E5,100000",
        "123456789.123456789,123456789.123456789"
    })
    void plainNumbersAreRead(String cell, double value) {
        assertThat(read("unit,period,1.2\nA,2026, " + cell + " \n")
                        .value()
                        .column(1)
                        .value(0))
                .isEqualTo(value);
    }

    @Test
    void codesThatASpreadsheetChangedAreHintedAt() {
        assertThat(problems(HEADER + "A,2026,01.02.2001,1,\n"))
                .singleElement()
                .asString()
                .endsWith("a spreadsheet may have changed the code: give the column the format text before filling it");
    }

    @Test
    void linesAreCountedThroughQuotedOnesAndEmptyOnes() {
        assertThat(problems("unit,period,criterion,value,status,note\n\nA,2026,1.1,1,,\"a\r\nb\nc\"\n\nA,2026,9,1,,\n"))
                .singleElement()
                .asString()
                .startsWith("data.csv:7:3: error UNKNOWN_CRITERION");
    }

    @Test
    void rowsOfAnotherWidthAreNamed() {
        ValueWithProblems<AssessmentTable> read =
                read(HEADER + "A,2026,1.1,0,5,SCORED\nA,2026,1.1\nB,2026,1.1,1,,,,\n,,,,\n");

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:2: error TOO_MANY_CELLS: found 6 cells; expected 5 cells as in the header; put cells that"
                                + " contain the delimiter, such as a decimal comma, in quotes",
                        "data.csv:3: error TOO_FEW_CELLS: found 3 cells; expected 5 cells as in the header; add the missing"
                                + " cells; an empty cell needs its delimiter too");
        assertThat(read.value().unit(0)).isEqualTo("B");
    }

    @Test
    void misplacedQuotesSpoilTheirRowOnly() {
        ValueWithProblems<AssessmentTable> read = read("unit,period,criterion,value,status,note\n"
                + "A,2026,1.1,1,,\"ООО \"Ромашка\"\"\nB,2026,1.1,1,,ok\nC,2026,1.1,1,,\"open\nD,2026,1.1,1,,ok\n");

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:2: error MISPLACED_QUOTE: found text behind the closing quote of a cell; expected quotes"
                                + " around a whole cell, and quotes inside it doubled; correct the quotes",
                        "data.csv:4: error UNCLOSED_QUOTE: found a cell whose opening quote is never closed; expected quotes"
                                + " around a whole cell, and quotes inside it doubled; correct the quotes");
        assertThat(List.of(read.value().unit(0), read.value().unit(1))).containsExactly("B", "D");
        assertThat(read.value().size()).isEqualTo(2);
    }

    @Test
    void unclosedQuoteInALongFileSaysThatTheRestWasNotRead() {
        String rows = "A,2026,1.1,1,,ok\n".repeat(20_000);

        assertThat(problems("unit,period,criterion,value,status,note\nA,2026,1.2,1,,\"open\n" + rows))
                .singleElement()
                .asString()
                .startsWith("data.csv:2: error UNCLOSED_QUOTE")
                .endsWith("correct the quotes; the rows below were not read");
    }

    @Test
    void emptyFileAndOnlyAHeaderAreNamed() {
        assertThat(problems(""))
                .containsExactly(
                        "data.csv: error EMPTY_FILE: found an empty file; expected a header and rows; check that the"
                                + " export was complete");
        assertThat(problems("\uFEFF")).singleElement().asString().contains("EMPTY_FILE");
        assertThat(problems("\n\n")).singleElement().asString().contains("EMPTY_FILE");
        assertThat(problems(HEADER))
                .containsExactly(
                        "data.csv:1: error NO_ROWS: found a header and no rows below it; expected at least one row;"
                                + " add the rows, or check that the export was complete");
    }

    @Test
    void missingUnknownAndDuplicateColumnsAreNamed() {
        assertThat(problems("unit,criterion,valeur\nA,1.1,1\n"))
                .containsExactly(
                        "data.csv:1: error MISSING_COLUMN (period): found the columns unit, criterion, valeur; expected a"
                                + " column period; add the column, or state the delimiter if the columns were not told apart",
                        "data.csv:1: error MISSING_COLUMN (value): found the columns unit, criterion, valeur; expected a"
                                + " column value; add the column, or state the delimiter if the columns were not told apart");
        ValueWithProblems<AssessmentTable> read =
                read("unit,period,criterion,value,value,remark,\nA,2026,1.1,0.5,1,x,\n");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("DUPLICATE_COLUMN", "UNKNOWN_COLUMN");
        assertThat(read.value().column(0).value(0)).isEqualTo(0.5);
        assertThat(problems("unit,period,1.1,7.7\nA,2026,1,1\n"))
                .singleElement()
                .asString()
                .startsWith("data.csv:1:4: error UNKNOWN_CRITERION (7.7)");
        assertThat(problems("hello\nworld\n")).hasSize(3).allMatch(p -> p.contains("MISSING_COLUMN"));
    }

    @Test
    void utf16AndWorkbooksAreRefusedWithWhatToDo() {
        assertThat(Sample.texts(read(HEADER, StandardCharsets.UTF_16)))
                .containsExactly(
                        "data.csv:1: error WRONG_ENCODING: found text in UTF-16; expected UTF-8 or windows-1251; save"
                                + " the table as CSV UTF-8");
        assertThat(Sample.texts(read(HEADER, StandardCharsets.UTF_16LE)))
                .singleElement()
                .asString()
                .contains("UTF-16");
        assertThat(Sample.texts(read("PK\3\4 and so on")))
                .singleElement()
                .asString()
                .contains("DAMAGED_WORKBOOK");
        assertThat(Sample.texts(read("unit\0x"))).singleElement().asString().contains("NOT_TEXT");
    }

    @Test
    void damagedBytesInUtf8SpoilTheirRowOnly() {
        byte[] text =
                ("unit,period,criterion,value,status,note\nA,2026,1.1,1,,приём\nB,2026,1.1,1,,#\nC,2026,1.1,1,,да\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '#' ? (byte) 0xFF : text[i];
        }

        ValueWithProblems<AssessmentTable> read = read(text);

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:3: error WRONG_ENCODING: found bytes that are no text in UTF-8; expected text in"
                                + " UTF-8 throughout; save the file as UTF-8, or state the encoding it has");
        assertThat(read.value().size()).isEqualTo(2);
    }

    @Test
    void tenMillionCharactersInOneLineAreRefusedAndTheOtherLinesUsed() {
        String text = "unit,period,criterion,value,status,note\nA,2026,1.1,1,,\nB,2026,1.1,1,," + "x".repeat(10_000_000)
                + "\nC,2026,1.1,1,,\n";

        ValueWithProblems<AssessmentTable> read = read(text);

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.csv:3: error LINE_TOO_LONG: found a line of more than 1000000 characters; expected at"
                                + " most 1000000 characters in a line; split the line, or read with a higher limit");
        assertThat(read.value().size()).isEqualTo(2);
        assertThat(Sample.texts(read("x".repeat(10_000_000))))
                .singleElement()
                .asString()
                .contains("LINE_TOO_LONG");
    }

    @Test
    void limitOfLinesIsSettable() {
        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(
                new java.io.ByteArrayInputStream(
                        (HEADER + "A,2026,1.1,1,SCORED\nB,2026,1.1,000000000000000000000001,SCORED\n")
                                .getBytes(StandardCharsets.UTF_8)),
                "data.csv",
                FRAMEWORK,
                CsvFormat.DETECT.withLongestLine(40));

        assertThat(read.problems()).extracting(Problem::code).containsExactly("LINE_TOO_LONG");
        assertThat(read.value().size()).isEqualTo(1);
    }

    @Test
    void problemsAreCappedAndCounted() {
        ValueWithProblems<AssessmentTable> read = read(HEADER + "A,2026,9.9,1,\n".repeat(10_007));

        assertThat(read.problems()).hasSize(10_001);
        assertThat(read.problems().get(10_000))
                .hasToString(
                        "data.csv: error TOO_MANY_PROBLEMS: found 7 problems more than are listed; expected at most 10000"
                                + " problems; mend those listed and read again; the rows with the others were not used either");
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> AssessmentCsv.read(missing, FRAMEWORK))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + missing + ": there is no such file");
        assertThatThrownBy(() -> AssessmentCsv.read(folder, FRAMEWORK))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + folder + ": it is a folder");
    }

    @Test
    void problemsNameTheFileAsItWasGiven() throws Exception {
        Path file = folder.resolve("ü.csv");
        Files.writeString(file, "");

        assertThat(AssessmentCsv.read(file, FRAMEWORK).problems())
                .extracting(Problem::source)
                .containsExactly(file.toString());
    }
}
