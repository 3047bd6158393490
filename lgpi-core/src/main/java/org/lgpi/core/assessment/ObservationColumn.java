package org.lgpi.core.assessment;

/**
 * The findings of one criterion in all rows of a table, for code that reads many at once.
 *
 * <p>A column is coded as long as it holds few different findings: each row is one byte, which stands for a pair of
 * status and value. Otherwise it holds a value and a status for each row. Immutable and thread-safe; all arrays handed
 * out are copies.
 */
public sealed interface ObservationColumn permits CodedColumn, PlainColumn {

    /**
     * Returns the number of rows.
     *
     * @return the number
     */
    int size();

    /**
     * Returns the value in a row.
     *
     * @param row row from 0
     * @return value on the scale of the criterion, NaN if the status carries none
     */
    double value(int row);

    /**
     * Returns the status in a row.
     *
     * @param row row from 0
     * @return the status
     */
    ObservationStatus status(int row);
}
