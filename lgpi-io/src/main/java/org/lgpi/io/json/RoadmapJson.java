package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.plan.Roadmap;

/**
 * Reads and writes roadmaps as JSON in the format {@code lgpi-roadmap/1}.
 *
 * <p>Reading is strict: unknown keys, words and codes are errors, and all of them come in one {@link
 * InvalidDefinitionException} with line and column. {@code read(write(x))} equals {@code x}.
 */
public final class RoadmapJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-roadmap/1";

    private static final PlanFormat<Roadmap> FORMAT =
            new PlanFormat<>(SCHEMA, "roadmap", RoadmapForm::read, RoadmapForm::write);

    private RoadmapJson() {}

    /**
     * Reads a file.
     *
     * @param file a file
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Roadmap read(Path file) {
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
    public static Roadmap read(InputStream in, String sourceName) {
        return FORMAT.read(in, sourceName);
    }

    /**
     * Reads a text; problems call the source {@code roadmap}.
     *
     * @param json the text
     * @return what it holds
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static Roadmap parse(String json) {
        return FORMAT.parse(json);
    }

    /**
     * Writes a text.
     *
     * @param value what it shall hold
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(Roadmap value) {
        return FORMAT.write(value);
    }

    /**
     * Writes a file, which appears whole or stays as it was.
     *
     * @param value what it shall hold
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Roadmap value, Path file) {
        FORMAT.write(value, file);
    }
}
