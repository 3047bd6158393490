package org.lgpi.examples.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.Workbook;

/** Apache POI, an independent implementation, reads what the library writes, and the library what POI writes. */
class WorkbookInPoiTest {

    private static final IndexDefinition LGPI = Catalogue.lgpi100();
    private static final Framework FRAMEWORK = LGPI.framework();
    private static final String NOTE = "=HYPERLINK(\"http://example.org\")\nĀ ҚАЗ _x0041_ \u0001 end";

    @TempDir
    private Path folder;

    private static AssessmentTable table() {
        return AssessmentTable.of(
                FRAMEWORK,
                List.of(Assessment.builder(FRAMEWORK, "KZ-191", Year.of(2026))
                        .observation(
                                "1.1.1",
                                Observation.builder()
                                        .value(0.5)
                                        .evidence(Evidence.builder()
                                                .note(NOTE)
                                                .date(LocalDate.of(2026, 3, 31))
                                                .build())
                                        .build())
                        .status("1.1.2", ObservationStatus.SUPPRESSED)
                        .build()));
    }

    private static int column(Sheet sheet, String name) {
        Row header = sheet.getRow(0);
        return IntStream.range(0, header.getLastCellNum())
                .filter(c -> header.getCell(c).getStringCellValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void poiReadsTheSameScoresTextsAndGaps() throws IOException {
        ScoreTable scores = Scorer.of(LGPI).scoreAll(table(), "index", "1.1", "1.1.1", "1.1.2");
        UnitRegister units = UnitRegister.of(
                List.of(Unit.builder().code("KZ-191").population(5_000_000).build()));
        Path file = folder.resolve("index.xlsx");

        Workbook.EMPTY.assessments(table()).units(units).scores(scores).write(file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly("assessments", "units", "scores", "methods");
            Sheet found = book.getSheet("scores");
            assertThat(found.getPaneInformation().isFreezePane()).isTrue();
            assertThat(found.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            for (int n = 0; n < scores.nodes().size(); n++) {
                Row row = found.getRow(n + 1);
                Score score = scores.score(0, scores.nodes().get(n));
                assertThat(row.getCell(column(found, "node")).getStringCellValue())
                        .isEqualTo(score.node());
                Cell value = row.getCell(column(found, "value"), Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
                if (score.hasValue()) {
                    assertThat(value.getNumericCellValue()).isEqualTo(score.value());
                } else {
                    assertThat(value).isNull();
                    assertThat(row.getCell(column(found, "status")).getStringCellValue())
                            .isEqualTo(score.reason().name());
                }
            }
            Sheet assessments = book.getSheet("assessments");
            Cell note = assessments.getRow(1).getCell(column(assessments, "note"));
            assertThat(note.getCellType()).isEqualTo(CellType.STRING);
            assertThat(note.getStringCellValue()).isEqualTo(NOTE);
            assertThat(note.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(book.getSheet("units")
                            .getRow(1)
                            .getCell(column(book.getSheet("units"), "population"))
                            .getNumericCellValue())
                    .isEqualTo(5_000_000);
        }
    }

    @Test
    void poiFindsTheChoicesOfAForm() throws IOException {
        Path file = folder.resolve("form.xlsx");

        Workbook.EMPTY
                .form(FRAMEWORK, List.of("KZ-191", "KZ-192"), Year.of(2026))
                .write(file);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet form = book.getSheet("assessments");
            assertThat(form.getLastRowNum()).isEqualTo(200);
            assertThat(book.isSheetHidden(book.getSheetIndex("lists"))).isTrue();
            List<? extends DataValidation> rules = form.getDataValidations();
            int value = column(form, "value");
            for (int row = 1; row <= 200; row++) {
                int at = row;
                List<? extends DataValidation> here = rules.stream()
                        .filter(rule ->
                                rule.getRegions().getCellRangeAddresses()[0].isInRange(at, value))
                        .toList();
                assertThat(here).hasSize(1);
                Scale scale = FRAMEWORK.criteria().get((row - 1) % 100).scale();
                DataValidationConstraint constraint = here.get(0).getValidationConstraint();
                if (scale instanceof Scale.Levels levels) {
                    assertThat(constraint.getValidationType()).isEqualTo(DataValidationConstraint.ValidationType.LIST);
                    String formula = constraint.getFormula1();
                    assertThat(formula)
                            .startsWith("'lists'!$")
                            .endsWith("$" + levels.levels().size());
                    int list = formula.charAt("'lists'!$".length()) - 'A';
                    for (int i = 0; i < levels.levels().size(); i++) {
                        assertThat(book.getSheet("lists")
                                        .getRow(i)
                                        .getCell(list)
                                        .getNumericCellValue())
                                .isEqualTo(levels.levels().get(i).score());
                    }
                }
            }
        }
    }

    @Test
    void theLibraryReadsWhatPoiWritesWithFormulasDatesAndHiddenRows() throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Бағалау");
            String[] header = {"unit", "period", "criterion", "value", "status", "date"};
            Row names = sheet.createRow(2);
            IntStream.range(0, header.length).forEach(c -> names.createCell(c).setCellValue(header[c]));
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue("KZ-191");
            row.createCell(1).setCellValue(2026);
            row.createCell(2).setCellValue("1.1.1");
            row.createCell(3).setCellFormula("1/4+1/4");
            row.createCell(5).setCellValue(LocalDate.of(2026, 3, 31));
            row.getCell(5).setCellStyle(book.createCellStyle());
            row.getCell(5).getCellStyle().setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createRow(4).setZeroHeight(true);
            sheet.getRow(4).createCell(0).setCellValue("KZ-191");
            sheet.getRow(4).createCell(1).setCellValue(2026);
            sheet.getRow(4).createCell(2).setCellValue("1.1.2");
            sheet.getRow(4).createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            book.write(out);
        }

        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, FRAMEWORK);

        assertThat(read.value().observation(0, 0).value()).isEqualTo(0.5);
        assertThat(read.value().observation(0, 0).evidence().date()).contains(LocalDate.of(2026, 3, 31));
        assertThat(read.problems().stream().map(problem -> problem.source() + " " + problem.code()))
                .containsExactly(
                        file + ", sheet \"Бағалау\", cell D5 ERROR_CELL",
                        file + ", sheet \"Бағалау\", cell D4 FORMULA_CELLS",
                        file + ", sheet \"Бағалау\", row 5 HIDDEN_ROWS");
    }
}
