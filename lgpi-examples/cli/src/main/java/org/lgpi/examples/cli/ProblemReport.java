package org.lgpi.examples.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.lgpi.core.base.Problem;

/** Prints problems for a person: errors before warnings, not more than fit on a screen. */
final class ProblemReport {

    /** Problems printed where a complete list is elsewhere. */
    static final int MOST_SHOWN = 20;

    private ProblemReport() {}

    /** Prints the first problems and the number of all; tells where the others are. */
    static void print(List<Problem> problems, PrintWriter out, String others) {
        print(problems, out, MOST_SHOWN, others);
    }

    /** Prints all problems and their number. */
    static void printAll(List<Problem> problems, PrintWriter out) {
        print(problems, out, Integer.MAX_VALUE, "");
    }

    private static void print(List<Problem> problems, PrintWriter out, int most, String others) {
        problems.stream()
                .sorted(Comparator.comparing(problem -> !problem.isError()))
                .limit(most)
                .forEach(problem -> out.println(Failure.oneLine(problem.toString())));
        if (problems.size() > most) {
            out.println("... and " + (problems.size() - most) + " more; " + others);
        }
        out.println(count(problems));
    }

    /** Returns the number of errors and warnings in words. */
    static String count(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        return number(errors, "error") + ", " + number(warnings, "warning");
    }

    private static String number(long count, String what) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + what + (count == 1 ? "" : "s");
    }

    /** Returns the exit code of a run that met these problems. */
    static int exitCode(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError) ? Lgpi.PROBLEMS : Lgpi.DONE;
    }
}
