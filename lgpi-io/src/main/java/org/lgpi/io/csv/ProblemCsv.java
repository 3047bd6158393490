package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.core.base.Problem;

/** Problems as CSV: the columns {@code severity, code, source, line, column, subject, found, expected, remedy}. */
public final class ProblemCsv {

    private static final List<String> COLUMNS =
            List.of("severity", "code", "source", "line", "column", "subject", "found", "expected", "remedy");

    private ProblemCsv() {}

    /**
     * Writes problems as {@link CsvFormat#RFC4180}; line and column are empty where there are none.
     *
     * @param problems the problems, perhaps none
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<Problem> problems, Path file) {
        write(problems, file, CsvFormat.RFC4180);
    }

    /**
     * Writes problems.
     *
     * @param problems the problems, perhaps none
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<Problem> problems, Path file, CsvFormat format) {
        CsvFiles.write(file, format, COLUMNS, out -> problems.forEach(problem -> write(problem, out)));
    }

    private static void write(Problem problem, CsvOutput out) {
        out.text(problem.severity().name()).text(problem.code()).text(problem.source());
        place(problem.line(), out);
        place(problem.column(), out);
        out.text(problem.subject())
                .text(problem.found())
                .text(problem.expected())
                .text(problem.remedy())
                .endRow();
    }

    private static void place(int number, CsvOutput out) {
        if (number > 0) {
            out.number(number);
        } else {
            out.empty();
        }
    }
}
