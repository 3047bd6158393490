package org.lgpi.io.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table to a sheet: a bold header that stays in sight, numbers as numbers, texts as texts.
 *
 * <p>A text that looks like a formula is a text cell of the format text, so that it stays one when somebody edits it.
 */
final class SheetOutput implements TableOutput {

    /** What a spreadsheet would change when somebody types it: 1.10 into 1.1, or 1.2.3 into a date. */
    private static final Set<String> CODES = Set.of("unit", "criterion", "node", "parent");

    private static final Set<String> LONG_TEXTS = Set.of("note", "evidence", "url", "label");

    private static final String AS_TEXT = "@";
    private static final int WIDE = 40;
    private static final int NARROW = 14;

    /** What a spreadsheet keeps of an exact number; one with more digits is written as a text. */
    private static final int MOST_DIGITS = 15;

    private static final int FIRST_FOUR_DIGITS = 1000;

    private final Worksheet sheet;
    private final List<String> header;
    private int row;
    private int column;

    SheetOutput(Worksheet sheet, List<String> header) {
        this.sheet = sheet;
        this.header = header;
        for (String name : header) {
            boolean wide = LONG_TEXTS.contains(name) || name.startsWith("label") || name.startsWith("guidance_");
            sheet.width(column, wide ? WIDE : NARROW);
            text(name);
        }
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fillColor("E7ECF2")
                .format(AS_TEXT)
                .set();
        sheet.freezePane(0, 1);
        endRow();
    }

    /** Returns the number of rows so far, the header among them. */
    int rows() {
        return row;
    }

    @Override
    public SheetOutput text(String text) {
        if (row > 0
                && (CODES.contains(header.get(column)) || !FormulaGuard.on(text).equals(text))) {
            sheet.style(row, column).format(AS_TEXT).set();
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, CellText.encode(text));
        }
        column++;
        return this;
    }

    @Override
    public SheetOutput number(double number) {
        if (number == 0 && 1 / number < 0) {
            sheet.value(row, column, number);
        } else if (!Double.isNaN(number)) {
            // not the double itself, whose text differs between releases of Java
            sheet.value(row, column, new BigDecimal(NumberText.of(number)));
        }
        column++;
        return this;
    }

    @Override
    public SheetOutput number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    @Override
    public SheetOutput number(BigDecimal number) {
        if (number.precision() > MOST_DIGITS) {
            return text(number.toPlainString());
        }
        sheet.value(row, column++, number);
        return this;
    }

    @Override
    public SheetOutput year(int year) {
        return year < FIRST_FOUR_DIGITS ? text(String.format("%04d", year)) : number((long) year);
    }

    @Override
    public SheetOutput empty() {
        return text("");
    }

    @Override
    public void endRow() {
        if (row + 1 == Worksheet.MAX_ROWS) {
            throw new IllegalArgumentException("the sheet " + sheet.getName() + " would have more than "
                    + Worksheet.MAX_ROWS + " rows, which no workbook holds; write CSV");
        }
        row++;
        column = 0;
    }
}
