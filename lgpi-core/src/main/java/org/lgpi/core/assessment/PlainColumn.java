package org.lgpi.core.assessment;

/** A column that holds a value and a status for each row. */
public final class PlainColumn implements ObservationColumn {

    private static final ObservationStatus[] STATUSES = ObservationStatus.values();

    private final double[] values;
    private final byte[] statuses;

    /** Takes the arrays over without copying: the table builder hands them on and forgets them. */
    PlainColumn(double[] values, byte[] statuses) {
        this.values = values;
        this.statuses = statuses;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double value(int row) {
        return values[row];
    }

    @Override
    public ObservationStatus status(int row) {
        return STATUSES[statuses[row]];
    }

    /**
     * Copies the values of consecutive rows.
     *
     * @param from first row
     * @param count number of rows
     * @param target receives the values from its start; NaN where the status carries none
     */
    public void copyValues(int from, int count, double[] target) {
        System.arraycopy(values, from, target, 0, count);
    }

    /** Returns one line: the number of rows. */
    @Override
    public String toString() {
        return size() + " rows";
    }
}
