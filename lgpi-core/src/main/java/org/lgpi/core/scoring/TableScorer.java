package org.lgpi.core.scoring;

import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.scoring.ScoringPlan.GroupPlan;

/**
 * A plan bound to one table: knows what each finding of each criterion amounts to, by period if the fit differs by
 * period. Thread-safe.
 */
final class TableScorer {

    /** Rows that are scored together: their arrays stay in the processor's cache. */
    private static final int BATCH = 1024;

    final ScoringPlan plan;
    final AssessmentTable table;
    final PreparedTable prepared;
    private final AssessmentTable values;
    private final boolean byPeriod;
    private final Map<Year, PeriodScorer> periods = new HashMap<>();
    private final Map<Year, NodeValues[]> ordered = new ConcurrentHashMap<>();

    TableScorer(ScoringPlan plan, AssessmentTable table) {
        this(plan, prepared(plan, table));
    }

    private TableScorer(ScoringPlan plan, PreparedTable prepared) {
        this.plan = plan;
        this.prepared = prepared;
        table = prepared.observed();
        values = prepared.prepared();
        byPeriod = byPeriod(plan);
        if (byPeriod) {
            table.periods().forEach(year -> periods.put(year, new PeriodScorer(year)));
        } else {
            periods.put(Year.of(0), new PeriodScorer(Year.of(0)));
        }
    }

    /** Fits a definition on the table that it scores, which is prepared once for both. */
    static TableScorer fitting(IndexDefinition definition, AssessmentTable table) {
        PreparedTable prepared = PreparedTable.of(definition, table);
        return new TableScorer(new ScoringPlan(prepared.fitted()), prepared);
    }

    private static PreparedTable prepared(ScoringPlan plan, AssessmentTable table) {
        if (byPeriod(plan)) {
            table.periods().forEach(year -> requireFit(plan, year));
        }
        return PreparedTable.of(plan.definition, table);
    }

    private static boolean byPeriod(ScoringPlan plan) {
        return plan.definition.method().fit() == Normalisation.Scope.PER_PERIOD
                && plan.definition.method().learns();
    }

    private static void requireFit(ScoringPlan plan, Year year) {
        if (!plan.isFitted(year)) {
            throw new IllegalStateException(plan.definition.framework().code() + " is not fitted for " + year
                    + ": call definition.fit(table) with findings of that year");
        }
    }

    /** Receives the values of all nodes for some rows; entries of criteria that were not asked for are absent. */
    interface Receiver {
        void accept(int[] rows, NodeValues[] nodes);
    }

    /**
     * Scores all rows. Orders between units see all rows of a period at once, everything else goes in batches.
     *
     * @param withCriteria whether the receiver needs the values of criteria too
     */
    void scoreAll(boolean withCriteria, Receiver receiver) {
        if (plan.hasOrder()) {
            for (Year year : table.periods()) {
                int[] rows = rows(year);
                receiver.accept(rows, score(rows, withCriteria));
            }
            return;
        }
        Workspace workspace = new Workspace(plan, BATCH, withCriteria);
        int from = 0;
        while (from < table.size()) {
            int[] rows = batch(from);
            score(rows, withCriteria, workspace);
            receiver.accept(rows, workspace.nodes);
            from += rows.length;
        }
    }

    /** Scores some rows of one period. */
    NodeValues[] score(int[] rows, boolean withCriteria) {
        Workspace workspace = new Workspace(plan, rows.length, withCriteria);
        score(rows, withCriteria, workspace);
        return workspace.nodes;
    }

    private void score(int[] rows, boolean withCriteria, Workspace workspace) {
        PeriodScorer scorer = period(table.period(rows[0]));
        for (int c = 0; withCriteria && c < plan.criteria.size(); c++) {
            scorer.criterion(c, rows, workspace.nodes[c]);
        }
        for (GroupPlan group : plan.groups) {
            scorer.group(group, rows, workspace);
            if (prepared.isScreened()) {
                withhold(rows, workspace.nodes[group.number()]);
            }
        }
    }

    /** No node of a unit that is screened out has a value, and all say why. */
    void withhold(int[] rows, NodeValues node) {
        for (int i = 0; i < rows.length; i++) {
            if (prepared.screenedOut(rows[i]).isPresent()) {
                node.value[i] = Double.NaN;
                node.reason[i] = (byte) Reason.SCREENED_OUT.ordinal();
                node.complete = false;
            }
        }
    }

    /** All rows of one period, scored once: orders between units ask for them again with each card. */
    NodeValues[] scorePeriod(Year year) {
        return ordered.computeIfAbsent(year, y -> score(rows(y), true));
    }

    /** The top of the scale that the normalisation brings values to, in one period. */
    double top(Year year) {
        return period(year).top();
    }

