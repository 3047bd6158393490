package org.lgpi.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.AnalyticHierarchy;
import org.lgpi.core.multivariate.BalancedWeights;
import org.lgpi.core.multivariate.BenefitOfDoubt;
import org.lgpi.core.multivariate.BudgetAllocation;
import org.lgpi.core.multivariate.BudgetShare;
import org.lgpi.core.multivariate.ComponentRule;
import org.lgpi.core.multivariate.DataWeights;
import org.lgpi.core.multivariate.Family;
import org.lgpi.core.multivariate.PairwiseComparison;
import org.lgpi.core.multivariate.ValueTable;
import org.lgpi.core.multivariate.WeightReport;
import org.lgpi.io.csv.JudgementCsv;
import org.lgpi.io.csv.RecordCsv;
import org.lgpi.io.json.AnalysisJson;
import org.lgpi.io.json.IndexJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds weights from data or from judgement. */
@Command(
        name = "weights",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Finds weights from data or from judgement.",
            "Writes to a folder: weights.csv, weights.json for the key weights of a definition, index.json with the whole"
                    + " definition, report.csv with the figures behind."
        })
final class WeightsCommand implements Callable<Integer> {

    /** How weights are found. */
    enum Method {
        /** Analytic hierarchy process. */
        AHP,
        /** Budget allocation. */
        BUDGET,
        /** First principal component. */
        PCA,
        /** Rotated factors. */
        FACTOR,
        /** Shannon's entropy. */
        ENTROPY,
        /** Contrast and conflict. */
        CRITIC,
        /** Standard deviation. */
        SD,
        /** Correlations with the index. */
        BALANCED,
        /** Benefit of the doubt. */
        BOD;

        boolean isOfJudgement() {
            return this == AHP || this == BUDGET;
        }
    }

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description =
                    "ahp or budget from --judgements; pca, factor, entropy, critic, sd, balanced or bod (benefit of"
                            + " the doubt) from --data.")
    private Method method;

    @Mixin
    private Options.Index index;

    @Mixin
    private DataOptions data;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "CSV: judge,first,second,ratio for ahp; judge,node,points for budget.")
    private Optional<Path> judgements;

    @Mixin
    private Options.Results results;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = DataOptions.LevelName.class,
            description =
                    "Nodes to weigh: criterion, subBlock or block; block for balanced, criterion for the others if"
                            + " not stated. Not for bod.")
    private Optional<Level> level;

    @Option(
            names = "--group",
            paramLabel = "CODE",
            defaultValue = "index",
            description = "For bod: the group whose children are weighed; index if not stated.")
    private String group;

    @Option(
            names = "--lowest",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "For balanced and bod: smallest share of a node, 0 if not stated.")
    private double lowest;

    @Option(
            names = "--highest",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "For balanced and bod: largest share of a node, 1 if not stated.")
    private double highest;

    @Option(
            names = "--components",
            paramLabel = "RULE",
            defaultValue = "handbook",
            description =
                    "For factor: which components count, kaiser, sixty_percent or handbook; handbook if not stated.")
    private ComponentRule rule;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        IndexDefinition definition = index.read();
        OutputFolder folder = results.open();
        List<Problem> problems = new ArrayList<>();
        WeightReport report =
                method.isOfJudgement() ? judged(definition, problems) : fromData(definition, problems, folder);
        problems.addAll(report.problems());
        if (report.rows().isEmpty()) {
            lgpi.terminal().line(report.toString());
            return results.finish("no weights", problems, lgpi.terminal());
        }
        RecordCsv.write(WeightReport.Row.class, report.rows(), folder.file("weights.csv"), results.format());
        RecordCsv.write(WeightReport.Measure.class, report.measures(), folder.file("report.csv"), results.format());
        AnalysisJson.write(report, folder.file("report.json"));
        AnalysisJson.write(report.weights(), folder.file("weights.json"));
        IndexJson.write(definition.withMethod(m -> m.withWeights(report.weights())), folder.file("index.json"));
        print(report);
        return results.finish(
                "weights.csv, report.csv, report.json, weights.json, index.json", problems, lgpi.terminal());
    }

    private WeightReport judged(IndexDefinition definition, List<Problem> problems) {
        Path file = judgements.orElseThrow(() -> new Refusal("--method " + name() + " needs --judgements FILE"));
        if (!Files.isRegularFile(file)) {
            throw new Refusal("cannot read " + file + ": there is no such file");
        }
        if (method == Method.AHP) {
            ValueWithProblems<List<PairwiseComparison>> read = JudgementCsv.readComparisons(file, csv.format());
            problems.addAll(read.problems());
            return AnalyticHierarchy.of(definition, read.value());
        }
        ValueWithProblems<List<BudgetShare>> read = JudgementCsv.readBudget(file, csv.format());
        problems.addAll(read.problems());
        return BudgetAllocation.of(definition, read.value());
    }

    private WeightReport fromData(IndexDefinition definition, List<Problem> problems, OutputFolder folder) {
        Observations observations = data.read(definition.framework(), csv.format(), lgpi.terminal());
        problems.addAll(observations.problems());
        AssessmentTable table = observations.table();
        Year year = data.year(table);
        if (method == Method.BALANCED) {
            return BalancedWeights.of(definition, table, year, level.orElse(Level.BLOCK), Map.of(), lowest, highest);
        }
        ValueTable values = ValueTable.scored(definition, table, year);
        if (method == Method.BOD) {
            BenefitOfDoubt scores = BenefitOfDoubt.of(family(definition), values, lowest, highest);
            RecordCsv.write(BenefitOfDoubt.NodeShare.class, scores.rows(), folder.file("bod.csv"), results.format());
            return scores.report(definition);
        }
        return DataWeights.valueOf(method.name()).of(definition, values, level.orElse(Level.CRITERION), rule);
    }

    private Family family(IndexDefinition definition) {
        return Family.children(definition.framework()).stream()
                .filter(family -> family.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new Refusal("no group " + group + " in " + definition.framework()
                        + "; --group takes a block, a sub-block or index"));
    }

    private String name() {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private void print(WeightReport report) {
        Terminal terminal = lgpi.terminal();
        TextTable.Builder table = TextTable.builder().left("Group", "Node").right("Weight", "Before", "Effective");
        report.rows()
                .forEach(row -> table.row(
                        row.group(), row.code(), text(row.weight()), text(row.before()), text(row.effective())));
        terminal.line(report.toString());
        terminal.line("");
        terminal.line(table.build().head(ProblemReport.MOST_SHOWN).toText().stripTrailing());
        terminal.line("");
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
