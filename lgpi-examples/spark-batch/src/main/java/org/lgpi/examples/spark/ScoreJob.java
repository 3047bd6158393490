package org.lgpi.examples.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreDistribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores and ranks all units of a file. */
@Command(name = "score", description = "Scores and ranks all units: OUT/scores, OUT/problems.", sortOptions = false)
final class ScoreJob implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Option(names = "--index", required = true, description = "The index: lgpi-100 or a JSON file.")
    private String definition;

    @Option(names = "--data", required = true, description = "The observations in the wide form.")
    private String data;

    @Option(names = "--data-format", defaultValue = "csv", description = "csv, parquet, ...; csv if not stated.")
    private String dataFormat;

    @Option(names = "--units", description = "The units as CSV: to which of them a criterion applies.")
    private String units;

    @Option(names = "--all-nodes", description = "Blocks and sub-blocks too, not the index alone.")
    private boolean allNodes;

    @Option(names = "--out", required = true, description = "Folder for the results, replaced if it exists.")
    private String out;

    @Option(names = "--out-format", defaultValue = "csv", description = "csv, parquet, ...; csv if not stated.")
    private String outFormat;

    @Override
    public Integer call() {
        SparkSession spark = Main.spark("score");
        PortableIndex portable = PortableIndex.of(Inputs.index(spark, definition));
        if (units != null) {
            portable = portable.withUnits(Inputs.bytes(spark, units));
        }
        Stopwatch watch = new Stopwatch();
        PopulationScoring scoring = PopulationScoring.fit(Inputs.rows(spark, data, dataFormat), portable);
        watch.lap("fitted");
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        if (allNodes) {
            scoring.definition().framework().groups().stream().map(Group::code).forEach(nodes::add);
        }
        PopulationScoring.Ranked ranked = scoring.ranked(nodes);
        watch.lap("scored and collected");
        write(ranked.rows(), "/scores");
        watch.lap("ranked and written");
        Dataset<Row> problems = scoring.problems().cache();
        write(problems.coalesce(1), "/problems");
        watch.lap("problems listed");

        System.out.println(scoring.definition());
        Dataset<Row> index = ranked.rows().filter(functions.col("node").equalTo(PerNode.INDEX));
        for (int year : years(index)) {
            ScoreDistribution scores = ranked.book().distribution(PerNode.INDEX, year);
            System.out.println(year + ": " + scores + (scores.bands().isEmpty() ? "" : ", bands " + scores.bands()));
            index.filter(functions.col("period").equalTo(year))
                    .orderBy(functions.col("rank").asc_nulls_last(), functions.col("unit"))
                    .limit(SHOWN)
                    .collectAsList()
                    .forEach(row -> System.out.println(row.getAs("rank") + " " + row.getAs("unit") + " "
                            + row.getAs("value") + " " + row.getAs("band")));
        }
        System.out.println("Ranks from scores alone carry no interval.");
        long errors = problems.filter("severity = 'ERROR'").count();
        if (errors > 0) {
            System.err.println(errors + " problems in the data, see " + out + "/problems");
        }
        return errors == 0 ? Main.DONE : Main.PROBLEMS;
    }

    private static List<Integer> years(Dataset<Row> rows) {
        return rows.select("period")
                .distinct()
                .orderBy("period")
                .as(Encoders.INT())
                .collectAsList();
    }

    private void write(Dataset<Row> rows, String folder) {
        rows.write()
                .mode(SaveMode.Overwrite)
                .format(outFormat)
                .options(Map.of("header", "true"))
                .save(out + folder);
    }
}
