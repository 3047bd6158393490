package org.lgpi.core.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something wrong in a file, a row or a definition, said so that a person can mend it.
 *
 * <p>A problem names the place (source, line, column), what it is about (subject), what was found, what was expected
 * and what to do. Readers return problems beside the good rows, see {@link ValueWithProblems}; definitions throw all
 * of theirs at once, see {@link InvalidDefinitionException}.
 *
 * @param severity whether the thing was left out ({@code ERROR}) or used all the same ({@code WARNING})
 * @param code stable name of the kind of problem, in capitals, such as {@code UNKNOWN_CRITERION}
 * @param source file or other origin, empty if there is none
 * @param line line in the source counted from 1, or 0 if unknown
 * @param column column in the source counted from 1, or 0 if unknown
 * @param subject what the problem is about: a code, a key, a path inside the definition
 * @param found what stands there
 * @param expected what should stand there
 * @param remedy what to do
 */
public record Problem(
        Severity severity,
        String code,
        String source,
        int line,
        int column,
        String subject,
        String found,
        String expected,
        String remedy)
        implements Serializable {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** Checks that no part is missing. */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Returns an error without a place.
     *
     * @param code stable name of the kind of problem
     * @param subject what it is about
     * @param found what stands there
     * @param expected what should stand there
     * @param remedy what to do
     * @return the problem
     */
    public static Problem error(String code, String subject, String found, String expected, String remedy) {
        return new Problem(Severity.ERROR, code, "", 0, 0, subject, found, expected, remedy);
    }

    /**
     * Returns a warning without a place.
     *
     * @param code stable name of the kind of problem
     * @param subject what it is about
     * @param found what stands there
     * @param expected what should stand there
     * @param remedy what to do
     * @return the problem
     */
    public static Problem warning(String code, String subject, String found, String expected, String remedy) {
        return new Problem(Severity.WARNING, code, "", 0, 0, subject, found, expected, remedy);
    }

    /**
     * Returns this problem at a place.
     *
     * @param source file or other origin
     * @param line line counted from 1, or 0 if unknown
     * @param column column counted from 1, or 0 if unknown
     * @return the same problem with that place
     */
    public Problem at(String source, int line, int column) {
        return new Problem(severity, code, source, line, column, subject, found, expected, remedy);
    }

    /**
     * Tells whether this is an error.
     *
     * @return true for {@link Severity#ERROR}
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns one line: place, severity, code, subject, found, expected and remedy. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!source.isEmpty()) {
            text.append(source);
            if (line > 0) {
                text.append(':').append(line);
                if (column > 0) {
                    text.append(':').append(column);
                }
            }
            text.append(": ");
        }
        text.append(isError() ? "error " : "warning ").append(code);
        if (!subject.isEmpty()) {
            text.append(" (").append(subject).append(')');
        }
        text.append(": found ").append(found).append("; expected ").append(expected);
        if (!remedy.isEmpty()) {
            text.append("; ").append(remedy);
        }
        // what was found may be a cell of several lines
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }
}
