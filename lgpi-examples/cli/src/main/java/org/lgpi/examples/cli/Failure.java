package org.lgpi.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.lgpi.core.base.InvalidDefinitionException;

/** Turns whatever ended a run into sentences for a user. */
final class Failure {

    private Failure() {}

    /** Prints what happened and returns the exit code. */
    static int report(Throwable failure, Terminal terminal, boolean debug) {
        if (failure instanceof InvalidDefinitionException invalid
                && !invalid.problems().isEmpty()) {
            ProblemReport.print(invalid.problems(), terminal.err(), "run validate to see all of them");
        } else {
            terminal.err().println("lgpi: " + oneLine(message(failure)));
        }
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        return Lgpi.REFUSED;
    }

    private static String message(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory; give Java more, for example java -Xmx4g -jar lgpi.jar ...";
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return message(unchecked);
        }
        boolean meantForUsers = failure instanceof Refusal
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException;
        if (meantForUsers && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return "unexpected error, " + failure + "; run again with --debug to see where, and please report it";
    }

    private static String message(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        // an exception made from its cause alone begins with the name of a class
        if (failure.getMessage() != null
                && !failure.getMessage().startsWith(cause.getClass().getName())) {
            return failure.getMessage();
        }
        return reason(cause);
    }

    /** Says why a file could not be used. */
    static String reason(IOException e) {
        if (!(e instanceof FileSystemException file)) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
        if (e instanceof NoSuchFileException) {
            return file.getFile() + " does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission for " + file.getFile();
        }
        return file.getFile() + (file.getReason() == null ? " cannot be used" : ": " + file.getReason());
    }

    /** Keeps texts from files from spreading over the screen. */
    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
