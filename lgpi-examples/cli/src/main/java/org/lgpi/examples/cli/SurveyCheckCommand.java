package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.fieldwork.FieldworkReport;
import org.lgpi.core.survey.fieldwork.FieldworkRules;
import org.lgpi.io.csv.FieldworkCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks the fieldwork of a survey. */
@Command(
        name = "check",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Looks for duplicates, straight lines and interviews that were too fast, and holds the interviews against the"
                    + " sample plan.",
            "Writes findings.csv with the line of each interview, coverage.csv if there is a plan, and all of it as"
                    + " warnings to problems.csv. A finding is a reason to ask, not a proof: it does not change the exit code."
        })
final class SurveyCheckCommand implements Callable<Integer> {

    private static final String FINDINGS = "findings.csv";
    private static final String COVERAGE = "coverage.csv";

    @ParentCommand
    private SurveyCommand survey;

    @Mixin
    private SurveyFiles files;

    @Option(names = "--unit", paramLabel = "COLUMN", description = "Column of the settlements or other units.")
    private String unit;

    @Option(names = "--interviewer", paramLabel = "COLUMN", description = "Column that names the interviewer.")
    private String interviewer;

    @Option(names = "--duration", paramLabel = "COLUMN", description = "Column with the duration of the interview.")
    private String duration;

    @Option(names = "--plan", paramLabel = "FILE", description = "The sample plan as CSV: unit,planned. Needs --unit.")
    private Path plan;

    @Option(
            names = "--near",
            paramLabel = "SHARE",
            defaultValue = "0.85",
            description =
                    "Share of equal answers from which on two interviews are near duplicates; 0.85 if not stated.")
    private double near;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "10",
            description = "Items that two interviews must both have answered to be compared; 10 if not stated.")
    private int items;

    @Option(
            names = "--straight",
            paramLabel = "N",
            defaultValue = "5",
            description = "Ratings on one scale, all answered alike, that make a straight line; 5 if not stated.")
    private int straight;

    @Option(
            names = "--deviations",
            paramLabel = "K",
            defaultValue = "2.5",
            description =
                    "Robust standard deviations below the median, of the logarithms of durations, from which on an"
                            + " interview is too fast; 2.5 if not stated.")
    private double deviations;

    @Mixin
    private Options.Results results;

    @Override
    public Integer call() {
        Terminal terminal = survey.terminal();
        if (plan != null && unit == null) {
            throw new Refusal("a plan by unit needs the column of the units: give --unit COLUMN");
        }
        SurveyDesign design = withDuration(files.design(
                Stream.of(unit, interviewer).filter(name -> name != null).toList()));
        OutputFolder folder = results.open();
        List<Problem> problems = new ArrayList<>();
        FieldworkRules rules = rules(problems, terminal);
        ValueWithProblems<FieldworkReport> read = Observations.open(
                files.data(),
                terminal,
                in -> FieldworkCsv.check(
                        in, files.data().toString(), design, rules, files.csv().format()));
        FieldworkReport report = read.value();
        problems.addAll(read.problems());
        problems.addAll(report.problems(files.data().toString()));
        FieldworkCsv.writeFindings(report, folder.file(FINDINGS), results.format());
        if (plan != null) {
            FieldworkCsv.writeCoverage(report, folder.file(COVERAGE), results.format());
        }
        report(report);
        return results.finish(FINDINGS + (plan == null ? "" : ", " + COVERAGE), problems, terminal);
    }

    /** Asks the reader for the duration, which few designs declare. */
    private SurveyDesign withDuration(SurveyDesign declared) {
        boolean known = duration == null
                || declared.items().stream().anyMatch(item -> item.code().equals(duration));
        if (known) {
            return declared;
        }
        List<SurveyItem> all = new ArrayList<>(declared.items());
        all.add(SurveyItem.number(duration));
        return declared.withItems(all);
    }

    private FieldworkRules rules(List<Problem> problems, Terminal terminal) {
        Map<String, Integer> planned = Map.of();
        if (plan != null) {
            ValueWithProblems<Map<String, Integer>> read = Observations.open(
                    plan,
                    terminal,
                    in -> FieldworkCsv.readPlan(in, plan.toString(), files.csv().format()));
            planned = read.value();
            problems.addAll(read.problems());
        }
        return FieldworkRules.builder()
                .unit(Optional.ofNullable(unit))
                .interviewer(Optional.ofNullable(interviewer))
                .duration(Optional.ofNullable(duration))
                .nearDuplicate(near)
                .minimumItems(items)
                .straightLine(straight)
                .deviations(deviations)
                .putAllPlanned(planned)
                .build();
    }

    private void report(FieldworkReport report) {
        Terminal terminal = survey.terminal();
        terminal.out().print(report.summary().toText());
        if (!Double.isNaN(report.shortest())) {
            terminal.line(String.format(Locale.ROOT, "Too fast: below %.4g", report.shortest()));
        }
        if (plan != null) {
            long below = report.coverage().stream()
                    .filter(one -> one.achieved() < one.planned())
                    .count();
            terminal.line(report.coverage().size() + " units, " + below + " short of their plan");
        }
    }
}
