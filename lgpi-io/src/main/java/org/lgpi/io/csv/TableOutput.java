package org.lgpi.io.csv;

import java.math.BigDecimal;

/** Takes a table cell by cell, whatever kind of file it goes to. */
interface TableOutput {

    /** Writes a text that no spreadsheet may take for a formula. */
    TableOutput text(String text);

    /** Writes a number, nothing for NaN. */
    TableOutput number(double number);

    TableOutput number(long number);

    TableOutput number(BigDecimal number);

    /** Writes a year from 0 to 9999. */
    TableOutput year(int year);

    TableOutput empty();

    void endRow();

    /** Writes a text that readers take without blanks around it. */
    default TableOutput code(String text, String what) {
        if (text.isEmpty() || !text.equals(CsvRow.trim(text))) {
            throw new IllegalArgumentException(what + ": '" + ProblemList.shown(text)
                    + "' would not read back; expected text without blanks around it");
        }
        return text(text);
    }
}
