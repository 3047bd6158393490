package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.weighting.WeightingSpec;

/**
 * Reads and writes how weights are made as JSON in the format {@code lgpi-weighting/1}.
 *
 * <p>Reading is strict: unknown keys and words are errors, and all of them come in one {@link
 * InvalidDefinitionException} with line and column. {@code read(write(x))} equals {@code x}.
 */
public final class WeightingJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-weighting/1";

    private static final PlanFormat<WeightingSpec> FORMAT =
            new PlanFormat<>(SCHEMA, "weighting", WeightingForm::read, WeightingForm::write);

    private WeightingJson() {}

    /**
     * Reads a file.
     *
     * @param file a file
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static WeightingSpec read(Path file) {
        return FORMAT.read(file);
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static WeightingSpec read(InputStream in, String sourceName) {
        return FORMAT.read(in, sourceName);
    }

    /**
     * Reads a text; problems call the source {@code weighting}.
     *
     * @param json the text
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static WeightingSpec parse(String json) {
        return FORMAT.parse(json);
    }

    /**
     * Writes a text.
     *
     * @param value what it shall hold
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(WeightingSpec value) {
        return FORMAT.write(value);
    }

    /**
     * Writes a file, which appears whole or stays as it was.
     *
     * @param value what it shall hold
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(WeightingSpec value, Path file) {
        FORMAT.write(value, file);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format, for editors and for other languages.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return FORMAT.schema();
    }
}
