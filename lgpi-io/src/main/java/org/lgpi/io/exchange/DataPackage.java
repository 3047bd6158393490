package org.lgpi.io.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ScoreCsv;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.file.WholeFile;

/**
 * Frictionless Data Packages (Tabular Data Package, version 1): tables of scores, observations and units as CSV, and a
 * descriptor beside them that says which columns they have, of which type, what is their key and how they refer to each
 * other.
 */
public final class DataPackage {

    /** Name of the descriptor, which the standard asks for. */
    public static final String FILE_NAME = "datapackage.json";

    private DataPackage() {}

    /**
     * Writes the descriptor of two files that were written before.
     *
     * @param scores the scores, as {@code ScoreCsv} writes them to {@code scores.csv}
     * @param units the units, as {@code UnitCsv} writes them to {@code units.csv}; left out if there are none
     * @param folder folder of both files; receives {@code datapackage.json}
     * @throws UncheckedIOException if the units cannot be read or the file cannot be written; nothing is left behind then
     */
    public static void write(ScoreTable scores, UnitRegister units, Path folder) {
        write(scores, units, List.of(), folder);
    }

    /**
     * A further table of the package, written before as {@code name.csv}.
     *
     * @param name name of the file without its ending: small letters, figures, hyphens
     * @param types types of the columns by name, in their order: {@code string}, {@code number}, {@code integer}, {@code
     *     any}, as the standard names them
     * @param key columns that tell rows apart and are never empty, perhaps none
     */
    public record Table(String name, Map<String, String> types, List<String> key) {

        /** Copies the columns in their order. */
        public Table {
            Objects.requireNonNull(name, "name");
            types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
            key = List.copyOf(key);
        }

        private Map<String, Object> schema() {
            List<Object> fields = new ArrayList<>();
            types.forEach((column, type) -> fields.add(field(column, type, key.contains(column))));
            return DataPackage.schema(fields, key);
        }
    }

    /**
     * Writes the descriptor of files that were written before.
     *
     * @param scores the scores, as {@code ScoreCsv} writes them to {@code scores.csv}
     * @param units the units, as {@code UnitCsv} writes them to {@code units.csv}; left out if there are none
     * @param more further tables
     * @param folder folder of the files; receives {@code datapackage.json}
     * @throws UncheckedIOException if the units cannot be read or the file cannot be written; nothing is left behind then
     */
    public static void write(ScoreTable scores, UnitRegister units, List<Table> more, Path folder) {
        describe(
                scores.definition().framework(),
                folder,
                units,
                List.of(resource("scores", scoreSchema(scores, units))),
                more);
    }

    /**
     * Writes a package: {@code scores.csv}, {@code assessments.csv}, {@code units.csv} if there are units, and the
     * descriptor.
     *
     * @param scores the scores
     * @param assessments the observations behind them
     * @param units the units; left out if there are none
     * @param folder an existing folder; files of these names are replaced
     * @throws IllegalArgumentException if an observation or unit would not read back
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(ScoreTable scores, AssessmentTable assessments, UnitRegister units, Path folder) {
        ScoreCsv.write(scores, folder.resolve("scores.csv"));
        AssessmentCsv.write(assessments, folder.resolve("assessments.csv"));
        if (units.size() > 0) {
            UnitCsv.write(units, folder.resolve("units.csv"));
        }
        describe(
                scores.definition().framework(),
                folder,
                units,
                List.of(
                        resource("scores", scoreSchema(scores, units)),
                        resource("assessments", assessmentSchema(assessments, units))),
                List.of());
    }

    /**
     * Reads a package: its resources {@code scores}, {@code assessments} and {@code units}, as far as it has them.
     *
     * <p>Paths must lead down from the descriptor, and the fields of a schema must be the columns of its file. Scores hold
     * no reason, as their table has none.
     *
     * @param descriptor the descriptor, or the folder that holds it
     * @param framework what was assessed
     * @return what could be read, and the problems of the rest, with line and column in the file that has them
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ValueWithProblems<PackageContent> read(Path descriptor, Framework framework) {
        Path file = Files.isDirectory(descriptor) ? descriptor.resolve(FILE_NAME) : descriptor;
        return new PackageReader(file, framework).read();
    }

    private static void describe(
            Framework framework, Path folder, UnitRegister units, List<Object> tables, List<Table> more) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "tabular-data-package");
        descriptor.put("name", name(framework.code()));
        descriptor.put(
                "title",
                framework.label().isEmpty()
                        ? framework.code()
                        : framework.label().text("en"));
        descriptor.put("version", framework.version());
        List<Object> resources = new ArrayList<>(tables);
        if (units.size() > 0) {
            resources.add(resource("units", unitSchema(folder.resolve("units.csv"))));
        }
        more.forEach(table -> resources.add(resource(table.name(), table.schema())));
        descriptor.put("resources", resources);
        WholeFile.write(folder.resolve(FILE_NAME), json(descriptor));
    }

    /** The standard allows small letters, figures, full stops, hyphens and underscores alone. */
    private static String name(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }

