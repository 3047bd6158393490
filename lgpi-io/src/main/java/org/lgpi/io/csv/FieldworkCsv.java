package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.core.survey.fieldwork.FieldworkCheck;
import org.lgpi.core.survey.fieldwork.FieldworkReport;
import org.lgpi.core.survey.fieldwork.FieldworkRules;

/**
 * Checks the fieldwork of a survey whose answers are CSV, see {@link SurveyCsv}, and writes what was found.
 *
 * <p>Units and interviewers are domains of the design, the duration is an item of it. Findings have the columns {@code
 * line, kind, unit, interviewer, otherLine, found, limit}; coverage has {@code unit, planned, achieved, share}; a sample
 * plan has {@code unit, planned}.
 */
public final class FieldworkCsv {

    private static final List<String> PLAN = List.of("unit", "planned");
    private static final List<String> FINDINGS =
            List.of("line", "kind", "unit", "interviewer", "otherLine", "found", "limit");
    private static final List<String> COVERAGE = List.of("unit", "planned", "achieved", "share");

    private FieldworkCsv() {}

    /**
     * Checks the interviews of a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param design design of the survey
     * @param rules what is looked for
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return what was found, and the problems of rows and cells that could not be read
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<FieldworkReport> check(
            InputStream in, String source, SurveyDesign design, FieldworkRules rules, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> report(bytes, source, design, rules, format));
    }

    private static ValueWithProblems<FieldworkReport> report(
            InputStream in, String source, SurveyDesign design, FieldworkRules rules, CsvFormat format)
            throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        FieldworkCheck check = new FieldworkCheck(design, rules);
        SurveyReader reader = new SurveyReader(design, problems);
        reader.read(CsvInput.open(in, format, problems), new SurveyRow(design), row -> check.add(reader.line(), row));
        return new ValueWithProblems<>(check.report(), problems.all());
    }

    /**
     * Reads a sample plan.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding and delimiter as far as they are known
     * @return number of interviews planned by unit, and the problems of the rows that could not be used
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<Map<String, Integer>> readPlan(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> plan(bytes, source, format));
    }

    private static ValueWithProblems<Map<String, Integer>> plan(InputStream in, String source, CsvFormat format)
            throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        Map<String, Integer> planned = new LinkedHashMap<>();
        if (!input.header().isEmpty()) {
            RowCells cells = new RowCells(input, problems, PLAN, List.of());
            while (cells.hasColumns() && cells.next()) {
                plan(cells, planned);
            }
            input.finish();
        }
        return new ValueWithProblems<>(planned, problems.all());
    }

    private static void plan(RowCells cells, Map<String, Integer> planned) {
        String unit = cells.text("unit");
        String count = cells.text("planned");
        if (unit.isEmpty()) {
            cells.bad("unit", "NO_UNIT", "an empty cell", "the code of a unit", "fill it in");
        } else if (!count.matches("[0-9]{1,9}")) {
            cells.bad(
                    "planned",
                    "BAD_COUNT",
                    "'" + ProblemList.shown(count) + "'",
                    "a whole number of 0 or more",
                    "correct the number");
        } else if (planned.putIfAbsent(unit, Integer.valueOf(count)) != null) {
            cells.bad(
                    "unit",
                    "DUPLICATE_UNIT",
                    "the unit " + ProblemList.shown(unit) + " again",
                    "each unit once; the first row was used",
                    "drop one of the two");
        }
    }

    /**
     * Writes findings.
     *
     * @param report what was found
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeFindings(FieldworkReport report, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                FINDINGS,
                out -> report.findings().forEach(finding -> {
                    out.number(finding.line())
                            .text(finding.kind().name())
                            .text(finding.unit())
                            .text(finding.interviewer());
                    if (finding.otherLine() > 0) {
                        out.number(finding.otherLine());
                    } else {
                        out.empty();
                    }
                    out.number(finding.found()).number(finding.limit()).endRow();
                }));
    }

    /**
     * Writes the sample plan against what was achieved.
     *
     * @param report what was found
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeCoverage(FieldworkReport report, Path file, CsvFormat format) {
        CsvFiles.write(
                file,
                format,
                COVERAGE,
                out -> report.coverage()
                        .forEach(unit -> out.text(unit.unit())
                                .number((long) unit.planned())
                                .number((long) unit.achieved())
                                .number(unit.share())
                                .endRow()));
    }
}
