package org.lgpi.core.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;
import org.lgpi.core.stat.Decimals;

/**
 * Scores the units of one period again and again, each time with some weights, aggregations or findings changed.
 *
 * <p>Changes stay until {@link #reset}. The values are, bit for bit, those that {@link Scorer} gives on a definition with
 * these weights and aggregations; what the normalisation has learned stays as it is. Where the index is a tree of means,
 * without gates, blocks and minimum coverage, only the nodes above a change are computed again. Not thread-safe; {@link
 * #copy} serves another thread.
 */
public final class VariantScorer {

    private final TableScorer scorer;
    private final ScoringPlan plan;
    private final IndexValues top;
    private final List<Band> bands;
    private final int[] rows;
    /** Position in the table's rows of each unit, by code. */
    private final int[] order;

    private final NodeValues[] nominal;
    private final boolean plain;
    private final MeanTree tree;
    private final double[][] weights;
    private final Aggregation[] aggregations;
    private NodeValues[] nodes;
    private boolean changed;

    private VariantScorer(TableScorer scorer, int[] rows, int[] order, NodeValues[] nominal) {
        this.scorer = scorer;
        this.rows = rows;
        this.order = order;
        this.nominal = nominal;
        plan = scorer.plan;
        top = new IndexValues(plan);
        bands = top.rising();
        plain = isPlain();
        weights = new double[plan.groups.size()][];
        aggregations = new Aggregation[plan.groups.size()];
        for (int g = 0; g < weights.length; g++) {
            weights[g] = plan.groups.get(g).weights().clone();
            aggregations[g] = plan.groups.get(g).aggregation();
        }
        tree = new MeanTree(plan, nominal, rows.length, weights, aggregations);
        nodes = nominal.clone();
    }

