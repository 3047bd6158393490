package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of observations that nobody can score: exit code 1, one sentence, an empty table of scores. */
class BadDataTest {

    private static final String HEADER = "unit,period,criterion,value,status\n";

    @TempDir
    private Path folder;

    @Test
    void zeroBytes() throws IOException {
        assertRefused(
                new byte[0],
                ": error EMPTY_FILE: found an empty file; expected a header and rows; check that the export was complete");
    }

    @Test
    void onlyAHeader() throws IOException {
        assertRefused(
                HEADER.getBytes(),
                ":1: error NO_ROWS: found a header and no rows below it; expected at least one row; add the rows, or check"
                        + " that the export was complete");
    }

    @Test
    void randomBytes() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(42).nextBytes(bytes);
        assertRefused(
                bytes,
                ":1: error NOT_TEXT: found bytes of value 0, which no text contains; expected a CSV file in UTF-8 or"
                        + " windows-1251; export the table as CSV UTF-8");
    }

    @Test
    void tenMillionCharactersInOneLine() throws IOException {
        assertRefused(
                (HEADER + "U1,2026,1.1.1," + "9".repeat(10_000_000) + ",SCORED\n").getBytes(),
                ":2: error LINE_TOO_LONG: found a line of more than 1000000 characters; expected at most 1000000"
                        + " characters in a line; split the line, or read with a higher limit");
    }

    @Test
    void aFileThatIsNotThere() {
        Path data = folder.resolve("nowhere.csv");

        assertThat(Run.of("score", "--index", "lgpi-100", "--data", data, "--out", folder))
                .isEqualTo(new Run(2, "", "lgpi: cannot read " + data + ": there is no such file\n"));
        assertThat(Run.of("score", "--index", "lgpi-100", "--data", folder, "--out", folder))
                .isEqualTo(new Run(2, "", "lgpi: cannot read " + folder + ": it is a folder\n"));
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path data = Files.write(folder.resolve("bad.csv"), bytes);
        Path out = folder.resolve("out");

        Run run = Run.of("score", "--index", "moldova-transparency-2022", "--data", data, "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo(data + message + "\n1 error, no warnings\n");
        assertThat(run.out()).contains("No row could be used: there is nothing to rank.\n");
        assertThat(out.resolve("scores.csv")).content().hasLineCount(1);
        assertThat(out.resolve("problems.csv")).content().hasLineCount(2);
    }
}
