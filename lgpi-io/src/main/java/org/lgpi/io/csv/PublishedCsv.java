package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.scoring.ScoreTable;

/**
 * Figures that somebody published, held against the scores that the library computes.
 *
 * <p>The columns are {@code unit, period, node, value}, the value a share from 0 to 1 and the node {@code index} for the
 * total, and {@code tolerance} if wanted: how far the two may lie apart, for figures that were published rounded. A file
 * of scores that the library wrote earlier has these columns too; its other ones are left alone.
 */
public final class PublishedCsv {

    /** One percentage point: what totals lose that were computed from whole percentages and rounded to one. */
    public static final double ROUNDED_TO_PERCENT = 0.01;

    private PublishedCsv() {}

    /**
     * Compares a file of published figures with scores, finding out its encoding, delimiter and decimal mark.
     *
     * @param file the file
     * @param scores the scores; a node that the table does not hold is computed
     * @param tolerance how far a figure may lie from its score where its row does not say, as a share
     * @return the comparison
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PublishedCheck check(Path file, ScoreTable scores, double tolerance) {
        return check(file, scores, tolerance, CsvFormat.DETECT);
    }

    /**
     * Compares a file of published figures with scores.
     *
     * @param file the file
     * @param scores the scores; a node that the table does not hold is computed
     * @param tolerance how far a figure may lie from its score where its row does not say, as a share
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the comparison
     * @throws UncheckedIOException if the file cannot be read
     */
    public static PublishedCheck check(Path file, ScoreTable scores, double tolerance, CsvFormat format) {
        return CsvFiles.read(file, in -> new PublishedReader(scores, tolerance, file.toString(), format).read(in));
    }

    /**
     * Compares published figures from a stream with scores.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param scores the scores; a node that the table does not hold is computed
     * @param tolerance how far a figure may lie from its score where its row does not say, as a share
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the comparison
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static PublishedCheck check(
            InputStream in, String source, ScoreTable scores, double tolerance, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> new PublishedReader(scores, tolerance, source, format).read(bytes));
    }
}
