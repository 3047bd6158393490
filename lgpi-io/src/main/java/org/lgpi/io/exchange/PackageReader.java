package org.lgpi.io.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;
import org.lgpi.io.csv.UnitCsv;

/** Reads the tables of a Data Package that are of an index, by the names of its resources. */
final class PackageReader {

    private static final List<String> KNOWN = List.of("units", "assessments", "scores");

    /** A descriptor is short; one of more characters is none. */
    private static final long LARGEST = 10_000_000;

    private final Path descriptor;
    private final Framework framework;
    private final List<Problem> problems = new ArrayList<>();

    /** A table that was found: its file and how it is written down. */
    private record Table(Path file, CsvFormat format) {}

    PackageReader(Path descriptor, Framework framework) {
        this.descriptor = descriptor;
        this.framework = framework;
    }

    ValueWithProblems<PackageContent> read() {
        Map<String, Table> tables = tables();
        UnitRegister units = Optional.ofNullable(tables.get("units"))
                .map(table -> keep(UnitCsv.read(table.file(), table.format())))
                .orElse(UnitRegister.EMPTY);
        AssessmentTable assessments = Optional.ofNullable(tables.get("assessments"))
                .map(table -> keep(
                        units.size() == 0
                                ? AssessmentCsv.read(table.file(), framework, table.format())
                                : AssessmentCsv.read(table.file(), framework, units, table.format())))
                .orElseGet(() -> AssessmentTable.of(framework, List.of()));
        List<PublishedScore> scores = Optional.ofNullable(tables.get("scores"))
                .map(table -> scores(table, units))
                .orElse(List.of());
        return new ValueWithProblems<>(new PackageContent(assessments, scores, units), problems);
    }

    private <T> T keep(ValueWithProblems<T> read) {
        problems.addAll(read.problems());
        return read.value();
    }

    private Map<String, Table> tables() {
        Map<String, Table> tables = new HashMap<>();
        JsonNode resources = json().path("resources");
        if (!resources.isArray() || resources.isEmpty()) {
            if (problems.isEmpty()) {
                bad("resources", "NO_RESOURCES", "no resources", "a list of tables", "check that it is a Data Package");
            }
            return tables;
        }
        for (JsonNode resource : resources) {
            String name = resource.path("name").asText();
            if (!KNOWN.contains(name)) {
                problems.add(Problem.warning(
                                "OTHER_RESOURCE",
                                name,
                                "the resource '" + name + "'",
                                "one of " + String.join(", ", KNOWN),
                                "it was not read")
                        .at(descriptor.toString(), 0, 0));
            } else if (tables.containsKey(name)) {
                bad(name, "DUPLICATE_RESOURCE", "the resource twice", "each once; the first was read", "rename one");
            } else {
                table(name, resource).ifPresent(table -> tables.put(name, table));
            }
        }
        return tables;
    }

