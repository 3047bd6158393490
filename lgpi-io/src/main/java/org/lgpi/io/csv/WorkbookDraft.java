package org.lgpi.io.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.lgpi.core.framework.Framework;

/**
 * Puts sheets into a workbook. Only this class, {@link SheetOutput} and {@link FormRules} need the library that writes
 * workbooks.
 */
final class WorkbookDraft {

    /** Writes the rows below a header. */
    interface Rows {
        void writeTo(TableOutput table);
    }

    /**
     * A sheet to be written.
     *
     * @param name its name
     * @param header names of the columns
     * @param rows what stands below
     * @param form what is to be filled in, if the sheet is a form
     */
    record Sheet(String name, List<String> header, Rows rows, Optional<Framework> form) {}

    private WorkbookDraft() {}

    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "LGPI SDK", null)) {
            for (Sheet sheet : sheets) {
                Worksheet worksheet = workbook.newWorksheet(sheet.name());
                SheetOutput table = new SheetOutput(worksheet, sheet.header());
                sheet.rows().writeTo(table);
                if (sheet.form().isPresent()) {
                    new FormRules(workbook, worksheet, table.rows() - 1)
                            .apply(sheet.form().get());
                }
            }
        }
    }
}
