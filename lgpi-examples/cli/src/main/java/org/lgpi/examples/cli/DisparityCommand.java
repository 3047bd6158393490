package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.comparison.Disparities;
import org.lgpi.core.comparison.GroupGap;
import org.lgpi.core.comparison.GroupMean;
import org.lgpi.core.comparison.GroupWeighting;
import org.lgpi.core.comparison.ProportionTest;
import org.lgpi.core.comparison.ReportedFigure;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.ReportedFigureCsv;
import org.lgpi.io.json.ReportedFigureJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says how far groups of units lie apart, and where the gap comes from. */
@Command(
        name = "disparity",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "With --index, --data and --units: means of two groups of units, such as urban and rural, at every node, and"
                    + " the gap between them taken apart so that the parts add up.",
            "Without: differences between figures that others reported; a test is refused where the number of"
                    + " respondents is not known."
        })
final class DisparityCommand implements Callable<Integer> {

    private static final String BUNDLED = "paper-figures";

    @ParentCommand
    private Lgpi lgpi;

    /** Groups of units that were scored. */
    static final class Groups {
        @Option(
                names = "--index",
                required = true,
                paramLabel = "FILE|NAME",
                description = "The index: a JSON file, or a name of the catalogue such as lgpi-100.")
        private String index;

        @Option(names = "--data", required = true, paramLabel = "FILE", description = "The observations.")
        private Path data;

        @Option(names = "--units", required = true, paramLabel = "FILE", description = "The units with their groups.")
        private Path units;

        @Option(
                names = "--by",
                paramLabel = "COLUMN",
                description = "Column of the units that names the group; type if not stated.")
        private String by = "type";

        @Option(
                names = "--groups",
                split = ",",
                paramLabel = "GROUP",
                description = "The two groups to compare; needed if there are more than two.")
        private List<String> names = List.of();

        @Option(names = "--node", paramLabel = "CODE", description = "Node to take apart; index if not stated.")
        private String node = PerNode.INDEX;

        @Option(
                names = "--weighting",
                paramLabel = "BY",
                description = "units, each the same, or population; units if not stated.")
        private GroupWeighting weighting = GroupWeighting.UNITS;

        @Option(names = "--period", paramLabel = "YEAR", description = "The year; the last one if not stated.")
        private Optional<Integer> period = Optional.empty();
    }

    /** What is compared. */
    static final class Subject {
        @ArgGroup(exclusive = false)
        private Groups groups;

        @Option(
                names = "--figures",
                paramLabel = "FILE|NAME",
                description = "Reported figures: CSV, JSON (lgpi-figures/1), or " + BUNDLED
                        + ", which is taken if nothing is stated.")
        private String figures;
    }

    @ArgGroup
    private Subject subject = new Subject();

