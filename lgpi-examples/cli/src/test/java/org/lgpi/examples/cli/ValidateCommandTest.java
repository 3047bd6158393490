package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    private static Path demo;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeData() {
        Run.of("demo", "--out", demo);
    }

    @Test
    void bundledDataHaveNoProblem() {
        Run run = Run.of(
                "validate",
                "--index=lgpi-100",
                "--data=" + demo.resolve("almaty-pilot/assessments.csv"),
                "--units=" + demo.resolve("almaty-pilot/units.csv"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("lgpi-100: lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria\nfingerprint ")
                .endsWith("assessments.csv: 15 rows, periods [2022], 100 criteria\nno errors, no warnings\n");
    }

    @Test
    void thePublishedTotalThatDoesNotFitIsAWarning() {
        Path published = demo.resolve("moldova-transparency-2022/published.csv");

        Run run = moldova(published);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(published + ": 58 of 59 published figures fit the computed scores\n")
                .endsWith(published + ":4: warning NOT_REPRODUCED (MD-TELENESTI 2022 index): found 57.0 % published;"
                        + " expected 54.4 % from the data, at most 1.0 points apart; check the figure, the data and the"
                        + " weights\nno errors, 1 warning\n");
    }

    @Test
    void toleranceIsGivenForAllFiguresOrInARow() throws IOException {
        Path loose = Files.writeString(
                folder.resolve("loose.csv"),
                "unit,period,node,value,tolerance\nMD-TELENESTI,2022,index,0.57,0.03\nMD-BALTI,2022,d1,0.94,0\n");
        Path published = demo.resolve("moldova-transparency-2022/published.csv");

        assertThat(moldova(loose).out()).contains("2 of 2 published figures fit");
        assertThat(moldova(published, "--tolerance=0.03").out()).contains("59 of 59 published figures fit");
        assertThat(moldova(published, "--tolerance=-1"))
                .isEqualTo(new Run(2, "", "lgpi: --tolerance is a share of 0 or more, found -1.0\n"));
    }

    @Test
    void ownScoresRecomputeExactly() {
        assertThat(moldova(demo.resolve("moldova-transparency-2022/scores.csv"), "--tolerance=0")
                        .out())
                .contains("118 of 118 published figures fit the computed scores")
                .endsWith("no errors, no warnings\n");
    }

    @Test
    void problemsAreWrittenIfWanted() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "unit,period,d1\nU1,2026,101\n");

        Run run = Run.of(
                "validate", "--index", "moldova-transparency-2022", "--data", data, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).endsWith("1 error, no warnings\n");
        assertThat(folder.resolve("out/problems.csv")).content().contains("ERROR,OFF_SCALE,");
    }

    @Test
    void figuresAndUnitsNeedObservations() {
        assertThat(Run.of("validate", "--index", "lgpi-100", "--published", "x.csv"))
                .isEqualTo(new Run(2, "", "lgpi: --published needs --data: give the observations that belong to it\n"));
        assertThat(Run.of("validate", "--index", "lgpi-100", "--units", "x.csv"))
                .isEqualTo(
                        new Run(2, "", "lgpi: Missing required argument(s): --data=FILE\nTry: lgpi validate --help\n"));
    }

    private static Run moldova(Path published, String... more) {
        Object[] args = {
            "validate",
            "--index=moldova-transparency-2022",
            "--data=" + demo.resolve("moldova-transparency-2022/assessments.csv"),
            "--published=" + published,
            more.length == 0 ? "--tolerance=0.01" : more[0]
        };
        return Run.of(args);
    }
}
