package org.lgpi.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the worked session in a real JShell, as a user would, and reads what it prints. */
class SessionTest {

    @Test
    void workedSessionPrintsRankingReasonsAndVariant() throws IOException, InterruptedException {
        String printed = run("scripts/score.jsh");

        assertThat(printed)
                .contains("lgpi-100 draft-1: 3 blocks, 17 sub-blocks, 100 criteria")
                .contains("ranking of 15 units by index, 2022, without intervals")
                .containsPattern("1 +DEMO-04 +73\\.0 % +B +96\\.4 %")
                .contains("DEMO-01 2022: index 61.6 %, coverage 96.4 %, 59.2 % to 62.8 %, band B")
                .contains("... 101 more rows")
                .doesNotContain("Error")
                .doesNotContain("Exception");
        // two rankings: the index as it is, and the variant
        assertThat(printed.split("ranking of 15 units", -1)).hasSize(3);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process jshell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "-R-Dfile.encoding=UTF-8",
                        "-R-Dstdout.encoding=UTF-8",
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        "lgpi.jsh",
                        "--feedback",
                        "concise",
                        script)
                .redirectErrorStream(true)
                .start();
        jshell.getOutputStream().close();
        String printed = new String(jshell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jshell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return printed;
    }
}
