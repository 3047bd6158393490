package org.lgpi.io.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Problem;

/** The cells of a row by the names of their columns; reports the cells that cannot be read. */
final class RowCells {

    private final CsvInput input;
    private final ProblemList problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final boolean hasColumns;
    private NumberParser numbers;
    private @Nullable CsvRow row;
    private boolean sound;

    /** Finds the columns; others are reported. False from {@link #hasColumns} if one that is required is missing. */
    RowCells(CsvInput input, ProblemList problems, List<String> required, List<String> optional) {
        this.input = input;
        this.problems = problems;
        numbers = new NumberParser('.', ',');
        for (int c = 0; c < input.header().size(); c++) {
            String name = input.header().get(c);
            if (required.contains(name) || optional.contains(name)) {
                columns.put(name, c);
            } else if (!name.isEmpty()) {
                problems.error(
                        input.headerLine(),
                        c + 1,
                        "UNKNOWN_COLUMN",
                        ProblemList.shown(name),
                        "the column " + ProblemList.shown(name),
                        String.join(", ", required) + (optional.isEmpty() ? "" : " or " + String.join(", ", optional)),
                        "correct the name or remove the column; it was not read");
            }
        }
        required.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> input.reportMissing(name, "a column " + name));
        hasColumns = columns.keySet().containsAll(required);
    }

    boolean hasColumns() {
        return hasColumns;
    }

    /** Names the columns that hold decimal numbers. */
    void numbers(List<String> names) {
        numbers = input.numbers(names.stream()
                .filter(columns::containsKey)
                .mapToInt(columns::get)
                .toArray());
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        row = input.next();
        sound = true;
        return row != null;
    }

    /** Tells whether all cells of the row that were asked for could be read. */
    boolean isSound() {
        return sound;
    }

    long line() {
        return here().line();
    }

    /** Returns a cell without blanks around it, empty if the column is not there. */
    String text(String name) {
        Integer column = columns.get(name);
        return column == null ? "" : here().trimmed(column);
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** Returns one of some choices by its name in capitals; the first one, reported, for another word. */
    <E extends Enum<E>> E choice(String name, E[] choices) {
        String word = text(name);
        for (E choice : choices) {
            if (choice.name().equals(word)) {
                return choice;
            }
        }
        bad(
                name,
                "UNKNOWN_WORD",
                "'" + ProblemList.shown(word) + "'",
                "one of " + List.of(choices),
                "use one of these");
        return choices[0];
    }

    Year period(String name) {
        String text = text(name);
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Year.of(Integer.parseInt(text));
        }
        bad(
                name,
                "BAD_PERIOD",
                text.isEmpty() ? "no period" : "the period '" + ProblemList.shown(text) + "'",
                "a year of four digits",
                "write the year, such as 2026");
        return Year.of(0);
    }

    /** Returns a time of the wall clock: {@code 2026-03-01T09:30} or with a blank for the T, seconds if wanted. */
    LocalDateTime time(String name) {
        String text = text(name);
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            bad(
                    name,
                    "BAD_TIME",
                    text.isEmpty() ? "no time" : "'" + ProblemList.shown(text) + "'",
                    "a local time such as 2026-03-01T09:30",
                    "write day and time of the wall clock, without a zone");
            return LocalDateTime.MIN;
        }
    }

    /** Returns an exact decimal number; 0, reported, for anything else. */
    BigDecimal decimal(String name) {
        String text = text(name);
        boolean plain = text.indexOf('e') < 0 && text.indexOf('E') < 0;
        if (plain && !Double.isNaN(here().number(column(name), numbers))) {
            return new BigDecimal(text.replace(',', '.'));
        }
        sound = false;
        problems.add(CellProblems.notANumber(name, text, numbers.mark(), "a decimal number"), line(), column(name) + 1);
        return BigDecimal.ZERO;
    }

    /** Returns a number, perhaps {@code Infinity}, NaN for an empty cell; NaN, reported, for anything else. */
    double number(String name) {
        String text = text(name);
        if (text.isEmpty() || text.equals("Infinity")) {
            return text.isEmpty() ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        double number = here().number(column(name), numbers);
        if (Double.isNaN(number)) {
            sound = false;
            problems.add(CellProblems.notANumber(name, text, numbers.mark(), "a number"), line(), column(name) + 1);
        }
        return number;
    }

    /** Returns a whole number of 0 or more; 0, reported, for anything else. */
    long count(String name) {
        String text = text(name);
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        bad(
                name,
                "NOT_A_NUMBER",
                "'" + ProblemList.shown(text) + "'",
                "a whole number, 0 or more",
                "write it as digits alone");
        return 0;
    }

    /** Returns the code in a cell; reports what cannot be one. */
    String code(String name) {
        String text = text(name);
        if (!Codes.isValid(text)) {
            bad(
                    name,
                    "BAD_CODE",
                    text.isEmpty() ? "no " + name : "the " + name + " '" + ProblemList.shown(text) + "'",
                    "a code of 1 to 64 letters, digits, full stops, hyphens or underscores",
                    "write the code of the " + name);
        }
        return text;
    }

    /** Tells whether what a row holds stands in the file for the first time, and reports the row if not. */
    boolean isFirst(String name, String what, String each) {
        Long first = lines.putIfAbsent(what, line());
        if (first != null) {
            bad(
                    name,
                    "DUPLICATE_ROW",
                    what + " of line " + first + " again",
                    each + " once; the first row was used",
                    "remove one of the two");
        }
        return first == null;
    }

    /** Adds a warning to a row that is used all the same. */
    void warn(Problem warning) {
        problems.add(warning, line(), 0);
    }

    /** Reports a cell that cannot be used. */
    void bad(String name, String code, String found, String expected, String remedy) {
        sound = false;
        problems.error(line(), column(name) + 1, code, name, found, expected, remedy);
    }

    /** Reports problems of the row as a whole. */
    void bad(List<Problem> found) {
        sound = false;
        found.forEach(problem -> problems.add(problem, line(), 0));
    }

    private int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    private CsvRow here() {
        if (row == null) {
            throw new IllegalStateException("there is no row");
        }
        return row;
    }
}
