package org.lgpi.io.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;

/**
 * The rows of a sheet as rows of texts: numbers with all their digits whatever their format shows, dates as ISO dates,
 * results of formulas as they were stored.
 */
final class SheetRows {

    /** What a format shows literally, and what it says in brackets of colours, languages and elapsed time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhsDMYHS]");

    /** Numbers of the formats for dates that are built in, some of them for languages of East Asia. */
    private static final Set<Integer> DATES = IntStream.concat(
                    IntStream.rangeClosed(14, 22),
                    IntStream.concat(
                            IntStream.rangeClosed(27, 36),
                            IntStream.concat(IntStream.rangeClosed(45, 47), IntStream.rangeClosed(50, 58))))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    /** The result of a formula that failed may be stored as a text. */
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    /** The last day that a spreadsheet knows, 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final ProblemList problems;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final char decimalMark;
    private final CsvRow cells = new CsvRow();
    private final Kind formulas = new Kind();
    private final Kind percents = new Kind();
    private final Kind hidden = new Kind();
    private int width;

    /** How often something was met that the reader should know of, and where first. */
    private static final class Kind {
        private long count;
        private int row;
        private int column;
        private String shown = "";

        void note(int atRow, int atColumn, String what) {
            if (count++ == 0) {
                row = atRow;
                column = atColumn;
                shown = what;
            }
        }
    }

    SheetRows(Sheet sheet, CsvFormat format, ProblemList problems) throws IOException {
        this.problems = problems;
        this.decimalMark = format.decimalMark().orElse('.');
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    char decimalMark() {
        return decimalMark;
    }

    /** Says how many cells a row has; those after the last one that a sheet stores are empty. */
    void width(int columns) {
        width = columns;
    }

    /** Returns the next row that can be read, null at the end; its line is the number of the row in the sheet. */
    @Nullable
    CsvRow next() {
        Row row = stored();
        while (row != null && !read(row)) {
            row = stored();
        }
        if (row == null) {
            stream.close();
        }
        return row == null ? null : cells;
    }

    private @Nullable Row stored() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            problems.add(Workbooks.damaged(e), cells.line(), 0);
            return null;
        }
    }

    /** Reports what all of the sheet's cells have in common; to be called at the end. */
    void finish() {
        warn(
                formulas,
                "FORMULA_CELLS",
                "cell",
                " with formulas",
                "values",
                "the results that the file stores were read; nothing to do if it was saved after they were computed");
        warn(
                percents,
                "PERCENT_CELLS",
                "cell",
                " shown in percent, the first one holds " + percents.shown,
                "numbers on the scale that they are read for",
                "what the cells hold was read, 0.75 for 75 %; write plain numbers where a scale runs to 100");
        warn(
                hidden,
                "HIDDEN_ROWS",
                "row",
                " that nobody sees",
                "rows that everybody sees",
                "they were read like the others; remove them if they are not meant");
    }

    private void warn(Kind kind, String code, String noun, String what, String expected, String remedy) {
        if (kind.count > 0) {
            String found = kind.count + " " + noun + (kind.count == 1 ? "" : "s") + what;
            problems.add(Problem.warning(code, "", found, expected, remedy), kind.row, kind.column);
        }
    }

    /** Takes the cells of a row; false, reported, if one of them has no value. */
    private boolean read(Row row) {
        int number = row.getRowNum();
        cells.begin(number);
        boolean sound = true;
        boolean any = false;
        int last = Math.max(row.getCellCount(), width);
        for (int column = 0; column < last; column++) {
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            String text = cell == null ? "" : text(cell, number, column + 1);
            any |= text == null || !text.isEmpty();
            sound &= text != null;
            cells.add(text == null ? "" : text);
        }
        if (any && row.isHidden()) {
            hidden.note(number, 0, "");
        }
        return sound;
    }

    /** Returns the text of a cell, null and a problem if it has none. */
    private @Nullable String text(Cell cell, int row, int column) {
        CellType type = cell.getType();
        Object value = cell.getValue();
        if (type == CellType.FORMULA) {
            formulas.note(row, column, "");
            if (value == null) {
                problems.error(
                        row,
                        column,
                        "FORMULA_WITHOUT_RESULT",
                        "",
                        "a formula whose result the file does not store",
                        "a value",
                        "open the workbook in the spreadsheet and save it, or put the value in place of the formula");
                return null;
            }
        }
        if (type == CellType.ERROR || type == CellType.FORMULA && ERRORS.contains(String.valueOf(value))) {
            problems.error(
                    row,
                    column,
                    "ERROR_CELL",
                    "",
                    "the error " + ProblemList.shown(String.valueOf(cell.getRawValue())),
                    "a value",
                    "mend the formula, or put the value in its place");
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number, row, column);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return value == null ? "" : FormulaGuard.on(CellText.decode(value.toString()));
    }

    private String number(Cell cell, BigDecimal number, int row, int column) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String marks = LITERAL.matcher(format).replaceAll("");
        boolean known = cell.getDataFormatId() != null && DATES.contains(cell.getDataFormatId());
        if ((known || DATE_LETTER.matcher(marks).find()) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return date(cell, number);
        }
        // the text and not the decimal: that of a negative zero has no sign
        String text = NumberText.of(Double.parseDouble(cell.getRawValue()));
        if (marks.indexOf('%') >= 0) {
            percents.note(row, column, text);
        }
        return decimalMark == '.' ? text : text.replace('.', decimalMark);
    }

    private static String date(Cell cell, BigDecimal number) {
        LocalDateTime time = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
