package org.lgpi.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.lgpi.core.base.Problem;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ProblemCsv;

/**
 * A folder for results, made if it is not there and refused before long work if it cannot be written.
 *
 * @param path the folder
 */
record OutputFolder(Path path) {

    /** The file of problems that stands beside results. */
    static final String PROBLEMS = "problems.csv";

    static OutputFolder open(Path path) {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("cannot write to " + path + ": it is not a folder", e);
        } catch (IOException e) {
            throw new Refusal("cannot make the folder " + path + ": " + Failure.reason(e), e);
        }
        if (!Files.isWritable(path)) {
            throw new Refusal("cannot write to the folder " + path + ": no permission");
        }
        return new OutputFolder(path);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Tells whether two names lead to one file that is there. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    OutputFolder folder(String name) {
        return open(path.resolve(name));
    }

    /**
     * Writes the problems beside the results, says what was written, prints the problems and returns the exit code.
     *
     * @param written the names of the results
     */
    int finish(String written, List<Problem> problems, CsvFormat format, Terminal terminal) {
        ProblemCsv.write(problems, file(PROBLEMS), format);
        terminal.line("Wrote " + written + " and " + PROBLEMS + " to " + path);
        if (!problems.isEmpty()) {
            ProblemReport.print(problems, terminal.err(), "all of them are in " + file(PROBLEMS));
        }
        return ProblemReport.exitCode(problems);
    }

    /** Writes a text whole or not at all. */
    void write(String name, String text) {
        Path file = file(name);
        try {
            Path part = file("." + name + "." + UUID.randomUUID() + ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refusal("cannot write " + file + ": " + Failure.reason(e), e);
        }
    }
}
