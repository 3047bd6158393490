package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.SensitivityAnalysis;
import org.lgpi.core.robustness.SensitivityResult;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.stat.SobolIndices;
import org.lgpi.io.json.RobustnessJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says how sure the ranks of an index are. */
@Command(
        name = "robustness",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says how sure scores and ranks are when weights, methods and findings are not.",
            "Scores all units many times as the plan says, and writes intervals, shares of ranks and, if the plan asks for"
                    + " it, which input matters."
        })
final class RobustnessCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private Options.Observed observed;

    @Option(names = "--spec", required = true, paramLabel = "FILE", description = "The plan, as JSON.")
    private Path spec;

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The year whose units are ranked; the last one in the data if not stated.")
    private Optional<Integer> period;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; as many as there are processors if not stated. They change no figure.")
    private Optional<Integer> threads;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Begin no more replicates after so many seconds; the number done is printed.")
    private Optional<Double> seconds;

    @Option(names = "--pairs", description = "Write how often each unit ranks above each other to pairs.csv.")
    private boolean pairs;

    @Option(names = "--parameters", description = "Write what every replicate drew to parameters.csv.")
    private boolean parameters;

    @Mixin
    private Options.Results results;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        IndexDefinition definition = index.read();
        RobustnessPlan plan = Bundled.orFile("plan", spec.toString(), Map.of(), RobustnessJson::read);
        UncertaintyAnalysis.Builder uncertainty = plan.analysisOf(definition);
        uncertainty.build();
        results.open();
        Terminal terminal = lgpi.terminal();
        Observations observations = observed.read(csv, definition, terminal);
        AssessmentTable table = observations.table();
        if (table.size() == 0) {
            throw new Refusal("no row of " + observed.data() + " could be used: there is nothing to rank");
        }
        Year year = period.map(Year::of).orElse(table.periods().last());
        uncertainty.period(year);
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, workers));
        Answer answer = new Answer().problems(observations.problems());
        try {
            uncertainty.threads(executor, workers).watch(() -> false, done -> terminal.progress(done + " runs"));
            seconds.ifPresent(s -> uncertainty.timeBudget(Duration.ofMillis((long) (s * 1000))));
            UncertaintyAnalysis analysis = uncertainty.build();
            // before anything is printed, for it may refuse its target or its sample
            Optional<SensitivityResult> sensitivity =
                    plan.sensitivity().map(design -> explain(analysis.sensitivity(design), table, plan.target()));
            UncertaintyResult result = run(() -> analysis.run(table));
            terminal.line(definition.toString());
            terminal.line(year + ", " + result);
            terminal.line("");
            terminal.line(result.ranking().table().head(20).toText().stripTrailing());
            terminal.line("");
            terminal.line(
                    "Units of one group cannot be told apart from its first. Largest Monte Carlo error of a mean rank: "
                            + String.format(Locale.ROOT, "%.3f places.", result.convergence()));
            answer.table(ranks(result))
                    .table(acceptability(result))
                    .table(bands(result))
                    .table(failures(result));
            if (pairs) {
                answer.table(pairs(result));
            }
            if (parameters) {
                answer.table(parameters(analysis, table, result.replicates()));
            }
            sensitivity.ifPresent(found -> {
                print(found);
                answer.table(sensitivity(found));
            });
        } finally {
            executor.shutdownNow();
        }
        terminal.line("");
        return answer.finish(results, terminal);
    }

    private static SensitivityResult explain(SensitivityAnalysis analysis, AssessmentTable table, String target) {
        return run(() ->
                target.equals(RobustnessPlan.MEAN_RANK_SHIFT) ? analysis.run(table) : analysis.run(table, target));
    }

    private void print(SensitivityResult found) {
        Terminal terminal = lgpi.terminal();
        terminal.line("");
        terminal.line("What the " + found.target() + " depends on (" + found.runs() + " runs, " + found.sampling()
                + (found.failed() == 0 ? "" : ", " + found.failed() + " rows without a value left out") + "):");
        terminal.line("");
        terminal.line(found.table().toText().stripTrailing());
    }

    private interface Run<T> {
        T get();
    }

    /** Turns what an analysis refuses into a message. */
    private static <T> T run(Run<T> run) {
        try {
            return run.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage(), e);
        }
    }

    private static ResultTable ranks(UncertaintyResult result) {
        ResultTable table = new ResultTable(
                "ranks",
                "unit",
                "rank",
                "mean",
                "median",
                "lower",
                "upper",
                "pTopK",
                "score",
                "scoreLower",
                "scoreUpper",
                "group");
        for (UnitUncertainty unit : result.units()) {
            table.row(
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
                    unit.group() == 0 ? "" : (Object) unit.group());
        }
        return table;
    }

    private static ResultTable acceptability(UncertaintyResult result) {
        ResultTable table = new ResultTable("acceptability", "unit", "rank", "share", "cumulated");
        for (UnitUncertainty unit : result.units()) {
            for (int rank = 1; rank <= result.units().size(); rank++) {
                double share = unit.acceptability(rank);
                if (share > 0) {
                    table.row(unit.unit(), rank, share, unit.probabilityOfRankAtMost(rank));
                }
            }
        }
        return table;
    }

    private static ResultTable bands(UncertaintyResult result) {
        ResultTable table = new ResultTable("bands", "unit", "band", "share");
        for (UnitUncertainty unit : result.units()) {
            unit.bands().forEach((band, share) -> table.row(unit.unit(), band, share));
        }
        return table;
    }

    private static ResultTable failures(UncertaintyResult result) {
        ResultTable table = new ResultTable("failures", "reason", "scores");
        result.failures().forEach((reason, count) -> table.row(reason, count));
        return table;
    }

    private static ResultTable pairs(UncertaintyResult result) {
        ResultTable table = new ResultTable("pairs", "above", "below", "share");
        List<UnitUncertainty> units = result.units();
        for (int a = 0; a < units.size(); a++) {
            for (int b = a + 1; b < units.size(); b++) {
                String above = units.get(a).unit();
                String below = units.get(b).unit();
                table.row(above, below, result.probabilityAbove(above, below));
            }
        }
        return table;
    }

    private static ResultTable parameters(UncertaintyAnalysis analysis, AssessmentTable table, int replicates) {
        List<Map<String, String>> drawn = analysis.parameters(table, 0, replicates);
        ResultTable result = new ResultTable("parameters", "replicate", "input", "value");
        for (int replicate = 0; replicate < drawn.size(); replicate++) {
            for (Map.Entry<String, String> entry : drawn.get(replicate).entrySet()) {
                result.row(replicate, entry.getKey(), entry.getValue());
            }
        }
        return result;
    }

    private static ResultTable sensitivity(SensitivityResult result) {
        ResultTable table = new ResultTable(
                "sensitivity",
                "input",
                "firstOrder",
                "firstLower",
                "firstUpper",
                "totalOrder",
                "totalLower",
                "totalUpper");
        result.indices().forEach(index -> {
            SobolIndices sobol = index.indices();
            table.row(
                    index.input(),
                    sobol.firstOrder(),
                    sobol.firstInterval().lower(),
                    sobol.firstInterval().upper(),
                    sobol.totalOrder(),
                    sobol.totalInterval().lower(),
                    sobol.totalInterval().upper());
        });
        return table;
    }
}
