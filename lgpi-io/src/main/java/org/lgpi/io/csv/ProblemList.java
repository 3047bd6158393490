package org.lgpi.io.csv;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.Problem;

/** Collects the problems of one source; keeps the first ones and counts the rest, so that memory stays bounded. */
final class ProblemList {

    private static final int LONGEST_SHOWN = 60;

    private final String source;
    private final int most;
    private final List<Problem> problems = new ArrayList<>();
    private long beyond;

    ProblemList(String source, int most) {
        this.source = source;
        this.most = most;
    }

    String source() {
        return source;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Adds a problem at a place; line and column count from 1, 0 if there is none. */
    void add(Problem problem, long line, int column) {
        if (problems.size() < most) {
            problems.add(problem.at(source, (int) Math.min(line, Integer.MAX_VALUE), column));
        } else {
            beyond++;
        }
    }

    /** Puts a problem of the source as a whole before all others. */
    void addFirst(Problem problem) {
        problems.add(0, problem.at(source, 0, 0));
    }

    void error(long line, int column, String code, String subject, String found, String expected, String remedy) {
        add(Problem.error(code, subject, found, expected, remedy), line, column);
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        if (beyond > 0) {
            all.add(Problem.error(
                            "TOO_MANY_PROBLEMS",
                            "",
                            beyond + " problems more than are listed",
                            "at most " + most + " problems",
                            "mend those listed and read again; the rows with the others were not used either")
                    .at(source, 0, 0));
        }
        return all;
    }

    /** Prepares text from a file for a message: short, on one line, without control characters. */
    static String shown(String text) {
        int end = Math.min(text.length(), LONGEST_SHOWN);
        StringBuilder shown = new StringBuilder(end + 3);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean visible = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            shown.append(visible ? c : '\uFFFD');
        }
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }
}
