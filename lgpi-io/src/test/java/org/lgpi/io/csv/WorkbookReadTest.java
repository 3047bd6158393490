package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgpi.io.csv.RawWorkbook.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.UnitRegister;

class WorkbookReadTest {

    private static final String HEADER = row(1, "unit", "period", "criterion", "value", "status", "date", "note");

    private static ValueWithProblems<AssessmentTable> read(byte[] bytes, CsvFormat format) {
        return AssessmentCsv.read(new ByteArrayInputStream(bytes), "data.xlsx", Sample.FRAMEWORK, format);
    }

    private static ValueWithProblems<AssessmentTable> read(String... rows) {
        return read(RawWorkbook.of("Лист1", HEADER + String.join("", rows)), CsvFormat.DETECT);
    }

    private static double value(ValueWithProblems<AssessmentTable> read, String unit, String criterion) {
        AssessmentTable table = read.value();
        return table.column(table.framework().position(criterion))
                .value(table.row(unit, Year.of(2026)).orElseThrow());
    }

    @Test
    void theOnlySheetIsReadWhateverItsName() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "1.1", 0.75),
                row(3, "A", 2026, 1.2, 0.30000000000000004, "", "<c s=\"1\"><v>46112</v></c>", "=1+1"));

        assertThat(read.problems()).isEmpty();
        assertThat(value(read, "A", "1.1")).isEqualTo(0.75);
        assertThat(value(read, "A", "1.2")).isEqualTo(0.1 + 0.2);
        assertThat(read.value().observation(0, 1).evidence().date()).contains(LocalDate.of(2026, 3, 31));
        assertThat(read.value().observation(0, 1).evidence().note()).isEqualTo("=1+1");
    }

    @Test
    void aProblemNamesFileSheetAndCell() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "1.1", 0.7), row(17, "A", 2026, "9.9", 1), row(18, "A", "<c t=\"b\"><v>1</v></c>"));

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.xlsx, sheet \"Лист1\", cell D2: error OFF_SCALE (1.1): found the value 0.7; expected 0,"
                                + " 0.25, 0.5, 0.75 or 1; correct the value or the scale of the criterion",
                        "data.xlsx, sheet \"Лист1\", cell C17: error UNKNOWN_CRITERION (9.9): found the criterion 9.9;"
                                + " expected a criterion of sample 1.0; correct the code, or use the"
                                + " definition that has it",
                        "data.xlsx, sheet \"Лист1\", cell B18: error BAD_PERIOD (period): found the period 'TRUE';"
                                + " expected a year of four digits; write the year, such as 2026",
                        "data.xlsx, sheet \"Лист1\", cell C18: error UNKNOWN_CRITERION: found the criterion ;"
                                + " expected a criterion of sample 1.0; correct the code, or use the definition that has"
                                + " it");
    }

    @Test
    void anErrorCellLosesItsRowAndSaysSo() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "1.1", "<c t=\"e\"><v>#REF!</v></c>"),
                row(3, "A", 2026, "1.2", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                row(4, "A", 2026, "1.10", 3));

        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.xlsx, sheet \"Лист1\", cell D2: error ERROR_CELL: found the error #REF!; expected a value;"
                                + " mend the formula, or put the value in its place",
                        "data.xlsx, sheet \"Лист1\", cell D3: error ERROR_CELL: found the error #DIV/0!; expected a"
                                + " value; mend the formula, or put the value in its place",
                        "data.xlsx, sheet \"Лист1\", cell D3: warning FORMULA_CELLS: found 1 cell with formulas;"
                                + " expected values; the results that the file stores were read; nothing to do if it was"
                                + " saved after they were computed");
        assertThat(value(read, "A", "1.10")).isEqualTo(3);
    }

    @Test
    void formulasGiveTheirStoredResultsAndSayThatTheyAre() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "<c t=\"str\"><f>\"1.\"&amp;1</f><v>1.1</v></c>", "<c><f>1/4</f><v>0.25</v></c>"),
                row(3, "A", 2026, "1.2", "<c><f>1+1</f></c>"));

        assertThat(value(read, "A", "1.1")).isEqualTo(0.25);
        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.xlsx, sheet \"Лист1\", cell D3: error FORMULA_WITHOUT_RESULT: found a formula whose result"
                                + " the file does not store; expected a value; open the workbook in the spreadsheet and"
                                + " save it, or put the value in place of the formula",
                        "data.xlsx, sheet \"Лист1\", cell C2: warning FORMULA_CELLS: found 3 cells with formulas;"
                                + " expected values; the results that the file stores were read; nothing to do if it was"
                                + " saved after they were computed");
    }

    @Test
    void percentCellsAndHiddenRowsAreReadWithAWarning() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "1.1", "<c s=\"2\"><v>0.75</v></c>"),
                row(3, "A", 2026, "1.10", 2).replace("<row ", "<row hidden=\"1\" "));

        assertThat(value(read, "A", "1.1")).isEqualTo(0.75);
        assertThat(value(read, "A", "1.10")).isEqualTo(2);
        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.xlsx, sheet \"Лист1\", cell D2: warning PERCENT_CELLS: found 1 cell shown in percent, the"
                                + " first one holds 0.75; expected numbers on the scale that they are read for; what the"
                                + " cells hold was read, 0.75 for 75 %; write plain numbers where a scale runs to 100",
                        "data.xlsx, sheet \"Лист1\", row 3: warning HIDDEN_ROWS: found 1 row that nobody sees; expected rows that"
                                + " everybody sees; they were read like the others; remove them if they are not meant");
    }

    @Test
    void aCodeThatTheSpreadsheetMadeADateIsSaidToBeOne() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "<c s=\"3\"><v>36892</v></c>", 1),
                row(3, "A", "<c s=\"1\"><v>46023</v></c>", "1.1", 1));

        assertThat(Sample.texts(read)).hasSize(2);
        assertThat(Sample.texts(read).get(0))
                .contains("cell C2: error UNKNOWN_CRITERION (2001-01-01)", "a spreadsheet may have changed the code");
        assertThat(Sample.texts(read).get(1)).contains("cell B3: error BAD_PERIOD", "the period '2026-01-01'");
    }

    @Test
    void aNumberStoredAsTextNeedsThePointUnlessTheCommaIsStated() {
        byte[] book =
                RawWorkbook.of("Лист1", HEADER + row(2, "A", 2026, "1.1", "0,75") + row(3, "A", 2026, "1.2", 0.5));

        assertThat(Sample.texts(read(book, CsvFormat.DETECT)).get(0))
                .contains("cell D2: error NOT_A_NUMBER", "'0,75'", "write it with a decimal point, or state");
        ValueWithProblems<AssessmentTable> told = read(book, CsvFormat.DETECT.withDecimalMark(','));
        assertThat(told.problems()).isEmpty();
        assertThat(value(told, "A", "1.1")).isEqualTo(0.75);
        assertThat(value(told, "A", "1.2")).isEqualTo(0.5);
    }

    @Test
    void amongSeveralSheetsTheNameDecides() {
        String rows = HEADER + row(2, "A", 2026, "1.1", 1);
        String other = row(1, "unit", "name_en") + row(2, "A", "Alpha");

        assertThat(read(RawWorkbook.of("units", other, "Assessments", rows), CsvFormat.DETECT)
                        .value()
                        .size())
                .isEqualTo(1);
        assertThat(read(RawWorkbook.of("!units", other, "Sheet1", rows), CsvFormat.DETECT)
                        .value()
                        .size())
                .isEqualTo(1);
        byte[] two = RawWorkbook.of("one", other, "two", rows);
        assertThat(Sample.texts(read(two, CsvFormat.DETECT)))
                .containsExactly(
                        "data.xlsx: error UNKNOWN_SHEET (assessments): found the sheets \"one\", \"two\"; expected a"
                                + " sheet \"assessments\", or one sheet; state the name of the sheet, or rename it");
        assertThat(Sample.texts(read(two, CsvFormat.DETECT.withSheet("three"))))
                .containsExactly(
                        "data.xlsx: error UNKNOWN_SHEET (three): found the sheets \"one\", \"two\"; expected a sheet"
                                + " \"three\"; state the name of the sheet, or rename it");
        assertThat(read(two, CsvFormat.DETECT.withSheet("two")).value().size()).isEqualTo(1);
        ValueWithProblems<UnitRegister> units = UnitCsv.read(
                new ByteArrayInputStream(RawWorkbook.of("units", other, "assessments", rows)),
                "data.xlsx",
                CsvFormat.DETECT);
        assertThat(units.problems()).isEmpty();
        assertThat(units.value().units()).hasSize(1);
    }

    @Test
    void rowsThatASheetStoresShorterOrLongerThanItsHeader() {
        ValueWithProblems<AssessmentTable> read = read(
                row(2, "A", 2026, "1.1", 1), row(4, "A", 2026, "1.2", 1, "", "", "", "stray"), row(5, "", "", "", ""));

        assertThat(value(read, "A", "1.1")).isEqualTo(1);
        assertThat(Sample.texts(read))
                .containsExactly(
                        "data.xlsx, sheet \"Лист1\", row 4: error TOO_MANY_CELLS: found a cell to the right of the last"
                                + " column that has a name; expected cells below named columns alone; remove the cell, or give its"
                                + " column a name; the row was not used");
    }

    @Test
    void whatIsNoWorkbookIsNamed() {
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);

        assertThat(Sample.texts(read(old, CsvFormat.DETECT)))
                .containsExactly(
                        "data.xlsx:1: error NOT_TEXT: found an XLS workbook, or one with a password; expected a CSV"
                                + " file or an XLSX workbook; open it in the spreadsheet and save it as XLSX, or the sheet as CSV"
                                + " UTF-8");
        assertThat(Sample.texts(read(RawWorkbook.zip(Map.of("content.xml", "<x/>")), CsvFormat.DETECT)))
                .containsExactly(
                        "data.xlsx: error NOT_TEXT: found a zip file that holds no XLSX workbook; expected a CSV file"
                                + " or an XLSX workbook; open it in the spreadsheet and save it as XLSX, or the sheet as CSV UTF-8");
        assertThat(Sample.texts(read(RawWorkbook.zip(Map.of("xl/workbook.xml", "<x")), CsvFormat.DETECT)))
                .singleElement()
                .asString()
                .startsWith("data.xlsx: error DAMAGED_WORKBOOK");
        assertThat(Sample.texts(read(RawWorkbook.of("empty", ""), CsvFormat.DETECT)))
                .singleElement()
                .asString()
                .startsWith("data.xlsx, sheet \"empty\": error EMPTY_FILE");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanTheLimitIsRefusedBeforeItIsOpened() {
        byte[] bomb = RawWorkbook.of("bomb", HEADER + row(2, "A", 2026, "1.1", 1) + " ".repeat(3_000_000));

        assertThat(bomb.length).isLessThan(10_000);
        assertThat(Sample.texts(read(bomb, CsvFormat.DETECT.withLargestWorkbook(1_000_000))))
                .containsExactly(
                        "data.xlsx: error WORKBOOK_TOO_LARGE: found a workbook of more than 1000000 bytes when"
                                + " unpacked; expected at most 1000000 bytes; save the sheet as CSV, or read with a higher limit");
        assertThat(read(bomb, CsvFormat.DETECT).problems()).isEmpty();
    }

    @Test
    void aCellBeyondEveryColumnIsRefusedBeforeThereIsRoomMadeForIt() {
        for (String name : List.of("\"ZZZZZZ2\"", "'ZZZZZZ2'", "\n \"ZZZZ2\"", "\"&#90;ZZZZZ2\"")) {
            byte[] book = RawWorkbook.of("s", HEADER + "<row r=\"2\"><c r =" + name + "><v>1</v></c></row>");

            assertThat(Sample.texts(read(book, CsvFormat.DETECT)))
                    .containsExactly(
                            "data.xlsx: error DAMAGED_WORKBOOK: found a workbook that cannot be read (a cell outside of"
                                    + " any sheet); expected an undamaged XLSX workbook; open it in the spreadsheet and save it"
                                    + " again");
        }
        assertThat(read(row(2, "A", 2026, "1.1", 1, "", "", "for r=\"TEST\" or r = 'ABC12'"))
                        .problems())
                .hasSize(1);
        assertThat(read(row(2, "A", 2026, "1.1", 1, "", "", "for r = 'ABC12'")).problems())
                .isEmpty();
    }

    @Test
    void entitiesAreNotExpanded() {
        String laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM"
                + " \"file:///etc/hostname\">]>";
        byte[] book = RawWorkbook.of("s", HEADER + row(2, "A", 2026, "1.1", 1, "", "", "&b;&c;"));
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(part.getName(), part.getName().endsWith("sheet1.xml") ? laughs + text : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        ValueWithProblems<AssessmentTable> read = read(RawWorkbook.zip(parts), CsvFormat.DETECT);

        assertThat(read.hasErrors()).isTrue();
        assertThat(read.value().size()).isZero();
    }

    @Test
    void aDamagedWorkbookGivesProblemsAndNothingElse() {
        byte[] sound = RawWorkbook.of("s", HEADER + row(2, "A", 2026, "1.1", 1));
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k <= i % 4; k++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(damaged, 4 + random.nextInt(damaged.length - 4)) : damaged;

            ValueWithProblems<AssessmentTable> read = read(bytes, CsvFormat.DETECT);

            assertThat(read.value().size() > 0 || read.hasErrors()).isTrue();
        }
    }

    @Test
    void textsOfAWorkbookThatLookEncodedAreDecoded() {
        assertThat(CellText.decode("a_x000D_b_x005F_x0041_")).isEqualTo("a\rb_x0041_");
        for (String text : List.of("_x0041_", "_x_", "\r\n", "_x005F_", "\u0001\uFFFE\uD800", "😀", "_x00_x0041_")) {
            assertThat(CellText.decode(CellText.encode(text))).isEqualTo(text);
        }
    }
}
