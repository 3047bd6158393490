package org.lgpi.examples.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.io.csv.CsvFormat;

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
        if (out.folder().isEmpty()) {
            if (!problems.isEmpty()) {
                ProblemReport.print(problems, terminal.err(), "give --out DIR for all of them");
            }
            return ProblemReport.exitCode(problems);
        }
        return finish(OutputFolder.open(out.folder().get()), out.format(), terminal);
    }

    int finish(Options.Results results, Terminal terminal) {
        return finish(results.open(), results.format(), terminal);
    }

    private int finish(OutputFolder folder, CsvFormat format, Terminal terminal) {
        tables.forEach(table -> table.write(folder, format));
        String names = tables.stream().map(ResultTable::name).collect(Collectors.joining(", "));
        return folder.finish(names + " as CSV and JSON", problems, format, terminal);
    }
}
