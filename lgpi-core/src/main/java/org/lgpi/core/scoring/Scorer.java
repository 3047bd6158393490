package org.lgpi.core.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;

/**
 * Computes scores: a pure function from findings to scores under one definition.
 *
 * <p>One unit and a million units run the same formulas and give the same bits, whatever the order of rows. Immutable
 * and thread-safe.
 */
public final class Scorer {

    private final IndexDefinition definition;
    private final ScoringPlan plan;

    private Scorer(IndexDefinition definition) {
        this.definition = definition;
        plan = new ScoringPlan(definition);
    }

    /**
     * Returns the scorer of a definition.
     *
     * @param definition the definition; if its preparation or normalisation needs fitting and is not fitted, {@link #scoreAll} fits it
     *     on its own table and {@link #score} refuses
     * @return the scorer
     */
    public static Scorer of(IndexDefinition definition) {
        return new Scorer(definition);
    }

    /**
     * Returns the definition.
     *
     * @return the definition as it was given
     */
    public IndexDefinition definition() {
        return definition;
    }

    /**
     * Scores one unit.
     *
     * @param assessment findings of the unit
     * @return the scores of all nodes
     * @throws IllegalArgumentException if the assessment is of another framework
     * @throws IllegalStateException if the definition must be fitted first, is not fitted for this period, or compares
     *     units with each other
     */
    public Scorecard score(Assessment assessment) {
        if (definition.needsFit()) {
            throw new IllegalStateException(definition.framework().code() + " uses "
                    + learner()
                    + ", which learns from a population: call definition.fit(table) first, or scoreAll(table)");
        }
        if (plan.hasOrder()) {
            throw new IllegalStateException(definition.framework().code()
                    + " orders units against each other: call scoreAll(table) with all of them");
        }
        AssessmentTable table = AssessmentTable.of(definition.framework(), List.of(assessment));
        return Scorecard.of(new TableScorer(plan, table), 0);
    }

    /**
     * Scores all units of a table at the index, every block and every sub-block.
     *
     * @param table findings
     * @return the scores, rows in the order of the table
     * @throws IllegalArgumentException if the table is of another framework
     */
    public ScoreTable scoreAll(AssessmentTable table) {
        return scoreAll(table, new String[0]);
    }

    /**
     * Scores all units of a table at some nodes, to save memory or to see criteria too.
     *
     * @param table findings
     * @param nodes codes of the nodes to keep, {@code index} for the total; none for the index and all groups
     * @return the scores, rows in the order of the table
     * @throws IllegalArgumentException if the table is of another framework, or if a node is unknown
     */
    public ScoreTable scoreAll(AssessmentTable table, String... nodes) {
        requireFramework(definition, table);
        TableScorer scorer =
                definition.needsFit() ? TableScorer.fitting(definition, table) : new TableScorer(plan, table);
        return ScoreTable.of(scorer, nodes.length == 0 ? groups() : distinct(nodes));
    }

    /** Returns the table if it is of the framework that the definition scores. */
    static AssessmentTable requireFramework(IndexDefinition definition, AssessmentTable table) {
        if (!table.framework().equals(definition.framework())) {
            throw new IllegalArgumentException("the table is of " + table.framework() + ", the definition of "
                    + definition.framework() + "; read the table with the framework of the definition");
        }
        return table;
    }

    private String learner() {
        IndexMethod method = definition.method();
        return method.normalisation().needsFit()
                ? method.normalisation().toString()
                : method.ownNormalisations().values().stream()
                        .filter(Normalisation::needsFit)
                        .findFirst()
                        .map(Normalisation::toString)
                        .orElse("a preparation");
    }

    /** Each node once, in the order of its first naming. */
    private static List<String> distinct(String[] nodes) {
        return Arrays.stream(nodes).distinct().toList();
    }

    /** The index first, then the groups in the order of the definition. */
    private List<String> groups() {
        List<String> codes = new ArrayList<>();
        codes.add(PerNode.INDEX);
        definition.framework().groups().forEach(group -> codes.add(group.code()));
        return codes;
    }

    /** Returns one line: the definition. */
    @Override
    public String toString() {
        return "scorer of " + definition;
    }
}
