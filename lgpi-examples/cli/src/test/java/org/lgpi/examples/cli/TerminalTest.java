package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void stepsReplaceEachOtherAndVanishBeforeResults() {
        Terminal terminal = new Terminal(out, err, true);

        terminal.step("writing scores");
        terminal.step("reading");
        terminal.line("done");
        terminal.flush();

        assertThat(text(err)).isEqualTo("\rwriting scores" + "\rreading" + " ".repeat(7) + "\r" + " ".repeat(7) + "\r");
        assertThat(text(out)).isEqualToNormalizingNewlines("done\n");
    }

    @Test
    void nothingMovesWhereNobodyWatches() {
        Terminal terminal = new Terminal(out, err, false);

        terminal.step("reading");
        terminal.progress("reading: 50 %");
        terminal.flush();

        assertThat(text(err)).isEmpty();
    }

    @Test
    void nothingIsCountedInTheFirstSecond() {
        Terminal terminal = new Terminal(out, err, true);

        terminal.progress("reading: 50 %");
        terminal.flush();

        assertThat(text(err)).isEmpty();
    }

    @Test
    void paragraphsAreWrapped() {
        Terminal terminal = new Terminal(out, err, false);

        terminal.paragraph("word ".repeat(40).strip());
        terminal.flush();

        assertThat(text(out).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Terminal.WIDTH))
                .first()
                .isEqualTo("word ".repeat(19).strip());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
