package org.lgpi.core.assessment;

/**
 * A column in which each row is one byte that stands for a pair of status and value. Code 0 is
 * {@code NOT_ASSESSED}; codes are unsigned.
 */
public final class CodedColumn implements ObservationColumn {

    private final byte[] codes;
    private final double[] values;
    private final ObservationStatus[] statuses;

    /** Takes the arrays over without copying: the table builder hands them on and forgets them. */
    CodedColumn(byte[] codes, double[] values, ObservationStatus[] statuses) {
        this.codes = codes;
        this.values = values;
        this.statuses = statuses;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public double value(int row) {
        return values[codes[row] & 0xFF];
    }

    @Override
    public ObservationStatus status(int row) {
        return statuses[codes[row] & 0xFF];
    }

    /**
     * Returns the code in a row.
     *
     * @param row row from 0
     * @return code from 0
     */
    public int code(int row) {
        return codes[row] & 0xFF;
    }

    /**
     * Returns the number of different pairs of status and value.
     *
     * @return the number, 1 to 256; codes run from 0 to one less
     */
    public int codeCount() {
        return values.length;
    }

    /**
     * Returns the value that a code stands for.
     *
     * @param code code from 0
     * @return value, NaN if the status carries none
     */
    public double codeValue(int code) {
        return values[code];
    }

    /**
     * Returns the status that a code stands for.
     *
     * @param code code from 0
     * @return the status
     */
    public ObservationStatus codeStatus(int code) {
        return statuses[code];
    }

    /**
     * Copies the codes of consecutive rows.
     *
     * @param from first row
     * @param count number of rows
     * @param target receives the codes from its start
     */
    public void copyCodes(int from, int count, byte[] target) {
        System.arraycopy(codes, from, target, 0, count);
    }

    /** Returns one line: the number of rows and of different findings. */
    @Override
    public String toString() {
        return size() + " rows, " + codeCount() + " different findings";
    }
}