    private JsonNode json() {
        try {
            if (Files.size(descriptor) > LARGEST) {
                bad("", "NOT_A_PACKAGE", "a file of more than " + LARGEST + " bytes", "a descriptor", "check the file");
                return new ObjectMapper().missingNode();
            }
            return new ObjectMapper().readTree(Files.readAllBytes(descriptor));
        } catch (JsonProcessingException e) {
            problems.add(Problem.error(
                            "NOT_JSON",
                            "",
                            e.getOriginalMessage(),
                            "a descriptor in JSON",
                            "correct the file at this place")
                    .at(
                            descriptor.toString(),
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
            return new ObjectMapper().missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + descriptor + ": "
                            + (Files.exists(descriptor) ? e.getMessage() : "there is no such file"),
                    e);
        }
    }

    private Optional<Table> table(String name, JsonNode resource) {
        Optional<Path> file = file(name, resource.path("path"));
        Optional<CsvFormat> format = format(name, resource);
        if (file.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        Table table = new Table(file.get(), format.get());
        return fieldsAgree(name, resource.path("schema"), table) ? Optional.of(table) : Optional.empty();
    }

    /** Paths lead down from the descriptor: a package must not make its reader open other files. */
    private Optional<Path> file(String name, JsonNode path) {
        String text = path.isArray() && path.size() == 1 ? path.get(0).asText() : path.asText();
        try {
            boolean safe = path.isTextual() || path.isArray() && path.size() == 1;
            safe &= !text.isEmpty()
                    && !text.contains(":")
                    && !text.contains("\\")
                    && !Path.of(text).isAbsolute();
            for (Path part : Path.of(text)) {
                safe &= !part.toString().equals("..");
            }
            if (!safe) {
                bad(name, "BAD_PATH", "the path " + path, "one file below the descriptor", "put the table beside it");
                return Optional.empty();
            }
        } catch (InvalidPathException e) {
            bad(name, "BAD_PATH", "the path " + path, "the name of a file", "correct the path");
            return Optional.empty();
        }
        Path file = descriptor.resolveSibling(text);
        if (!Files.isRegularFile(file)) {
            bad(name, "MISSING_FILE", "no file " + text, "the table beside the descriptor", "add the file");
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private Optional<CsvFormat> format(String name, JsonNode resource) {
        try {
            JsonNode dialect = resource.path("dialect");
            String delimiter = dialect.path("delimiter").asText(",");
            String mark = ".";
            for (JsonNode field : resource.path("schema").path("fields")) {
                mark = field.path("decimalChar").asText(mark);
            }
            if (delimiter.length() != 1 || mark.length() != 1) {
                throw new IllegalArgumentException("a delimiter and a decimal mark are one character each");
            }
            return Optional.of(CsvFormat.DETECT
                    .withCharset(Charset.forName(resource.path("encoding").asText("utf-8")))
                    .withDelimiter(delimiter.charAt(0))
                    .withDecimalMark(mark.charAt(0)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            bad(
                    name,
                    "WRONG_ENCODING",
                    "the encoding " + resource.path("encoding"),
                    "utf-8 or windows-1251",
                    "correct the encoding");
        } catch (IllegalArgumentException e) {
            bad(name, "BAD_DIALECT", String.valueOf(e.getMessage()), "what the file is written with", "correct it");
        }
        return Optional.empty();
    }

    /** The schema of a table names its columns in their order; where it does not, one of the two is not what it says. */
    private boolean fieldsAgree(String name, JsonNode schema, Table table) {
        List<String> fields = schema.path("fields").findValuesAsText("name");
        List<String> columns =
                TableCsv.read(table.file(), table.format()).value().columns();
        if (fields.isEmpty() || columns.isEmpty() || fields.equals(columns)) {
            return true;
        }
        bad(
                name,
                "FIELD_MISMATCH",
                "the columns " + String.join(", ", columns) + " in "
                        + table.file().getFileName(),
                "the fields " + String.join(", ", fields) + " of its schema",
                "write the package again, or correct the schema");
        return false;
    }

    private List<PublishedScore> scores(Table table, UnitRegister units) {
        TextRows rows = keep(TableCsv.read(table.file(), table.format()));
        List<PublishedScore> scores = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (TextRows.Row row : rows.rows()) {
            new ScoreRow(rows, row, table, units, lines).read().ifPresent(scores::add);
        }
        return scores;
    }

    /** One row of scores: reads its cells and reports those that cannot be read. */
    private final class ScoreRow {

        private final TextRows rows;
        private final TextRows.Row row;
        private final Table table;
        private final UnitRegister units;
        private final Map<String, Integer> lines;
        private boolean sound = true;

        ScoreRow(TextRows rows, TextRows.Row row, Table table, UnitRegister units, Map<String, Integer> lines) {
            this.rows = rows;
            this.row = row;
            this.table = table;
            this.units = units;
            this.lines = lines;
        }

        Optional<PublishedScore> read() {
            String unit = rows.cell(row, "unit");
            if (units.size() > 0 && units.unit(unit).isEmpty()) {
                report(
                        "unit",
                        "UNKNOWN_UNIT",
                        "the unit '" + unit + "'",
                        "a unit of the table units",
                        "correct the code");
            }
            String period = rows.cell(row, "period");
            if (!period.matches("[0-9]{4}")) {
                report(
                        "period",
                        "BAD_PERIOD",
                        "the period '" + period + "'",
                        "a year of four digits",
                        "write the year");
            }
            String node = rows.cell(row, "node");
            if (!node.equals(PerNode.INDEX) && framework.node(node).isEmpty()) {
                report(
                        "node",
                        "UNKNOWN_NODE",
                        "the node '" + node + "'",
                        "index, or the code of a node of " + framework.code(),
                        "correct the code");
            }
            double value = number("value");
            double coverage = number("coverage");
            double lowest = number("lowest");
            double highest = number("highest");
            Integer first = lines.putIfAbsent(unit + " " + period + " " + node, row.line());
            if (first != null) {
                report(
                        "node",
                        "DUPLICATE_ROW",
                        unit + " " + period + " " + node + " of line " + first + " again",
                        "each once; the first row was used",
                        "remove one of the two");
            }
            return sound
                    ? Optional.of(new PublishedScore(
                            unit, Year.parse(period), node, value, coverage, lowest, highest, Optional.empty()))
                    : Optional.empty();
        }

        private double number(String column) {
            String cell =
                    rows.cell(row, column).replace(table.format().decimalMark().orElse('.'), '.');
            if (cell.isEmpty()) {
                return Double.NaN;
            }
            double number = CoinDataReader.number(cell);
            if (!Double.isFinite(number)) {
                report(column, "NOT_A_NUMBER", "'" + cell + "'", "a number or an empty cell", "correct the cell");
                return Double.NaN;
            }
            return number;
        }

        private void report(String column, String code, String found, String expected, String remedy) {
            sound = false;
            problems.add(Problem.error(code, column, found, expected, remedy)
                    .at(table.file().toString(), row.line(), rows.columns().indexOf(column) + 1));
        }
    }

    private void bad(String subject, String code, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy).at(descriptor.toString(), 0, 0));
    }
}
