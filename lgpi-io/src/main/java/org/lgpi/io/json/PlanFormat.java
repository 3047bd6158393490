package org.lgpi.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/**
 * A file format of plans, rules or figures: reads strictly, with all problems in one exception, and writes.
 *
 * @param <T> what a file holds
 */
final class PlanFormat<T> {

    private final String schema;
    private final String source;
    private final Function<JsonObjectReader, Supplier<T>> read;
    private final BiConsumer<T, JsonSink> write;

    /**
     * Makes a format.
     *
     * @param source what problems call a text that comes from no file
     * @param read reads the members of the outermost object, and returns what builds the value of them; building may
     *     throw the problems that only the whole shows
     * @param write writes the members of the outermost object
     */
    PlanFormat(
            String schema, String source, Function<JsonObjectReader, Supplier<T>> read, BiConsumer<T, JsonSink> write) {
        this.schema = schema;
        this.source = source;
        this.read = read;
        this.write = write;
    }

    T read(Path file) {
        return InputFile.read(file, in -> read(in, file.toString()));
    }

    T read(InputStream in, String sourceName) {
        JsonProblems problems = JsonProblems.ofDefinition(sourceName);
        return value(JsonTree.read(in, JsonLimits.STANDARD, problems), problems);
    }

    T parse(String json) {
        JsonProblems problems = JsonProblems.ofDefinition(source);
        return value(JsonTree.parse(json, JsonLimits.STANDARD, problems), problems);
    }

    private T value(Optional<JsonValue> tree, JsonProblems problems) {
        JsonObjectReader root =
                tree.flatMap(value -> JsonObjectReader.root(value, problems)).orElse(null);
        if (root == null || !SchemaName.check(root, schema)) {
            throw new InvalidDefinitionException(problems.sorted());
        }
        Supplier<T> building = read.apply(root);
        root.done();
        T value = null;
        try {
            value = building.get();
        } catch (InvalidDefinitionException e) {
            problems.addFound(e.problems());
        }
        List<Problem> all = problems.sorted();
        if (value == null || !all.isEmpty()) {
            throw new InvalidDefinitionException(all);
        }
        return value;
    }

    String write(T value) {
        JsonText text = new JsonText();
        text.beginObject();
        text.text("schema", schema);
        write.accept(value, text);
        text.endObject();
        return text.toString();
    }

    void write(T value, Path file) {
        WholeFile.write(file, write(value));
    }

    /** Returns the JSON Schema of the format, a resource named after it. */
    String schema() {
        String name = schema.replace('/', '-') + ".schema.json";
        try (InputStream in = Objects.requireNonNull(PlanFormat.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
