package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.comparison.IndependenceTest;
import org.lgpi.core.survey.comparison.PValueAdjustment;
import org.lgpi.core.survey.comparison.SurveyComparison;
import org.lgpi.core.survey.comparison.SurveyDifference;
import org.lgpi.core.survey.comparison.SurveyDifferences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Compares estimates of a survey. */
@Command(
        name = "compare",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Compares the groups of a domain, or a survey with another one.",
            "Writes comparisons.csv: each difference with its standard error, interval and p-value; and tests.csv:"
                    + " whether the answers depend on the group at all (Rao-Scott), for items with few answers."
        })
final class SurveyCompareCommand implements Callable<Integer> {

    private static final String COMPARISONS = "comparisons";
    private static final String TESTS = "tests";

    /** What is compared. */
    enum Compared {
        /** Means, of yes/no items shares. */
        MEAN,
        /** Shares of answers in the top box. */
        TOPBOX,
        /** Totals. */
        TOTAL;

        SurveyDifferences of(SurveyComparison comparison, String item) {
            return switch (this) {
                case MEAN -> comparison.mean(item);
                case TOPBOX -> comparison.topBox(item);
                case TOTAL -> comparison.total(item);
            };
        }
    }

    /** How p-values allow for the number of tests. */
    enum Adjust {
        /** Not at all. */
        NONE,
        /** Holm. */
        HOLM,
        /** Benjamini and Hochberg. */
        BH;

        double[] pValues(SurveyDifferences differences) {
            return switch (this) {
                case NONE ->
                    differences.stream().mapToDouble(difference -> Double.NaN).toArray();
                case HOLM -> differences.pValues(PValueAdjustment.HOLM);
                case BH -> differences.pValues(PValueAdjustment.BENJAMINI_HOCHBERG);
            };
        }
    }

    @ParentCommand
    private SurveyCommand survey;

    @Mixin
    private SurveyFiles files;

    @Option(
            names = "--item",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "Items to compare, with commas between.")
    private List<String> items;

    @Option(
            names = "--by",
            paramLabel = "DOMAIN",
            description =
                    "Column whose groups are compared, each with each; region*sex crosses two. With --against, each"
                            + " group with itself in the other survey; all respondents if not stated.")
    private Optional<String> by;

