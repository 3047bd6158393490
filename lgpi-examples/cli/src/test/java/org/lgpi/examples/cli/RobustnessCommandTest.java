package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessCommandTest {

    private static final String WEIGHTS = "{\"input\": \"weights\", \"level\": \"block\", \"relative\": 0.25}";

    @TempDir
    private Path folder;

    /** Runs the verb on the bundled pilot with what a plan says beside its schema. */
    private Run robustness(String plan) throws IOException {
        assertThat(Run.of("demo", "--out", folder.resolve("demo")).exitCode()).isZero();
        Path spec = folder.resolve("plan.json");
        Files.writeString(spec, "{\"schema\": \"lgpi-robustness/1\", " + plan + "}");
        Object[] arguments = {
            "robustness",
            "--index",
            "lgpi-100",
            "--data",
            folder.resolve("demo/almaty-pilot/assessments.csv"),
            "--units",
            folder.resolve("demo/almaty-pilot/units.csv"),
            "--spec",
            spec,
            "--out",
            folder.resolve("out")
        };
        return Run.of(arguments);
    }

    private String header(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file)).get(0);
    }

    @Test
    void aPlanGivesRanksWithIntervalsAndWhatTheyDependOn() throws IOException {
        Run run = robustness("""
                "replicates": 200, "seed": 42, "vary": [ %s,
                  {"input": "aggregation", "node": "index", "options": ["arithmetic", "geometric"]},
                  {"input": "normalisation", "options": [{"name": "scale"}, {"name": "minMax"}]} ],
                "sensitivity": {"method": "sobol", "sample": 64}
                """.formatted(WEIGHTS));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(header("ranks.csv"))
                .isEqualTo("unit,rank,mean,median,lower,upper,pTopK,score,scoreLower,scoreUpper,group");
        assertThat(header("acceptability.csv")).isEqualTo("unit,rank,share,cumulated");
        assertThat(header("failures.csv")).isEqualTo("reason,scores");
        assertThat(header("sensitivity.csv"))
                .isEqualTo("input,firstOrder,firstLower,firstUpper,totalOrder,totalLower,totalUpper");
        assertThat(run.out())
                .contains("200 replicates of 15 units", "mean rank shift depends on (320 runs, Sobol sequence)");
    }

    @Test
    void whatCannotBeExplainedIsRefusedBeforeAnythingIsPrinted() throws IOException {
        Run target = robustness(
                "\"vary\": [%s], \"sensitivity\": {\"method\": \"sobol\", \"target\": \"NOBODY\"}".formatted(WEIGHTS));
        assertThat(target.exitCode()).isEqualTo(2);
        assertThat(target.out()).isEmpty();
        assertThat(target.err()).contains("lgpi: no unit NOBODY among those of 2022");

        Run sample = robustness(
                "\"vary\": [%s], \"sensitivity\": {\"method\": \"sobol\", \"sample\": 1000000000}".formatted(WEIGHTS));
        assertThat(sample.exitCode()).isEqualTo(2);
        assertThat(sample.out()).isEmpty();
        assertThat(sample.err()).contains("lgpi: a sample of 1,000,000,000 rows with 3 runs each needs about ");

        Run observations = robustness("\"vary\": [%s, {\"input\": \"observations\"}]".formatted(WEIGHTS));
        assertThat(observations.exitCode()).isEqualTo(2);
        assertThat(observations.err()).contains("observations cannot vary: no finding has a standard error");
    }
}
