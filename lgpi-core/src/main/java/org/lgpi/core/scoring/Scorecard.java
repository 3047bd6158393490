package org.lgpi.core.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;

/** All scores of one unit and period: every criterion, sub-block, block and the index. Immutable and thread-safe. */
public final class Scorecard {

    final TableScorer scorer;
    final int row;
    final NodeValues[] nodes;
    final int at;
    final IndexValues top;

    /** Rows of the table that the values hold. */
    final int[] rows;

    /** The values may hold other rows too; this card is about the one that stands {@code at} a place in them. */
    private Scorecard(TableScorer scorer, int row, int[] rows, NodeValues[] nodes, int at) {
        this.scorer = scorer;
        this.row = row;
        this.rows = rows;
        this.nodes = nodes;
        this.at = at;
        this.top = new IndexValues(scorer.plan);
    }

    static Scorecard of(TableScorer scorer, int row) {
        int[] rows = {row};
        return new Scorecard(scorer, row, rows, scorer.score(rows, true), 0);
    }

    /** The card of one row of a definition that orders units: all rows of the period are scored. */
    static Scorecard ofOrdered(TableScorer scorer, int row) {
        Year period = scorer.table.period(row);
        int[] rows = scorer.rows(period);
        return new Scorecard(scorer, row, rows, scorer.scorePeriod(period), Arrays.binarySearch(rows, row));
    }

    /**
     * Returns the definition, fitted if it needs to be.
     *
     * @return the definition behind every number of this card
     */
    public IndexDefinition definition() {
        return scorer.plan.definition;
    }

    /**
     * Returns the unit.
     *
     * @return code of the unit
     */
    public String unit() {
        return scorer.table.unit(row);
    }

    /**
     * Returns the period.
     *
     * @return the year
     */
    public Year period() {
        return scorer.table.period(row);
    }

    /**
     * Returns the findings behind the scores.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        return scorer.table.assessment(row);
    }

    /**
     * Returns the total.
     *
     * @return score of the index after the caps of gates
     */
    public Score index() {
        return node(PerNode.INDEX);
    }

    /**
     * Returns the score of a node.
     *
     * @param code code of a block, sub-block or criterion, or {@code index}
     * @return its score
     * @throws IllegalArgumentException if the definition has no such node
     */
    public Score node(String code) {
        return top.score(nodes, number(code), at);
    }

    /**
     * Returns the scores of all nodes.
     *
     * @return the index first, then every group before what is inside it, in the order of the definition
     */
    public List<Score> nodes() {
        List<Score> scores = new ArrayList<>();
        scores.add(index());
        definition().framework().blocks().forEach(block -> addScores(block, scores));
        return Collections.unmodifiableList(scores);
    }

    private void addScores(Group group, List<Score> scores) {
        scores.add(node(group.code()));
        group.subBlocks().forEach(subBlock -> addScores(subBlock, scores));
        group.criteria().forEach(criterion -> scores.add(node(criterion.code())));
    }

    /**
     * Returns the value of a node before caps and before anything is withheld: what its parent is computed from.
     *
     * @param code code of a node, or {@code index}
     * @return the value, NaN if there is none
     * @throws IllegalArgumentException if the definition has no such node
     */
    public double computed(String code) {
        return nodes[number(code)].value[at];
    }

    /**
     * Returns the points earned at a node that counts points.
     *
     * @param code code of a criterion with a scale of points, or of a node aggregated by a sum
     * @return points; NaN if the node has no value or does not count points
     */
    public double points(String code) {
        return points(number(code));
    }

    double points(int number) {
        return nodes[number].value[at] * maximum(number);
    }

    /**
     * Returns the points to be had at a node that counts points, over what has a value.
     *
     * @param code code of a criterion with a scale of points, or of a node aggregated by a sum
     * @return points; NaN if the node has no value or does not count points
     */
    public double maximum(String code) {
        return maximum(number(code));
    }

