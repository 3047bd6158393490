package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.weighting.TargetReached;
import org.lgpi.core.survey.weighting.WeightingReport;
import org.lgpi.core.survey.weighting.WeightingResult;
import org.lgpi.core.survey.weighting.WeightingSpec;
import org.lgpi.io.csv.WeightedCsv;
import org.lgpi.io.json.WeightingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes the weights of a survey. */
@Command(
        name = "weight",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Makes and fits the weights of a survey, step by step.",
            "Writes weights.csv, the answers with a column of new weights; weighting.csv, what each step did; and"
                    + " targets.csv, each target beside what the weights make of it. If targets contradict the sample or"
                    + " cannot be reached, the problems are printed and nothing is written."
        })
final class SurveyWeightCommand implements Callable<Integer> {

    private static final String WEIGHTS = "weights.csv";

    @ParentCommand
    private SurveyCommand survey;

    @Mixin
    private SurveyFiles files;

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "FILE",
            description = "The steps with their targets, as JSON (lgpi-weighting/1).")
    private Path spec;

    @Mixin
    private Options.Results results;

    @Override
    public Integer call() {
        Terminal terminal = survey.terminal();
        WeightingSpec steps = WeightingJson.read(spec);
        SurveyDesign design = files.design(steps.domains());
        OutputFolder folder = results.open();
        ValueWithProblems<WeightingResult> weighted = WeightedCsv.write(
                files.data(), design, steps, files.csv().format(), folder.file(WEIGHTS), results.format());
        ResultTable reports = reports(weighted.value());
        reports.write(folder, results.format());
        targets(weighted.value()).write(folder, results.format());
        terminal.line(weighted.value().data().toString());
        terminal.line("");
        terminal.line(reports.toText());
        terminal.line("");
        return results.finish(WEIGHTS + ", weighting.csv, targets.csv", weighted.problems(), terminal);
    }

    private static ResultTable reports(WeightingResult result) {
        ResultTable table = new ResultTable(
                "weighting",
                "step",
                "iterations",
                "deviation",
                "smallestFactor",
                "largestFactor",
                "smallestWeight",
                "largestWeight",
                "sum",
                "respondents",
                "changed",
                "kishEffect");
        for (WeightingReport report : result.reports()) {
            table.row(
                    report.step(),
                    report.iterations(),
                    report.deviation(),
                    report.smallestFactor(),
                    report.largestFactor(),
                    report.smallestWeight(),
                    report.largestWeight(),
                    report.sum(),
                    report.respondents(),
                    report.changed(),
                    report.kishEffect());
        }
        return table;
    }

    private static ResultTable targets(WeightingResult result) {
        ResultTable table =
                new ResultTable("targets", "step", "by", "group", "target", "before", "reached", "deviation");
        for (TargetReached target : result.targets()) {
            table.row(
                    target.step(),
                    target.by(),
                    target.group(),
                    target.target(),
                    target.before(),
                    target.reached(),
                    target.deviation());
        }
        return table;
    }
}
