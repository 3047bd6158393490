package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisparityCommandTest {

    private static final String INDEX = """
            {"schema": "lgpi-index/1", "framework": {"code": "i", "version": "1", "blocks": [
              {"code": "1", "criteria": [{"code": "1.1", "scale": {"type": "BINARY"}}]},
              {"code": "2", "criteria": [{"code": "2.1", "scale": {"type": "BINARY"}}]}]}}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String csv(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name)).replace("\r\n", "\n");
    }

    private Run run(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "disparity";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--out";
        all[args.length + 2] = folder.resolve("out");
        return Run.of(all);
    }

    @Test
    void theGapOfTwoGroupsIsTakenApart() throws IOException {
        Path index = file("index.json", INDEX);
        Path data = file("data.csv", "unit,period,1.1,2.1\nA,2026,1,1\nB,2026,1,0\nC,2026,0,0\nD,2026,0,0\n");
        Path units = file("units.csv", "unit,type,population\nA,URBAN,300\nB,URBAN,100\nC,RURAL,50\nD,,50\n");

        Run run = run("--index", index, "--data", data, "--units", units);

        assertThat(csv("means.csv"))
                .contains("URBAN,index,UNITS,0.75,2,0\n", "URBAN,2,UNITS,0.5,2,0\n", "RURAL,index,UNITS,0,1,0\n");
        assertThat(csv("gap.csv")).isEqualTo("""
                        first,second,parent,node,name,first_mean,second_mean,first_part,second_part,gap
                        URBAN,RURAL,,index,,0.75,0,0.75,0,0.75
                        URBAN,RURAL,index,1,,1,0,0.5,0,0.5
                        URBAN,RURAL,1,1.1,,1,0,0.5,0,0.5
                        URBAN,RURAL,index,2,,0.5,0,0.25,0,0.25
                        URBAN,RURAL,2,2.1,,0.5,0,0.25,0,0.25
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("error UNIT_WITHOUT_GROUP (D): found no property type in the register; expected a type for"
                        + " every unit that was scored; add it to the register; the unit was left out\n1 error, no"
                        + " warnings\n");
        run("--index", index, "--data", data, "--units", units, "--weighting", "population");
        assertThat(csv("means.csv")).contains("URBAN,2,POPULATION,0.75,2,0\n");
        assertThat(run("--index", index, "--data", data, "--units", units, "--groups", "URBAN")
                        .err())
                .isEqualTo("lgpi: --groups takes two of URBAN, RURAL with a comma between\n");
    }

    @Test
    void theDemonstrationDataHaveTheReportedMeans() throws IOException {
        Path demo = folder.resolve("demo");
        Run shown = Run.of("demo", "--out", demo);

        assertThat(shown.out())
                .contains("1 Active disclosure of public information   78.2 %  45.2 %\n")
                .contains("3 Citizen participation and accountability  42.2 %  17.8 %\n");
        Path data = demo.resolve("almaty-pilot");
        Run run = run(
                "--index", "lgpi-100", "--data", data.resolve("assessments.csv"), "--units", data.resolve("units.csv"));
        assertThat(run.exitCode()).isZero();
        assertThat(csv("means.csv"))
                .containsPattern("URBAN,1,UNITS,0\\.78")
                .containsPattern("RURAL,1,UNITS,0\\.45")
                .containsPattern("URBAN,3,UNITS,0\\.42")
                .containsPattern("RURAL,3,UNITS,0\\.1778");
    }

    @Test
    void reportedFiguresWithoutNumbersOfRespondentsAreNotTested() throws IOException {
        Run run = run();

        assertThat(run.exitCode()).isZero();
        assertThat(csv("differences.csv"))
                .contains("ALMATY_PILOT,2022,TRANSPARENCY_SCORE,PERCENT,URBAN,RURAL,78,45,33,,,UNKNOWN_SAMPLE_SIZE: no"
                        + " number of respondents for ALMATY_PILOT TRANSPARENCY_SCORE URBAN\n");
        assertThat(run.err())
                .contains("warning TWO_VERSIONS (TRANSPARENCY_SCORE RURAL): found 45.0 in ALMATY_PILOT and 48.0 in"
                        + " IN_DEPTH; expected one figure; keep both with their sources, or ask the publisher\n");
    }

    /** z = (0.6 - 0.5) / sqrt(0.55 x 0.45 x (1/200 + 1/200)). */
    @Test
    void figuresWithNumbersOfRespondentsAreTested() throws IOException {
        Path figures = file(
                "figures.csv",
                "source,indicator,group,value,respondents\nS,TRUST,URBAN,60,200\nS,TRUST,RURAL,50,200\n"
                        + "S,TRUST,RURAL,51,200\nS,TRUST,ALL,150,10\n");

        Run run = run("--figures", figures);

        assertThat(csv("differences.csv")).contains("S,,TRUST,PERCENT,URBAN,RURAL,60,50,10,2.0100756305184");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        figures + ":4:2: error DUPLICATE_ROW (indicator): found the figure of TRUST for RURAL in S of"
                                + " line 3 again; expected each source, year, indicator and group once; the first row was"
                                + " used; remove one of the two",
                        figures + ":5:4: error OFF_SCALE (value): found the value 150; expected a percentage from 0 to"
                                + " 100; correct it",
                        "2 errors, no warnings");
    }
}
