package org.lgpi.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results and messages go: two streams in UTF-8 whatever the locale, and a line of progress if a person looks on. */
final class Terminal {

    /** Characters on a line of text. */
    static final int WIDTH = 96;

    private static final long NANOSECONDS_BETWEEN = 200_000_000L;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private final long start = System.nanoTime();
    private long shownAt;
    private int shownWidth;

    Terminal(OutputStream out, OutputStream err, boolean interactive) {
        this.out = utf8(out);
        this.err = utf8(err);
        this.interactive = interactive;
    }

    /** Returns the terminal of this process. */
    static Terminal standard() {
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                isStandardErrorTerminal());
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** Java cannot ask about standard error alone; where the system shows its files, they tell. */
    private static boolean isStandardErrorTerminal() {
        Path file = Path.of("/proc/self/fd/2");
        try {
            return Files.exists(file)
                    ? Files.readSymbolicLink(file).toString().matches("/dev/(pts/|tty|console).*")
                    : System.console() != null;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Receives results. */
    PrintWriter out() {
        return out;
    }

    /** Receives messages, behind results that were printed before. */
    PrintWriter err() {
        clearProgress();
        out.flush();
        return err;
    }

    /** Prints a result on a line of its own. */
    void line(String text) {
        clearProgress();
        out.println(text);
    }

    /** Prints a text over as many lines as it takes. */
    void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        line(line.toString());
    }

    /** Shows what is being done in place of what was shown before: not in the first second, and not too often. */
    void progress(String text) {
        long now = System.nanoTime();
        if (interactive && now - start > 5 * NANOSECONDS_BETWEEN && now - shownAt > NANOSECONDS_BETWEEN) {
            shownAt = now;
            replaceProgress(text);
        }
    }

    /** Shows what a long step is about to do, for there is nothing to count while it runs. */
    void step(String text) {
        if (interactive) {
            shownAt = System.nanoTime();
            replaceProgress(text);
        }
    }

    private void clearProgress() {
        if (shownWidth > 0) {
            replaceProgress("");
            err.print('\r');
            err.flush();
        }
    }

    private void replaceProgress(String text) {
        out.flush();
        err.print('\r' + text + " ".repeat(Math.max(0, shownWidth - text.length())));
        err.flush();
        shownWidth = text.length();
    }

    void flush() {
        clearProgress();
        out.flush();
        err.flush();
    }
}
