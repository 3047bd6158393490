package org.lgpi.examples.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimates;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.csv.ProblemCsv;
import org.lgpi.io.json.SurveyJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Estimates what is usually published from a survey of any size. */
@Command(
        name = "survey",
        description = "Estimates overall and by each domain of the design, with errors that obey the design.",
        sortOptions = false)
final class SurveyJob implements Callable<Integer> {

    @Option(names = "--design", required = true, description = "The design, lgpi-survey/1.")
    private String design;

    @Option(names = "--data", required = true, description = "The answers, a row a respondent.")
    private String data;

    @Option(names = "--data-format", defaultValue = "csv", description = "csv, parquet, ...; csv if not stated.")
    private String dataFormat;

    @Option(
            names = "--problems",
            description = "CSV file of what could not be used; problems.csv beside the estimates if not stated.")
    private Path problems;

    @Option(
            names = "--most-problems",
            defaultValue = "1000",
            description = "How many problems are listed at most; 1000 if not stated. All are counted.")
    private int mostProblems;

    @Option(names = "--out", required = true, description = "CSV file of the estimates, where the driver runs.")
    private Path out;

    @Override
    public Integer call() {
        SparkSession spark = Main.spark("survey");
        SurveyDesign read = SurveyJson.parse(new String(Inputs.bytes(spark, design), StandardCharsets.UTF_8));
        Stopwatch watch = new Stopwatch();
        Dataset<Row> rows = Inputs.rows(spark, data, dataFormat);
        SurveyAccumulator sums = SurveySums.of(rows, read);
        watch.lap("added up");
        boolean bad = sums.rowsLeftOut() + sums.answersLeftOut() > 0;
        Path listed = problems == null ? out.resolveSibling("problems.csv") : problems;
        ProblemCsv.write(bad ? SurveySums.problems(rows, read, mostProblems) : List.of(), listed);
        SurveyEstimates estimates = sums.result();
        EstimateCsv.write(estimates, out);
        watch.lap("estimated and written");
        System.out.println(sums);
        if (bad) {
            System.err.println(sums.rowsLeftOut() + " rows without a place in the design or with a bad weight, and "
                    + sums.answersLeftOut()
                    + " answers off their scale were left out; the first " + mostProblems + " problems are in "
                    + listed);
            return Main.PROBLEMS;
        }
        return Main.DONE;
    }
}
