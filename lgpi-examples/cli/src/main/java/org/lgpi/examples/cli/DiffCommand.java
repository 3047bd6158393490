package org.lgpi.examples.cli;

import java.util.concurrent.Callable;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.io.json.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what changed between two versions of an index. */
@Command(
        name = "diff",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Says what changed from one version of an index to another, and whether it can change scores.",
            "change compares scores of both."
        })
final class DiffCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        /** A table for a terminal. */
        TABLE,
        /** A table for a page. */
        MARKDOWN,
        /** For a spreadsheet. */
        CSV,
        /** For other programs. */
        JSON
    }

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE|NAME",
            description = "The earlier version: a JSON file or a name of the catalogue.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "FILE|NAME", description = "The later version, likewise.")
    private String to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, markdown, csv or json; table if not stated.")
    private Format format;

    @Override
    public Integer call() {
        IndexDiff diff = IndexDiff.of(Options.Index.read(from), Options.Index.read(to));
        Terminal terminal = lgpi.terminal();
        switch (format) {
            case TABLE -> print(diff, terminal);
            case MARKDOWN -> terminal.line(diff.table().toMarkdown().stripTrailing());
            case CSV -> terminal.line(diff.table().toCsv().stripTrailing());
            case JSON -> terminal.line(AnalysisJson.text(diff).stripTrailing());
        }
        return Lgpi.DONE;
    }

    private static void print(IndexDiff diff, Terminal terminal) {
        terminal.line(diff.toString());
        if (diff.changes().isEmpty()) {
            return;
        }
        terminal.line(
                diff.changesScores()
                        ? "Scores of both may not be compared as they are; change --bridge makes them comparable."
                        : "No change can change a score.");
        terminal.line("");
        terminal.line(diff.table().toText().stripTrailing());
    }
}
