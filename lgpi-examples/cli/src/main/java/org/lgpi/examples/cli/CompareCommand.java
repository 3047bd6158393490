package org.lgpi.examples.cli;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.Variant;
import org.lgpi.core.comparison.Variants;
import org.lgpi.core.framework.Level;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.csv.RecordCsv;
import org.lgpi.io.json.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Puts indices side by side. */
@Command(
        name = "compare",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Scores the same data with several indices and writes scores, ranks and shifts of rank to a folder.",
            "With --remove, also how ranks move when one node at a time is left out."
        })
final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Mixin
    private Options.Index index;

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "FILE|NAME",
            description =
                    "Other indices: JSON files or names of the catalogue, with a comma between or the option again.")
    private List<String> against = List.of();

    @Option(
            names = "--remove",
            paramLabel = "LEVEL",
            converter = DataOptions.LevelName.class,
            description = "Leave out one criterion, subBlock or block at a time.")
    private Optional<Level> remove;

    @Mixin
    private DataOptions data;

    @Mixin
    private Options.Results results;

    @Mixin
    private Options.Csv csv;

    @Override
    public Integer call() {
        if (against.isEmpty() && remove.isEmpty()) {
            throw new Refusal("nothing to compare with; give --against FILE, --remove LEVEL or both");
        }
        IndexDefinition definition = index.read();
        OutputFolder folder = results.open();
        Observations observations = data.read(definition.framework(), csv.format(), lgpi.terminal());
        Year year = data.year(observations.table());
        List<Problem> problems = new ArrayList<>(observations.problems());
        Map<String, ScoreTable> scores = new LinkedHashMap<>();
        scores.put(index.given(), Scorer.of(definition).scoreAll(observations.table(), PerNode.INDEX));
        for (String other : against) {
            if (scores.put(other, score(other, definition, observations, problems)) != null) {
                throw new Refusal("the index " + other + " is named twice");
            }
        }
        Variants variants = Variants.of(scores, year);
        RecordCsv.write(Variants.UnitRank.class, variants.units(), folder.file("variants.csv"), results.format());
        RecordCsv.write(
                Variants.Agreement.class, variants.agreements(), folder.file("agreement.csv"), results.format());
        AnalysisJson.write(variants, folder.file("variants.json"));
        print(variants);
        remove.ifPresent(level -> {
            Variants removal = Variants.of(definition, observations.table(), year, Variant.removals(definition, level));
            RecordCsv.write(
                    Variants.Agreement.class, removal.agreements(), folder.file("removal.csv"), results.format());
            RecordCsv.write(
                    Variants.UnitRank.class, removal.units(), folder.file("removal_ranks.csv"), results.format());
            print(removal);
        });
        return results.finish("the tables", problems, lgpi.terminal());
    }

    /** Scores with another index; one of another framework reads the data anew. */
    private ScoreTable score(String name, IndexDefinition nominal, Observations observations, List<Problem> problems) {
        IndexDefinition other = Options.Index.read(name);
        Observations read = observations;
        if (!other.framework().equals(nominal.framework())) {
            read = data.read(other.framework(), csv.format(), lgpi.terminal());
            problems.addAll(read.problems());
        }
        return Scorer.of(other).scoreAll(read.table(), PerNode.INDEX);
    }

    private void print(Variants variants) {
        if (!variants.agreements().isEmpty()) {
            lgpi.terminal().line(variants.toString());
            lgpi.terminal().line("");
            lgpi.terminal()
                    .line(variants.table()
                            .head(ProblemReport.MOST_SHOWN)
                            .toText()
                            .stripTrailing());
            lgpi.terminal().line("");
        }
    }
}
