package org.lgpi.core.index;

import java.util.function.IntPredicate;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;

/** Counts of what is available in each row over some criteria. */
final class Availability {

    private final AssessmentTable table;
    private final int[] applicable;
    private final int[] available;
    private final int[] zeros;

    private Availability(AssessmentTable table) {
        this.table = table;
        applicable = new int[table.size()];
        available = new int[table.size()];
        zeros = new int[table.size()];
    }

    /**
     * Counts.
     *
     * @param table findings after denominators
     * @param rules what absent values of each criterion do
     * @param criteria which criteria are counted
     */
    static Availability of(AssessmentTable table, StatusPolicy.Rule[][] rules, IntPredicate criteria) {
        Availability counts = new Availability(table);
        for (int c = 0; c < rules.length; c++) {
            if (criteria.test(c)) {
                counts.add(c, rules[c]);
            }
        }
        return counts;
    }

    private void add(int criterion, StatusPolicy.Rule[] rules) {
        for (int row = 0; row < applicable.length; row++) {
            ObservationStatus status = table.column(criterion).status(row);
            if (status != ObservationStatus.NOT_APPLICABLE) {
                applicable[row]++;
                boolean zeroByPolicy = !status.carriesValue() && rules[status.ordinal()] == StatusPolicy.Rule.ZERO;
                if (status.carriesValue() || zeroByPolicy) {
                    available[row]++;
                }
                if (zeroByPolicy || table.column(criterion).value(row) == 0) {
                    zeros[row]++;
                }
            }
        }
    }

    AssessmentTable table() {
        return table;
    }

    int applicable(int row) {
        return applicable[row];
    }

    int missing(int row) {
        return applicable[row] - available[row];
    }

    int zeros(int row) {
        return zeros[row];
    }

    /** NaN if nothing applies. */
    double share(int row) {
        return applicable[row] == 0 ? Double.NaN : (double) available[row] / applicable[row];
    }

    /** NaN if nothing is available. */
    double nonZero(int row) {
        return available[row] == 0 ? Double.NaN : 1 - (double) zeros[row] / available[row];
    }
}
