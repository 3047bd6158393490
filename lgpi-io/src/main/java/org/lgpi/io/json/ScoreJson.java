package org.lgpi.io.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.io.file.WholeFile;

/**
 * Writes scores as JSON in the format {@code lgpi-scores/1}, with the fingerprints of the definition and the version of
 * the library.
 *
 * <p>Each unit and period is one line. Values are shares that read back as the same double; where there is none, value
 * and rank are null and the reason stands beside them. The same table gives the same text.
 */
public final class ScoreJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-scores/1";

    private ScoreJson() {}

    /**
     * Writes scores.
     *
     * @param scores the scores
     * @return JSON
     */
    public static String write(ScoreTable scores) {
        StringWriter out = new StringWriter();
        try {
            write(scores, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes scores to a file, which appears whole or stays as it was.
     *
     * @param scores the scores
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(ScoreTable scores, Path file) {
        WholeFile.write(file, out -> stream(scores, out));
    }

    /**
     * Writes scores to a stream, row by row.
     *
     * @param scores the scores
     * @param out receives UTF-8; stays open
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(ScoreTable scores, OutputStream out) {
        try {
            stream(scores, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stream(ScoreTable scores, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        write(scores, writer);
        writer.flush();
    }

    private static void write(ScoreTable scores, Writer out) throws IOException {
        out.write(head(scores).stripTrailing());
        out.write(" [");
        double[][] ranks = ScoreForm.ranks(scores);
        for (int row = 0; row < scores.size(); row++) {
            out.write(row == 0 ? "\n    " : ",\n    ");
            out.write(row(scores, row, ranks).stripTrailing());
        }
        out.write(scores.size() == 0 ? "]\n}\n" : "\n  ]\n}\n");
    }

    /** Returns all that stands before the rows, the key of the rows included. */
    private static String head(ScoreTable scores) {
        JsonText json = new JsonText();
        ScoreForm.head(scores, json);
        return json.toString();
    }

    private static String row(ScoreTable scores, int row, double[][] ranks) {
        JsonText json = new JsonText();
        ScoreForm.row(scores, row, ranks, json);
        return json.toString();
    }
}
