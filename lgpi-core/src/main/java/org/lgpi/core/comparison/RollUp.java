package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.Problem;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.UnitRegister;

/**
 * Scores of regions and of the whole, from those of their units and the populations of these.
 *
 * <p>The units of a region are those below it in the register that were scored and have no scored unit below themselves;
 * units at the end of the tree that were not scored count as missing. A region of one unit has that unit's scores. Units
 * without population are left out and named among the problems. If the register has several tops, {@link #ALL} stands for
 * all units together.
 *
 * <ul>
 *   <li>{@link Basis#MEAN_OF_SCORES}: {@code sum(p x) / sum(p)} over the units with a value x at the node, p their
 *       population: what the average resident lives under.
 *   <li>{@link Basis#SCORE_OF_MEANS}: the same mean for each criterion, over its normalised values, and then the weights
 *       and aggregations of the index: the region as one unit. The two agree where everything is arithmetic and nothing
 *       is missing. What blocks a node of a unit is a gap here; gates and bands do not apply.
 * </ul>
 *
 * <p>Coverage is {@code sum(p c) / sum(p)} over all units to which the node applies, c being 0 where a unit was not scored.
 *
 * @param basis what was averaged
 * @param rows regions in the order of the register, then all; in each the periods, and in these the nodes of the scores
 * @param problems units that were left out, and why
 */
public record RollUp(Basis basis, List<Row> rows, List<Problem> problems) {

    /** Stands for all units together. */
    public static final String ALL = "(all)";

    /** What is averaged over units. */
    public enum Basis {
        /** The scores of each node. */
        MEAN_OF_SCORES,
        /** The normalised values of the criteria, which are then scored. */
        SCORE_OF_MEANS
    }

    /**
     * The score of one region at one node.
     *
     * @param unit code of the region, or {@link RollUp#ALL}
     * @param period the year
     * @param node code of the node, {@code index} for the total
     * @param value the score; NaN if no unit has a value
     * @param coverage share of the weight and population behind the value; NaN if the node applies to no unit
     * @param units number of units of the region that have a population
     * @param unitsWithValue number of those with a value at the node
     * @param population population of all these units
     * @param populationWithValue population of those with a value at the node
     */
    public record Row(
            String unit,
            Year period,
            String node,
            double value,
            double coverage,
            int units,
            int unitsWithValue,
            long population,
            long populationWithValue) {}

    /** Copies the lists. */
    public RollUp {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * Rolls the scores of units up the tree of the register.
     *
     * @param scores scores of units
     * @param register units with parents and populations
     * @param basis what is averaged
     * @return the scores of regions, period by period
     * @throws IllegalArgumentException if the basis is {@code SCORE_OF_MEANS} and the index orders units against each other
     */
    public static RollUp of(ScoreTable scores, UnitRegister register, Basis basis) {
        List<Problem> problems = new ArrayList<>();
        RegionTree tree = new RegionTree(scores, register, problems);
        List<Row> rows = basis == Basis.MEAN_OF_SCORES
                ? new RegionMeans(scores, tree).ofScores()
                : new RegionMeans(scores, tree).ofCriteria();
        return new RollUp(basis, rows, problems);
    }

    /**
     * Returns one row.
     *
     * @param unit code of the region, or {@link #ALL}
     * @param period the year
     * @param node code of the node
     * @return the row
     * @throws IllegalArgumentException if there is none
     */
    public Row row(String unit, Year period, String node) {
        return rows.stream()
                .filter(row -> row.unit().equals(unit)
                        && row.period().equals(period)
                        && row.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no roll-up of " + node + " for " + unit + " in " + period + "; see rows()"));
    }

    /** Returns one line: the basis and the number of rows. */
    @Override
    public String toString() {
        return rows.size() + " rows, " + basis + (problems.isEmpty() ? "" : ", " + problems.size() + " problems");
    }
}