    /**
     * Returns a scorer of the variants of a definition.
     *
     * @param definition the definition; fitted on the table if its normalisation must learn and has not
     * @param table findings
     * @param period the year whose units are scored
     * @return the scorer, with nothing changed yet
     * @throws IllegalArgumentException if the table is of another framework
     */
    public static VariantScorer of(IndexDefinition definition, AssessmentTable table, Year period) {
        Scorer.requireFramework(definition, table);
        TableScorer scorer = definition.needsFit()
                ? TableScorer.fitting(definition, table)
                : new TableScorer(new ScoringPlan(definition), table);
        int[] rows = scorer.rows(period);
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparing(i -> table.unit(rows[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        return new VariantScorer(scorer, rows, order, scorer.scorePeriod(period));
    }

    /**
     * Returns a scorer of the same units for another thread, with nothing changed.
     *
     * @return the copy; what was computed for the definition itself is shared
     */
    public VariantScorer copy() {
        return new VariantScorer(scorer, rows, order, nominal);
    }

    private boolean isPlain() {
        boolean tree = !plan.pooled
                && !scorer.prepared.isScreened()
                && plan.definition.method().gates().isEmpty()
                && top.isPlain(plan.index());
        for (GroupPlan group : plan.groups) {
            tree &= group.minimumChildren() == 0;
        }
        for (int c = 0; tree && c < plan.criteria.size(); c++) {
            for (byte reason : nominal[c].reason) {
                tree &= reason != NodeValues.BLOCKED;
            }
        }
        return tree;
    }

    /**
     * Returns the units.
     *
     * @return codes in alphabetical order
     */
    public List<String> units() {
        List<String> units = new ArrayList<>(rows.length);
        for (int at : order) {
            units.add(scorer.table.unit(rows[at]));
        }
        return units;
    }

    /**
     * Returns the bands of the definition.
     *
     * @return bands from the lowest up
     */
    public List<Band> bands() {
        return bands;
    }

    /**
     * Returns what a node weighs relative to its siblings.
     *
     * @param node code of a block, sub-block or criterion
     * @return the weight, with the changes made
     */
    public double weight(String node) {
        int number = number(node);
        int group = plan.parent(number) - plan.criteria.size();
        return weights[group][position(plan.groups.get(group), number)];
    }

    /**
     * Changes what a node weighs relative to its siblings.
     *
     * @param node code of a block, sub-block or criterion
     * @param weight the weight, 0 or more
     */
    public void changeWeight(String node, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "weight of " + node + ": expected a number of 0 or more, found " + weight);
        }
        int number = number(node);
        int group = plan.parent(number) - plan.criteria.size();
        int position = position(plan.groups.get(group), number);
        if (weights[group][position] != weight) {
            weights[group][position] = weight;
            changedBelow(group);
        }
    }

    /**
     * Changes how children are combined.
     *
     * @param aggregation the choice for every node
     */
    public void changeAggregation(PerNode<Aggregation> aggregation) {
        for (int g = 0; g < aggregations.length; g++) {
            changeAggregation(g, aggregation.at(plan.groups.get(g).code(), plan.level(g)));
        }
    }

    private void changeAggregation(int group, Aggregation aggregation) {
        if (!aggregations[group].equals(aggregation)) {
            aggregations[group] = aggregation;
            changedBelow(group);
        }
    }

    /**
     * Changes what was found; it is prepared with what the definition has learned.
     *
     * @param unit position of the unit in {@link #units}
     * @param criterion position of the criterion in the framework
     * @param value the value in place of the one that was observed
     */
    public void changeValue(int unit, int criterion, double value) {
        int row = rows[order[unit]];
        double prepared = scorer.prepared.prepare(row, criterion, value);
        change(unit, criterion, criterionScorer(unit, criterion).score(prepared, ObservationStatus.SCORED));
    }

    /**
     * Changes what was put in place of a missing value.
     *
     * @param unit position of the unit in {@link #units}
     * @param criterion position of the criterion in the framework
     * @param value a value that is prepared already, such as one of {@link #donors}
     */
    public void changeImputed(int unit, int criterion, double value) {
        change(unit, criterion, criterionScorer(unit, criterion).imputed(value));
    }

    private CriterionScorer criterionScorer(int unit, int criterion) {
        return scorer.criterionScorer(criterion, scorer.table.period(rows[order[unit]]));
    }

    private void change(int unit, int criterion, CellScore cell) {
        if (nodes[criterion] == nominal[criterion]) {
            nodes[criterion] = nominal[criterion].copy(rows.length);
        }
        nodes[criterion].set(order[unit], cell);
        tree.changeValues(criterion, nodes[criterion].value);
        changedBelow(plan.parent(criterion) - plan.criteria.size());
    }

    /**
     * Tells whether a value of the definition itself is imputed.
     *
     * @param unit position of the unit in {@link #units}
     * @param criterion position of the criterion in the framework
     * @return true if it was put in place of a missing one
     */
    public boolean isImputed(int unit, int criterion) {
        return scorer.prepared.isImputed(rows[order[unit]], criterion);
    }

    /**
     * Returns what other units have where one has nothing.
     *
     * @param criterion position of the criterion in the framework
     * @return observed values of the period, prepared, in rising order
     */
    public double[] donors(int criterion) {
        return Arrays.stream(rows)
                .filter(row -> scorer.table.column(criterion).status(row).carriesValue()
                        && scorer.prepared.screenedOut(row).isEmpty())
                .mapToDouble(row -> scorer.prepared.prepared().column(criterion).value(row))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private void changedBelow(int group) {
        changed = true;
        tree.staleFrom(group);
    }

    /** Takes back all changes. */
    public void reset() {
        for (int c = 0; c < plan.criteria.size(); c++) {
            if (nodes[c] != nominal[c]) {
                tree.restoreValues(c, nominal[c].value);
                tree.staleFrom(plan.parent(c) - plan.criteria.size());
            }
        }
        for (int g = 0; g < weights.length; g++) {
            double[] own = plan.groups.get(g).weights();
            if (!Arrays.equals(weights[g], own)) {
                System.arraycopy(own, 0, weights[g], 0, own.length);
                tree.staleFrom(g);
            }
            changeAggregation(g, plan.groups.get(g).aggregation());
        }
        nodes = nominal.clone();
        changed = false;
    }

    /**
     * Returns the index of every unit under the changes made.
     *
     * @return values that may be published, NaN where there is none, in the order of {@link #units}
     */
    public double[] index() {
        double[] index = new double[rows.length];
        if (plain && tree.isOfMeans()) {
            double[] values = tree.index();
            for (int i = 0; i < index.length; i++) {
                index[i] = values[order[i]];
            }
            return index;
        }
        combineAll();
        for (int i = 0; i < index.length; i++) {
            index[i] = top.score(nodes, plan.index(), order[i]).value();
        }
        return index;
    }

    /**
     * Tells why a unit has no index under the changes made.
     *
     * @param unit position of the unit
     * @return the reason, {@code NONE} if it has one
     */
    public Reason reason(int unit) {
        combineAll();
        return top.score(nodes, plan.index(), order[unit]).reason();
    }

    /**
     * Returns the bands of the index of all units under the changes made, gates included.
     *
     * @param index what {@link #index} gave
     * @return for each unit its position in {@link #bands}, -1 for none
     */
    public int[] bandsOf(double[] index) {
        int[] found = new int[index.length];
        if (plain) {
            for (int i = 0; i < index.length; i++) {
                int band = Double.isNaN(index[i]) ? -1 : bands.size() - 1;
                while (band >= 0 && !Decimals.reaches(index[i], bands.get(band).from())) {
                    band--;
                }
                found[i] = band;
            }
            return found;
        }
        combineAll();
        for (int i = 0; i < index.length; i++) {
            found[i] = top.band(nodes, order[i]);
        }
        return found;
    }

    /** Computes everything that the scorer knows, for what the tree of means cannot tell. */
    private void combineAll() {
        if (!changed) {
            return;
        }
        GroupScorer groups = new GroupScorer(rows.length);
        for (int g = 0; g < weights.length; g++) {
            GroupPlan own = plan.groups.get(g);
            GroupPlan group = new GroupPlan(
                    own.number(),
                    own.code(),
                    own.children(),
                    weights[g],
                    aggregations[g],
                    own.minimumChildren(),
                    own.minimumCoverage());
            NodeValues[] children = new NodeValues[own.children().length];
            for (int i = 0; i < children.length; i++) {
                children[i] = nodes[own.children()[i]];
            }
            nodes[own.number()] = new NodeValues(rows.length);
            groups.score(group, plan.pooled, children, rows.length, nodes[own.number()]);
            if (scorer.prepared.isScreened()) {
                scorer.withhold(rows, nodes[own.number()]);
            }
        }
        changed = false;
    }

    private int number(String node) {
        int number = plan.number(node);
        if (number < 0 || number == plan.index()) {
            throw new IllegalArgumentException(
                    "no block, sub-block or criterion " + node + " in " + plan.definition.framework());
        }
        return number;
    }

    private static int position(GroupPlan group, int number) {
        int position = 0;
        while (group.children()[position] != number) {
            position++;
        }
        return position;
    }

    /**
     * Returns the criteria.
     *
     * @return criteria in the order of the framework
     */
    public List<Criterion> criteria() {
        return plan.criteria;
    }

    /** Returns one line: the definition and the number of units. */
    @Override
    public String toString() {
        return "variants of " + plan.definition + ", " + rows.length + " units";
    }
}
