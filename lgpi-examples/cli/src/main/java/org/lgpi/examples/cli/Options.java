package org.lgpi.examples.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.PublicationJson;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that several verbs share. */
final class Options {

    private Options() {}

    /** Which index. */
    static final class Index {

        @Option(
                names = "--index",
                required = true,
                paramLabel = "FILE|NAME",
                description = "The index: a JSON file, or a name of the catalogue such as lgpi-100.")
        private String index;

        /** Returns the name or file as it was given. */
        String given() {
            return index;
        }

        IndexDefinition read() {
            return read(index);
        }

        static IndexDefinition read(String given) {
            Map<String, Supplier<IndexDefinition>> bundled = new HashMap<>();
            Catalogue.names()
                    .forEach(name ->
                            bundled.put(name, () -> Catalogue.byName(name).orElseThrow()));
            return Bundled.orFile("index", given, bundled, IndexJson::read);
        }
    }

    /** What was observed. */
    static final class Observed {

        @Option(
                names = "--data",
                required = true,
                paramLabel = "FILE",
                description =
                        "The observations: CSV or XLSX in the long or the wide form, JSON if the name ends in .json,"
                                + " SDMX-CSV, or a Data Package (its folder or datapackage.json).")
        private Path data;

        @Option(
                names = "--units",
                paramLabel = "FILE",
                description = "The units as CSV or XLSX: their names, and to which of them a criterion applies.")
        private Optional<Path> units = Optional.empty();

        Path data() {
            return data;
        }

        boolean hasUnits() {
            return units.isPresent();
        }

        Observations read(Csv csv, IndexDefinition definition, Terminal terminal) {
            return like(data, csv, definition, terminal);
        }

        /** Reads another file of observations of the same units. */
        Observations like(Path file, Csv csv, IndexDefinition definition, Terminal terminal) {
            return Observations.read(file, units, csv.format(), definition.framework(), terminal);
        }
    }

    /** What decides which estimates may be published. */
    static final class Rules {

        @Option(
                names = "--rules",
                paramLabel = "FILE|NAME",
                defaultValue = "n-and-cv",
                description =
                        "What decides which estimates may be published: n-and-cv, effective-n-and-width, or a JSON"
                                + " file (lgpi-publication/1); n-and-cv if not stated.")
        private String rules;

        PublicationRules read() {
            return PublicationRules.preset(rules).orElseGet(() -> {
                Path file = path(rules);
                if (!Files.exists(file)) {
                    throw new Refusal("no rules " + rules + ": there is no such file, and the library has "
                            + PublicationRules.presets().stream()
                                    .map(PublicationRules::code)
                                    .collect(Collectors.joining(", ")));
                }
                return PublicationJson.read(file);
            });
        }
    }

    /** How the CSV files are written down that are read. */
    static final class Csv {

        @Option(
                names = "--encoding",
                paramLabel = "NAME",
                converter = EncodingName.class,
                description = "Encoding of the CSV files, such as utf-8 or windows-1251; found out if not stated.")
        private Charset encoding;

        @Option(
                names = "--delimiter",
                paramLabel = "CHAR",
                converter = DelimiterName.class,
                description = "What stands between cells: comma, semicolon, tab or the character itself; found out if"
                        + " not stated.")
        private Character delimiter;

        @Option(
                names = "--decimal",
                paramLabel = "CHAR",
                converter = DecimalName.class,
                description = "What stands before decimals: point or comma; found out if not stated.")
        private Character decimal;

        @Option(
                names = "--sheet",
                paramLabel = "NAME",
                defaultValue = "",
                description = "Which sheet of a workbook holds the observations; the one named assessments, or the only"
                        + " one, if not stated.")
        private String sheet;

        CsvFormat format() {
            CsvFormat format = CsvFormat.DETECT.withSheet(sheet);
            format = encoding == null ? format : format.withCharset(encoding);
            format = delimiter == null ? format : format.withDelimiter(delimiter);
            return decimal == null ? format : format.withDecimalMark(decimal);
        }
    }

    /** How the CSV files are written down that are written. */
    static final class Excel {

        @Option(
                names = "--excel",
                description = "Write CSV as a Kazakh or Russian Excel opens it by double click: UTF-8 with byte order"
                        + " mark, semicolons, decimal commas.")
        private boolean excel;

        CsvFormat format() {
            return excel ? CsvFormat.EXCEL_RUSSIAN_UTF8 : CsvFormat.RFC4180;
        }
    }

    /** Where results go that are printed in any case. */
    static final class Out {

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Folder for the results as CSV and JSON; they are only printed if not stated.")
        private Optional<Path> folder = Optional.empty();

        @Mixin
        private Excel excel;

        Optional<Path> folder() {
            return folder;
        }

        CsvFormat format() {
            return excel.format();
        }
    }

    /** Where the files go of a verb that writes some in any case. */
    static final class Results {

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
        private Path out;

        @Mixin
        private Excel excel;

        OutputFolder open() {
            return OutputFolder.open(out);
        }

        CsvFormat format() {
            return excel.format();
        }

        int finish(String written, List<Problem> problems, Terminal terminal) {
            return open().finish(written, problems, format(), terminal);
        }
    }

    /** Reads a path; under a locale without its letters Java cannot. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'" + text + "' cannot be the name of a file here; for letters beyond English set LC_ALL=C.UTF-8");
        }
    }

    private static final class EncodingName implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new TypeConversionException("there is no encoding '" + name + "'; try utf-8 or windows-1251");
            }
        }
    }

    private static final class DelimiterName implements ITypeConverter<Character> {
        @Override
        public Character convert(String name) {
            char delimiter = switch (name) {
                case "comma" -> ',';
                case "semicolon" -> ';';
                case "tab", "\\t" -> '\t';
                default -> name.length() == 1 ? name.charAt(0) : 0;
            };
            try {
                CsvFormat.DETECT.withDelimiter(delimiter);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "expected comma, semicolon, tab or a character, found '" + name + "'");
            }
            return delimiter;
        }
    }

    private static final class DecimalName implements ITypeConverter<Character> {
        @Override
        public Character convert(String name) {
            return switch (name) {
                case "point", "." -> '.';
                case "comma", "," -> ',';
                default -> throw new TypeConversionException("expected point or comma, found '" + name + "'");
            };
        }
    }
}
