package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final String HEADER = "unit,period,criterion,value,status\n";

    @TempDir
    private static Path demo;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeData() {
        Run.of("demo", "--out", demo);
    }

    @Test
    void bundledDataGiveTheScoresOfTheDemo() throws IOException {
        Path data = demo.resolve("almaty-pilot");

        Run run = Run.of(
                "score",
                "--index",
                "lgpi-100",
                "--data",
                data.resolve("assessments.csv"),
                "--units",
                data.resolve("units.csv"),
                "--out",
                folder,
                "--format",
                "csv,json",
                "--top",
                "2");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(2))
                .containsExactly(
                        "",
                        "Ranking of 2022 by index",
                        "",
                        "Rank  Unit     Name              Score  Band  Coverage  Lowest  Highest",
                        "----  -------  ---------------  ------  ----  --------  ------  -------",
                        "   1  DEMO-04  Demo district 4  73.0 %  B       96.4 %  70.2 %   73.8 %",
                        "   2  DEMO-06  Demo district 6  72.0 %  B       97.3 %  69.9 %   72.5 %",
                        "... 13 more rows",
                        "",
                        "Ranks carry no intervals: neighbours may well change places with other data or weights.",
                        "",
                        "Wrote scores.csv, scores.json and problems.csv to " + folder);
        assertThat(folder.resolve("scores.csv")).hasSameBinaryContentAs(data.resolve("scores.csv"));
        assertThat(folder.resolve("scores.json")).hasSameBinaryContentAs(data.resolve("scores.json"));
        assertThat(folder.resolve("problems.csv"))
                .content()
                .isEqualToNormalizingNewlines("severity,code,source,line,column,subject,found,expected,remedy\n");
    }

    @Test
    void aPageShowsTheRankingAndAllValues() throws IOException {
        Path data = write("page.csv", HEADER + "U2,2026,1.1.1,0.5,SCORED\nU1,2026,1.1.1,1,SCORED\n");
        Path out = folder.resolve("page");

        assertThat(Run.of("score", "--index", "lgpi-100", "--data", data, "--format", "html", "--out", out)
                        .err())
                .endsWith("no errors, 1 warning\n");
        assertThat(out.resolve("scores.html"))
                .content()
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h2>Ranking of 2026</h2>", "<td>U1</td>", "100.0 %");
        assertThat(out.resolve("scores.csv")).doesNotExist();
    }

    @Test
    void anIndexIsAFileToo() throws IOException {
        Path index = folder.resolve("my-index.json");
        Files.writeString(
                index, Run.of("catalogue", "moldova-transparency-2022").out());
        Path data = demo.resolve("moldova-transparency-2022");

        Run run = Run.of("score", "--index", index, "--data", data.resolve("assessments.csv"), "--out", folder);

        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("scores.csv")).hasSameBinaryContentAs(data.resolve("scores.csv"));
    }

    @Test
    void goodRowsAreScoredAndBadOnesListed() throws IOException {
        Path data = write("mixed.csv", HEADER + "U1,2026,1.1.1,0.5,SCORED\nU1,2026,9.9.9,1,SCORED\nU1,2026,1.1.3,x,\n");
        Path out = folder.resolve("out");

        Run run = score(data, out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("   1  U1    50.0 %  C        0.9 %   0.4 %   99.6 %\n");
        assertThat(run.err())
                .isEqualTo(data
                        + ":3:3: error UNKNOWN_CRITERION (9.9.9): found the criterion 9.9.9; expected a criterion"
                        + " of lgpi-100 draft-1; correct the code, or use the definition that has it\n"
                        + data + ":4:4: error NOT_A_NUMBER (1.1.3): found 'x'; expected a number; write a plain decimal"
                        + " number without thousands separators\n"
                        + "warning NO_UNITS (lgpi-100): found no register of units; expected one, to tell which units"
                        + " 39 of 100 criteria apply to; give --units FILE; without it all criteria count as applying to"
                        + " all units\n"
                        + "2 errors, 1 warning\n");
        assertThat(out.resolve("problems.csv")).content().hasLineCount(4).contains("ERROR,NOT_A_NUMBER," + data);
        assertThat(out.resolve("scores.csv")).content().contains("U1,2026,index,0.5,");
    }

    @Test
    void onlyTwentyProblemsGoToStandardError() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) {
            text.append('U').append(i).append(",2026,1.1.1,7,SCORED\n");
        }
        Path out = folder.resolve("out");

        Run run = score(write("many.csv", text.toString()), out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(22);
        assertThat(run.err())
                .endsWith("... and 31 more; all of them are in " + out.resolve("problems.csv")
                        + "\n50 errors, 1 warning\n");
        assertThat(out.resolve("problems.csv")).content().hasLineCount(52);
    }

    @Test
    void aFileFromARussianExcelIsReadAndReported() throws IOException {
        Path data = folder.resolve("russian.csv");
        Files.write(
                data,
                "unit;period;criterion;value;status;note\r\nАлматы-1;2026;1.1.1;0,5;SCORED;нет даты\r\n"
                        .getBytes("windows-1251"));

        Run run = score(data, folder.resolve("out"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Алматы-1  50.0 %  C");
        assertThat(run.err())
                .contains(data
                        + ": warning DETECTED_FORMAT: found windows-1251, semicolon between cells, decimal comma;");
    }

    @Test
    void theFormatOfAFileCanBeTold() throws IOException {
        Path data = folder.resolve("told.csv");
        Files.write(
                data,
                "unit;period;criterion;value;status\r\nАлматы-1;2026;1.1.1;0,5;SCORED\r\n".getBytes("windows-1251"));

        Run run = Run.of(
                "score",
                "--index=lgpi-100",
                "--data=" + data,
                "--out=" + folder,
                "--encoding=windows-1251",
                "--delimiter=semicolon",
                "--decimal=comma");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("DETECTED_FORMAT");
        assertThat(folder.resolve("scores.csv")).content().contains("Алматы-1,2026,index,0.5,");
    }

    @Test
    void nodesCanBeChosen() throws IOException {
        Path data = write("one.csv", HEADER + "U1,2026,1.1.1,0.5,SCORED\n");

        assertThat(score(data, folder, "--nodes", "3.1,index").exitCode()).isZero();
        assertThat(folder.resolve("scores.csv")).content().hasLineCount(3);
        assertThat(score(data, folder, "--nodes", "all").exitCode()).isZero();
        assertThat(folder.resolve("scores.csv")).content().hasLineCount(1 + 1 + 3 + 17 + 100);
        assertThat(score(data, folder, "--nodes", "9"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "lgpi: no node 9 in lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria; --nodes takes"
                                + " codes, index for the total, or all\n"));
    }

    @Test
    void theLastOfSeveralPeriodsIsShownAndAllAreWritten() throws IOException {
        Path data = write("years.csv", HEADER + "U1,2025,1.1.1,0.5,SCORED\nU1,2026,1.1.1,1,SCORED\n");

        Run run = score(data, folder);

        assertThat(run.out()).contains("Ranking of 2026 by index, the last of the periods [2025, 2026]\n");
        assertThat(folder.resolve("scores.csv")).content().contains("U1,2025,index,0.5,", "U1,2026,index,1,");
    }

    @Test
    void excelGetsSemicolonsDecimalCommasAndAByteOrderMark() throws IOException {
        Path data = write("one.csv", HEADER + "U1,2026,1.1.1,0.5,SCORED\n");

        score(data, folder, "--excel");

        assertThat(folder.resolve("scores.csv"))
                .content()
                .startsWith("\uFEFFunit;period;node;value;")
                .contains("U1;2026;index;0,5;");
    }

    @Test
    void jsonObservationsAreRead() throws IOException {
        Path data = write("one.json", """
                {"schema": "lgpi-assessments/1", "framework": {"code": "lgpi-100", "version": "draft-1"},
                 "assessments": [{"unit": "U1", "period": 2026, "observations": {"1.1.1": 0.5}}]}
                """);

        Run run = score(data, folder);

        assertThat(run.err()).doesNotContain("error ");
        assertThat(run.out()).contains("U1    50.0 %  C");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path data = write("one.csv", HEADER + "U1,2026,1.1.1,0.5,SCORED\n");
        Path file = write("file", "");

        assertThat(score(data, file))
                .isEqualTo(new Run(2, "", "lgpi: cannot write to " + file + ": it is not a folder\n"));
        Run below = score(data, file.resolve("below"));
        assertThat(below.exitCode()).isEqualTo(2);
        assertThat(below.err()).startsWith("lgpi: cannot make the folder " + file.resolve("below") + ": ");
    }

    @Test
    void aResultThatCannotBeWrittenIsRefusedAndLeavesNothingBehind() throws IOException {
        Path data = write("one.csv", HEADER + "U1,2026,1.1.1,0.5,SCORED\n");
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(out.resolve("scores.csv"));

        Run run = score(data, out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("lgpi: cannot write " + out.resolve("scores.csv") + ": it is a folder\n");
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("scores.csv"));
        }
    }

    private Run score(Path data, Path out, String... more) {
        Object[] args = new Object[7 + more.length];
        Object[] first = {"score", "--index", "lgpi-100", "--data", data, "--out", out};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Run.of(args);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void scoresOfUnitsRollUpTheTree() throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, HEADER + "A,2026,1.1.1,1,\nB,2026,1.1.1,0,\n");
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "unit,parent,population\nKZ,,\nA,KZ,300\nB,KZ,100\nC,KZ,100\n");

        Run run = Run.of(
                "score",
                "--index",
                "lgpi-100",
                "--data",
                data,
                "--units",
                units,
                "--out",
                folder,
                "--nodes",
                "index,1.1",
                "--rollup",
                "mean-of-scores");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("rollup.csv")))
                .first()
                .isEqualTo("unit,period,node,basis,value,coverage,units,unitsWithValue,population,populationWithValue");
        assertThat(Files.readAllLines(folder.resolve("rollup.csv")).get(2))
                .startsWith("KZ,2026,1.1,mean-of-scores,0.75,")
                .endsWith(",3,2,500,400");
    }

    @Test
    void aRollUpNeedsUnitsAndABasis() {
        assertThat(Run.of("score", "--index", "lgpi-100", "--data", "x", "--out", folder, "--rollup", "mean-of-scores")
                        .err())
                .contains("--rollup needs --units FILE, with the parents and populations of the units");
        assertThat(Run.of("score", "--index", "lgpi-100", "--data", "x", "--out", folder, "--rollup", "mean")
                        .err())
                .contains("found mean, expected mean-of-scores or score-of-means");
    }
}
