package org.lgpi.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.comparison.Disparities;
import org.lgpi.core.comparison.GroupWeighting;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.EstimateCsv;
import org.lgpi.io.csv.PublishedCheck;
import org.lgpi.io.csv.PublishedCsv;
import org.lgpi.io.csv.ServiceRatingCsv;
import org.lgpi.io.csv.SurveyCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.SurveyJson;
import org.lgpi.io.report.ReportSite;
import org.lgpi.io.report.SurveyResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Scores the data that come with the library. */
@Command(
        name = "demo",
        description = {
            "Scores the data that come with the library and prints the rankings.",
            "Writes the data and the scores to a folder, to try the other verbs on, a survey with invented answers, and a"
                    + " site of report cards."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String ASSESSMENTS = "assessments.csv";
    private static final String UNITS = "units.csv";
    private static final String PUBLISHED = "published.csv";
    private static final String TYPE = "type";

    private static final String SITE = "site";

    /** The scores of a sample and its units. */
    private record Scored(ScoreTable scores, UnitRegister units) {}

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "lgpi-demo",
            description = "Folder for data and scores; lgpi-demo if not stated.")
    private Path out;

    @Override
    public Integer call() {
        OutputFolder folder = OutputFolder.open(out);
        String first = Catalogue.sampleNames().get(0);
        Path site = folder.file(SITE);
        for (String name : Catalogue.sampleNames()) {
            Sample sample = Catalogue.sample(name).orElseThrow();
            Scored scored = run(sample, folder.folder(name));
            if (name.equals(first)) {
                ReportSite.Builder pages = ReportSite.builder(scored.scores())
                        .units(scored.units())
                        .note(sample.note());
                survey(name, folder.folder(name)).ifPresent(pages::survey);
                pages.build().write(site);
            }
        }
        Path data = folder.file(first);
        Terminal terminal = lgpi.terminal();
        terminal.line("Data and scores, as CSV and JSON, are in " + out);
        terminal.line("A site with a report card for every body: open in a browser");
        terminal.line("  " + site.resolve("index.html"));
        terminal.line("A survey of their residents (answers invented) is in "
                + folder.file(first).resolve("survey"));
        terminal.line("Change a figure in the data and score again:");
        terminal.line("  score --index lgpi-100 --data " + data.resolve(ASSESSMENTS));
        terminal.line("        --units " + data.resolve(UNITS) + " --out my-scores");
        return Lgpi.DONE;
    }

    /** Estimates from the survey of a sample, and sets ratings of services that were published beside it. */
    private static Optional<SurveyResults> survey(String name, OutputFolder data) {
        Map<String, String> files = Catalogue.sampleSurvey(name);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        OutputFolder folder = data.folder("survey");
        files.forEach(folder::write);
        SurveyDesign design = SurveyJson.read(folder.file("survey.json"));
        SurveyAccumulator answers =
                SurveyCsv.accumulate(folder.file("answers.csv"), design).orElseThrow();
        List<SurveyEstimate> estimates = new ArrayList<>(answers.estimates().list());
        design.domains()
                .forEach(domain -> estimates.addAll(answers.estimates(domain).list()));
        EstimateCsv.write(estimates, folder.file("estimates.csv"));
        ServiceRatingCsv.write(Catalogue.paperRatings(), folder.file("ratings.csv"));
        ServiceRatingCsv.writePublished(Catalogue.paperRatingAverages(), folder.file("ratings-published.csv"));
        return Optional.of(SurveyResults.read(folder.path()).orElseThrow());
    }

    private Scored run(Sample sample, OutputFolder folder) {
        IndexDefinition definition = sample.definition();
        Framework framework = definition.framework();
        UnitRegister units =
                UnitCsv.read(bytes(sample.units()), UNITS, CsvFormat.RFC4180).orElseThrow();
        AssessmentTable table = AssessmentCsv.read(
                        bytes(sample.assessments()), ASSESSMENTS, framework, units, CsvFormat.RFC4180)
                .orElseThrow();
        ScoreTable scores = Scorer.of(definition).scoreAll(table);
        print(sample, scores, units);
        folder.write(ASSESSMENTS, sample.assessments());
        folder.write(UNITS, sample.units());
        sample.published().ifPresent(text -> folder.write(PUBLISHED, text));
        for (ScoreCommand.Format format : List.of(ScoreCommand.Format.CSV, ScoreCommand.Format.JSON)) {
            format.write(scores, units, folder, CsvFormat.RFC4180);
        }
        return new Scored(scores, units);
    }

    private void print(Sample sample, ScoreTable scores, UnitRegister units) {
        Terminal terminal = lgpi.terminal();
        Year period = scores.periods().last();
        Framework framework = scores.definition().framework();
        String title = framework.label() + " (" + framework.code() + ")";
        terminal.line(title);
        terminal.line("=".repeat(title.length()));
        terminal.paragraph(sample.note().toString());
        terminal.paragraph(framework.note().toString());
        terminal.line("");
        terminal.line(RankingText.of(scores, PerNode.INDEX, period, units, scores.size())
                .stripTrailing());
        terminal.line("");
        terminal.line(RankingText.NO_INTERVALS);
        printGroups(scores, units);
        sample.published().ifPresent(text -> printCheck(text, scores));
        terminal.line("");
    }

    /** Means of the units by type, where the register tells types apart. */
    private void printGroups(ScoreTable scores, UnitRegister units) {
        Disparities disparities = Disparities.of(scores, units, TYPE);
        if (disparities.groups().size() < 2) {
            return;
        }
        TextTable.Builder table = TextTable.builder().left("Mean of the units by type");
        table.right(disparities.groups().toArray(String[]::new));
        for (Block block : scores.definition().framework().blocks()) {
            List<String> cells = new ArrayList<>(List.of(block.code() + " " + block.label()));
            disparities
                    .groups()
                    .forEach(group -> cells.add(RankingText.percent(disparities
                            .mean(group, block.code(), GroupWeighting.UNITS)
                            .value())));
            table.row(cells);
        }
        lgpi.terminal().line("");
        lgpi.terminal().line(table.build().toText().stripTrailing());
    }

    private void printCheck(String published, ScoreTable scores) {
        PublishedCheck check = PublishedCsv.check(
                bytes(published), PUBLISHED, scores, PublishedCsv.ROUNDED_TO_PERCENT, CsvFormat.RFC4180);
        lgpi.terminal().line(check + ":");
        for (Problem problem : check.problems()) {
            lgpi.terminal()
                    .line("  " + problem.subject() + ": " + problem.found() + ", expected " + problem.expected());
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
