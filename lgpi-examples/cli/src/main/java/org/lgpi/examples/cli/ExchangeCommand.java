package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.exchange.CoinTables;
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
        subcommands = {ExchangeCommand.FromCoin.class, ExchangeCommand.ToCoin.class})
final class ExchangeCommand implements Runnable {

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
            AssessmentCsv.write(tables.table(), folder.file("assessments.csv"));
            UnitCsv.write(tables.units(), folder.file("units.csv"));
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
}
