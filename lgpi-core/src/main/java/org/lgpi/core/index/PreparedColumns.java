package org.lgpi.core.index;

import java.time.Year;
import java.util.List;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.assessment.PlainColumn;

/** The columns of a table on their way through the steps. A column is copied when a step first changes it. */
final class PreparedColumns {

    private static final double[] AS_OBSERVED = {};
    private static final byte[] NOTHING_FILLED = {};
    private static final byte NO_DENOMINATOR = -1;

    final AssessmentTable table;
    final List<Year> years;

    /** Values by criterion; an empty array stands for those of the table. */
    final double[][] values;

    /** Values before treatment, by criterion; an empty array where nothing was treated. */
    private final double[][] untreated;

    /** By criterion and row: the number of the imputation that filled the cell, from 1. */
    private final byte[][] filled;

    private final boolean[][] fillable;

    /** Whether a column was copied for imputation, and is not yet part of a table. */
    private final boolean[] owned;

    PreparedColumns(AssessmentTable table, StatusPolicy.Rule[][] rules) {
        this.table = table;
        years = List.copyOf(table.periods());
        values = new double[rules.length][];
        untreated = new double[rules.length][];
        filled = new byte[rules.length][];
        owned = new boolean[rules.length];
        fillable = new boolean[rules.length][ObservationStatus.values().length];
        for (int c = 0; c < rules.length; c++) {
            values[c] = AS_OBSERVED;
            untreated[c] = AS_OBSERVED;
            filled[c] = NOTHING_FILLED;
            for (ObservationStatus status : ObservationStatus.values()) {
                fillable[c][status.ordinal()] = !status.carriesValue()
                        && status != ObservationStatus.NOT_APPLICABLE
                        && rules[c][status.ordinal()] == StatusPolicy.Rule.EXCLUDE;
            }
        }
    }

    double value(int row, int criterion) {
        return values[criterion].length == 0 ? table.column(criterion).value(row) : values[criterion][row];
    }

    /** The values of some rows. */
    double[] values(int criterion, int[] rows) {
        double[] some = new double[rows.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = value(rows[i], criterion);
        }
        return some;
    }

    /** A copy of a column as it stands. */
    double[] copy(int criterion) {
        if (values[criterion].length > 0) {
            return values[criterion].clone();
        }
        ObservationColumn column = table.column(criterion);
        double[] copy = new double[table.size()];
        if (column instanceof PlainColumn plain) {
            plain.copyValues(0, copy.length, copy);
        } else {
            for (int row = 0; row < copy.length; row++) {
                copy[row] = column.value(row);
            }
        }
        return copy;
    }

    /** Marks the cells of a criterion that had a value and have no quotient. */
    void divided(int criterion, double[] quotients) {
        for (int row = 0; row < quotients.length; row++) {
            if (Double.isNaN(quotients[row])
                    && table.column(criterion).status(row).carriesValue()) {
                marks(criterion)[row] = NO_DENOMINATOR;
            }
        }
        values[criterion] = quotients;
    }

    private byte[] marks(int criterion) {
        if (filled[criterion].length == 0) {
            filled[criterion] = new byte[table.size()];
        }
        return filled[criterion];
    }

    boolean isFillable(int row, int criterion) {
        int mark = mark(row, criterion);
        return mark == NO_DENOMINATOR
                || (mark == 0
                        && fillable[criterion][
                                table.column(criterion).status(row).ordinal()]);
    }

    void fill(int row, int criterion, double value, int imputation) {
        if (!owned[criterion]) {
            values[criterion] = copy(criterion);
            owned[criterion] = true;
        }
        values[criterion][row] = value;
        marks(criterion)[row] = (byte) imputation;
    }

    private int mark(int row, int criterion) {
        return filled[criterion].length == 0 ? 0 : filled[criterion][row];
    }

    /** Number of the imputation that filled a cell, from 1; 0 if none did. */
    int filledBy(int row, int criterion) {
        return Math.max(0, mark(row, criterion));
    }

    boolean lacksDenominator(int row, int criterion) {
        return mark(row, criterion) == NO_DENOMINATOR;
    }

    boolean isMarked(int criterion) {
        return filled[criterion].length > 0;
    }

    void treat(int criterion, int[] rows, TreatmentFit fit) {
        double[] treated = copy(criterion);
        if (untreated[criterion].length == 0) {
            untreated[criterion] = copy(criterion);
        }
        for (int row : rows) {
            treated[row] = fit.apply(treated[row]);
        }
        values[criterion] = treated;
    }

    /** The value of a cell after imputation. */
    double untreated(int row, int criterion) {
        return untreated[criterion].length == 0 ? value(row, criterion) : untreated[criterion][row];
    }

    /** The quotient in a cell that had a value; NaN if it could not be divided. */
    double divided(int row, int criterion) {
        return filledBy(row, criterion) > 0 ? Double.NaN : untreated(row, criterion);
    }
}
