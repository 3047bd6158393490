package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.ProblemCsv;

/** What a verb found: tables to show and to write, and problems. */
final class Answer {

    private final List<ResultTable> tables = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Adds a table that is shown and written. */
    Answer table(ResultTable table) {
        tables.add(table);
        return this;
    }

    Answer problems(Collection<Problem> more) {
        problems.addAll(more);
        return this;
    }

    /** Prints every table that has rows. */
    Answer show(Terminal terminal) {
        for (ResultTable table : tables) {
            if (!table.isEmpty()) {
                terminal.line(table.name());
                terminal.line("");
                terminal.line(table.toText());
                terminal.line("");
            }
        }
        return this;
    }

    int finish(Options.Out out, Terminal terminal) {
        return finish(out.folder(), out.format(), terminal);
    }

    /** Writes all tables and the problems, if a folder is given; prints the problems, and returns the exit code. */
    int finish(Optional<Path> out, CsvFormat format, Terminal terminal) {
        String others = "give --out DIR for all of them";
        if (out.isPresent()) {
            OutputFolder folder = OutputFolder.open(out.get());
            tables.forEach(table -> table.write(folder, format));
            ProblemCsv.write(problems, folder.file(ScoreCommand.PROBLEMS), format);
            String names = tables.stream().map(ResultTable::name).collect(Collectors.joining(", "));
            terminal.line("Wrote " + names + " as CSV and JSON, and " + ScoreCommand.PROBLEMS + ", to " + out.get());
            others = "all of them are in " + folder.file(ScoreCommand.PROBLEMS);
        }
        if (!problems.isEmpty()) {
            ProblemReport.print(problems, terminal.err(), others);
        }
        return ProblemReport.exitCode(problems);
    }
}
