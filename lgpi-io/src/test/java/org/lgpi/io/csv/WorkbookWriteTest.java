package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Label;
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

class WorkbookWriteTest {

    @TempDir
    private Path folder;

    private static ScoreTable scores() {
        AssessmentTable table = AssessmentTable.of(
                Sample.FRAMEWORK,
                List.of(
                        Assessment.builder(Sample.FRAMEWORK, "A", Year.of(2026))
                                .value("1.1", 0.75)
                                .value("1.10", 5)
                                .status("1.3", ObservationStatus.SUPPRESSED)
                                .build(),
                        Assessment.builder(Sample.FRAMEWORK, "B", Year.of(2026))
                                .status("1.3", ObservationStatus.NOT_APPLICABLE)
                                .build()));
        return Scorer.of(IndexDefinition.of(Sample.FRAMEWORK))
                .scoreAll(table, "index", "1", "1.1", "1.2", "1.3", "1.10");
    }

    private static String part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextRows sheet(Path file, String name) {
        ValueWithProblems<TextRows> read = TableCsv.read(file, CsvFormat.DETECT.withSheet(name));
        assertThat(read.problems()).isEmpty();
        return read.value();
    }

    @Test
    void scoresStandBesideTheirReasonAndTheirPart() {
        Path file = folder.resolve("scores.xlsx");
        ScoreTable scores = scores();

        Workbook.EMPTY.scores(scores).write(file);

        TextRows rows = sheet(file, "scores");
        assertThat(rows.columns())
                .containsExactly(
                        "unit",
                        "period",
                        "node",
                        "label",
                        "value",
                        "coverage",
                        "lowest",
                        "highest",
                        "rank",
                        "band",
                        "status",
                        "weight",
                        "part",
                        "loss");
        assertThat(rows.rows()).hasSize(2 * scores.nodes().size());
        for (TextRows.Row row : rows.rows()) {
            String value = rows.cell(row, "value");
            assertThat(value.isEmpty()).isEqualTo(!List.of("SCORED", "IMPUTED").contains(rows.cell(row, "status")));
        }
        TextRows.Row suppressed = rows.rows().stream()
                .filter(row -> rows.cell(row, "status").equals("SUPPRESSED"))
                .findFirst()
                .orElseThrow();
        assertThat(suppressed.cells())
                .containsExactly("A", "2026", "1.3", "", "", "0", "", "", "", "", "SUPPRESSED", "0", "", "");
        double index = Double.parseDouble(rows.cell(rows.rows().get(0), "value"));
        assertThat(index).isEqualTo(scores.index(0).value());
        double parts = rows.rows().stream()
                .filter(row ->
                        row.cells().get(0).equals("A") && rows.cell(row, "node").startsWith("1."))
                .map(row -> rows.cell(row, "part"))
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
        assertThat(parts).isCloseTo(index, within(1e-12));
    }

    @Test
    void theMethodsSheetNamesDefinitionVersionAndFingerprint() {
        Path file = folder.resolve("scores.xlsx");
        ScoreTable scores = scores();

        Workbook.EMPTY.scores(scores).write(file);

        TextRows rows = sheet(file, "methods");
        assertThat(rows.rows().stream().map(TextRows.Row::cells).toList())
                .contains(
                        List.of("code", "sample"),
                        List.of("version", "1.0"),
                        List.of("fingerprint", scores.definition().fingerprint().toString()));
    }

    @Test
    void headersStayInSightNumbersAreNumbersAndFormulasAreTexts() {
        Path file = folder.resolve("table.xlsx");

        Workbook.EMPTY
                .table("t", List.of("name", "=column"), List.of(List.of("=HYPERLINK(\"x\")", 0.1), List.of("'=x", 7)))
                .write(file);

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"", "ySplit=\"1\"")
                .contains("<c r=\"B2\" t=\"n\"><v>0.1</v></c>", "<c r=\"B3\" t=\"n\"><v>7</v></c>")
                .doesNotContain("<f>");
        assertThat(sheet(file, "t").rows().stream().map(TextRows.Row::cells).toList())
                .containsExactly(List.of("=HYPERLINK(\"x\")", "0.1"), List.of("'=x", "7"));
        assertThat(sheet(file, "t").columns()).containsExactly("name", "=column");
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        Workbook book = Workbook.EMPTY.scores(scores()).form(Sample.FRAMEWORK);

