package org.lgpi.core.survey.fieldwork;

import java.util.Locale;
import java.util.Objects;
import org.lgpi.core.base.Problem;

/**
 * Something about one interview that somebody should look into. It is a reason to ask, not a proof.
 *
 * @param kind what it is
 * @param line line of the interview in its file, or its number
 * @param unit its unit, perhaps empty
 * @param interviewer who held it, perhaps empty
 * @param otherLine line of the interview that it is like, 0 if it is like none
 * @param found what was measured: the share of equal answers, the answer of a straight line, the duration
 * @param limit from where on it is reported: the share, the number of ratings, the shortest duration
 */
public record FieldworkFinding(
        Kind kind, long line, String unit, String interviewer, long otherLine, double found, double limit) {

    /** What can be found. */
    public enum Kind {
        /** All answers, and all gaps, are those of an earlier interview. */
        DUPLICATE,
        /** Nearly all answers are those of an earlier interview in the unit. */
        NEAR_DUPLICATE,
        /** All ratings on one scale are the same answer. */
        STRAIGHT_LINE,
        /** The interview was much shorter than others. */
        TOO_FAST
    }

    /** Checks that no part is missing. */
    public FieldworkFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(interviewer, "interviewer");
    }

    /**
     * Returns the finding as a warning at its line.
     *
     * @param source file of the interviews
     * @return the problem
     */
    public Problem toProblem(String source) {
        String what = switch (kind) {
            case DUPLICATE -> "the same answers as in line " + otherLine;
            case NEAR_DUPLICATE -> number(100 * found) + " % of the answers of line " + otherLine;
            case STRAIGHT_LINE -> "the answer " + number(found) + " to all ratings on one scale";
            case TOO_FAST -> "a duration of " + number(found);
        };
        String expected = switch (kind) {
            case DUPLICATE -> "answers of its own";
            case NEAR_DUPLICATE -> "less than " + number(100 * limit) + " % equal answers";
            case STRAIGHT_LINE -> "not one answer to " + number(limit) + " or more ratings";
            case TOO_FAST -> "at least " + number(limit);
        };
        String subject = interviewer.isEmpty() ? unit : unit.isEmpty() ? interviewer : unit + ", " + interviewer;
        return Problem.warning(kind.name(), subject, what, expected, "ask the interviewer, or call the respondent back")
                .at(source, (int) Math.min(line, Integer.MAX_VALUE), 0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4g", number).replaceFirst("\\.?0+$", "");
    }

    /** Returns one line: the finding as a problem without a source. */
    @Override
    public String toString() {
        return "line " + line + ": " + toProblem("").toString();
    }
}
