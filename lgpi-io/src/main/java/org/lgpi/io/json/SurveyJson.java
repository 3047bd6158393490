package org.lgpi.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/**
 * Reads and writes designs of surveys as JSON in the format {@code lgpi-survey/1}: the sidecar of a file of answers.
 *
 * <p>The keys are {@code schema, code, label, columns, replicates, singlePsu, domainSinglePsu, df, nestedPsus, domains, items,
 * allowedPersonalColumns}; see {@code docs/survey.md}. Reading is as strict as that of {@link IndexJson}: all
 * problems come in one {@link InvalidDefinitionException} with line and column. Writing gives the same text for equal
 * designs.
 */
public final class SurveyJson {

    /** Name of the format, the value of the key {@code schema}. */
    public static final String SCHEMA = "lgpi-survey/1";

    private SurveyJson() {}

    /**
     * Reads a design.
     *
     * @param file a file
     * @return the design
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SurveyDesign read(Path file) {
        return read(file, JsonLimits.STANDARD);
    }

    /**
     * Reads a design within other limits than the standard ones.
     *
     * @param file a file
     * @param limits largest size and depth
     * @return the design
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SurveyDesign read(Path file, JsonLimits limits) {
        return InputFile.read(file, in -> read(in, file.toString(), limits));
    }

    /**
     * Reads a design from a stream, which stays open.
     *
     * @param in a stream
     * @param sourceName what problems call the source
     * @param limits largest size and depth
     * @return the design
     * @throws InvalidDefinitionException with all problems if it does not hold together
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static SurveyDesign read(InputStream in, String sourceName, JsonLimits limits) {
        JsonProblems problems = JsonProblems.ofDefinition(sourceName);
        return design(JsonTree.read(in, limits, problems), problems);
    }

    /**
     * Reads a design from a text; problems call the source {@code survey}.
     *
     * @param json the text
     * @return the design
     * @throws InvalidDefinitionException with all problems if it does not hold together
     */
    public static SurveyDesign parse(String json) {
        JsonProblems problems = JsonProblems.ofDefinition("survey");
        return design(JsonTree.parse(json, JsonLimits.STANDARD, problems), problems);
    }

    /**
     * Writes a design.
     *
     * @param design the design
     * @return JSON over many lines, parts at their default left out
     */
    public static String write(SurveyDesign design) {
        JsonText out = new JsonText();
        SurveyForm.design(design, out);
        return out.toString();
    }

    /**
     * Writes a design to a file, which appears whole or stays as it was.
     *
     * @param design the design
     * @param file the file; one that exists is replaced
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(SurveyDesign design, Path file) {
        WholeFile.write(file, write(design));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format, for editors and for other languages.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        try (InputStream in =
                Objects.requireNonNull(SurveyJson.class.getResourceAsStream("lgpi-survey-1.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SurveyDesign design(Optional<JsonValue> tree, JsonProblems problems) {
        JsonObjectReader root =
                tree.flatMap(value -> JsonObjectReader.root(value, problems)).orElse(null);
        if (root == null || !SchemaName.check(root, SCHEMA)) {
            throw new InvalidDefinitionException(problems.sorted());
        }
        return new SurveyDesignReader(root).read();
    }
}