    CriterionScorer criterionScorer(int criterion, Year year) {
        return period(year).scorers[criterion];
    }

    private PeriodScorer period(Year year) {
        return periods.get(byPeriod ? year : Year.of(0));
    }

    int[] rows(Year year) {
        int[] rows = new int[table.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (table.period(row).equals(year)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private int[] batch(int from) {
        int end = Math.min(table.size(), from + BATCH);
        if (byPeriod) {
            int to = from + 1;
            while (to < end && table.period(to).equals(table.period(from))) {
                to++;
            }
            end = to;
        }
        int[] rows = new int[end - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return rows;
    }

    /** What findings amount to in one period, or in all if the fit is the same for all. */
    private final class PeriodScorer {

        private final CriterionScorer[] scorers;
        private final CellScore[][] cells;
        private final Map<Integer, CodedMean> codedMeans = new HashMap<>();

        PeriodScorer(Year year) {
            int criteria = plan.criteria.size();
            scorers = new CriterionScorer[criteria];
            cells = new CellScore[criteria][];
            for (int c = 0; c < criteria; c++) {
                scorers[c] = plan.criterionScorer(c, year);
                cells[c] = cells(scorers[c], values.column(c));
            }
            for (GroupPlan group : plan.groups) {
                if (!prepared.isScreened() && CodedMean.fits(plan, values, group)) {
                    codedMeans.put(group.number(), new CodedMean(group, values, cells));
                }
            }
        }

        double top() {
            double top = Double.NaN;
            for (CriterionScorer scorer : scorers) {
                top = Double.isNaN(top) || scorer.best() > top ? scorer.best() : top;
            }
            return top;
        }

        private CellScore[] cells(CriterionScorer scorer, ObservationColumn column) {
            if (!(column instanceof CodedColumn coded)) {
                return new CellScore[0];
            }
            CellScore[] byCode = new CellScore[coded.codeCount()];
            for (int code = 0; code < byCode.length; code++) {
                byCode[code] = scorer.score(coded.codeValue(code), coded.codeStatus(code));
            }
            return byCode;
        }

        void criterion(int criterion, int[] rows, NodeValues out) {
            ObservationColumn column = values.column(criterion);
            boolean special = prepared.isScreened() || prepared.isMarked(criterion);
            out.complete = false;
            for (int i = 0; i < rows.length; i++) {
                if (special) {
                    out.set(i, prepared(criterion, column, rows[i]));
                } else {
                    out.set(i, cell(criterion, column, rows[i]));
                }
            }
        }

        private CellScore cell(int criterion, ObservationColumn column, int row) {
            return column instanceof CodedColumn coded
                    ? cells[criterion][coded.code(row)]
                    : scorers[criterion].score(column.value(row), column.status(row));
        }

        private CellScore prepared(int criterion, ObservationColumn column, int row) {
            if (prepared.screenedOut(row).isPresent()) {
                return scorers[criterion].screenedOut(table.column(criterion).status(row));
            } else if (prepared.isImputed(row, criterion)) {
                return scorers[criterion].imputed(column.value(row));
            } else if (prepared.lacksDenominator(row, criterion)) {
                return scorers[criterion].withoutDenominator();
            }
            return cell(criterion, column, row);
        }

        void group(GroupPlan group, int[] rows, Workspace workspace) {
            NodeValues out = workspace.nodes[group.number()];
            CodedMean coded = codedMeans.get(group.number());
            if (coded != null) {
                coded.score(rows, workspace.codes, workspace.others, out);
                return;
            }
            NodeValues[] children = new NodeValues[group.children().length];
            for (int i = 0; i < children.length; i++) {
                int child = group.children()[i];
                children[i] = workspace.nodes[child];
                if (children[i] == null) {
                    children[i] = new NodeValues(rows.length);
                    criterion(child, rows, children[i]);
                }
            }
            workspace.groups.score(group, plan.pooled, children, rows.length, out);
        }
    }

    /** Arrays that are used again for every batch. Not thread-safe. */
    private static final class Workspace {

        final NodeValues[] nodes;
        final byte[][] codes;
        final int[] others;
        final GroupScorer groups;

        Workspace(ScoringPlan plan, int rows, boolean withCriteria) {
            nodes = new NodeValues[plan.nodes()];
            for (int n = withCriteria ? 0 : plan.criteria.size(); n < nodes.length; n++) {
                nodes[n] = new NodeValues(rows);
            }
            int most = 0;
            for (GroupPlan group : plan.groups) {
                most = Math.max(most, group.children().length);
            }
            codes = new byte[most][rows];
            others = new int[rows];
            groups = new GroupScorer(rows);
        }
    }
}
