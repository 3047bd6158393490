package org.lgpi.core.comparison.time;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexDiff;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * A bridge between two versions of an index: the criteria that both measure in the same way, combined in one way for both.
 *
 * <p>A criterion is common if both versions have it under the same code with the same scale, direction, applicability and
 * wording; one that was only reworded is common on request. The index of the common part has the tree, the normalisation,
 * the aggregations and the statuses of the stated version. Every criterion keeps its weight among its siblings, and a group
 * keeps as much of its own as its common children hold of theirs, {@code w_g * sum_common(w_i) / sum_all(w_i)}, so that all
 * common criteria keep their shares relative to each other wherever they stand. Gates and bands are left out: they were set
 * for the whole.
 *
 * <p>The change of this index is a change of the common part alone. How much of the whole it stands for is said by the two
 * shares of weight.
 *
 * @param diff what changed between the versions
 * @param definition the index of the common part, fitted if the stated version is
 * @param weightsOf the version that gave tree, weights and method
 * @param criteria codes of the common criteria in the order of the stated version
 * @param reworded codes of the criteria that differ by their wording alone: among the common ones on request, else left out
 * @param fromShare share of the weight of the earlier version that the common criteria have, 0 to 1
 * @param toShare share of the weight of the later version that they have, 0 to 1
 */
