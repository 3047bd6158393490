package org.lgpi.io.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lgpi.core.comparison.Variants;
import org.lgpi.core.comparison.time.YearOnYear;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.index.Weights;
import org.lgpi.core.multivariate.IndexCheck;
import org.lgpi.core.multivariate.WeightReport;
import org.lgpi.io.file.WholeFile;

/**
 * Writes analyses of an index as JSON: {@code lgpi-check/1}, {@code lgpi-weights/1}, {@code lgpi-variants/1}, {@code
 * lgpi-diff/1} and {@code lgpi-change/1}, each with the version of the library and the result under {@code result}. A number
 * that does not exist is null.
 */
public final class AnalysisJson {

    private AnalysisJson() {}

    /**
     * Writes the checks of an index.
     *
     * @param check the checks
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(IndexCheck check, Path file) {
        write("lgpi-check/1", check, file);
    }

    /**
     * Writes weights with everything about them.
     *
     * @param report the weights
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(WeightReport report, Path file) {
        write("lgpi-weights/1", report, file);
    }

    /**
     * Writes a comparison of variants.
     *
     * @param variants the comparison
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Variants variants, Path file) {
        write("lgpi-variants/1", variants, file);
    }

    /**
     * Returns what changed between two versions of an index.
     *
     * @param diff the difference
     * @return JSON
     */
    public static String text(IndexDiff diff) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("from", diff.from());
        result.put("fromFingerprint", diff.fromFingerprint().toString());
        result.put("to", diff.to());
        result.put("toFingerprint", diff.toFingerprint().toString());
        result.put("sameNumbers", diff.sameNumbers());
        result.put("changesScores", diff.changesScores());
        result.put("comparable", diff.comparable());
        result.put("changes", diff.changes().stream().map(AnalysisJson::change).toList());
        return text("lgpi-diff/1", result);
    }

    private static Map<String, Object> change(IndexDiff.Change change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", change.kind());
        members.put("subject", change.subject());
        members.put("before", change.before());
        members.put("after", change.after());
        members.put("changesScores", change.changesScores());
        return members;
    }

    /**
     * Writes what changed between two versions of an index.
     *
     * @param diff the difference
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(IndexDiff diff, Path file) {
        WholeFile.write(file, text(diff));
    }

    /**
     * Writes what changed from period to period.
     *
     * @param years the changes; breaks and problems of their series stand beside them
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(YearOnYear years, Path file) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("periods", years.series().periods());
        result.put("breaks", years.series().breaks());
        result.put("level", years.level());
        result.put("rows", years.rows());
        result.put("problems", years.problems());
        write("lgpi-change/1", result, file);
    }

    /**
     * Writes weights alone, as they stand under {@code weights} in the method of an index definition.
     *
     * @param weights the weights
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Weights weights, Path file) {
        JsonText out = new JsonText();
        MethodForm.weights(weights, out);
        WholeFile.write(file, out.toString());
    }

    private static void write(String schema, Object result, Path file) {
        WholeFile.write(file, text(schema, result));
    }

    private static String text(String schema, Object result) {
        JsonText out = new JsonText();
        out.beginObject();
        out.text("schema", schema);
        out.text("libraryVersion", LibraryVersion.current());
        out.key("result");
        HostForms.write(result, out);
        out.endObject();
        return out.toString();
    }
}
