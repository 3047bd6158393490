package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.RollUp;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.PreparationCsv;
import org.lgpi.io.csv.ScoreCsv;
import org.lgpi.io.csv.Workbook;
import org.lgpi.io.json.ScoreJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Scores a file of observations. */
@Command(
        name = "score",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Scores observations and writes the results to a folder.",
            "Rows that cannot be used are listed in problems.csv there; the others are scored all the same.",
            "If the definition prepares its findings, every changed cell and every unit screened out stands in"
                    + " preparation.csv."
        })
final class ScoreCommand implements Callable<Integer> {

    private static final String PREPARATION = "preparation.csv";

    /** Units screened out that are printed; all of them are in the record. */
    private static final int MOST_SCREENED = 20;

    /** Rows from which a step takes long enough to be announced. */
    private static final int MANY_ROWS = 20_000;

    /** All nodes, criteria included. */
    private static final String ALL = "all";

    /** A file of scores. */
    enum Format {
        /** Rows of unit, period and node. */
        CSV("scores.csv"),
        /** With fingerprint, version of the library and reasons. */
        JSON("scores.json"),
        /** A workbook with reasons, methods and units. */
        XLSX("scores.xlsx"),
        /** A page with the ranking and all values, for reading. */
        HTML("scores.html");

        private final String fileName;

        Format(String fileName) {
            this.fileName = fileName;
        }

        void write(ScoreTable scores, UnitRegister units, OutputFolder folder, CsvFormat csv) {
            Path file = folder.file(fileName);
            switch (this) {
                case CSV -> ScoreCsv.write(scores, file, csv);
                case JSON -> ScoreJson.write(scores, file);
                case XLSX -> workbook(scores, units).write(file);
                case HTML -> folder.write(fileName, ScorePage.of(scores));
            }
        }

        private static Workbook workbook(ScoreTable scores, UnitRegister units) {
            Workbook workbook = Workbook.EMPTY.scores(scores);
            return units.size() == 0 ? workbook : workbook.units(units);
        }
    }

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Mixin
    private Options.Observed observed;

    @Mixin
    private Options.Results results;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "Files to write: csv, json, xlsx, html or several with commas between; csv if not stated.")
    private Set<Format> formats = EnumSet.of(Format.CSV);

    @Option(
            names = "--nodes",
            split = ",",
            paramLabel = "CODE",
            description = "Nodes to write, index for the total; all for criteria too; the index and all groups if not"
                    + " stated.")
    private List<String> nodes = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Units of the ranking to print; 10 if not stated.")
    private int top;

    @Option(
            names = "--rollup",
            paramLabel = "BASIS",
            converter = RollUpTable.BasisConverter.class,
            description = "Writes rollup.csv and rollup.json: scores of regions up the parents of --units, weighted by"
                    + " population; mean-of-scores or score-of-means.")
    private Optional<RollUp.Basis> rollUp = Optional.empty();

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        Terminal terminal = lgpi.terminal();
        IndexDefinition definition = index.read();
        if (rollUp.isPresent() && !observed.hasUnits()) {
            throw new Refusal("--rollup needs --units FILE, with the parents and populations of the units");
        }
        String[] wanted = nodes(definition);
        OutputFolder folder = results.open();
        Observations observations = observed.read(csv, definition, terminal);
        step("scoring", observations);
        ScoreTable scores = Scorer.of(definition).scoreAll(observations.table(), wanted);
        for (Format format : formats) {
            step("writing " + format.fileName, observations);
            format.write(scores, observations.units(), folder, results.format());
        }
        if (prepares(scores)) {
            PreparationCsv.write(scores.prepared().changes(), folder.file(PREPARATION), results.format());
        }
        List<Problem> problems = new ArrayList<>(observations.problems());
        scores.prepared()
                .problems()
                .forEach(problem -> problems.add(problem.at(observed.data().toString(), 0, 0)));
        if (rollUp.isPresent()) {
            problems.addAll(RollUpTable.write(scores, observations.units(), rollUp.get(), folder, results.format()));
        }
        report(scores, observations);
        return results.finish(written(scores), problems, terminal);
    }

    private static boolean prepares(ScoreTable scores) {
        return !scores.definition().method().preparation().isNone();
    }

    private void step(String what, Observations observations) {
        int rows = observations.table().size();
        if (rows >= MANY_ROWS) {
            lgpi.terminal().step(String.format(Locale.ROOT, "%s: %,d rows", what, rows));
        }
    }

    private String[] nodes(IndexDefinition definition) {
        if (nodes.contains(ALL)) {
            List<String> every = new ArrayList<>(List.of(PerNode.INDEX));
            definition.framework().groups().stream().map(Group::code).forEach(every::add);
            definition.framework().criteria().stream().map(Criterion::code).forEach(every::add);
            return every.toArray(String[]::new);
        }
        for (String node : nodes) {
            if (!node.equals(PerNode.INDEX) && definition.framework().node(node).isEmpty()) {
                throw new Refusal("no node " + node + " in " + definition.framework()
                        + "; --nodes takes codes, index for the total, or all");
            }
        }
        return nodes.toArray(String[]::new);
    }

    private void report(ScoreTable scores, Observations observations) {
        Terminal terminal = lgpi.terminal();
        terminal.line(scores.definition().framework().toString());
        terminal.line("fingerprint " + scores.definition().fingerprint());
        terminal.line("");
        if (scores.size() == 0) {
            terminal.line("No row could be used: there is nothing to rank.");
        } else if (top > 0) {
            Year period = scores.periods().last();
            terminal.line("Ranking of " + period + " by " + scores.nodes().get(0)
                    + (scores.periods().size() == 1 ? "" : ", the last of the periods " + scores.periods()));
            terminal.line("");
            terminal.line(RankingText.of(scores, scores.nodes().get(0), period, observations.units(), top)
                    .stripTrailing());
            terminal.line("");
            terminal.line(RankingText.NO_INTERVALS);
        }
        screenedOut(scores);
        terminal.line("");
    }

    private String written(ScoreTable scores) {
        return formats.stream().map(format -> format.fileName).collect(Collectors.joining(", "))
                + (prepares(scores) ? ", " + PREPARATION : "")
                + (rollUp.isPresent() ? ", rollup.csv, rollup.json" : "");
    }

    /** Units without a score must not be overlooked. */
    private void screenedOut(ScoreTable scores) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            String unit = scores.unit(row) + " " + scores.period(row) + ": ";
            scores.prepared().screenedOut(row).ifPresent(reason -> lines.add(unit + reason));
        }
        if (!lines.isEmpty()) {
            Terminal terminal = lgpi.terminal();
            terminal.line("");
            terminal.line("Screened out, not scored: " + lines.size());
            lines.stream().limit(MOST_SCREENED).forEach(line -> terminal.line("  " + line));
            if (lines.size() > MOST_SCREENED) {
                terminal.line("  ... all of them are in " + PREPARATION);
            }
        }
    }
}
