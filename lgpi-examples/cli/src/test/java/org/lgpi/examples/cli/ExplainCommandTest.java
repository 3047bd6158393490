package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private static Path demo;

    @BeforeAll
    static void makeData() {
        Run.of("demo", "--out", demo);
    }

    private static Run explain(Object... more) {
        Path data = demo.resolve("almaty-pilot");
        List<Object> args = new ArrayList<>(List.of("explain", "--index", "lgpi-100"));
        args.addAll(List.of("--data", data.resolve("assessments.csv"), "--units", data.resolve("units.csv")));
        args.addAll(List.of(more));
        return Run.of(args.toArray());
    }

    @Test
    void everyNodeHasItsPartAndItsLoss() {
        Run run = explain("--unit", "DEMO-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("DEMO-01 2022: index 61.6 %, coverage 96.4 %, 59.2 % to 62.8 %, band B")
                .containsPattern("index +61\\.6 +100\\.0 +61\\.6 +38\\.4 +96\\.4")
                .contains("What would raise the score most, one step at a time:");
    }

    @Test
    void anotherUnitAndATargetAreAnsweredToo() {
        Run run = explain("--unit", "DEMO-01", "--against", "DEMO-04", "--target", "B", "--top", "0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("DEMO-04")
                .contains("band B in 0 steps, cost 0")
                .doesNotContain("What would raise");
    }

    @Test
    void jsonCarriesSchemaVersionAndFingerprint() {
        Run run = explain("--unit", "DEMO-01", "--format", "json", "--top", "1");

        assertThat(run.out())
                .contains("\"schema\": \"lgpi-explanation/1\"", "\"libraryVersion\"", "\"fingerprint\"", "\"steps\"")
                .doesNotContain("NaN");
    }

    @Test
    void unknownUnitsAndTargetsAreRefusedInOneLine() {
        Run unit = explain("--unit", "NOBODY");
        assertThat(unit.exitCode()).isEqualTo(2);
        assertThat(unit.err()).contains("no unit NOBODY in ").contains("--unit takes a code of the column unit");

        Run target = explain("--unit", "DEMO-01", "--target", "Z");
        assertThat(target.exitCode()).isEqualTo(2);
        assertThat(target.err())
                .contains("--target takes a share such as 0.6 or one of the bands [A, B, C, D, E], found Z")
                .hasLineCount(1);
    }
}
