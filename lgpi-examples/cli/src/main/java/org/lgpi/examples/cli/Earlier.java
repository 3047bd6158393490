package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.comparison.time.CommonCriteria;
import org.lgpi.core.comparison.time.CommonScores;
import org.lgpi.core.comparison.time.Linking;
import org.lgpi.core.comparison.time.ScoreSeries;
import org.lgpi.core.comparison.time.WeightsOf;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import picocli.CommandLine.Option;

/** Findings of earlier years, perhaps under earlier versions of the index, and how they are brought beside the present ones. */
final class Earlier {

    /** How versions of an index are joined. */
    enum Bridge {
        /** The criteria that both versions share. */
        COMMON,
        /** A link by the ratio of both versions in a year that both scored. */
        RATIO,
        /** A link by their difference. */
        DIFFERENCE
    }

    @Option(
            names = "--previous",
            split = ",",
            paramLabel = "FILE",
            description =
                    "Observations of earlier years, for the change since then; of several versions one file each, the earliest first, with a"
                            + " comma between.")
    private List<Path> files = List.of();

    @Option(
            names = "--previous-index",
            split = ",",
            paramLabel = "FILE|NAME",
            description = "The version of the index that earlier observations were made under, one for each file; the"
                    + " same as --index if not stated.")
    private List<String> indices = List.of();

    @Option(
            names = "--bridge",
            paramLabel = "BRIDGE",
            description =
                    "What joins two versions: common (the criteria that both share unchanged), ratio or difference"
                            + " (a chain link by a year that both scored).")
    private Optional<Bridge> bridge = Optional.empty();

    @Option(
            names = "--weights-of",
            paramLabel = "VERSION",
            defaultValue = "later",
            description = "For common: which version gives weights and method, earlier or later; later if not stated.")
    private WeightsOf weightsOf;

    @Option(
            names = "--with-reworded",
            description = "For common: take criteria too that were only reworded; they are listed.")
    private boolean withReworded;

    boolean withReworded() {
        return withReworded;
    }

    boolean isGiven() {
        return !files.isEmpty() || !indices.isEmpty() || bridge.isPresent();
    }

    /**
     * What the present is compared with.
     *
     * @param present scores of the present under its own index
     * @param previous earlier scores under the same index, one table for each file; empty if they are of another version
     * @param common both sides on common criteria, empty without that bridge
     * @param linked linked scores, empty without that bridge
     * @param diff what changed in the definition; empty if there is one version only
     */
    record Compared(
            ScoreTable present,
            List<ScoreTable> previous,
            Optional<CommonScores> common,
            Optional<ScoreSeries> linked,
            Optional<IndexDiff> diff) {

        /** Returns all scores as a series. */
        ScoreSeries series() {
            List<ScoreTable> tables = new ArrayList<>(previous);
            tables.add(present);
            return linked.or(() -> common.map(CommonScores::series))
                    .orElseGet(() -> ScoreSeries.of(tables.toArray(ScoreTable[]::new)));
        }
    }

    /**
     * Reads and scores earlier findings.
     *
     * @param problems takes what could not be read
     */
    Compared compare(
            IndexDefinition definition,
            AssessmentTable table,
            Options.Observed observed,
            Options.Csv csv,
            Terminal terminal,
            List<Problem> problems) {
        ScoreTable present = Scorer.of(definition).scoreAll(table);
        List<IndexDefinition> versions = versions(definition);
        List<AssessmentTable> earlier = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Observations read = observed.like(files.get(i), csv, versions.get(i), terminal);
            refuseOtherVersion(read, files.get(i));
            problems.addAll(read.problems());
            if (read.table().size() == 0) {
                throw new Refusal("no row of " + files.get(i) + " could be used; validate says why");
            }
            earlier.add(read.table());
        }
        if (bridge.isEmpty()) {
            // scored as the present ones: under the definition that is fitted to these
            Scorer scorer = Scorer.of(present.definition());
            List<ScoreTable> scored = earlier.stream().map(scorer::scoreAll).toList();
            return new Compared(present, scored, Optional.empty(), Optional.empty(), Optional.empty());
        }
        IndexDiff diff = IndexDiff.of(versions.get(versions.size() - 1), definition);
        if (bridge.get() == Bridge.COMMON) {
            if (earlier.size() > 1) {
                throw new Refusal("--bridge common joins two versions; link more of them with --bridge ratio");
            }
            CommonScores common = CommonCriteria.of(versions.get(0), definition, weightsOf, withReworded)
                    .score(earlier.get(0), table);
            return new Compared(present, List.of(), Optional.of(common), Optional.empty(), Optional.of(diff));
        }
        List<ScoreTable> chain = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            chain.add(Scorer.of(versions.get(i)).scoreAll(earlier.get(i)));
        }
        chain.add(present);
        ScoreSeries linked = ScoreSeries.linked(
                bridge.get() == Bridge.RATIO ? Linking.RATIO : Linking.DIFFERENCE, chain.toArray(ScoreTable[]::new));
        return new Compared(present, List.of(), Optional.empty(), Optional.of(linked), Optional.of(diff));
    }

    /** The version of each earlier file; refused before anything is read if they cannot be compared. */
    private List<IndexDefinition> versions(IndexDefinition definition) {
        if (indices.isEmpty()) {
            if (bridge.isPresent()) {
                throw new Refusal("--bridge joins two versions of an index; name the earlier one with --previous-index"
                        + " and its observations with --previous");
            }
            return files.stream().map(file -> definition).toList();
        }
        if (indices.size() != files.size()) {
            throw new Refusal("--previous names " + files.size() + " files and --previous-index " + indices.size()
                    + "; give one index for each file");
        }
        List<IndexDefinition> versions =
                indices.stream().map(Options.Index::read).toList();
        for (IndexDefinition version : versions) {
            IndexDiff diff = IndexDiff.of(version, definition);
            if (!diff.sameNumbers() && bridge.isEmpty()) {
                throw new Refusal(diff.refusal()
                        + "; name a bridge: --bridge common rests on the criteria that both share, --bridge ratio or"
                        + " --bridge difference link by a year that both scored");
            }
        }
        return versions;
    }

    private static void refuseOtherVersion(Observations read, Path file) {
        read.problems().stream()
                .filter(problem -> problem.code().equals("OTHER_VERSION"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Refusal(file + " holds observations of " + problem.found() + ", not of "
                            + problem.expected()
                            + "; name that version with --previous-index and a bridge with --bridge common, ratio or"
                            + " difference");
                });
    }
}
