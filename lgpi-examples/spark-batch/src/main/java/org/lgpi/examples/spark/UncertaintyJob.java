package org.lgpi.examples.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.json.RobustnessJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how sure ranks are, with the replicates spread over the cluster. */
@Command(
        name = "uncertainty",
        description = "Scores all units many times and writes intervals of their ranks.",
        sortOptions = false)
final class UncertaintyJob implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "unit", "rank", "mean", "median", "lower", "upper", "pTopK", "score", "scoreLower", "scoreUpper", "group");

    @Option(names = "--index", required = true, description = "The index: lgpi-100 or a JSON file.")
    private String index;

    @Option(names = "--data", required = true, description = "The observations, CSV in the long or the wide form.")
    private String data;

    @Option(names = "--spec", required = true, description = "The plan, lgpi-robustness/1.")
    private String spec;

    @Option(names = "--period", required = true, description = "The year whose units are ranked.")
    private int period;

    @Option(
            names = "--ranges",
            defaultValue = "200",
            description = "Ranges of replicates, each a task; 200 if not stated.")
    private int ranges;

    @Option(names = "--out", required = true, description = "CSV file of the ranks, where the driver runs.")
    private Path out;

    @Override
    public Integer call() {
        if (ranges < 1) {
            throw new IllegalArgumentException("--ranges must be at least 1, found " + ranges);
        }
        SparkSession spark = Main.spark("uncertainty");
        RobustnessPlan plan = RobustnessJson.parse(new String(Inputs.bytes(spark, spec), StandardCharsets.UTF_8));
        ReplicateRanges study =
                ReplicateRanges.of(Inputs.index(spark, index), plan, Inputs.bytes(spark, data), Year.of(period));
        ValueWithProblems<AssessmentTable> read = study.read();
        read.problems().forEach(System.err::println);
        Stopwatch watch = new Stopwatch();
        UncertaintyResult result = study.run(spark, ranges);
        watch.lap("run and merged");
        TableCsv.write(COLUMNS, result.units().stream().map(UncertaintyJob::row).toList(), out, CsvFormat.RFC4180);
        System.out.println(result);
        return read.problems().stream().anyMatch(problem -> problem.isError()) ? Main.PROBLEMS : Main.DONE;
    }

    private static List<?> row(UnitUncertainty unit) {
        return List.of(
                unit.unit(),
                unit.rank(),
                unit.meanRank(),
                unit.medianRank(),
                unit.interval().lower(),
                unit.interval().upper(),
                unit.probabilityOfTop(),
                unit.score(),
                unit.scoreInterval().lower(),
                unit.scoreInterval().upper(),
                unit.group() == 0 ? "" : unit.group());
    }
}
