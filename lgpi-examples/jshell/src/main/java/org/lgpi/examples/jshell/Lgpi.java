package org.lgpi.examples.jshell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimates;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ResponsibilityCsv;
import org.lgpi.io.csv.SurveyCsv;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.SurveyJson;

/** Helpers with short names, meant for {@code import static}: definitions, data, scores and tables on the screen. */
public final class Lgpi {

    private Lgpi() {}

    /**
     * Returns the bundled index of 100 criteria.
     *
     * @return the definition
     */
    public static IndexDefinition lgpi100() {
        return Catalogue.lgpi100();
    }

    /**
     * Returns an index by its name in the catalogue, or from a file.
     *
     * @param nameOrFile name such as {@code lgpi-100}, or path of a definition
     * @return the definition
     * @throws IllegalArgumentException if there is neither
     * @throws InvalidDefinitionException if the file does not hold a sound definition
     */
    public static IndexDefinition index(String nameOrFile) {
        return Catalogue.byName(nameOrFile).orElseGet(() -> {
            if (Files.notExists(Path.of(nameOrFile))) {
                throw new IllegalArgumentException(
                        "no file " + nameOrFile + ", and no such index among " + Catalogue.names());
            }
            return IndexJson.read(Path.of(nameOrFile));
        });
    }

    /**
     * Reads observations from a CSV file and prints what was wrong with it.
     *
     * @param file path of the file, long or wide
     * @param index what was assessed
     * @return the rows that can be used
     */
    public static AssessmentTable read(String file, IndexDefinition index) {
        return withProblemsShown(AssessmentCsv.read(Path.of(file), index.framework()));
    }

    /**
     * Returns the bundled sample data, with its unit register applied.
     *
     * @param name name of the sample, such as {@code almaty-pilot}, whose data are synthetic
     * @return the observations
     * @throws IllegalArgumentException if there is no such sample
     */
    public static AssessmentTable sample(String name) {
        Sample sample = Catalogue.sample(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("no sample " + name + "; there are " + Catalogue.sampleNames()));
        AssessmentTable table = withProblemsShown(AssessmentCsv.read(
                bytes(sample.assessments()), name, sample.definition().framework()));
        return withProblemsShown(
                table.withUnits(withProblemsShown(UnitCsv.read(bytes(sample.units()), name, CsvFormat.DETECT))));
    }

    /**
     * Scores all units of a table.
     *
     * @param index the definition
     * @param table the observations
     * @return the scores of the index and all groups
     */
    public static ScoreTable score(IndexDefinition index, AssessmentTable table) {
        return Scorer.of(index).scoreAll(table);
    }

    /**
     * Ranks units by the index, in the last period.
     *
     * @param scores the scores
     * @return the ranking
     */
    public static Ranking ranking(ScoreTable scores) {
        return ranking(scores, PerNode.INDEX);
    }

    /**
     * Ranks units by one node, in the last period.
     *
     * @param scores the scores
     * @param node code of a block or sub-block, or {@code index}
     * @return the ranking
     */
    public static Ranking ranking(ScoreTable scores, String node) {
        return Ranking.of(scores, node, scores.periods().last(), Ranking.Ties.MINIMUM);
    }

    /**
     * Returns all scores of one unit in the last period.
     *
     * @param scores the scores
     * @param unit code of the unit
     * @return its card, which also explains and suggests
     */
    public static Scorecard card(ScoreTable scores, String unit) {
        return scores.card(unit, scores.periods().last());
    }

    /**
     * Returns an index with other weights.
     *
     * @param index the definition
     * @param weights weights by code of the node, relative to its siblings; what is not named stays
     * @return the changed definition
     */
    public static IndexDefinition weigh(IndexDefinition index, Map<String, Double> weights) {
        Weights changed = index.method().weights();
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            changed = changed.with(weight.getKey(), weight.getValue());
        }
        Weights all = changed;
        return index.withMethod(method -> method.withWeights(all));
    }

    /**
     * Tells how sure the ranks of the last period are: 1,000 times, weights of the blocks by up to a quarter more or less,
     * and the blocks combined by arithmetic or geometric mean.
     *
     * @param index the definition
     * @param table the observations
     * @return ranks and scores with intervals
     */
    public static UncertaintyResult robustness(IndexDefinition index, AssessmentTable table) {
        return UncertaintyAnalysis.builder(index)
                .period(table.periods().last())
                .seed(42)
                .vary(new UncertainInput.WeightNoise("block", 0.25))
                .vary(new UncertainInput.Aggregations(
                        PerNode.INDEX, List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .build()
                .run(table);
    }

    /**
     * Reads the answers of a survey and prints what was wrong with them.
     *
     * @param design path of the design, a JSON file
     * @param answers path of the answers, a CSV file
     * @return the answers that can be used
     */
    public static SurveyData survey(String design, String answers) {
        return withProblemsShown(SurveyCsv.read(Path.of(answers), SurveyJson.read(Path.of(design))));
    }

    /**
     * Returns an invented survey: 240 residents, four districts as strata, 24 primary sampling units.
     *
     * @return the answers
     */
    public static SurveyData sampleSurvey() {
        SurveyDesign design = SurveyJson.parse(resource("survey-design.json"));
        String source = "survey-answers.csv";
        return withProblemsShown(SurveyCsv.read(bytes(resource(source)), source, design, CsvFormat.DETECT));
    }

    /**
     * Estimates every item of a survey with errors that obey its design.
     *
     * @param survey the answers
     * @param domains columns to estimate by, several cross each other; none for all together
     * @return means, totals and shares
     */
    public static SurveyEstimates estimates(SurveyData survey, String... domains) {
        return SurveyEstimator.of(survey).by(domains).usual();
    }

    /**
     * Reads what local governments are responsible for, and prints what was wrong with the file.
     *
     * @param file path of a CSV file: unit, period, service, component, level
     * @return points by the bundled scheme
     */
    public static ResponsibilityTable responsibilities(String file) {
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        return scheme.score(withProblemsShown(ResponsibilityCsv.read(Path.of(file), scheme)));
    }

    /**
     * Returns the responsibilities of three invented local governments.
     *
     * @return points by the bundled scheme
     */
    public static ResponsibilityTable sampleResponsibilities() {
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        String source = "responsibilities.csv";
        return scheme.score(
                withProblemsShown(ResponsibilityCsv.read(bytes(resource(source)), source, scheme, CsvFormat.DETECT)));
    }

    /**
     * Prints a result: one line that says what it is, and at most 20 rows of its table.
     *
     * @param value anything
     */
    public static void show(Object value) {
        System.out.print(Display.text(value));
    }

    /**
     * Returns a result as HTML, for a page or a notebook.
     *
     * @param value anything
     * @return a paragraph and a table without styles
     */
    public static String html(Object value) {
        return Display.html(value);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Lgpi.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T withProblemsShown(ValueWithProblems<T> read) {
        for (Problem problem : read.problems()) {
            System.out.println(problem);
        }
        return read.value();
    }
}