    @Mixin
    private Options.Out out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        Answer answer = subject.groups == null ? figures() : groups(subject.groups);
        return answer.show(lgpi.terminal()).finish(out, lgpi.terminal());
    }

    private Answer groups(Groups chosen) {
        IndexDefinition definition = Options.Index.read(chosen.index);
        Observations observations = Observations.read(
                chosen.data, Optional.of(chosen.units), csv.format(), definition.framework(), lgpi.terminal());
        Answer answer = new Answer().problems(observations.problems());
        ScoreTable scores = Scorer.of(definition).scoreAll(observations.table());
        if (scores.size() == 0) {
            lgpi.terminal().line("No row could be used: there is nothing to compare.");
            return answer;
        }
        Year period = chosen.period.map(Year::of).orElse(scores.periods().last());
        Disparities disparities = Disparities.of(scores, observations.units(), chosen.by, period);
        answer.problems(disparities.problems());
        lgpi.terminal().line(disparities.toString());
        lgpi.terminal().line("");
        answer.table(means(disparities, scores, chosen.weighting));
        List<String> pair = pair(chosen, disparities);
        if (pair.size() == 2) {
            GroupGap gap = disparities.gap(pair.get(0), pair.get(1), chosen.node, chosen.weighting);
            lgpi.terminal().line(gap.toString());
            lgpi.terminal().line("");
            answer.table(gap(gap));
        }
        return answer;
    }

    private static List<String> pair(Groups chosen, Disparities disparities) {
        if (chosen.names.isEmpty() && disparities.groups().size() <= 2) {
            return disparities.groups();
        }
        if (chosen.names.size() != 2) {
            throw new Refusal(
                    "--groups takes two of " + String.join(", ", disparities.groups()) + " with a comma" + " between");
        }
        return chosen.names;
    }

    private static ResultTable means(Disparities disparities, ScoreTable scores, GroupWeighting weighting) {
        ResultTable table = new ResultTable("means", "group", "node", "weighting", "mean", "units", "without_value");
        for (String group : disparities.groups()) {
            for (String node : scores.nodes()) {
                GroupMean mean = disparities.mean(group, node, weighting);
                table.row(group, node, weighting, mean.value(), mean.units(), mean.without());
            }
        }
        return table;
    }

    private static ResultTable gap(GroupGap gap) {
        ResultTable table = new ResultTable(
                "gap",
                "first",
                "second",
                "parent",
                "node",
                "name",
                "first_mean",
                "second_mean",
                "first_part",
                "second_part",
                "gap");
        add(gap, "", gap.root(), table);
        return table;
    }

    private static void add(GroupGap gap, String parent, GroupGap.Node node, ResultTable table) {
        table.row(
                gap.first(),
                gap.second(),
                parent,
                node.code(),
                node.label().text("en"),
                node.firstValue(),
                node.secondValue(),
                node.firstPart(),
                node.secondPart(),
                node.gap());
        node.adjustments()
                .forEach(adjustment -> table.row(
                        gap.first(),
                        gap.second(),
                        node.code(),
                        adjustment.name(),
                        "",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        adjustment.gap()));
        node.children().forEach(child -> add(gap, node.code(), child, table));
    }

    private Answer figures() {
        String given = subject.figures == null ? BUNDLED : subject.figures;
        ValueWithProblems<List<ReportedFigure>> read = figures(given);
        ResultTable table = new ResultTable(
                "differences",
                "source",
                "year",
                "indicator",
                "unit",
                "first",
                "second",
                "first_value",
                "second_value",
                "difference",
                "z",
                "probability",
                "no_test_because");
        // one source, year and indicator at a time; figures of several sources are not set against each other
        Map<List<Object>, List<ReportedFigure>> together = new LinkedHashMap<>();
        read.value()
                .forEach(figure -> together.computeIfAbsent(
                                List.of(figure.source(), figure.year(), figure.indicator(), figure.unit()),
                                key -> new ArrayList<>())
                        .add(figure));
        together.values().forEach(figures -> {
            for (int i = 0; i < figures.size(); i++) {
                for (int j = i + 1; j < figures.size(); j++) {
                    difference(table, figures.get(i), figures.get(j));
                }
            }
        });
        return new Answer().table(table).problems(read.problems()).problems(versions(read.value()));
    }

    private ValueWithProblems<List<ReportedFigure>> figures(String given) {
        if (given.equals(BUNDLED) || given.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new ValueWithProblems<>(
                    Bundled.orFile(
                            "figures", given, Map.of(BUNDLED, Catalogue::paperFigures), ReportedFigureJson::read),
                    List.of());
        }
        return Observations.open(
                Options.path(given), lgpi.terminal(), in -> ReportedFigureCsv.read(in, given, csv.format()));
    }

    private static void difference(ResultTable table, ReportedFigure first, ReportedFigure second) {
        Optional<Problem> refusal = first.untestable(second);
        Optional<ProportionTest> test = refusal.isEmpty() ? Optional.of(first.test(second)) : Optional.empty();
        table.row(
                first.source(),
                first.year(),
                first.indicator(),
                first.unit(),
                first.group(),
                second.group(),
                first.value(),
                second.value(),
                first.difference(second),
                test.map(ProportionTest::z).orElse(Double.NaN),
                test.map(ProportionTest::probability).orElse(Double.NaN),
                refusal.map(problem -> problem.code() + ": " + problem.found()));
    }

    /** Figures of one indicator and group that do not agree. */
    private static List<Problem> versions(List<ReportedFigure> figures) {
        Map<List<String>, ReportedFigure> first = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ReportedFigure figure : figures) {
            ReportedFigure other =
                    first.putIfAbsent(List.of(figure.indicator(), figure.group(), figure.unit()), figure);
            if (other != null && other.value() != figure.value() && sameYear(other, figure)) {
                problems.add(Problem.warning(
                        "TWO_VERSIONS",
                        figure.indicator() + " " + figure.group(),
                        other.value() + " in " + other.source() + " and " + figure.value() + " in " + figure.source(),
                        "one figure",
                        "keep both with their sources, or ask the publisher"));
            }
        }
        return problems;
    }

    /** A year that is not stated may be the same. */
    private static boolean sameYear(ReportedFigure a, ReportedFigure b) {
        return a.year().isEmpty() || b.year().isEmpty() || a.year().equals(b.year());
    }
}
