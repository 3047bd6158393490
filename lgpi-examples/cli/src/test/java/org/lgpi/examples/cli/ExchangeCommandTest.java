package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void observationsGoThroughEveryOpenFormatAndComeBack() throws IOException {
        Path data = Files.writeString(
                folder.resolve("data.csv"),
                "unit,period,criterion,value,status,note\nKZ-1,2026,1.1.1,0.5,,'=1+1\nKZ-2,2026,1.1.2,,SUPPRESSED,\n");
        Path units = Files.writeString(folder.resolve("units.csv"), "unit,name_en\nKZ-1,One\nKZ-2,Two\n");
        Path out = folder.resolve("out");

        Run run = Run.of(
                "exchange",
                "convert",
                "--index",
                "lgpi-100",
                "--data",
                data,
                "--units",
                units,
                "--to",
                "csv,json,xlsx,sdmx,package",
                "--out",
                out);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        String expected = Files.readString(out.resolve("assessments.csv"));
        assertThat(expected).contains("KZ-1,2026,1.1.1,0.5,SCORED,,,,,,,'=1+1");
        for (Object from : List.of(
                out.resolve("assessments.json"),
                out.resolve("index.xlsx"),
                out.resolve("assessments-sdmx.csv"),
                out,
                out.resolve("datapackage.json"))) {
            Path back = folder.resolve("back");
            boolean bringsUnits = from.equals(out) || from.equals(out.resolve("datapackage.json"));
            List<Object> verb = new ArrayList<>(List.of(
                    "exchange", "convert", "--index", "lgpi-100", "--data", from, "--to", "csv", "--out", back));
            if (!bringsUnits) {
                verb.addAll(List.of("--units", units));
            }

            Run returned = Run.of(verb.toArray());

            assertThat(returned.err()).as(from.toString()).isEmpty();
            assertThat(Files.readString(back.resolve("assessments.csv")))
                    .as(from.toString())
                    .isEqualTo(expected);
        }
        assertThat(Files.readString(out.resolve("scores-sdmx.csv"))).contains(",KZ-2,1_1_2,2026,,Q,C,SUPPRESSED,0,,");
    }
}
