package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.robustness.RobustnessPlan;

/**
 * Reads and writes plans of robustness analyses as JSON in the format {@code lgpi-robustness/1}.
 *
 * <p>Reading is strict: unknown keys and words are errors, and all of them come in one {@link InvalidDefinitionException}
 * with line and column. Whether nodes and methods fit an index shows when the plan meets it. {@code read(write(x))} equals
 * {@code x}.
 */
public final class RobustnessJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-robustness/1";

    private static final PlanFormat<RobustnessPlan> FORMAT =
            new PlanFormat<>(SCHEMA, "robustness", RobustnessReader::read, RobustnessForm::write);

    private RobustnessJson() {}

    /**
     * Reads a file.
     *
     * @param file a file
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RobustnessPlan read(Path file) {
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
    public static RobustnessPlan read(InputStream in, String sourceName) {
        return FORMAT.read(in, sourceName);
    }

    /**
     * Reads a text; problems call the source {@code robustness}.
     *
     * @param json the text
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static RobustnessPlan parse(String json) {
        return FORMAT.parse(json);
    }

    /**
     * Writes a text.
     *
     * @param value what it shall hold
     * @return JSON over many lines
     */
    public static String write(RobustnessPlan value) {
        return FORMAT.write(value);
    }

    /**
     * Writes a file, which appears whole or stays as it was.
     *
     * @param value what it shall hold
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RobustnessPlan value, Path file) {
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
