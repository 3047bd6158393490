package org.lgpi.examples.cli;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.time.Covariance;
import org.lgpi.core.comparison.time.SeriesBreak;
import org.lgpi.core.comparison.time.YearOnYear;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.io.chart.Caption;
import org.lgpi.io.chart.SlopeChart;
import org.lgpi.io.csv.RecordCsv;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.json.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what changed from year to year. */
@Command(
        name = "change",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Compares scores from year to year: change, change of rank, who came and left, and a test of each change where"
                    + " the observations carry standard errors.",
            "Across versions of the index a bridge must be named; the break stays visible."
        })
final class ChangeCommand implements Callable<Integer> {

    /** Lines that a person can tell apart. */
    private static final int MOST_LINES = 20;

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private Options.Observed observed;

    @Mixin
    private Earlier earlier;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            defaultValue = "0",
            description = "Correlation of the errors of two years where the same people were asked; 0 if not stated.")
    private double correlation;

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence level of the intervals; 0.95 if not stated.")
    private double level;

    @Option(
            names = "--node",
            paramLabel = "CODE",
            defaultValue = PerNode.INDEX,
            description = "Node to print; the files hold all. index if not stated.")
    private String node;

    @Mixin
    private Options.Results results;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        IndexDefinition definition = index.read();
        OutputFolder folder = results.open();
        Terminal terminal = lgpi.terminal();
        Observations observations = observed.read(csv, definition, terminal);
        List<Problem> problems = new ArrayList<>(observations.problems());
        Earlier.Compared compared =
                earlier.compare(definition, observations.table(), observed, csv, terminal, problems);
        YearOnYear years = YearOnYear.of(compared.series(), level, Covariance.correlated(correlation));
        if (!years.series().nodes().contains(node)) {
            throw new Refusal("no node " + node + " in " + definition.framework() + "; --node takes index, a block or a"
                    + " sub-block");
        }
        problems.addAll(years.problems());
        RecordCsv.write(YearOnYear.Row.class, years.rows(), folder.file("change.csv"), results.format());
        TableCsv.write(
                List.of("period", "from", "to", "bridge", "fromShare", "toShare"),
                years.series().breaks().stream().map(ChangeCommand::row).toList(),
                folder.file("breaks.csv"),
                results.format());
        AnalysisJson.write(years, folder.file("change.json"));
        compared.diff().ifPresent(diff -> AnalysisJson.write(diff, folder.file("diff.json")));
        chart(years).ifPresent(chart -> chart.write(folder.file("change.svg")));
        print(years, compared, terminal);
        return results.finish("the changes", problems, terminal);
    }

    private static List<Object> row(SeriesBreak found) {
        return List.of(
                found.period(),
                found.diff().from(),
                found.diff().to(),
                found.bridge(),
                found.fromShare(),
                found.toShare());
    }

    private Optional<SlopeChart> chart(YearOnYear years) {
        List<Year> periods = years.series().periods();
        if (periods.size() < 2) {
            return Optional.empty();
        }
        Year before = periods.get(periods.size() - 2);
        Year after = periods.get(periods.size() - 1);
        List<YearOnYear.Row> rows = years.of(node);
        List<SlopeChart.Line> lines = rows.stream()
                .filter(row -> row.period().equals(after) && !Double.isNaN(row.change()))
                .limit(MOST_LINES)
                .map(row -> new SlopeChart.Line(row.unit(), row.value() - row.change(), row.value()))
                .toList();
        boolean broken = years.series().breaksBefore(after);
        return Optional.of(new SlopeChart(
                Caption.of(node + ", " + before + " to " + after, String.join("; ", years.footnotes())),
                before.toString(),
                after.toString(),
                lines,
                broken ? "break" : ""));
    }

    private void print(YearOnYear years, Earlier.Compared compared, Terminal terminal) {
        compared.common().ifPresent(common -> {
            terminal.paragraph(common.criteria().toString());
            if (!common.criteria().reworded().isEmpty()) {
                terminal.paragraph(
                        (earlier.withReworded() ? "Only reworded, and taken: " : "Only reworded, and left out: ")
                                + String.join(", ", common.criteria().reworded()));
            }
        });
        years.footnotes().forEach(terminal::paragraph);
        terminal.line("");
        terminal.line(years.table(node).head(ProblemReport.MOST_SHOWN).toText().stripTrailing());
        terminal.line("");
        if (years.of(node).stream().noneMatch(row -> row.p() >= 0)) {
            terminal.paragraph("No change was tested: no error is known on both sides.");
        }
    }
}
