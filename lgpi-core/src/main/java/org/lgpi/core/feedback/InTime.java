package org.lgpi.core.feedback;

import java.util.Locale;

/**
 * How many submissions were dealt with within their deadlines.
 *
 * @param inTime closed within the deadline
 * @param late closed after it
 * @param overdue open, and the deadline is past
 * @param notDue open, and the deadline is still to come
 */
public record InTime(long inTime, long late, long overdue, long notDue) {

    /**
     * Returns the share of submissions closed in time among those whose deadline is past or that are closed.
     *
     * @return share, 0 to 1; NaN if there is none
     */
    public double share() {
        return (double) inTime / (inTime + late + overdue);
    }

    /** Returns one line: the share and the counts. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.4f in time (%d in time, %d late, %d overdue, %d not due)",
                share(),
                inTime,
                late,
                overdue,
                notDue);
    }
}
