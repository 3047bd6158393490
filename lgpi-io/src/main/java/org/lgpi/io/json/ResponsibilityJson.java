package org.lgpi.io.json;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/**
 * Reads and writes responsibility schemes as JSON in the format {@code lgpi-responsibility/1}.
 *
 * <p>The keys are {@code schema, code, version, label, note, validFrom, validTo, partialShare, rescaledMaximum, fields};
 * a field has {@code code, label, maximum, services}, a service {@code code, label, components}, a component {@code code,
 * label, points, rule}. Reading is as strict as that of {@link IndexJson}: all problems come in one {@link
 * InvalidDefinitionException} with line and column. Writing gives the same text for equal schemes.
 */
public final class ResponsibilityJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-responsibility/1";

    private ResponsibilityJson() {}

    /**
     * Reads a scheme.
     *
     * @param file a file
     * @return the scheme
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ResponsibilityScheme read(Path file) {
        return read(file, JsonLimits.STANDARD);
    }

    /**
     * Reads a scheme within other limits than the standard ones.
     *
     * @param file a file
     * @param limits largest size and depth
     * @return the scheme
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ResponsibilityScheme read(Path file, JsonLimits limits) {
        return InputFile.read(file, in -> read(in, file.toString(), limits));
    }

    /**
     * Reads a scheme from a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @param limits largest size and depth
     * @return the scheme
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ResponsibilityScheme read(InputStream in, String sourceName, JsonLimits limits) {
        JsonProblems problems = JsonProblems.ofDefinition(sourceName);
        return scheme(JsonTree.read(in, limits, problems), problems);
    }

    /**
     * Reads a scheme from a text; problems call the source {@code scheme}.
     *
     * @param json the text
     * @return the scheme
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static ResponsibilityScheme parse(String json) {
        JsonProblems problems = JsonProblems.ofDefinition("scheme");
        return scheme(JsonTree.parse(json, JsonLimits.STANDARD, problems), problems);
    }

    /**
     * Writes a scheme.
     *
     * @param scheme the scheme
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(ResponsibilityScheme scheme) {
        JsonText out = new JsonText();
        write(scheme, out);
        return out.toString();
    }

    static void write(ResponsibilityScheme scheme, JsonSink out) {
        out.beginObject();
        out.text("schema", SCHEMA);
        out.text("code", scheme.code());
        out.text("version", scheme.version());
        out.labelIfAny("label", scheme.label());
        out.labelIfAny("note", scheme.note());
        scheme.validFrom().ifPresent(day -> out.text("validFrom", day.toString()));
        scheme.validTo().ifPresent(day -> out.text("validTo", day.toString()));
        if (scheme.partialShare() != 0) {
            out.number("partialShare", scheme.partialShare());
        }
        scheme.rescaledMaximum().ifPresent(maximum -> out.number("rescaledMaximum", maximum));
        out.list("fields", scheme.fields(), field -> write(field, out));
        out.endObject();
    }

    /**
     * Writes a scheme to a file, which appears whole or stays as it was.
     *
     * @param scheme the scheme
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(ResponsibilityScheme scheme, Path file) {
        WholeFile.write(file, write(scheme));
    }

    static void write(ServiceField field, JsonSink out) {
        out.beginObject();
        out.text("code", field.code());
        out.labelIfAny("label", field.label());
        field.maximum().ifPresent(maximum -> out.number("maximum", maximum));
        out.list("services", field.services(), service -> write(service, out));
        out.endObject();
    }

    static void write(Service service, JsonSink out) {
        out.beginObject();
        out.text("code", service.code());
        out.labelIfAny("label", service.label());
        out.list("components", service.components(), component -> write(component, out));
        out.endObject();
    }

    static void write(Component component, JsonSink out) {
        out.beginObject();
        out.text("code", component.code());
        out.labelIfAny("label", component.label());
        out.number("points", component.points());
        out.labelIfAny("rule", component.rule());
        out.endObject();
    }

    private static ResponsibilityScheme scheme(Optional<JsonValue> tree, JsonProblems problems) {
        JsonObjectReader root =
                tree.flatMap(value -> JsonObjectReader.root(value, problems)).orElse(null);
        if (root == null || !SchemaName.check(root, SCHEMA)) {
            throw new InvalidDefinitionException(problems.sorted());
        }
        return new SchemeReader(root).read();
    }
}
