package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.framework.Framework;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;
import org.lgpi.io.csv.Workbook;

class WorkbookCommandTest {

    private static final Framework FRAMEWORK = Catalogue.lgpi100().framework();

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsScoredIntoAWorkbook() {
        String criterion = FRAMEWORK.criteria().get(0).code();
        Path data = folder.resolve("data.xlsx");
        Workbook.EMPTY
                .table(
                        "assessments",
                        List.of("unit", "period", "criterion", "value"),
                        List.of(List.of("KZ-1", 2026, criterion, 1), List.of("KZ-2", 2026, criterion, 7)))
                .table("units", List.of("unit", "name_en"), List.of(List.of("KZ-1", "One"), List.of("KZ-2", "Two")))
                .write(data);

        Run run = Run.of(
                "score", "--index", "lgpi-100", "--data", data, "--units", data, "--out", folder, "--format", "xlsx");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(data + ", sheet \"assessments\", cell D3: error OFF_SCALE");
        TextRows rows = TableCsv.read(folder.resolve("scores.xlsx"), CsvFormat.DETECT.withSheet("scores"))
                .value();
        assertThat(rows.rows()).isNotEmpty().allMatch(row -> row.cells().get(0).equals("KZ-1"));
        assertThat(TableCsv.read(folder.resolve("scores.xlsx"), CsvFormat.DETECT.withSheet("units"))
                        .value()
                        .rows())
                .hasSize(2);
    }

    @Test
    void theSheetCanBeStated() {
        String criterion = FRAMEWORK.criteria().get(0).code();
        Path data = folder.resolve("data.xlsx");
        List<String> columns = List.of("unit", "period", "criterion", "value");
        Workbook.EMPTY
                .table("2025", columns, List.of(List.of("KZ-1", 2025, criterion, 0)))
                .table("2026", columns, List.of(List.of("KZ-1", 2026, criterion, 1)))
                .write(data);

        Run silent = Run.of("validate", "--index", "lgpi-100", "--data", data);
        Run told = Run.of("validate", "--index", "lgpi-100", "--data", data, "--sheet", "2026");

        assertThat(silent.exitCode()).isEqualTo(1);
        assertThat(silent.err() + silent.out()).contains("UNKNOWN_SHEET");
        assertThat(told.exitCode()).isZero();
    }

    @Test
    void aFormIsAWorkbookIfWanted() {
        Path form = folder.resolve("form.xlsx");

        Run run = Run.of("template", "--index", "lgpi-100", "--format", "xlsx", "--out", form);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Wrote a form of 100 criteria to " + form + "\n");
        TextRows rows =
                TableCsv.read(form, CsvFormat.DETECT.withSheet("assessments")).value();
        assertThat(rows.rows()).hasSize(100);

        Run nowhere = Run.of("template", "--index", "lgpi-100", "--format", "xlsx");

        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("a workbook needs a file: give --out FILE");
    }
}
