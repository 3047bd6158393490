package org.lgpi.io.csv;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.Unit;

/** Reads observations of which all of a unit and period stand in one row. */
final class WideRows {

    private final List<Criterion> criteria;
    private final AssessmentTable.Builder table;
    private final TableRows rows;
    private final NumberParser numbers;
    private final ProblemList problems;
    private final int[] cells;
    private final int[] positions;
    private final BitSet seen = new BitSet();
    private final KnownCells known;

    /** Takes for each column the position of its criterion, -1 where there is none. */
    WideRows(
            CsvInput input,
            Framework framework,
            int[] criterionByColumn,
            AssessmentTable.Builder table,
            TableRows rows,
            ProblemList problems) {
        this.criteria = framework.criteria();
        this.table = table;
        this.rows = rows;
        this.problems = problems;
        this.cells = java.util.stream.IntStream.range(0, criterionByColumn.length)
                .filter(column -> criterionByColumn[column] >= 0)
                .toArray();
        this.positions =
                Arrays.stream(cells).map(cell -> criterionByColumn[cell]).toArray();
        this.numbers = input.numbers(cells);
        this.known = new KnownCells(criteria.size());
    }

    void read(CsvRow row) {
        if (!rows.find(row)) {
            return;
        }
        int t = rows.tableRow();
        if (seen.get(t)) {
            problems.error(
                    row.line(),
                    0,
                    "DUPLICATE_ROW",
                    rows.unit() + " " + rows.period(),
                    "another row for the same unit and period",
                    "each once; the first row was used",
                    "remove one of the two");
            return;
        }
        seen.set(t);
        boolean allApply = rows.excludesNothing();
        for (int i = 0; i < cells.length; i++) {
            int earlier = allApply ? known.row(positions[i], row.key(cells[i])) : -1;
            if (earlier >= 0) {
                table.setAsIn(earlier, t, positions[i]);
            } else if (!row.isEmpty(cells[i])) {
                finding(row, i, t);
            }
        }
    }

    private void finding(CsvRow row, int i, int t) {
        double number = row.number(cells[i], numbers);
        if (Double.isNaN(number)) {
            status(row, i, t);
        } else {
            value(row, i, t, number);
        }
    }

    private void value(CsvRow row, int i, int t, double number) {
        int c = positions[i];
        Criterion criterion = criteria.get(c);
        Unit excluding = rows.excluding(c);
        if (excluding != null) {
            problem(row, i, ObservationCheck.notApplicable(criterion, excluding));
        } else if (criterion.scale().admits(number)) {
            set(row, i, t, number, ObservationStatus.SCORED);
        } else {
            ObservationCheck.offScale(criterion, number).ifPresent(off -> problem(row, i, off));
        }
    }

    private void status(CsvRow row, int i, int t) {
        String cell = row.trimmed(cells[i]);
        Optional<ObservationStatus> status = ObservationStatus.fromCell(cell);
        if (status.isPresent()) {
            set(row, i, t, Double.NaN, status.get());
        } else {
            problem(
                    row,
                    i,
                    CellProblems.notANumber(
                            criteria.get(positions[i]).code(),
                            cell,
                            numbers.mark(),
                            "a number, NA, NE, RF, SU or an empty cell"));
        }
    }

    private void set(CsvRow row, int i, int t, double number, ObservationStatus status) {
        table.set(t, positions[i], number, status);
        known.remember(positions[i], row.key(cells[i]), t);
    }

    private void problem(CsvRow row, int i, Problem problem) {
        problems.add(problem, row.line(), cells[i] + 1);
    }
}
