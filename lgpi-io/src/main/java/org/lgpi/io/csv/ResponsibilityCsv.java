package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.responsibility.Service;

/**
 * Responsibilities as CSV.
 *
 * <p>A coding has a row for each component, with the columns {@code unit, period, service, component, level}. A level is
 * {@code FULL}, {@code PARTIAL} or {@code NONE}; where there is none, the cell says why, with the name of a status such
 * as {@code NOT_APPLICABLE} or its short form such as {@code NA}, or is empty (not assessed). Components without a row
 * are not assessed.
 *
 * <p>Scores have the columns {@code unit, period, node, points, maximum, share, coverage, lowest, highest, rank}, see
 * {@link org.lgpi.core.responsibility.ResponsibilityScore}; the node is {@code index} or the code of a field or service.
 */
public final class ResponsibilityCsv {

    static final List<String> CODING = List.of("unit", "period", "service", "component", "level");

    private static final List<String> SCORES =
            List.of("unit", "period", "node", "points", "maximum", "share", "coverage", "lowest", "highest", "rank");

    private ResponsibilityCsv() {}

    /**
     * Reads codings, finding out encoding and delimiter.
     *
     * @param file the file
     * @param scheme what was coded
     * @return one coding for each unit and period, of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<ResponsibilityCoding>> read(Path file, ResponsibilityScheme scheme) {
        return read(file, scheme, CsvFormat.DETECT);
    }

    /**
     * Reads codings.
     *
     * @param file the file
     * @param scheme what was coded
     * @param format encoding and delimiter as far as they are known
     * @return one coding for each unit and period, of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<ResponsibilityCoding>> read(
            Path file, ResponsibilityScheme scheme, CsvFormat format) {
        return CsvFiles.read(file, in -> ResponsibilityReader.read(in, file.toString(), scheme, format));
    }

    /**
     * Reads codings from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param scheme what was coded
     * @param format encoding and delimiter as far as they are known
     * @return one coding for each unit and period, of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<List<ResponsibilityCoding>> read(
            InputStream in, String source, ResponsibilityScheme scheme, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> ResponsibilityReader.read(bytes, source, scheme, format));
    }

    /**
     * Writes codings, with a row for every component.
     *
     * @param codings the codings
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<ResponsibilityCoding> codings, Path file, CsvFormat format) {
        CsvFiles.write(file, format, CODING, out -> codings.forEach(coding -> write(coding, out)));
    }

    private static void write(ResponsibilityCoding coding, CsvOutput out) {
        for (Service service : coding.scheme().services()) {
            for (Component component : service.components()) {
                ResponsibilityCoding.Entry entry = coding.entry(service.code(), component.code());
                out.code(coding.unit(), "unit")
                        .text(coding.period().toString())
                        .code(service.code(), "service")
                        .code(component.code(), "component")
                        .text(cell(entry))
                        .endRow();
            }
        }
    }

    private static String cell(ResponsibilityCoding.Entry entry) {
        String status = entry.status() == ObservationStatus.NOT_ASSESSED
                ? ""
                : entry.status().name();
        return entry.level().map(ResponsibilityLevel::name).orElse(status);
    }

    /**
     * Writes scores as {@link CsvFormat#RFC4180}.
     *
     * @param scores the scores
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(ResponsibilityTable scores, Path file) {
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
    public static void write(ResponsibilityTable scores, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                SCORES,
                out -> scores.rows()
                        .forEach(row -> out.text(row.unit())
                                .text(row.period().toString())
                                .text(row.node())
                                .number(row.points())
                                .number(row.maximum())
                                .number(row.share())
                                .number(row.coverage())
                                .number(row.lowest())
                                .number(row.highest())
                                .number(row.rank())
                                .endRow()));
    }
}
