package org.lgpi.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.csv.ProblemCsv;
import org.lgpi.io.csv.PublishedCheck;
import org.lgpi.io.csv.PublishedCsv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with an index, with observations, and with figures that were published about them. */
@Command(
        name = "validate",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Lists what is wrong with an index, with observations, and with published figures.",
            "Published figures that do not follow from the observations are warnings."
        })
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @ArgGroup(exclusive = false)
    private Options.Observed observed; // null if nothing observed is given

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description = "Published figures as CSV with the columns unit, period, node, value and perhaps tolerance;"
                    + " values are shares from 0 to 1.")
    private Optional<Path> published;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            defaultValue = "" + PublishedCsv.ROUNDED_TO_PERCENT,
            description = "How far a published figure may lie from the score where its row does not say; 0.01, one"
                    + " percentage point, if not stated.")
    private double tolerance;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for problems.csv, if it is wanted.")
    private Optional<Path> out;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        checkUse();
        Terminal terminal = lgpi.terminal();
        List<Problem> problems = new ArrayList<>();
        Optional<IndexDefinition> definition = definition(problems);
        if (definition.isPresent()) {
            problems.addAll(definition.get().warnings());
            terminal.line(index.given() + ": " + definition.get().framework());
            terminal.line("fingerprint " + definition.get().fingerprint());
            if (observed != null) {
                checkData(observed, definition.get(), problems);
            }
        }
        ProblemReport.printAll(problems, terminal.out());
        out.ifPresent(path -> ProblemCsv.write(problems, OutputFolder.open(path).file(OutputFolder.PROBLEMS)));
        return definition.isPresent() ? ProblemReport.exitCode(problems) : Lgpi.REFUSED;
    }

    private void checkUse() {
        if (observed == null && published.isPresent()) {
            throw new Refusal("--published needs --data: give the observations that belong to it");
        }
        if (!(tolerance >= 0)) {
            throw new Refusal("--tolerance is a share of 0 or more, found " + tolerance);
        }
    }

    private Optional<IndexDefinition> definition(List<Problem> problems) {
        try {
            return Optional.of(index.read());
        } catch (InvalidDefinitionException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void checkData(Options.Observed given, IndexDefinition definition, List<Problem> problems) {
        Observations observations = given.read(csv, definition, lgpi.terminal());
        lgpi.terminal().line(given.data() + ": " + observations.table());
        problems.addAll(observations.problems());
        published.ifPresent(figures -> checkPublished(figures, definition, observations, problems));
    }

    private void checkPublished(
            Path figures, IndexDefinition definition, Observations observations, List<Problem> problems) {
        ScoreTable scores = Scorer.of(definition).scoreAll(observations.table(), PerNode.INDEX);
        if (!Files.exists(figures)) {
            throw new Refusal("cannot read " + figures + ": there is no such file");
        }
        PublishedCheck check = PublishedCsv.check(figures, scores, tolerance, csv.format());
        lgpi.terminal().line(figures + ": " + check);
        problems.addAll(check.problems());
    }
}
