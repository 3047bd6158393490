package org.lgpi.io.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.comparison.Variants;
import org.lgpi.core.index.Weights;
import org.lgpi.core.multivariate.IndexCheck;
import org.lgpi.core.multivariate.WeightReport;
import org.lgpi.io.file.WholeFile;

/**
 * Writes analyses of an index as JSON: {@code lgpi-check/1}, {@code lgpi-weights/1} and {@code lgpi-variants/1}, each with
 * the version of the library and the result under {@code result}. A number that does not exist is null.
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
        JsonText out = new JsonText();
        out.beginObject();
        out.text("schema", schema);
        out.text("libraryVersion", LibraryVersion.current());
        out.key("result");
        HostForms.write(result, out);
        out.endObject();
        WholeFile.write(file, out.toString());
    }
}