    double maximum(int number) {
        if (!nodes[number].reason(at).equals(Reason.NONE)) {
            return Double.NaN;
        }
        if (!scorer.plan.isGroup(number)) {
            Criterion criterion = scorer.plan.criteria.get(number);
            return criterion.scale() instanceof Scale.Points points ? points.maximum() : Double.NaN;
        }
        Aggregation aggregation = scorer.plan.group(number).aggregation();
        boolean sum = aggregation.kind() == Aggregation.Kind.SUM || aggregation.kind() == Aggregation.Kind.CAPPED_SUM;
        return sum ? nodes[number].weight[at] : Double.NaN;
    }

    /**
     * Returns the band of the index, after the caps of gates.
     *
     * @return the band; empty if the index has no value or lies below all bands
     */
    public Optional<Band> band() {
        int band = top.band(nodes, at);
        return band < 0 ? Optional.empty() : Optional.of(top.band(band));
    }

    /**
     * Returns the results of the gates.
     *
     * @return results in the order of the definition, perhaps none
     */
    public List<GateResult> gates() {
        return List.copyOf(top.gates(nodes, at));
    }

    /**
     * Regroups the criteria by a tag.
     *
     * <p>The value of a group is the arithmetic mean of its criteria under the effective weights of the index, its
     * coverage and bounds likewise. A criterion with several values of the tag counts in each of these groups, one
     * without the tag in {@code (none)}. Views have no total, gates or bands.
     *
     * @param tag name of the tag, such as {@code aspect}
     * @return score by value of the tag, in the order in which the values first stand in the definition
     */
    public Map<String, Score> view(String tag) {
        Map<String, Score> scores = new LinkedHashMap<>();
        TagView view = new TagView(scorer.plan, tag);
        for (int i = 0; i < view.groups().size(); i++) {
            scores.put(view.groups().get(i), view.score(i, nodes, at));
        }
        return Collections.unmodifiableMap(scores);
    }

    /**
     * Explains the index: which part of it each node earns, and which part of what is missing each node loses.
     *
     * @return the explanation, a tree whose parts add up
     */
    public Explanation explain() {
        return explain(PerNode.INDEX);
    }

    /**
     * Explains one node as if it were the whole.
     *
     * @param code code of a node, or {@code index}
     * @return the explanation, a tree whose parts add up to the computed value of the node
     * @throws IllegalArgumentException if the definition has no such node
     */
    public Explanation explain(String code) {
        return new ExplanationTree(this).explain(number(code));
    }

    /**
     * Returns the standard error of a score, propagated from those of the observations below it.
     *
     * <p>The errors of different criteria count as independent, criteria without an error as exact.
     *
     * @param code code of a node, or {@code index}
     * @return the standard error; empty if no observation below has one, or if the score does not follow smoothly from one
     *     that has: below a minimum, maximum, median or order, through a scale of steps, or under the cap of a gate
     * @throws IllegalArgumentException if the definition has no such node
     */
    public OptionalDouble standardError(String code) {
        return new StandardErrors(this).of(number(code));
    }

    /**
     * Says why another card has another value.
     *
     * @param to card of another unit or period under the same definition
     * @return the difference from this card to that one, a tree whose parts add up
     * @throws IllegalArgumentException if the definitions differ
     */
    public Difference differenceTo(Scorecard to) {
        return Difference.of(this, to);
    }

    /**
     * Finds what would raise the index most.
     *
     * @return all steps by which a criterion can rise, with their exact gains
     */
    public Improvements improvements() {
        return Improvements.of(this);
    }

    int number(String code) {
        int number = scorer.plan.number(code);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "no node " + code + " in " + definition().framework() + "; use index for the total");
        }
        return number;
    }

    /** Returns one line: unit, period, the index and its band. */
    @Override
    public String toString() {
        return unit() + " " + period() + ": " + index()
                + band().map(band -> ", band " + band.code()).orElse("");
    }
}
