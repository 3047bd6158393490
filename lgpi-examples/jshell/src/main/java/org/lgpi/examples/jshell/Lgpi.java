package org.lgpi.examples.jshell;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.catalogue.Sample;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.UnitCsv;
import org.lgpi.io.json.IndexJson;

/** Helpers with short names, meant for {@code import static}: definitions, data, scores and tables on the screen. */
public final class Lgpi {

    private static final int MOST_ROWS = 20;

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
     * @throws InvalidDefinitionException if the file does not hold a sound definition
     */
    public static IndexDefinition index(String nameOrFile) {
        return Catalogue.byName(nameOrFile).orElseGet(() -> IndexJson.read(Path.of(nameOrFile)));
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
     * Prints a table, at most 20 rows of it.
     *
     * @param table the table
     */
    public static void show(TextTable table) {
        System.out.println(table.head(MOST_ROWS).toText());
    }

    /**
     * Prints a ranking, at most 20 units of it.
     *
     * @param ranking the ranking
     */
    public static void show(Ranking ranking) {
        System.out.println(ranking);
        show(ranking.table());
    }

    /**
     * Prints scores, at most 20 units of them.
     *
     * @param scores the scores
     */
    public static void show(ScoreTable scores) {
        System.out.println(scores);
        show(scores.table());
    }

    /**
     * Prints why a unit has its score: the blocks and sub-blocks, not the criteria.
     *
     * @param card the card
     */
    public static void show(Scorecard card) {
        System.out.println(card);
        show(card.explain());
    }

    /**
     * Prints an explanation.
     *
     * @param explanation the explanation
     */
    public static void show(Explanation explanation) {
        System.out.println(explanation);
        show(explanation.table());
    }

    /**
     * Prints anything else in one line.
     *
     * @param value the value
     */
    public static void show(Object value) {
        System.out.println(value);
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
