package org.lgpi.examples.spark;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invents a population. */
@Command(
        name = "generate",
        description = "Invents findings of any number of units, 4 % of them missing, to try the other jobs.",
        sortOptions = false)
final class GenerateJob implements Callable<Integer> {

    @Option(names = "--index", required = true, description = "The index: lgpi-100 or a JSON file.")
    private String index;

    @Option(names = "--units", required = true, description = "Number of units.")
    private long units;

    @Option(names = "--period", defaultValue = "2026", description = "The year; 2026 if not stated.")
    private int period;

    @Option(names = "--seed", defaultValue = "1", description = "Seed; 1 if not stated.")
    private long seed;

    @Option(names = "--partitions", defaultValue = "8", description = "Number of files; 8 if not stated.")
    private int partitions;

    @Option(names = "--out", required = true, description = "Folder for the data, replaced if it exists.")
    private String out;

    @Option(names = "--out-format", defaultValue = "csv", description = "csv, parquet, ...; csv if not stated.")
    private String outFormat;

    @Override
    public Integer call() {
        SparkSession spark = Main.spark("generate");
        PortableIndex portable = PortableIndex.of(Inputs.index(spark, index));
        SyntheticPopulation.of(spark, portable, units, seed, period, partitions)
                .write()
                .mode(SaveMode.Overwrite)
                .format(outFormat)
                .options(Map.of("header", "true"))
                .save(out);
        return Main.DONE;
    }
}
