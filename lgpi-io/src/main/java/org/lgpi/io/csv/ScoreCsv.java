package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;

/**
 * Scores as CSV: the columns {@code unit, period, node, value, coverage, lowest, highest, rank, band}, with a row for
 * each unit, period and node; the total is the node {@code index}. Values are shares from 0 to 1 with all their
 * digits; what is missing is empty. Ranks count within a period, ties sharing the smallest; the band is that of the
 * index and stands in its rows only.
 */
public final class ScoreCsv {

    private static final List<String> COLUMNS =
            List.of("unit", "period", "node", "value", "coverage", "lowest", "highest", "rank", "band");

    private ScoreCsv() {}

    /**
     * Writes scores as {@link CsvFormat#RFC4180}.
     *
     * @param scores the scores
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(ScoreTable scores, Path file) {
        write(scores, file, CsvFormat.RFC4180);
    }

    /**
     * Writes scores.
     *
     * @param scores the scores
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(ScoreTable scores, Path file, CsvFormat format) {
        CsvFiles.write(file, format, COLUMNS, out -> write(scores, out));
    }

    private static void write(ScoreTable scores, CsvOutput out) {
        List<String> nodes = scores.nodes();
        double[][] ranks = nodes.stream().map(node -> ranks(scores, node)).toArray(double[][]::new);
        for (int row = 0; row < scores.size(); row++) {
            String period = scores.period(row).toString();
            for (int n = 0; n < nodes.size(); n++) {
                Score score = scores.score(row, nodes.get(n));
                String band = score.node().equals(PerNode.INDEX)
                        ? scores.band(row).map(Band::code).orElse("")
                        : "";
                out.text(scores.unit(row))
                        .text(period)
                        .text(score.node())
                        .number(score.value())
                        .number(score.coverage())
                        .number(score.lowest())
                        .number(score.highest())
                        .number(ranks[n][row])
                        .text(band)
                        .endRow();
            }
        }
    }

    /** Returns the rank in each row, NaN where there is none. */
    private static double[] ranks(ScoreTable scores, String node) {
        double[] ranks = new double[scores.size()];
        Arrays.fill(ranks, Double.NaN);
        for (Year period : scores.periods()) {
            Ranking ranking = Ranking.of(scores, node, period, Ranking.Ties.MINIMUM);
            for (int row = 0; row < ranks.length; row++) {
                if (scores.period(row).equals(period)) {
                    ranks[row] = ranking.of(scores.unit(row))
                            .map(Ranking.Entry::rank)
                            .orElse(Double.NaN);
                }
            }
        }
        return ranks;
    }
}
