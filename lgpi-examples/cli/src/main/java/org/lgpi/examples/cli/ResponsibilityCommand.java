package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.responsibility.OwnPowers;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.scoring.Score;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.ResponsibilityCsv;
import org.lgpi.io.json.ResponsibilityJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Adds up what units are responsible for. */
@Command(
        name = "responsibility",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Adds up the points of coded responsibilities for services: legal powers, not performance.",
            "Writes responsibility.csv and .json: points, maximum, share, coverage, bounds and rank of every unit at the"
                    + " total (index), each field and each service.",
            "With --index and --assessments it also scores what units do, as a whole and within their own powers."
        })
final class ResponsibilityCommand implements Callable<Integer> {

    private static final String BUNDLED = "service-responsibility";

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "The codings as CSV: unit, period, service, component, level (FULL, PARTIAL or NONE).")
    private Path data;

    @Option(
            names = "--scheme",
            paramLabel = "FILE|NAME",
            defaultValue = BUNDLED,
            description = "The scheme: a JSON file, or " + BUNDLED + ", which is taken if not stated.")
    private String scheme;

    @Option(
            names = "--partial",
            paramLabel = "SHARE",
            description = "Share of its points that PARTIAL earns; that of the scheme if not stated.")
    private Optional<Double> partial;

    @Option(
            names = "--rescale",
            paramLabel = "MAXIMUM",
            description = "Rescale the total to another maximum, such as 4, in rescaled.csv.")
    private Optional<Double> rescale;

    /** What units do, beside what they are responsible for. */
    static final class Performance {
        @Option(
                names = "--index",
                required = true,
                paramLabel = "FILE|NAME",
                description = "An index whose criteria may carry the tag serviceField; needs --assessments.")
        private String index;

        @Option(
                names = "--assessments",
                required = true,
                paramLabel = "FILE",
                description = "Observations for that index; both scores are written to own-powers.csv.")
        private Path assessments;

        @Option(names = "--units", paramLabel = "FILE", description = "The units as CSV, for that index.")
        private Optional<Path> units = Optional.empty();
    }

    @ArgGroup(exclusive = false)
    private Performance performance;

    @Mixin
    private Options.Results results;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        ResponsibilityScheme chosen = scheme();
        results.open();
        Terminal terminal = lgpi.terminal();
        ValueWithProblems<List<ResponsibilityCoding>> read = Observations.open(
                data, terminal, in -> ResponsibilityCsv.read(in, data.toString(), chosen, csv.format()));
        ResponsibilityTable scores = chosen.score(read.value());
        terminal.line(chosen.toString());
        terminal.line("");
        show(scores);
        Answer answer = new Answer().table(all(scores)).problems(read.problems());
        if (chosen.rescaledMaximum().isPresent()) {
            answer.table(rescaled(scores, chosen));
        }
        if (performance != null) {
            ownPowers(read.value(), chosen, answer);
        }
        return answer.finish(results, terminal);
    }

    private ResponsibilityScheme scheme() {
        ResponsibilityScheme read = Bundled.orFile(
                "scheme", scheme, Map.of(BUNDLED, Catalogue::serviceResponsibility), ResponsibilityJson::read);
        read = partial.isPresent() ? read.withPartialShare(partial.get()) : read;
        return rescale.isPresent() ? read.withRescaledMaximum(rescale.get()) : read;
    }

    private static ResultTable all(ResponsibilityTable scores) {
        ResultTable table = new ResultTable(
                "responsibility",
                "unit",
                "period",
                "node",
                "points",
                "maximum",
                "share",
                "coverage",
                "lowest",
                "highest",
                "rank");
        for (ResponsibilityScore row : scores.rows()) {
            table.row(
                    row.unit(),
                    row.period(),
                    row.node(),
                    row.points(),
                    row.maximum(),
                    row.share(),
                    row.coverage(),
                    row.lowest(),
                    row.highest(),
                    row.rank());
        }
        return table;
    }

    private void show(ResponsibilityTable scores) {
        ResultTable totals =
                new ResultTable("totals", "period", "rank", "unit", "points", "maximum", "share", "coverage");
        scores.rows().stream()
                .filter(row -> row.node().equals(PerNode.INDEX))
                // rows without a rank come last, for NaN is the largest number in this order
                .sorted(Comparator.comparing(ResponsibilityScore::period)
                        .thenComparingDouble(ResponsibilityScore::rank))
                .forEach(row -> totals.row(
                        row.period(),
                        row.rank(),
                        row.unit(),
                        row.points(),
                        row.maximum(),
                        row.share(),
                        row.coverage()));
        lgpi.terminal().line(totals.isEmpty() ? "No row could be used." : totals.toText());
        lgpi.terminal().line("");
        lgpi.terminal().line("Points say what a unit is responsible for by law, not how well it does it.");
    }

    private static ResultTable rescaled(ResponsibilityTable scores, ResponsibilityScheme scheme) {
        ResultTable table = new ResultTable("rescaled", "unit", "period", "share", "maximum", "rescaled");
        scores.rows().stream()
                .filter(row -> row.node().equals(PerNode.INDEX))
                .forEach(row -> table.row(
                        row.unit(), row.period(), row.share(), scheme.rescaledMaximum(), scheme.rescaled(row.share())));
        return table;
    }

    private void ownPowers(List<ResponsibilityCoding> codings, ResponsibilityScheme scheme, Answer answer) {
        IndexDefinition definition = Options.Index.read(performance.index);
        Observations observations = Observations.read(
                performance.assessments, performance.units, csv.format(), definition.framework(), lgpi.terminal());
        answer.problems(observations.problems());
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        definition.framework().groups().stream().map(Group::code).forEach(nodes::add);
        ResultTable table = new ResultTable(
                "own-powers",
                "unit",
                "period",
                "coded",
                "node",
                "whole",
                "within",
                "whole_coverage",
                "within_coverage",
                "criteria_outside");
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < observations.table().size(); row++) {
            Assessment assessment = observations.table().assessment(row);
            Optional<ResponsibilityCoding> coding = coding(codings, assessment);
            if (coding.isEmpty()) {
                problems.add(Problem.error(
                        "NO_CODING",
                        assessment.unit() + " " + assessment.period(),
                        "no coding of this unit up to this year",
                        "its responsibilities in " + data,
                        "code them, or leave the unit out"));
            } else {
                OwnPowers both = OwnPowers.of(definition, assessment, coding.get());
                for (String node : nodes) {
                    Score whole = both.whole().node(node);
                    Score within = both.within().node(node);
                    table.row(
                            assessment.unit(),
                            assessment.period(),
                            coding.get().period(),
                            node,
                            whole.value(),
                            within.value(),
                            whole.coverage(),
                            within.coverage(),
                            both.outside().size());
                }
            }
        }
        answer.table(table).problems(problems);
    }

    /** Powers change less often than performance: the last coding up to the year of the assessment holds. */
    private static Optional<ResponsibilityCoding> coding(List<ResponsibilityCoding> codings, Assessment assessment) {
        Year year = assessment.period();
        return codings.stream()
                .filter(coding -> coding.unit().equals(assessment.unit()))
                .filter(coding -> !coding.period().isAfter(year))
                .max(Comparator.comparing(ResponsibilityCoding::period));
    }
}
