package org.lgpi.core.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.PreparedTable;

/**
 * The scores of many units and periods at some nodes, in the order of the table they were computed from. Immutable and
 * thread-safe.
 */
public final class ScoreTable {

    private static final Reason[] REASONS = Reason.values();

    private final TableScorer scorer;
    private final IndexValues top;
    private final List<String> nodes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[][] value;
    private final double[][] coverage;
    private final double[][] lowest;
    private final double[][] highest;
    private final byte[][] reason;
    private final short[] band;

    private ScoreTable(TableScorer scorer, List<String> nodes) {
        this.scorer = scorer;
        this.top = new IndexValues(scorer.plan);
        this.nodes = List.copyOf(nodes);
        int rows = scorer.table.size();
        for (String node : nodes) {
            if (scorer.plan.number(node) < 0) {
                throw new IllegalArgumentException(
                        "no node " + node + " in " + scorer.plan.definition.framework() + "; use index for the total");
            }
            positions.putIfAbsent(node, positions.size());
        }
        value = new double[nodes.size()][rows];
        coverage = new double[nodes.size()][rows];
        lowest = new double[nodes.size()][rows];
        highest = new double[nodes.size()][rows];
        reason = new byte[nodes.size()][rows];
        band = new short[rows];
    }

    static ScoreTable of(TableScorer scorer, List<String> nodes) {
        ScoreTable table = new ScoreTable(scorer, nodes);
        int[] numbers = nodes.stream().mapToInt(scorer.plan::number).toArray();
        boolean withCriteria = table.top.needsCriteria();
        for (int number : numbers) {
            withCriteria |= !scorer.plan.isGroup(number);
        }
        scorer.scoreAll(withCriteria, (rows, values) -> table.keep(rows, values, numbers));
        return table;
    }