    private static Map<String, Object> resource(String name, Map<String, Object> schema) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("path", name + ".csv");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> scoreSchema(ScoreTable scores, UnitRegister units) {
        List<Object> fields = new ArrayList<>();
        fields.add(field("unit", "string", true));
        fields.add(field("period", "year", true));
        fields.add(field("node", "string", true));
        for (String number : List.of("value", "coverage", "lowest", "highest", "rank")) {
            fields.add(field(number, "number", false));
        }
        fields.add(field("band", "string", false));
        Map<String, Object> schema = schema(fields, List.of("unit", "period", "node"));
        refer(schema, IntStream.range(0, scores.size()).mapToObj(scores::unit), units);
        return schema;
    }

    private static Map<String, Object> assessmentSchema(AssessmentTable assessments, UnitRegister units) {
        List<Object> fields = new ArrayList<>();
        fields.add(field("unit", "string", true));
        fields.add(field("period", "year", true));
        fields.add(field("criterion", "string", true));
        fields.add(field("value", "number", false));
        Map<String, Object> status = field("status", "string", false);
        status.put(
                "constraints",
                Map.of(
                        "enum",
                        Arrays.stream(ObservationStatus.values())
                                .map(Enum::name)
                                .toList()));
        fields.add(status);
        fields.add(field("body", "string", false));
        fields.add(field("standardError", "number", false));
        for (String text : List.of("evidence", "url", "assessor")) {
            fields.add(field(text, "string", false));
        }
        fields.add(field("date", "date", false));
        fields.add(field("note", "string", false));
        Map<String, Object> schema = schema(fields, List.of("unit", "period", "criterion"));
        refer(schema, IntStream.range(0, assessments.size()).mapToObj(assessments::unit), units);
        return schema;
    }

    /** Refers to the table of units where it has all of them. */
    private static void refer(Map<String, Object> schema, Stream<String> used, UnitRegister units) {
        if (units.size() > 0 && used.allMatch(unit -> units.unit(unit).isPresent())) {
            schema.put("foreignKeys", List.of(new TreeMap<>(Map.of("fields", "unit", "reference", reference()))));
        }
    }

    private static Map<String, Object> reference() {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", "units");
        reference.put("fields", "unit");
        return reference;
    }

    /** The columns are those of the file: languages and attributes differ from register to register. */
    private static Map<String, Object> unitSchema(Path file) {
        List<Object> fields = new ArrayList<>();
        for (String column : TableCsv.read(file, CsvFormat.RFC4180).value().columns()) {
            fields.add(field(column, column.equals("population") ? "integer" : "string", column.equals("unit")));
        }
        return schema(fields, List.of("unit"));
    }

    private static Map<String, Object> field(String name, String type, boolean required) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        if (required) {
            field.put("constraints", Map.of("required", true));
        }
        return field;
    }

    private static Map<String, Object> schema(List<Object> fields, List<String> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        return schema;
    }

    private static String json(Map<String, Object> descriptor) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(descriptor) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a descriptor of texts and lists cannot be written", e);
        }
    }
}