        book.write(folder.resolve("1.xlsx"));
        book.write(folder.resolve("2.xlsx"));

        assertThat(folder.resolve("1.xlsx")).hasSameBinaryContentAs(folder.resolve("2.xlsx"));
        assertThat(part(folder.resolve("1.xlsx"), "docProps/core.xml")).doesNotContain("created");
    }

    @Test
    void aFormOffersWhatTheScaleAdmits() {
        Path file = folder.resolve("form.xlsx");

        Workbook.EMPTY.form(Sample.FRAMEWORK, List.of("A", "B"), Year.of(2026)).write(file);

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<dataValidation sqref=\"E2:E9\" type=\"list\"")
                .contains("<formula1>'lists'!$A$1:$A$7</formula1>")
                .contains("<dataValidation sqref=\"D2:D2\" type=\"list\"", "<formula1>'lists'!$B$1:$B$5</formula1>")
                .contains("AND(ISNUMBER(D5),D5>=0,10>=D5)")
                .contains("error=\"0, 0.25, 0.5, 0.75 or 1\"");
        assertThat(part(file, "xl/workbook.xml")).contains("name=\"lists\"", "state=\"hidden\"");
        ValueWithProblems<AssessmentTable> read = AssessmentCsv.read(file, Sample.FRAMEWORK);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().size()).isEqualTo(2);
    }

    @Test
    void messagesOfAFormAreShortEnoughAndWellFormed() {
        Scale.Step low = new Scale.Step(0, 0, Label.of("less than \"half\" & < 1"));
        Scale.Step high = new Scale.Step(1, 1, Label.EMPTY);
        Scale levels = new Scale.Levels(IntStream.range(0, 200)
                .mapToObj(i -> new Scale.Level(i, Label.of("level " + i)))
                .toList());
        Framework framework = Framework.builder()
                .code("f")
                .version("1")
                .addBlocks(Block.builder()
                        .code("B")
                        .addCriteria(Criterion.builder()
                                .code("s")
                                .scale(new Scale.Steps(List.of(low, high), Optional.empty()))
                                .build())
                        .addCriteria(Criterion.builder().code("l").scale(levels).build())
                        .build())
                .build();
        Path file = folder.resolve("form.xlsx");

        Workbook.EMPTY.form(framework).write(file);

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        List<String> messages = Pattern.compile(" error=\"([^\"<]*)\"><formula1>")
                .matcher(sheet)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(messages)
                .hasSize(4)
                .allMatch(message -> !message.isEmpty() && !message.matches(".*&(?!\\w+;|#\\d+;).*"));
        assertThat(messages).anyMatch(message -> message.endsWith("...") && message.length() == 255);
    }

    @Test
    void anEmptyFormIsReadAsOne() {
        Path file = folder.resolve("form.xlsx");

        Workbook.EMPTY.form(Sample.FRAMEWORK).write(file);

        assertThat(Sample.texts(AssessmentCsv.read(file, Sample.FRAMEWORK)))
                .singleElement()
                .asString()
                .contains("row 1: error NO_ROWS: found a form of 4 rows with nothing filled in");
    }

    @Test
    void whatNoWorkbookHoldsIsRefused() {
        assertThatThrownBy(() -> Workbook.EMPTY.write(folder.resolve("x.xlsx"))).hasMessage("a workbook needs a sheet");
        assertThatThrownBy(() -> Workbook.EMPTY.table("a/b", List.of("x"), List.of()))
                .hasMessage("'a/b' names no sheet; expected 1 to 31 characters without [ ] : * ? / \\ '");
        UnitRegister units = UnitRegister.of(List.of(Unit.builder()
                .code("A")
                .putAttribute("note", "x".repeat(40_000))
                .build()));
        assertThatThrownBy(() -> Workbook.EMPTY.units(units).write(folder.resolve("x.xlsx")))
                .hasMessageContaining("has 40000 characters, and a cell of a workbook holds 32767; write CSV");
        assertThatThrownBy(() -> Workbook.EMPTY.units(units).units(units)).hasMessage("there is a sheet units already");
        assertThat(folder).isEmptyDirectory();
    }
}
