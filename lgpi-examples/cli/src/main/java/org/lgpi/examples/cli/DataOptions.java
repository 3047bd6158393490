package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Level;
import org.lgpi.io.csv.CsvFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which findings of which year, for verbs that look at one year. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "The observations: CSV or XLSX in the long or the wide form, JSON if the name ends in .json, SDMX-CSV, or"
                            + " a Data Package (its folder or datapackage.json).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "The units as CSV or XLSX: their names, and to which of them a criterion applies.")
    private Optional<Path> units = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The year to look at; the last one of the data if not stated.")
    private Optional<Integer> period = Optional.empty();

    Observations read(Framework framework, CsvFormat format, Terminal terminal) {
        Path file = data.orElseThrow(() -> new Refusal("which observations? Give --data FILE"));
        return Observations.read(file, units, format, framework, terminal);
    }

    /** Returns the year that was asked for, or the last one. */
    Year year(AssessmentTable table) {
        if (table.size() == 0) {
            throw new Refusal("no row of the data could be used; validate says why");
        }
        Year year = period.map(Year::of).orElse(table.periods().last());
        if (!table.periods().contains(year)) {
            throw new Refusal("no year " + year + " in the data, which have " + table.periods());
        }
        return year;
    }

    /** Reads the name of a level. */
    static final class LevelName implements ITypeConverter<Level> {
        @Override
        public Level convert(String name) {
            return Level.parse(name)
                    .orElseThrow(() ->
                            new TypeConversionException("expected criterion, subBlock or block, found '" + name + "'"));
        }
    }
}