    private void keep(int[] rows, NodeValues[] values, int[] numbers) {
        for (int n = 0; n < numbers.length; n++) {
            if (top.isPlain(numbers[n])) {
                keepComputed(rows, values[numbers[n]], n);
            } else {
                for (int i = 0; i < rows.length; i++) {
                    keep(rows[i], top.score(values, numbers[n], i), n);
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            band[rows[i]] = (short) top.band(values, i);
        }
    }

    private void keep(int row, Score score, int n) {
        value[n][row] = score.value();
        coverage[n][row] = score.coverage();
        lowest[n][row] = score.lowest();
        highest[n][row] = score.highest();
        reason[n][row] = (byte) score.reason().ordinal();
    }

    /** Keeps the values as they are computed, where no cap and no minimum coverage can change them. */
    private void keepComputed(int[] rows, NodeValues computed, int n) {
        for (int i = 0; i < rows.length; i++) {
            value[n][rows[i]] = computed.value[i];
            coverage[n][rows[i]] = computed.coverage[i];
            lowest[n][rows[i]] = computed.lowest[i];
            highest[n][rows[i]] = computed.highest[i];
            reason[n][rows[i]] = computed.reason[i];
        }
    }

    /**
     * Returns the definition, fitted if it needs to be.
     *
     * @return the definition behind every number of this table
     */
    public IndexDefinition definition() {
        return scorer.plan.definition;
    }

    /**
     * Returns the findings behind the scores.
     *
     * @return the table that was scored
     */
    public AssessmentTable assessments() {
        return scorer.table;
    }

    /**
     * Returns the findings after denominators, screening, imputation and treatment, with a record of what was done.
     *
     * @return what was normalised
     */
    public PreparedTable prepared() {
        return scorer.prepared;
    }

    /**
     * Returns the nodes that the table holds.
     *
     * @return codes, {@code index} for the total
     */
    public List<String> nodes() {
        return nodes;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of pairs of unit and period
     */
    public int size() {
        return band.length;
    }

    /**
     * Returns the unit of a row.
     *
     * @param row row from 0
     * @return code of the unit
     */
    public String unit(int row) {
        return scorer.table.unit(row);
    }

    /**
     * Returns the period of a row.
     *
     * @param row row from 0
     * @return the year
     */
    public Year period(int row) {
        return scorer.table.period(row);
    }

    /**
     * Returns all periods.
     *
     * @return the years in rising order
     */
    public SortedSet<Year> periods() {
        return scorer.table.periods();
    }

    /**
     * Finds the row of a unit and period.
     *
     * @param unit code of the unit
     * @param period the year
     * @return the row, empty if there is none
     */
    public OptionalInt row(String unit, Year period) {
        return scorer.table.row(unit, period);
    }

    /**
     * Returns the value of a node in a row.
     *
     * @param row row from 0
     * @param node code of a node that the table holds
     * @return the value that may be published, NaN if there is none
     */
    public double value(int row, String node) {
        return value[position(node)][row];
    }

    /**
     * Returns the score of a node in a row.
     *
     * @param row row from 0
     * @param node code of a node that the table holds
     * @return the score
     */
    public Score score(int row, String node) {
        int n = position(node);
        return new Score(
                node, value[n][row], coverage[n][row], lowest[n][row], highest[n][row], REASONS[reason[n][row]]);
    }

    /**
     * Returns the index of a row.
     *
     * @param row row from 0
     * @return score of the index
     */
    public Score index(int row) {
        return score(row, PerNode.INDEX);
    }

    /**
     * Returns the band of the index in a row.
     *
     * @param row row from 0
     * @return the band; empty if the index has no value or lies below all bands
     */
    public Optional<Band> band(int row) {
        return band[row] < 0 ? Optional.empty() : Optional.of(top.band(band[row]));
    }

    /**
     * Returns everything about one row: all nodes, gates and views.
     *
     * @param row row from 0
     * @return the card, computed anew with the same bits
     */
    public Scorecard card(int row) {
        return scorer.plan.hasOrder() ? Scorecard.ofOrdered(scorer, row) : Scorecard.of(scorer, row);
    }

    /**
     * Returns everything about one unit and period.
     *
     * @param unit code of the unit
     * @param period the year
     * @return the card
     * @throws IllegalArgumentException if the table has no such row
     */
    public Scorecard card(String unit, Year period) {
        return card(row(unit, period)
                .orElseThrow(() -> new IllegalArgumentException("no scores of " + unit + " in " + period)));
    }

    /**
     * Regroups the criteria of every row by a tag, as {@link Scorecard#view} does for one.
     *
     * @param tag name of the tag, such as {@code aspect}
     * @return scores by value of the tag, each list with one entry for each row
     */
    public Map<String, List<Score>> view(String tag) {
        TagView view = new TagView(scorer.plan, tag);
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        view.groups().forEach(group -> scores.put(group, new ArrayList<>(Collections.nCopies(size(), null))));
        scorer.scoreAll(true, (rows, values) -> {
            for (int i = 0; i < view.groups().size(); i++) {
                List<Score> column = scores.get(view.groups().get(i));
                for (int r = 0; r < rows.length; r++) {
                    column.set(rows[r], view.score(i, values, r));
                }
            }
        });
        scores.replaceAll((group, list) -> Collections.unmodifiableList(list));
        return Collections.unmodifiableMap(scores);
    }

    /**
     * Returns the standard error of the score of a node, propagated from those of the observations below.
     *
     * <p>The errors of different criteria count as independent, criteria without an error as exact.
     *
     * @param row row from 0
     * @param node code of a node
     * @return the standard error; empty if no observation below has one, or if the score does not follow smoothly from one
     *     that has: below a minimum, maximum, median or order, through a scale of steps, or under the cap of a gate
     */
    public OptionalDouble standardError(int row, String node) {
        return card(row).standardError(node);
    }

    /**
     * Feeds scores into another definition, as observations of its criteria.
     *
     * @param criteria code of the criterion that receives the score, by code of a node that the table holds
     * @param target framework of the other definition
     * @return the observations, and problems as {@link #toObservations(Map, AssessmentTable)} tells
     * @throws IllegalArgumentException if a node or a criterion is unknown
     */
    public ValueWithProblems<AssessmentTable> toObservations(Map<String, String> criteria, Framework target) {
        return toObservations(criteria, AssessmentTable.builder(target).build());
    }

    /**
     * Feeds scores into another definition, beside findings that are there already: those of other instruments.
     *
     * <p>A score that is a share is brought to the range or the points of its criterion; scores normalised to another
     * scale than 0 to 1, such as z-scores, stand as they are. With it goes its standard error, if
     * it has one. A score that is withheld or missing becomes {@code NOT_ASSESSED}, unless the whole node does not apply,
     * is suppressed, refused or without evidence. A score off the scale, or beside a finding, is an error and is not used.
     *
     * @param criteria code of the criterion that receives the score, by code of a node that the table holds
     * @param findings findings under the other definition
     * @return the findings and the scores, rows of the findings first
     * @throws IllegalArgumentException if a node or a criterion is unknown
     */
    public ValueWithProblems<AssessmentTable> toObservations(Map<String, String> criteria, AssessmentTable findings) {
        return ScoreFeed.feed(this, criteria, findings);
    }

    /**
     * Returns the values as a table for people.
     *
     * @return unit, period, the value of every node that the table holds, and the band of the index, for each row
     */
    public TextTable table() {
        TextTable.Builder table = TextTable.builder().left("unit", "period");
        nodes.forEach(table::right);
        table.left("band");
        for (int row = 0; row < size(); row++) {
            List<String> cells = new ArrayList<>(List.of(unit(row), period(row).toString()));
            for (double[] column : value) {
                cells.add(Score.percent(column[row]));
            }
            cells.add(band(row).map(Band::code).orElse(""));
            table.row(cells);
        }
        return table.build();
    }

    private int position(String node) {
        Integer position = positions.get(node);
        if (position == null) {
            throw new IllegalArgumentException("the table holds no node " + node + " but " + nodes
                    + "; name it when scoring: scoreAll(table, \"" + node + "\")");
        }
        return position;
    }

    /** Returns one line: the number of rows and of nodes, the range of the index and of its coverage. */
    @Override
    public String toString() {
        String text = size() + " rows, " + nodes.size() + " nodes";
        if (!positions.containsKey(PerNode.INDEX) || size() == 0) {
            return text;
        }
        int n = position(PerNode.INDEX);
        return text + ", index " + range(value[n]) + ", coverage " + range(coverage[n]);
    }

    private static String range(double[] values) {
        double smallest = Double.NaN;
        double largest = Double.NaN;
        for (double v : values) {
            smallest = Double.isNaN(smallest) || v < smallest ? v : smallest;
            largest = Double.isNaN(largest) || v > largest ? v : largest;
        }
        return Score.percent(smallest) + " to " + Score.percent(largest);
    }
}
