package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.CellSuppression;
import org.lgpi.core.disclosure.ProtectedTable;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.AdditiveTableCsv;
import org.lgpi.io.csv.UnitCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Hides cells of a table that adds up, so that nobody can work out the sensitive ones. */
@Command(
        name = "protect",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Hides the sensitive cells of a table of counts or totals, and as many others as keep them from being worked"
                    + " out of the totals.",
            "Writes published.csv (unit,category,value) with hidden values empty, and, for the office alone, audit.csv"
                    + " with the lowest and highest value that a reader must reckon with in each hidden cell."
        })
final class ProtectCommand implements Callable<Integer> {

    private static final String PUBLISHED = "published.csv";
    private static final String AUDIT = "audit.csv";

    @ParentCommand
    private Lgpi lgpi;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description = "The table as CSV: unit,category,value and, if wanted, sensitive (yes, no or published).")
    private Path table;

    @Option(
            names = "--units",
            required = true,
            paramLabel = "FILE",
            description = "The units as CSV with the units above them in the column parent.")
    private Path units;

    @Option(
            names = "--smallest",
            paramLabel = "N",
            defaultValue = "3",
            description = "Smallest value above 0 that may be shown; 3 if not stated.")
    private double smallest;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "How wide the interval must be that a reader is left with; --smallest if not stated.")
    private Double width;

    @Option(
            names = "--relative-width",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "The same as a share of the sensitive value; the larger of both counts. 0 if not stated.")
    private double relativeWidth;

    @Mixin
    private Options.Results results;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        Terminal terminal = lgpi.terminal();
        OutputFolder folder = results.open();
        ValueWithProblems<UnitRegister> register =
                Observations.open(units, terminal, in -> UnitCsv.read(in, units.toString(), csv.format()));
        ValueWithProblems<AdditiveTableCsv.Content> read = Observations.open(
                table, terminal, in -> AdditiveTableCsv.read(in, table.toString(), register.value(), csv.format()));
        AdditiveTableCsv.Content content = read.value();
        ValueWithProblems<ProtectedTable> found = CellSuppression.builder()
                .smallest(smallest)
                .minimumWidth(width == null ? OptionalDouble.empty() : OptionalDouble.of(width))
                .minimumRelativeWidth(relativeWidth)
                .addAllPrimary(content.primary())
                .addAllPublished(content.published())
                .build()
                .protect(content.table());
        List<Problem> problems = new ArrayList<>(register.problems());
        problems.addAll(read.problems());
        problems.addAll(found.problems());
        AdditiveTableCsv.writePublished(found.value(), folder.file(PUBLISHED), results.format());
        AdditiveTableCsv.writeAudit(found.value(), folder.file(AUDIT), results.format());
        terminal.line(found.value().toString());
        return results.finish(PUBLISHED + ", " + AUDIT, problems, terminal);
    }
}
