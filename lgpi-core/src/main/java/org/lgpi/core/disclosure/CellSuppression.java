package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.AdditiveTable.Cell;

/**
 * Hides the sensitive cells of an additive table, and as little else as is needed to keep them from being worked out.
 *
 * <p>Primary cells are those above 0 and below {@link #smallest}, and those named. For each of them the cheapest circle
 * of cells is looked for along which it could rise or fall by {@link #minimumWidth} and {@link #minimumRelativeWidth}
 * without any published cell changing; the cost of a circle is the value of its cells that are not hidden yet. This is
 * exact for one cell and a heuristic for many. Cells of 0 are published and help nobody. The result is then audited: for
 * every hidden cell, two linear programmes find the lowest and highest value that a reader must reckon with.
 *
 * <p>What is not covered: readers who know more than the table, such as a respondent who knows the own answer; and linked
 * tables, which are refused, see {@link #protect(Collection)}.
 */
@Value.Immutable
public interface CellSuppression extends WithCellSuppression {

    /**
     * Returns the smallest value above 0 that may be shown.
     *
     * @return the number; 3 unless stated; 0 if only named cells are sensitive
     */
    @Value.Default
    default double smallest() {
        return 3;
    }

    /**
     * Returns how uncertain a reader must be left of a sensitive cell, in units of the table.
     *
     * @return least distance from the lowest to the highest value, above 0; {@link #smallest} if empty, 1 if that is 0
     */
    OptionalDouble minimumWidth();

    /**
     * Returns how uncertain a reader must be left, as a share of the sensitive value.
     *
     * @return the share, 0 or more; 0 unless stated; the larger of both counts
     */
    @Value.Default
    default double minimumRelativeWidth() {
        return 0;
    }

    /**
     * Returns the sensitive cells beside the small ones.
     *
     * @return cells, perhaps none
     */
    Set<Cell> primary();

    /**
     * Returns the cells that are published whatever happens, such as totals that are known already.
     *
     * @return cells, perhaps none
     */
    Set<Cell> published();

    /**
     * Protects a table.
     *
     * @param table the table
     * @return the protected table; a problem for each sensitive cell that the cells to be published leave too narrow
     * @throws IllegalArgumentException if a named cell is not in the table
     */
    default ValueWithProblems<ProtectedTable> protect(AdditiveTable table) {
        return new TableProtection(table, this).run();
    }

    /**
     * Protects several tables that have no cell in common.
     *
     * @param tables the tables
     * @return the protected tables in the same order, and the problems
     * @throws InvalidDefinitionException if tables of one measure share units: the totals of these are cells of both,
     *     and what is hidden in one could be worked out of the other
     */
    default ValueWithProblems<List<ProtectedTable>> protect(Collection<AdditiveTable> tables) {
        InvalidDefinitionException.throwIfAny(TableProtection.links(List.copyOf(tables)));
        List<ProtectedTable> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (AdditiveTable table : tables) {
            ValueWithProblems<ProtectedTable> one = protect(table);
            all.add(one.value());
            problems.addAll(one.problems());
        }
        return new ValueWithProblems<>(List.copyOf(all), problems);
    }

    /** Checks that the numbers can be. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        limit(check, "smallest", smallest(), smallest() >= 0, "a number of 0 or more");
        limit(
                check,
                "minimumRelativeWidth",
                minimumRelativeWidth(),
                minimumRelativeWidth() >= 0,
                "a number of 0 or more");
        minimumWidth().ifPresent(width -> limit(check, "minimumWidth", width, width > 0, "a number above 0"));
        for (Cell cell : primary()) {
            if (published().contains(cell)) {
                check.error(
                        "CONTRADICTION",
                        cell.toString(),
                        "the cell under primary and under published",
                        "one of the two",
                        "decide whether it is sensitive or public");
            }
        }
        check.throwIfAny();
    }

    private static void limit(DefinitionCheck check, String subject, double found, boolean possible, String expected) {
        if (!possible || Double.isInfinite(found)) {
            check.error("OUT_OF_RANGE", subject, Double.toString(found), expected, "correct it");
        }
    }

    /**
     * Starts a new choice.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableCellSuppression.Builder {
        Builder() {}
    }
}
