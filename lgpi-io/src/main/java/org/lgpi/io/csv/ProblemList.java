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
    private String sheet = "";
    private long beyond;

    ProblemList(String source, int most) {
        this.source = source;
        this.most = most;
    }

    String source() {
        return source;
    }

    /** Says that what follows stands in a sheet of a workbook, where people look for cells such as {@code C17}. */
    void inSheet(String name) {
        sheet = name;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Adds a problem at a place; line and column count from 1, 0 if there is none. */
    void add(Problem problem, long line, int column) {
        if (problems.size() < most) {
            problems.add(at(problem, line, column));
        } else {
            beyond++;
        }
    }

    /** Puts a problem of the source as a whole before all others. */
    void addFirst(Problem problem) {
        problems.add(0, at(problem, 0, 0));
    }

    private Problem at(Problem problem, long line, int column) {
        if (sheet.isEmpty()) {
            return problem.at(source, (int) Math.min(line, Integer.MAX_VALUE), column);
        }
        String place = line == 0 ? "" : column == 0 ? ", row " + line : ", cell " + letters(column) + line;
        return problem.at(source + ", sheet \"" + shown(sheet) + '"' + place, 0, 0);
    }

    /** Returns the name that spreadsheets give a column counted from 1. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
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
