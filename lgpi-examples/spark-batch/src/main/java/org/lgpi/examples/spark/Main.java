package org.lgpi.examples.spark;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.base.InvalidDefinitionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts a job; made for {@code spark-submit}. */
@Command(
        name = "spark-batch",
        description = "Scores, surveys and uncertainty of populations that are spread over a cluster.",
        mixinStandardHelpOptions = true,
        subcommands = {ScoreJob.class, SurveyJob.class, UncertaintyJob.class, GenerateJob.class, MeasureJob.class},
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  problems in the data; what could be used was used",
            "  2  wrong use, a definition that cannot be read, or output that cannot be written"
        })
public final class Main implements Callable<Integer> {

    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int REFUSED = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /**
     * Runs the job and ends the virtual machine with its exit code.
     *
     * @param arguments name of the job and its options
     */
    public static void main(String[] arguments) {
        int exitCode = run(arguments);
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
        System.exit(exitCode);
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure))
                .execute(arguments);
    }

    /** What the library says is meant for users; the rest keeps its trace. */
    private static int report(Exception failure) throws Exception {
        if (failure instanceof InvalidDefinitionException invalid) {
            invalid.problems().forEach(System.err::println);
        } else if (failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof UncheckedIOException) {
            System.err.println("spark-batch: " + failure.getMessage());
        } else {
            throw failure;
        }
        return REFUSED;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a job");
    }

    static SparkSession spark(String job) {
        if (SparkSession.getActiveSession().isDefined()) {
            return SparkSession.active();
        }
        SparkSession spark = SparkSession.builder().appName("lgpi " + job).getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
        return spark;
    }
}
