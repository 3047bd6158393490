package org.lgpi.examples.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One run of the program inside the test: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {

    static Run of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int exitCode = Lgpi.run(new Terminal(out, err, false), texts);
        return new Run(exitCode, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
