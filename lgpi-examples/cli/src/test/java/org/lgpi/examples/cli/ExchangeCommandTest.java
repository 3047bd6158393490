package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandTest {

    @TempDir
    private Path folder;

    private Path meta() throws IOException {
        return Files.writeString(
                folder.resolve("iMeta.csv"),
                "Level,iCode,iName,Parent,Direction,Type,Weight\n1,a,First,B,1,Indicator,1\n1,b,Second,B,-1,Indicator,3\n"
                        + "2,B,Block,I,1,Aggregate,1\n3,I,Index,,1,Aggregate,1\n");
    }

    @Test
    void tablesOfCoinrComeInAndGoOutAgain() throws IOException {
        Path data = Files.writeString(
                folder.resolve("iData.csv"), "uCode,uName,Region,a,b\nU1,One,North,1,10\nU2,Two,South,3,\n");
        Path in = folder.resolve("in");

        Run run = Run.of("exchange", "coin", "--idata", data, "--imeta", meta(), "--period", "2026", "--out", in);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        "Wrote index.json, assessments.csv, units.csv and problems.csv to " + in + "\n");

        Path back = folder.resolve("back");
        Run out = Run.of(
                "exchange",
                "to-coin",
                "--index",
                in.resolve("index.json"),
                "--data",
                in.resolve("assessments.csv"),
                "--units",
                in.resolve("units.csv"),
                "--out",
                back);

        assertThat(out.err()).isEmpty();
        assertThat(Files.readAllLines(back.resolve("iData.csv")))
                .containsExactly("uCode,uName,Time,Region,a,b", "U1,One,2026,North,1,10", "U2,Two,2026,South,3,");
        assertThat(Files.readAllLines(back.resolve("iMeta.csv")))
                .contains("1,b,Second,B,-1,Indicator,3", "3,I,Index,,1,Aggregate,1");
    }

    @Test
    void badCellsAreListedAndTheRestIsTakenOver() throws IOException {
        Path data = Files.writeString(folder.resolve("iData.csv"), "uCode,a,b\nU1,many,10\n");

        Run run = Run.of("exchange", "coin", "--idata", data, "--imeta", meta(), "--out", folder.resolve("in"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("NOT_A_NUMBER");
    }

    @Test
    void aStructureThatIsNoneIsRefused() throws IOException {
        Path data = Files.writeString(folder.resolve("iData.csv"), "uCode,a\nU1,1\n");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "iCode,Parent\na,B\n");

        Run run = Run.of("exchange", "coin", "--idata", data, "--imeta", bad, "--out", folder.resolve("in"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("MISSING_COLUMN").doesNotContain("Exception");
    }
}
