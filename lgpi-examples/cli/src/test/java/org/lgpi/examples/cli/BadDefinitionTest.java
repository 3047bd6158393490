package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that do not hold together: exit code 2, every mistake with line and column. */
class BadDefinitionTest {

    private static final String GOOD = """
            {
              "schema": "lgpi-index/1",
              "framework": {"code": "mini", "version": "1", "blocks": [
                {"code": "1", "criteria": [{"code": "1.1", "scale": {"type": "BINARY"}}]}
              ]},
              "method": {
                "weights": {"1.1": 2}
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSoundDefinitionPasses() throws IOException {
        Run run = validate(GOOD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("no errors, no warnings\n");
    }

    @Test
    void truncated() throws IOException {
        assertRefused(GOOD.substring(0, 150), ":4:", "error JSON_SYNTAX: found the end of the text inside");
    }

    @Test
    void duplicateKey() throws IOException {
        assertRefused(
                GOOD.replace("{\"1.1\": 2}", "{\"1.1\": 2, \"1.1\": 3}"),
                ":7:27: ",
                "error DUPLICATE_KEY (1.1): found the key \"1.1\" a second time;");
    }

    @Test
    void twoMillionBrackets() throws IOException {
        assertRefused("[".repeat(2_000_000), ":1:101: ", "error JSON_LIMIT: found more than 100 levels of brackets;");
    }

    @Test
    void unknownKey() throws IOException {
        assertRefused(
                GOOD.replace("\"weights\"", "\"wieghts\""),
                ":7:5: ",
                "error UNKNOWN_KEY (method.wieghts): found the key \"wieghts\";",
                "write \"weights\" if that is meant");
    }

    @Test
    void negativeWeight() throws IOException {
        assertRefused(
                GOOD.replace("\"1.1\": 2", "\"1.1\": -1"),
                ":7:24: ",
                "error BAD_WEIGHT (method.weights.1.1): found the weight -1");
    }

    @Test
    void unknownCode() throws IOException {
        assertRefused(
                GOOD.replace("\"1.1\": 2", "\"1.2\": 2"),
                ":7:",
                "error UNKNOWN_CODE (method.weights.1.2): found the code 1.2; expected a block, sub-block or criterion;");
    }

    @Test
    void twoMistakesAreNamedAtOnce() throws IOException {
        Run run = validate(GOOD.replace("\"1.1\": 2", "\"1.1\": -1, \"1.2\": 2"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("BAD_WEIGHT", "UNKNOWN_CODE").endsWith("2 errors, no warnings\n");
    }

    @Test
    void scoringStopsAtABadDefinitionBeforeItWritesAnything() throws IOException {
        Path index = Files.writeString(folder.resolve("index.json"), GOOD.substring(0, 150));
        Path out = folder.resolve("out");

        Run run = Run.of("score", "--index", index, "--data", "nowhere.csv", "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(index + ":4:").endsWith("1 error, no warnings\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void anIndexThatIsNeitherFileNorNameIsRefused() {
        assertThat(Run.of("validate", "--index", "lgpi-99"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "lgpi: no index lgpi-99: there is no such file, and the catalogue has lai-1.0,"
                                + " lgpi-100, moldova-transparency-2022, rai\n"));
        assertThat(Run.of("validate", "--index", folder))
                .isEqualTo(new Run(2, "", "lgpi: no index " + folder + ": it is a folder; name the JSON file in it\n"));
    }

    private void assertRefused(String json, String place, String... message) throws IOException {
        Run run = validate(json);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(folder.resolve("index.json") + place)
                .contains(message)
                .endsWith("1 error, no warnings\n")
                .doesNotContain("\tat ");
    }

    private Run validate(String json) throws IOException {
        return Run.of("validate", "--index", Files.writeString(folder.resolve("index.json"), json));
    }
}
