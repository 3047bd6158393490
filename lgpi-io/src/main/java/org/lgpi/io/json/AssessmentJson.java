package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/**
 * Reads and writes assessments as JSON in the format {@code lgpi-assessments/1}: for each unit and period an object with
 * a value, a status or an object with further particulars for each criterion.
 *
 * <p>Each finding that cannot be used becomes a problem with line and column; the others are used. Assessments of the
 * same unit and period are joined. Nothing is read from a file of another framework. Files are UTF-8, with or without a
 * byte order mark.
 */
public final class AssessmentJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-assessments/1";

    private AssessmentJson() {}

    /**
     * Reads assessments.
     *
     * @param file a file
     * @param framework what was assessed
     * @return the findings that can be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(Path file, Framework framework) {
        return read(file, framework, JsonLimits.STANDARD);
    }

    /**
     * Reads assessments within other limits than the standard ones.
     *
     * @param file a file
     * @param framework what was assessed
     * @param limits largest size and depth
     * @return the findings that can be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(Path file, Framework framework, JsonLimits limits) {
        return InputFile.read(file, in -> read(in, file.toString(), framework, limits));
    }

    /**
     * Reads assessments from a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @param framework what was assessed
     * @return the findings that can be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(InputStream in, String sourceName, Framework framework) {
        return read(in, sourceName, framework, JsonLimits.STANDARD);
    }

    /**
     * Reads assessments from a stream within other limits than the standard ones.
     *
     * @param in a stream, which stays open
     * @param sourceName what problems call the source
     * @param framework what was assessed
     * @param limits largest size and depth
     * @return the findings that can be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(
            InputStream in, String sourceName, Framework framework, JsonLimits limits) {
        JsonProblems problems = JsonProblems.ofData(sourceName);
        return table(JsonTree.read(in, limits, problems), framework, problems);
    }

    /**
     * Reads assessments from a text; problems call the source {@code assessments}.
     *
     * @param json the text
     * @param framework what was assessed
     * @return the findings that can be used, and the problems of the others
     */
    public static ValueWithProblems<AssessmentTable> parse(String json, Framework framework) {
        JsonProblems problems = JsonProblems.ofData("assessments");
        return table(JsonTree.parse(json, JsonLimits.STANDARD, problems), framework, problems);
    }

    /**
     * Writes a table of assessments.
     *
     * @param table the table
     * @return JSON over many lines; criteria that were not assessed are left out
     */
    public static String write(AssessmentTable table) {
        JsonText text = new JsonText();
        AssessmentForm.table(table, text);
        return text.toString();
    }

    /**
     * Writes one assessment.
     *
     * @param assessment the assessment
     * @return JSON over many lines; criteria that were not assessed are left out
     */
    public static String write(Assessment assessment) {
        return write(AssessmentTable.of(assessment.framework(), List.of(assessment)));
    }

    /**
     * Writes a table of assessments to a file, which appears whole or stays as it was.
     *
     * @param table the table
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(AssessmentTable table, Path file) {
        WholeFile.write(file, write(table));
    }

    private static ValueWithProblems<AssessmentTable> table(
            Optional<JsonValue> tree, Framework framework, JsonProblems problems) {
        AssessmentReader reader = new AssessmentReader(framework, problems);
        tree.flatMap(value -> JsonObjectReader.root(value, problems)).ifPresent(reader::read);
        return new ValueWithProblems<>(reader.table(), problems.sorted());
    }
}
