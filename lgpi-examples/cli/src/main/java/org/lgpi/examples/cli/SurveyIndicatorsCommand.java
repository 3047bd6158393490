package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.IndicatorAssessments;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.indicator.IndicatorEstimates;
import org.lgpi.core.survey.indicator.Indicators;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.IndicatorCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.IndicatorJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Turns the answers to a survey into criteria of an index. */
@Command(
        name = "indicators",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Estimates criteria of an index from the items of a survey, for every unit.",
            "Writes assessments.csv, which score reads: values with their standard errors, and the status of what may not"
                    + " be published; and indicators.csv for the office, with everything that is known of each value,"
                    + " those suppressed included.",
            "Rows that cannot be used are listed in problems.csv; the others are used all the same."
        })
final class SurveyIndicatorsCommand implements Callable<Integer> {

    private static final String ASSESSMENTS = "assessments.csv";
    private static final String INDICATORS = "indicators.csv";

    @ParentCommand
    private SurveyCommand survey;

    @Mixin
    private SurveyFiles files;

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "FILE",
            description = "Which items become which criteria, as JSON (lgpi-indicators/1).")
    private Path spec;

    @Option(
            names = "--index",
            paramLabel = "FILE|NAME",
            description = "The index whose criteria these are, to check codes and scales; not checked if not stated.")
    private String index;

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "The units as CSV, to check their codes and which criteria apply to them; needs --index.")
    private Optional<Path> units = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "YEAR",
            description = "The year that the survey is about; that of the indicators if not stated.")
    private Year period;

    @Mixin
    private Options.Rules rules;

    @Mixin
    private Options.Results results;

    @Override
    public Integer call() {
        Terminal terminal = survey.terminal();
        PublicationRules publication = rules.read();
        if (units.isPresent() && index == null) {
            throw new Refusal("which criteria apply to a unit depends on the index: give --index beside --units");
        }
        Indicators indicators = IndicatorJson.read(spec);
        SurveyDesign complete = files.design(List.of(indicators.unit()));
        InvalidDefinitionException.throwIfAny(indicators.problems(complete).stream()
                .map(problem -> problem.at(spec.toString(), 0, 0))
                .toList());
        Year year = period == null
                ? indicators
                        .period()
                        .orElseThrow(() ->
                                new Refusal("of which year? Give --period YEAR, or write \"period\" into " + spec))
                : period;
        OutputFolder folder = results.open();
        ValueWithProblems<SurveyData> read = files.read(files.data(), complete, terminal);
        IndicatorEstimates found = indicators.estimate(read.value());
        List<Problem> problems = new ArrayList<>(read.problems());
        if (index == null) {
            IndicatorCsv.writeAssessments(found, year, publication, folder.file(ASSESSMENTS), results.format());
        } else {
            ValueWithProblems<AssessmentTable> table =
                    IndicatorAssessments.of(found, Options.Index.read(index).framework(), year, publication);
            problems.addAll(table.problems());
            AssessmentCsv.write(known(table.value(), problems, terminal), folder.file(ASSESSMENTS), results.format());
        }
        IndicatorCsv.write(found, year, publication, folder.file(INDICATORS), results.format());
        report(read.value(), found, publication);
        return results.finish(ASSESSMENTS + ", " + INDICATORS, problems, terminal);
    }

    /** Returns the table without units that the register lacks and criteria that do not apply. */
    private AssessmentTable known(AssessmentTable table, List<Problem> problems, Terminal terminal) {
        if (units.isEmpty()) {
            return table;
        }
        String source = units.get().toString();
        ValueWithProblems<UnitRegister> register = Observations.open(
                units.get(),
                terminal,
                in -> UnitCsv.read(in, source, files.csv().format()));
        ValueWithProblems<AssessmentTable> applied = table.withUnits(register.value());
        problems.addAll(register.problems());
        applied.problems().forEach(problem -> problems.add(problem.at(source, 0, 0)));
        return applied.value();
    }

    private void report(SurveyData answers, IndicatorEstimates found, PublicationRules publication) {
        Terminal terminal = survey.terminal();
        terminal.line(answers.toString());
        terminal.line(found + "; by the rules " + publication.code() + " "
                + Arrays.stream(Verdict.values())
                        .map(verdict -> found.list().stream()
                                        .filter(one -> publication
                                                        .judge(one.estimate())
                                                        .verdict()
                                                == verdict)
                                        .count()
                                + " " + verdict.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }
}
