package org.lgpi.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/**
 * Reads and writes definitions of an index as JSON in the format {@code lgpi-index/1}.
 *
 * <p>Reading is strict: unknown keys, keys that stand twice, texts where numbers are due and codes that no node has are
 * errors, and all of them come in one {@link InvalidDefinitionException} with line and column. Files are UTF-8, with or
 * without a byte order mark. Writing gives the same text for equal definitions; {@code read(write(d))} equals {@code d}.
 */
public final class IndexJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-index/1";

    private IndexJson() {}

    /**
     * Reads a definition.
     *
     * @param file a file
     * @return the definition
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static IndexDefinition read(Path file) {
        return read(file, JsonLimits.STANDARD);
    }

    /**
     * Reads a definition within other limits than the standard ones.
     *
     * @param file a file
     * @param limits largest size and depth
     * @return the definition
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static IndexDefinition read(Path file, JsonLimits limits) {
        return InputFile.read(file, in -> read(in, file.toString(), limits));
    }

    /**
     * Reads a definition from a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @return the definition
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static IndexDefinition read(InputStream in, String sourceName) {
        return read(in, sourceName, JsonLimits.STANDARD);
    }

    /**
     * Reads a definition from a stream within other limits than the standard ones.
     *
     * @param in a stream, which stays open
     * @param sourceName what problems call the source
     * @param limits largest size and depth
     * @return the definition
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static IndexDefinition read(InputStream in, String sourceName, JsonLimits limits) {
        JsonProblems problems = JsonProblems.ofDefinition(sourceName);
        return definition(JsonTree.read(in, limits, problems), problems);
    }

    /**
     * Reads a definition from a text; problems call the source {@code definition}.
     *
     * @param json the text
     * @return the definition
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static IndexDefinition parse(String json) {
        JsonProblems problems = JsonProblems.ofDefinition("definition");
        return definition(JsonTree.parse(json, JsonLimits.STANDARD, problems), problems);
    }

    /**
     * Writes a definition.
     *
     * @param definition the definition
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(IndexDefinition definition) {
        JsonText text = new JsonText();
        DefinitionForm.write(definition, text);
        return text.toString();
    }

    /**
     * Writes a definition to a file, which appears whole or stays as it was.
     *
     * @param definition the definition
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(IndexDefinition definition, Path file) {
        WholeFile.write(file, write(definition));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format, for editors and for other languages.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(IndexJson.class.getResourceAsStream("lgpi-index-1.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexDefinition definition(Optional<JsonValue> tree, JsonProblems problems) {
        JsonObjectReader root =
                tree.flatMap(value -> JsonObjectReader.root(value, problems)).orElse(null);
        if (root == null || !SchemaName.check(root, SCHEMA)) {
            throw new InvalidDefinitionException(problems.sorted());
        }
        root.require("framework", "an object with blocks");
        FrameworkReader framework =
                root.object("framework").map(FrameworkReader::new).orElse(null);
        IndexMethod method = root.object("method")
                .map(object -> new MethodReader(object).read())
                .orElse(IndexMethod.STANDARD);
        root.done();
        if (framework != null) {
            framework.read();
            if (!framework.blocks().isEmpty()) {
                problems.addFound(method.problems(framework.blocks()));
            }
        }
        List<Problem> all = problems.sorted();
        InvalidDefinitionException.throwIfAny(all);
        Framework built = Objects.requireNonNull(framework).build();
        return IndexDefinition.of(built, method);
    }
}
