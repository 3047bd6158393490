package org.lgpi.io.csv;

import java.time.Year;
import java.util.Optional;
import org.lgpi.core.base.Problem;

/** Says why a cell is not what it should be, where several readers need it. */
final class CellProblems {

    private CellProblems() {}

    /** Returns the problem of a cell that should hold the code of a unit. */
    static Problem badUnitCode(String cell) {
        return Problem.error(
                "BAD_CODE",
                ProblemList.shown(cell),
                cell.isEmpty() ? "no unit" : "the unit '" + ProblemList.shown(cell) + "'",
                "a code of 1 to 64 letters, digits, full stops, hyphens or underscores",
                "write the code of the unit");
    }

    /** Returns the year that a cell holds, empty if it holds none. */
    static Optional<Year> period(String cell) {
        boolean good = cell.length() == 4 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? Optional.of(Year.of(Integer.parseInt(cell))) : Optional.empty();
    }

    /** Returns the problem of a cell that should hold a year. */
    static Problem badPeriod(String cell) {
        return Problem.error(
                "BAD_PERIOD",
                "period",
                cell.isEmpty() ? "no period" : "the period '" + ProblemList.shown(cell) + "'",
                "a year of four digits",
                "write the year, such as 2026");
    }

    /** Returns the problem of a cell that should hold a number; the mark is the decimal mark of the file, 0 if it is not known. */
    static Problem notANumber(String subject, String cell, char mark, String expected) {
        return Problem.error(
                "NOT_A_NUMBER", subject, "'" + ProblemList.shown(cell) + "'", expected, remedy(cell, mark));
    }

    private static String remedy(String cell, char mark) {
        boolean hasComma = cell.indexOf(',') >= 0;
        if (mark != ',' && hasComma && cell.indexOf('.') < 0) {
            return "write it with a decimal point, or state that the file has decimal commas";
        }
        if (mark == ',' && cell.indexOf('.') >= 0 && !hasComma) {
            return "write it with a decimal comma as the rest of the file, or state that the file has decimal points";
        }
        if (cell.endsWith("%")) {
            return "write a plain number without the percent sign, on the scale of the criterion";
        }
        return "write a plain decimal number without thousands separators";
    }
}
