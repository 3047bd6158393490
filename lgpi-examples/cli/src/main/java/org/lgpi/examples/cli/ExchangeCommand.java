package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.csv.Workbook;
import org.lgpi.io.exchange.CoinTables;
import org.lgpi.io.exchange.DataPackage;
import org.lgpi.io.exchange.SdmxCsv;
import org.lgpi.io.json.AssessmentJson;
import org.lgpi.io.json.IndexJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** Takes indices over from other programs, and hands them on. */
@Command(
        name = "exchange",
        description = "Takes indices over from other programs, and hands them on.",
        subcommands = {ExchangeCommand.FromCoin.class, ExchangeCommand.ToCoin.class, ExchangeCommand.Convert.class})
final class ExchangeCommand implements Runnable {

    private static final String ASSESSMENTS = "assessments.csv";
    private static final String UNITS = "units.csv";

    @ParentCommand
    private Lgpi lgpi;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Called without a part. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which exchange? One of " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Reads the tables of COINr. */
    @Command(
            name = "coin",
            sortOptions = false,
            description = "Turns the tables of the R package COINr into index.json, assessments.csv and units.csv.")
    static final class FromCoin implements Callable<Integer> {

        @ParentCommand
        private ExchangeCommand exchange;

        @Option(names = "--idata", required = true, paramLabel = "FILE", description = "The values, iData as CSV.")
        private Path data;

        @Option(names = "--imeta", required = true, paramLabel = "FILE", description = "The structure, iMeta as CSV.")
        private Path meta;

        @Option(
                names = "--period",
                paramLabel = "YEAR",
                description = "Year of the values where iData has no column Time; this year if not stated.")
        private Optional<Integer> period = Optional.empty();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
        private Path out;

        @Override
        public Integer call() {
            Year year = period.map(Year::of).orElseGet(Year::now);
            ValueWithProblems<CoinTables> read = CoinTables.read(data, meta, year);
            OutputFolder folder = OutputFolder.open(out);
            CoinTables tables = read.value();
            IndexJson.write(tables.definition(), folder.file("index.json"));
            AssessmentCsv.write(tables.table(), folder.file(ASSESSMENTS));
            UnitCsv.write(tables.units(), folder.file(UNITS));
            return folder.finish(
                    "index.json, assessments.csv, units.csv",
                    read.problems(),
                    CsvFormat.RFC4180,
                    exchange.lgpi.terminal());
        }
    }

    /** Writes the tables of COINr. */
    @Command(
            name = "to-coin",
            sortOptions = false,
            description = "Turns an index and its observations into iData.csv and iMeta.csv of the R package COINr.")
    static final class ToCoin implements Callable<Integer> {

        @ParentCommand
        private ExchangeCommand exchange;

        @Mixin
        private Options.Index index;

        @Mixin
        private Options.Observed observed;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
        private Path out;

        @Mixin
        private Options.Csv csv;

        @Override
        public Integer call() {
            IndexDefinition definition = index.read();
            Observations observations = observed.read(csv, definition, exchange.lgpi.terminal());
            OutputFolder folder = OutputFolder.open(out);
            CoinTables tables = new CoinTables(definition, observations.table(), observations.units());
            try {
                tables.write(folder.file("iData.csv"), folder.file("iMeta.csv"));
            } catch (IllegalArgumentException e) {
                throw new Refusal(e.getMessage());
            }
            return folder.finish(
                    "iData.csv, iMeta.csv", observations.problems(), CsvFormat.RFC4180, exchange.lgpi.terminal());
        }
    }

    /** Turns observations from one open format into others. */
    @Command(
            name = "convert",
            sortOptions = false,
            description = {
                "Turns observations from any format that --data takes into others.",
                "sdmx and package hold the scores too: scores-sdmx.csv, scores.csv."
            })
    static final class Convert implements Callable<Integer> {

        /** A format to write. */
        enum Format {
            /** Observations and units. */
            CSV,
            /** Observations. */
            JSON,
            /** A workbook with observations, units, scores and methods. */
            XLSX,
            /** Observations and scores. */
            SDMX,
            /** A Data Package of observations, units and scores. */
            PACKAGE
        }

        @ParentCommand
        private ExchangeCommand exchange;

        @Mixin
        private Options.Index index;

        @Mixin
        private Options.Observed observed;

        @Option(
                names = "--to",
                required = true,
                split = ",",
                paramLabel = "FORMAT",
                description = "csv, json, xlsx, sdmx, package or several with commas between.")
        private Set<Format> formats = EnumSet.noneOf(Format.class);

        @Option(
                names = "--dataflow",
                paramLabel = "ID",
                defaultValue = "LGPI:INDEX(1.0.0)",
                description =
                        "Dataflow of SDMX as agency, id and version; LGPI:INDEX(1.0.0), which nobody has registered,"
                                + " if not stated.")
        private String dataflow;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
        private Path out;

        @Mixin
        private Options.Csv csv;

        @Override
        public Integer call() {
            IndexDefinition definition = index.read();
            Observations observations = observed.read(csv, definition, exchange.lgpi.terminal());
            ScoreTable scores = Scorer.of(definition).scoreAll(observations.table(), every(definition));
            OutputFolder folder = OutputFolder.open(out);
            Set<String> written = new LinkedHashSet<>();
            try {
                for (Format format : formats) {
                    written.addAll(write(format, scores, observations, folder));
                }
            } catch (IllegalArgumentException e) {
                throw new Refusal(e.getMessage());
            }
            return folder.finish(
                    String.join(", ", written), observations.problems(), CsvFormat.RFC4180, exchange.lgpi.terminal());
        }

        private static String[] every(IndexDefinition definition) {
            return Stream.concat(
                            Stream.of(PerNode.INDEX),
                            Stream.concat(
                                    definition.framework().groups().stream().map(Group::code),
                                    definition.framework().criteria().stream().map(Criterion::code)))
                    .toArray(String[]::new);
        }

        private List<String> write(Format format, ScoreTable scores, Observations observations, OutputFolder folder) {
            AssessmentTable table = observations.table();
            UnitRegister units = observations.units();
            boolean named = units.size() > 0;
            return switch (format) {
                case CSV -> {
                    AssessmentCsv.write(table, folder.file(ASSESSMENTS));
                    if (named) {
                        UnitCsv.write(units, folder.file(UNITS));
                    }
                    yield named ? List.of(ASSESSMENTS, UNITS) : List.of(ASSESSMENTS);
                }
                case JSON -> {
                    AssessmentJson.write(table, folder.file("assessments.json"));
                    yield List.of("assessments.json");
                }
                case XLSX -> {
                    Workbook workbook = Workbook.EMPTY.assessments(table);
                    (named ? workbook.units(units) : workbook).scores(scores).write(folder.file("index.xlsx"));
                    yield List.of("index.xlsx");
                }
                case SDMX -> {
                    SdmxCsv.write(table, dataflow, folder.file("assessments-sdmx.csv"));
                    SdmxCsv.write(scores, dataflow, folder.file("scores-sdmx.csv"));
                    yield List.of("assessments-sdmx.csv", "scores-sdmx.csv");
                }
                case PACKAGE -> {
                    DataPackage.write(scores, table, units, folder.path());
                    List<String> files = new ArrayList<>(List.of(DataPackage.FILE_NAME, "scores.csv", ASSESSMENTS));
                    if (named) {
                        files.add(UNITS);
                    }
                    yield files;
                }
            };
        }
    }
}
