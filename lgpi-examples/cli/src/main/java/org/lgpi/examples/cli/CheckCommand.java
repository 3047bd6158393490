package org.lgpi.examples.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.ComponentRule;
import org.lgpi.core.multivariate.CriterionStatistics;
import org.lgpi.core.multivariate.IndexCheck;
import org.lgpi.core.multivariate.NodeCorrelation;
import org.lgpi.core.multivariate.NodeImportance;
import org.lgpi.core.multivariate.PrincipalComponents;
import org.lgpi.core.multivariate.Reliability;
import org.lgpi.core.stat.Correlation;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.RecordCsv;
import org.lgpi.io.json.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Checks an index as a whole. */
@Command(
        name = "check",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Checks an index as a whole on the data of one year.",
            "Writes tables to a folder: statistics of the criteria, correlations, principal components, Cronbach's alpha,"
                    + " importance beside weights."
        })
final class CheckCommand implements Callable<Integer> {

    /** How the tables are written. */
    enum Format {
        /** A file for each table. */
        CSV,
        /** All in check.json. */
        JSON
    }

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private DataOptions data;

    @Mixin
    private Options.Results results;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "Files to write: csv, json or both with a comma between; csv if not stated.")
    private Set<Format> formats = EnumSet.of(Format.CSV);

    @Option(
            names = "--high",
            paramLabel = "R",
            defaultValue = "0.9",
            description = "Flag siblings whose correlation is above; 0.9 if not stated.")
    private double high;

    @Option(
            names = "--low",
            paramLabel = "R",
            defaultValue = "-0.4",
            description = "Flag siblings whose correlation is below; -0.4 if not stated.")
    private double low;

    @Option(
            names = "--components",
            paramLabel = "RULE",
            defaultValue = "kaiser",
            description = "Which principal components count: kaiser, sixty_percent or handbook; kaiser if not stated.")
    private ComponentRule rule;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "Confidence level of the intervals of alpha; 0.95 if not stated.")
    private double confidence;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        IndexCheck.Settings settings = new IndexCheck.Settings(low, high, rule, confidence);
        IndexDefinition definition = index.read();
        OutputFolder folder = results.open();
        Observations observations = data.read(definition.framework(), csv.format(), lgpi.terminal());
        IndexCheck check = IndexCheck.of(definition, observations.table(), data.year(observations.table()), settings);
        List<Problem> problems = new ArrayList<>(observations.problems());
        problems.addAll(check.problems());
        if (formats.contains(Format.CSV)) {
            write(check, folder, results.format());
        }
        if (formats.contains(Format.JSON)) {
            AnalysisJson.write(check, folder.file("check.json"));
        }
        print(check);
        return results.finish("the tables", problems, lgpi.terminal());
    }

    private static void write(IndexCheck check, OutputFolder folder, CsvFormat format) {
        RecordCsv.write(CriterionStatistics.class, check.statistics(), folder.file("stats.csv"), format);
        RecordCsv.write(NodeCorrelation.class, check.correlations(), folder.file("correlations.csv"), format);
        RecordCsv.write(
                PrincipalComponents.Loading.class,
                check.components().stream()
                        .flatMap(components -> components.loadings().stream())
                        .toList(),
                folder.file("pca.csv"),
                format);
        RecordCsv.write(
                PrincipalComponents.Adequacy.class,
                check.components().stream().map(PrincipalComponents::adequacy).toList(),
                folder.file("adequacy.csv"),
                format);
        RecordCsv.write(Reliability.class, check.reliability(), folder.file("reliability.csv"), format);
        RecordCsv.write(NodeImportance.class, check.importance(), folder.file("importance.csv"), format);
    }

    private void print(IndexCheck check) {
        Terminal terminal = lgpi.terminal();
        terminal.line(check.toString());
        terminal.line("");
        check.reliability().stream()
                .filter(row -> row.dropped().isEmpty() && row.group().equals("index"))
                .forEach(row -> terminal.line(row.toString()));
        long flagged = check.statistics().stream()
                .filter(row -> !row.flags().isEmpty())
                .count();
        terminal.line(flagged + " criteria flagged");
        for (NodeCorrelation.Flag flag : List.of(NodeCorrelation.Flag.HIGH, NodeCorrelation.Flag.LOW)) {
            long pairs = check.correlations().stream()
                    .filter(row -> row.method() == Correlation.PEARSON && row.flag() == flag)
                    .count();
            terminal.line(pairs + " pairs of siblings flagged " + flag.name().toLowerCase(Locale.ROOT));
        }
        terminal.line("");
    }
}