public record CommonCriteria(
        IndexDiff diff,
        IndexDefinition definition,
        WeightsOf weightsOf,
        List<String> criteria,
        List<String> reworded,
        double fromShare,
        double toShare) {

    /** Copies the lists. */
    public CommonCriteria {
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(weightsOf, "weightsOf");
        criteria = List.copyOf(criteria);
        reworded = List.copyOf(reworded);
    }

    /**
     * Builds the bridge of the unchanged criteria with the weights of the later version.
     *
     * @param from the earlier version
     * @param to the later version
     * @return the bridge
     * @throws IllegalArgumentException if no criterion with a weight is common
     */
    public static CommonCriteria of(IndexDefinition from, IndexDefinition to) {
        return of(from, to, WeightsOf.LATER, false);
    }

    /**
     * Builds a bridge.
     *
     * @param from the earlier version
     * @param to the later version
     * @param weightsOf which version gives tree, weights and method
     * @param withReworded whether criteria that differ by their wording alone are common
     * @return the bridge
     * @throws IllegalArgumentException if no criterion with a weight is common
     */
    public static CommonCriteria of(
            IndexDefinition from, IndexDefinition to, WeightsOf weightsOf, boolean withReworded) {
        IndexDiff diff = IndexDiff.of(from, to);
        Set<String> worded = diff.of(IndexDiff.Kind.REWORDED).stream()
                .map(IndexDiff.Change::subject)
                .collect(Collectors.toSet());
        List<String> reworded =
                diff.comparable().stream().filter(worded::contains).toList();
        Set<String> common = new LinkedHashSet<>(diff.comparable());
        if (!withReworded) {
            reworded.forEach(common::remove);
        }
        boolean later = weightsOf == WeightsOf.LATER;
        IndexDefinition definition = new CommonPart(later ? to : from, common)
                .definition(later ? diff.from() : diff.to())
                .orElseThrow(() -> new IllegalArgumentException("no criterion with a weight means the same in "
                        + diff.from() + " and " + diff.to() + ": " + diff.summary()
                        + (reworded.isEmpty() || withReworded
                                ? "; score one period with both versions and link them (ScoreSeries.linked)"
                                : "; " + reworded.size() + " were reworded only and may be let in on request")));
        List<String> criteria =
                definition.framework().criteria().stream().map(Node::code).toList();
        return new CommonCriteria(
                diff, definition, weightsOf, criteria, reworded, share(from, criteria), share(to, criteria));
    }

    private static double share(IndexDefinition definition, List<String> criteria) {
        Map<String, Double> effective = definition.nodeWeights().effective();
        // all of them are all of the weight, whatever the last digits of a sum
        return criteria.size() == definition.framework().criteria().size()
                ? 1
                : criteria.stream().mapToDouble(effective::get).sum();
    }

    /**
     * Scores the findings of both versions on the common criteria, as one table of one index.
     *
     * <p>If the index learns from data and is not fitted, it learns from both tables together. Where a unit and period stand
     * in both tables, the findings made under the later version count, and a warning says how often.
     *
     * @param before findings under the earlier version
     * @param after findings under the later version
     * @return the scores
     * @throws IllegalArgumentException if a table has no rows, or not all common criteria on their scales
     */
    public CommonScores score(AssessmentTable before, AssessmentTable after) {
        AssessmentTable.Builder table =
                AssessmentTable.builder(definition.framework()).units(register(before.units(), after.units()));
        List<Problem> problems = new ArrayList<>();
        copy(after, table);
        int twice = 0;
        boolean shared = false;
        Set<String> units = units(after);
        for (int row = 0; row < before.size(); row++) {
            shared |= units.contains(before.unit(row));
            if (after.row(before.unit(row), before.period(row)).isPresent()) {
                twice++;
            } else {
                copy(before, row, columns(before.framework()), table);
            }
        }
        if (twice > 0) {
            problems.add(Problem.warning(
                    "ASSESSED_TWICE",
                    diff.from(),
                    twice + " units and periods that stand under " + diff.to() + " too",
                    "each unit and period once",
                    "the findings under " + diff.to() + " were taken; drop the others to be sure"));
        }
        if (!shared) {
            problems.add(Problem.warning(
                    "NO_COMMON_UNIT",
                    diff.from(),
                    "no unit that stands under " + diff.to() + " too",
                    "the same units in both",
                    "compare the codes of the units in both files"));
        }
        if (before.size() == 0 || after.size() == 0) {
            throw new IllegalArgumentException(
                    "no findings under " + (before.size() == 0 ? diff.from() : diff.to()) + ": nothing to compare");
        }
        Year since = after.periods().first();
        return new CommonScores(this, Scorer.of(definition).scoreAll(table.build()), since, problems);
    }

    private void copy(AssessmentTable from, AssessmentTable.Builder to) {
        int[] columns = columns(from.framework());
        for (int row = 0; row < from.size(); row++) {
            copy(from, row, columns, to);
        }
    }

    private void copy(AssessmentTable from, int row, int[] columns, AssessmentTable.Builder to) {
        int target = to.row(from.unit(row), from.period(row));
        for (int c = 0; c < columns.length; c++) {
            to.set(target, c, from.observation(row, columns[c]));
        }
    }

    private int[] columns(Framework framework) {
        return definition.framework().criteria().stream()
                .mapToInt(criterion -> column(framework, criterion))
                .toArray();
    }

    private static int column(Framework framework, Criterion criterion) {
        int column = framework.position(criterion.code());
        if (column < 0) {
            throw new IllegalArgumentException("no criterion " + criterion.code() + " in " + framework
                    + "; score the findings made under the two versions that were compared");
        }
        return column;
    }

    private static Set<String> units(AssessmentTable table) {
        Set<String> units = new LinkedHashSet<>();
        for (int row = 0; row < table.size(); row++) {
            units.add(table.unit(row));
        }
        return units;
    }

    /** Units as the later register knows them, and those that it has dropped. */
    private static UnitRegister register(UnitRegister before, UnitRegister after) {
        Map<String, Unit> units = new LinkedHashMap<>();
        after.units().forEach(unit -> units.put(unit.code(), unit));
        before.units().forEach(unit -> units.putIfAbsent(unit.code(), unit));
        return UnitRegister.of(units.values());
    }

    /** Returns one line: both versions, the number of common criteria and their shares of the weight. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s and %s: %d common criteria with %.1f %% of the weight of the earlier and %.1f %% of the later"
                        + " version, combined as in the %s",
                diff.from(),
                diff.to(),
                criteria.size(),
                fromShare * 100,
                toShare * 100,
                weightsOf == WeightsOf.LATER ? "later" : "earlier");
    }
}
