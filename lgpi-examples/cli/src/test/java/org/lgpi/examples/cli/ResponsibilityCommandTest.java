package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsibilityCommandTest {

    private static final String SCHEME = """
            {"schema": "lgpi-responsibility/1", "code": "two", "version": "1", "partialShare": 0.5, "fields": [
              {"code": "EDUCATION", "maximum": 3, "services": [
                {"code": "SCHOOL", "components": [{"code": "BUILDING", "points": 1}, {"code": "STAFF", "points": 2}]}]},
              {"code": "ROADS", "services": [
                {"code": "STREETS", "components": [{"code": "REPAIR", "points": 1}]}]}]}
            """;

    private static final String HEADER = "unit,period,service,component,level\n";

    @TempDir
    private Path folder;

    private Path scheme;

    @BeforeEach
    void writeScheme() throws IOException {
        scheme = file("scheme.json", SCHEME);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run run(Path data, Object... more) {
        Object[] args = {"responsibility", "--data", data, "--scheme", scheme, "--out", folder.resolve("out")};
        Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.of(all);
    }

    @Test
    void writesPointsShareCoverageBoundsAndRankOfEveryNode() throws IOException {
        Path data = file(
                "data.csv",
                HEADER + "A,2026,SCHOOL,BUILDING,FULL\nA,2026,SCHOOL,STAFF,PARTIAL\nA,2026,STREETS,REPAIR,NA\n"
                        + "B,2026,SCHOOL,BUILDING,FULL\nB,2026,SCHOOL,STAFF,\nB,2026,STREETS,REPAIR,NONE\n");

        Run run = run(data);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        // A: 1 + 2 x 0.5 of 3; B: 1 of the 2 that were coded, 4 apply
        assertThat(folder.resolve("out/responsibility.csv")).content().isEqualToNormalizingNewlines("""
                        unit,period,node,points,maximum,share,coverage,lowest,highest,rank
                        A,2026,index,2,3,0.6666666666666666,1,0.6666666666666666,0.6666666666666666,1
                        A,2026,EDUCATION,2,3,0.6666666666666666,1,0.6666666666666666,0.6666666666666666,2
                        A,2026,SCHOOL,2,3,0.6666666666666666,1,0.6666666666666666,0.6666666666666666,2
                        A,2026,ROADS,,,,,,,
                        A,2026,STREETS,,,,,,,
                        B,2026,index,1,2,0.5,0.5,0.25,0.75,2
                        B,2026,EDUCATION,1,1,1,0.3333333333333333,0.3333333333333333,1,1
                        B,2026,SCHOOL,1,1,1,0.3333333333333333,0.3333333333333333,1,1
                        B,2026,ROADS,0,1,0,1,0,0,1
                        B,2026,STREETS,0,1,0,1,0,0,1
                        """);
        assertThat(folder.resolve("out/responsibility.json"))
                .content()
                .contains(
                        "{\"unit\": \"A\", \"period\": 2026, \"node\": \"ROADS\", \"points\": null, \"maximum\": null,");
        assertThat(folder.resolve("out/problems.csv")).content().hasLineCount(1);
    }

    @Test
    void theBundledSchemeHasSeventeenPoints() throws IOException {
        Path data = file("data.csv", HEADER + "A,2026,PRESCHOOL,PERSONNEL,FULL\n");

        Run run = Run.of("responsibility", "--data", data, "--out", folder.resolve("out"));

        assertThat(run.out())
                .startsWith("service-responsibility 1.0: 8 fields, 20 services, 32 components, 17 points\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void rescalesAndCountsPartialAsTold() throws IOException {
        Path data = file("data.csv", HEADER + "A,2026,SCHOOL,STAFF,PARTIAL\nA,2026,SCHOOL,BUILDING,FULL\n");

        assertThat(run(data, "--partial", "0.25", "--rescale", "4").exitCode()).isZero();

        assertThat(folder.resolve("out/rescaled.csv"))
                .content()
                .isEqualToNormalizingNewlines("unit,period,share,maximum,rescaled\nA,2026,0.5,4,2\n");
        assertThat(run(data, "--partial", "2").err())
                .isEqualTo("error BAD_SHARE (partialShare): found the share 2; expected a number from 0 to 1; write the"
                        + " share of a component's points that partial responsibility earns\n1 error, no warnings\n");
    }

    @Test
    void rowsThatCannotBeUsedAreNamed() throws IOException {
        Path data = file(
                "data.csv",
                HEADER + "A,2026,HOSPITALS,STAFF,FULL\nA,2026,SCHOOL,STAFF,ALL\nA,2026,SCHOOL,STAFF,FULL\n"
                        + "A,2026,SCHOOL,STAFF,NONE\nA,26,SCHOOL,STAFF,NONE\n");

        Run run = run(data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        data
                                + ":2:3: error UNKNOWN_SERVICE (HOSPITALS): found the service HOSPITALS; expected a service"
                                + " of two 1; correct the code, or use the scheme that has it",
                        data
                                + ":3:5: error UNKNOWN_LEVEL (SCHOOL.STAFF): found the level 'ALL'; expected FULL, PARTIAL,"
                                + " NONE, a status without value such as NOT_APPLICABLE, or an empty cell; write one of"
                                + " these",
                        data + ":5:4: error DUPLICATE_ROW (A 2026 SCHOOL.STAFF): found another row for what line 4"
                                + " coded; expected each component once for a unit and period; the first row was used;"
                                + " remove one of the two",
                        data + ":6:2: error BAD_PERIOD (period): found the period '26'; expected a year of four digits;"
                                + " write the year, such as 2026",
                        "4 errors, no warnings");
        assertThat(folder.resolve("out/responsibility.csv")).content().contains("A,2026,index,2,2,1,0.5,0.5,1,1");
    }

    @Test
    void pointsAboveTheMaximumOfTheFieldAreRefused() throws IOException {
        Path bad = file("bad.json", SCHEME.replace("\"STAFF\", \"points\": 2", "\"STAFF\", \"points\": 2.5"));
        Path data = file("data.csv", HEADER + "A,2026,SCHOOL,STAFF,FULL\n");

        Run run = Run.of("responsibility", "--data", data, "--scheme", bad, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("error POINTS_ABOVE_MAXIMUM (EDUCATION)")
                .contains("3.5")
                .endsWith("1 error, no warnings\n");
    }

    @Test
    void readsWhatKazakhAndRussianSpreadsheetsWrite() throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(
                data,
                "component;level;unit;service;period\r\nSTAFF;FULL;A;SCHOOL;2026\r\n\"BUILDING\";NE;A;SCHOOL;2026\r\n",
                Charset.forName("windows-1251"));

        assertThat(run(data).exitCode()).isZero();
        assertThat(folder.resolve("out/responsibility.csv"))
                .content()
                .contains("A,2026,SCHOOL,2,3,0.6666666666666666,1,");
    }

    @Test
    void scoresWithinOwnPowersStandBesideTheWhole() throws IOException {
        Path index = file("index.json", """
                {"schema": "lgpi-index/1", "framework": {"code": "i", "version": "1", "blocks": [
                  {"code": "1", "criteria": [
                    {"code": "1.1", "scale": {"type": "BINARY"}, "tags": {"serviceField": "EDUCATION"}},
                    {"code": "1.2", "scale": {"type": "BINARY"}, "tags": {"serviceField": "ROADS"}}]}]}}
                """);
        Path assessments = file("a.csv", "unit,period,1.1,1.2\nA,2026,1,0\nB,2026,1,0\n");
        Path data = file("data.csv", HEADER + "A,2025,STREETS,REPAIR,NONE\nA,2025,SCHOOL,STAFF,FULL\n");

        Run run = run(data, "--index", index, "--assessments", assessments);

        assertThat(folder.resolve("out/own-powers.csv")).content().isEqualToNormalizingNewlines("""
                        unit,period,coded,node,whole,within,whole_coverage,within_coverage,criteria_outside
                        A,2026,2025,index,0.5,1,1,1,1
                        A,2026,2025,1,0.5,1,1,1,1
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("error NO_CODING (B 2026): found no coding of this unit up to this year; expected its"
                        + " responsibilities in " + data
                        + "; code them, or leave the unit out\n1 error, no warnings\n");
    }
}
