package org.lgpi.io.csv;

import java.util.regex.Pattern;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;

/** Finds criteria by the codes in cells; expects them in the order of the framework, where most files have them. */
final class CriterionCodes {

    /** What a spreadsheet makes of 1.1.1 or 1.1: a date, or a number with a decimal comma. */
    private static final Pattern CHANGED =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d+,\\d+");

    private static final String HINT =
            "a spreadsheet may have changed the code: give the column the format text before filling it";

    private final Framework framework;
    private final CsvRow.Text[] codes;
    private final TextPool pool = new TextPool();
    private int expected;

    CriterionCodes(Framework framework) {
        this.framework = framework;
        this.codes = framework.criteria().stream()
                .map(criterion -> CsvRow.Text.of(criterion.code()))
                .toArray(CsvRow.Text[]::new);
    }

    /** Returns the position of the criterion that a cell names, -1 if there is none. */
    int position(CsvRow row, int cell) {
        int position = expected;
        if (!row.holds(cell, codes[expected])) {
            position = framework.position(row.trimmed(cell, pool));
        }
        if (position >= 0) {
            expected = position + 1 == codes.length ? 0 : position + 1;
        }
        return position;
    }

    Problem unknown(String code) {
        Problem problem = ObservationCheck.unknownCriterion(framework, ProblemList.shown(code));
        return CHANGED.matcher(code).matches() || mayHaveLostZero(code) ? withRemedy(problem, HINT) : problem;
    }

    /** Returns what to do about a code that stands twice for one unit and period. */
    String remedyForTwice(String code) {
        return mayHaveLostZero(code) ? "remove one of the two; " + HINT : "remove one of the two";
    }

    /** Tells whether a spreadsheet that takes codes for numbers would make this code of another one: 1.1 of 1.10. */
    private boolean mayHaveLostZero(String code) {
        return framework.position(code + "0") >= 0;
    }

    private static Problem withRemedy(Problem problem, String remedy) {
        return Problem.error(problem.code(), problem.subject(), problem.found(), problem.expected(), remedy);
    }
}
