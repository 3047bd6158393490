package org.lgpi.io.csv;

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