    @Option(
            names = "--groups",
            split = ",",
            paramLabel = "GROUP",
            description = "Groups to compare, with commas between; all if not stated.")
    private List<String> groups = List.of();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Answers to the same survey at another time, which are subtracted. PSUs of the same code in the"
                            + " same stratum count as the same.")
    private Optional<Path> against;

    @Option(names = "--independent", description = "With --against: the samples share no PSUs, whatever their codes.")
    private boolean independent;

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            defaultValue = "mean",
            description = "What is compared: mean, topBox or total; mean if not stated, of a yes/no item the share.")
    private Compared statistic;

    @Option(
            names = "--adjust",
            paramLabel = "NAME",
            defaultValue = "none",
            description = "How p-values of an item allow for their number: holm, bh (Benjamini and Hochberg) or none;"
                    + " none if not stated.")
    private Adjust adjust;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence level; 0.95 if not stated.")
    private double level;

    @Mixin
    private Options.Results results;

    @Override
    public Integer call() {
        Terminal terminal = survey.terminal();
        if (by.isEmpty() && against.isEmpty()) {
            throw new Refusal("nothing to compare: name a column with --by, or another survey with --against");
        }
        if (!(level > 0 && level < 1)) {
            throw new Refusal("--level takes a number between 0 and 1, such as 0.95; found " + level);
        }
        List<String> domains = by.map(SurveyCommand::parts).orElse(List.of());
        SurveyDesign design = files.design(domains);
        if (design.replicates().isPresent()) {
            throw new Refusal("survey compare takes errors from strata and PSUs, which a design with replicates lacks");
        }
        OutputFolder folder = results.open();
        ValueWithProblems<SurveyData> read = files.read(files.data(), design, terminal);
        Set<Problem> problems = new LinkedHashSet<>(read.problems());
        SurveyComparison comparison = comparison(read.value(), design, domains, problems, terminal);
        ResultTable comparisons = new ResultTable(
                COMPARISONS,
                "domain",
                "group",
                "against",
                "item",
                "statistic",
                "estimate",
                "estimateAgainst",
                "difference",
                "standardError",
                "lower",
                "upper",
                "t",
                "df",
                "pValue",
                "adjustedPValue",
                "n",
                "nAgainst",
                "kind",
                "notes");
        ResultTable tests =
                new ResultTable(TESTS, "test", "item", "by", "statistic", "df1", "df2", "pValue", "n", "notes");
        for (String item : items) {
            SurveyDifferences differences = statistic.of(comparison, item);
            addRows(differences, comparisons, problems);
            boolean few = design.items().get(design.itemPosition(item)).kind() != ItemKind.NUMBER;
            if (against.isEmpty() && few) {
                addTest(IndependenceTest.of(read.value(), item, by.orElseThrow()), tests);
            }
        }
        return write(comparisons, tests, folder, new ArrayList<>(problems), terminal);
    }

    private SurveyComparison comparison(
            SurveyData data, SurveyDesign design, List<String> domains, Set<Problem> problems, Terminal terminal) {
        SurveyComparison comparison =
                SurveyComparison.of(data).by(domains.toArray(String[]::new)).groups(groups.toArray(String[]::new));
        if (against.isEmpty()) {
            return comparison;
        }
        ValueWithProblems<SurveyData> other = files.read(against.get(), design, terminal);
        problems.addAll(other.problems());
        return independent ? comparison.againstIndependent(other.value()) : comparison.against(other.value());
    }

    private void addRows(SurveyDifferences differences, ResultTable table, Set<Problem> problems) {
        double[] adjusted = adjust.pValues(differences);
        for (int i = 0; i < adjusted.length; i++) {
            SurveyDifference found = differences.list().get(i);
            Interval interval = found.interval(level);
            table.row(
                    found.domain(),
                    found.group(),
                    found.against(),
                    found.item(),
                    found.statistic(),
                    found.value(),
                    found.valueAgainst(),
                    found.difference(),
                    found.standardError(),
                    interval.lower(),
                    interval.upper(),
                    found.t(),
                    found.df(),
                    found.pValue(),
                    adjusted[i],
                    found.n(),
                    found.nAgainst(),
                    found.kind(),
                    words(found.notes()));
            if (Double.isNaN(found.t())) {
                problems.add(Problem.warning(
                        "NO_TEST",
                        found.item() + " " + found.domain() + " " + found.group(),
                        "no test against " + (found.against().isEmpty() ? "the other survey" : found.against()) + ": "
                                + words(found.notes()),
                        "answers of both sides in several PSUs",
                        "use larger groups, or see the notes of the estimates"));
            }
        }
    }

    private static void addTest(IndependenceTest test, ResultTable table) {
        table.row(
                "RAO_SCOTT_F",
                test.rows(),
                test.columns(),
                test.f(),
                test.numeratorDf(),
                test.denominatorDf(),
                test.pValue(),
                test.n(),
                words(test.notes()));
    }

    private static String words(Set<? extends Enum<?>> notes) {
        return notes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private int write(
            ResultTable comparisons,
            ResultTable tests,
            OutputFolder folder,
            List<Problem> problems,
            Terminal terminal) {
        comparisons.write(folder, results.format());
        tests.write(folder, results.format());
        for (ResultTable table : List.of(comparisons, tests)) {
            if (!table.isEmpty()) {
                terminal.line(table.toText());
                terminal.line("");
            }
        }
        return results.finish("comparisons.csv, tests.csv", problems, terminal);
    }
}
