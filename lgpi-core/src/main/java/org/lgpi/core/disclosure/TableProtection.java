package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.AdditiveTable.Cell;
import org.lgpi.core.disclosure.ProtectedCell.Status;
import org.lgpi.core.disclosure.TableNetwork.Circle;

/** The protection of one table. */
final class TableProtection {

    /** Where no circle carries all of the width, ever smaller ones are looked for, this many times halved. */
    private static final int HALVINGS = 6;

    /** Linear programmes are exact to about this share of a value. */
    private static final double EXACT = 1e-9;

    private final AdditiveTable table;
    private final CellSuppression choice;
    private final BitSet primary = new BitSet();
    private final BitSet suppressed = new BitSet();
    private final double[] cost;

    TableProtection(AdditiveTable table, CellSuppression choice) {
        this.table = table;
        this.choice = choice;
        cost = new double[table.size()];
        Set<Integer> published = new TreeSet<>();
        choice.published().forEach(cell -> published.add(table.position(cell)));
        choice.primary().forEach(cell -> primary.set(table.position(cell)));
        for (int cell = 0; cell < cost.length; cell++) {
            double value = table.value(cell);
            boolean open = published.contains(cell);
            cost[cell] = open || value == 0 ? Double.POSITIVE_INFINITY : value;
            if (!open && value > 0 && value < choice.smallest()) {
                primary.set(cell);
            }
        }
        primary.stream().forEach(this::suppress);
    }

    private void suppress(int cell) {
        suppressed.set(cell);
        cost[cell] = 0;
    }

    private double width(int cell) {
        double absolute = choice.minimumWidth().orElse(choice.smallest() > 0 ? choice.smallest() : 1);
        return Math.max(absolute, choice.minimumRelativeWidth() * table.value(cell));
    }

    ValueWithProblems<ProtectedTable> run() {
        TableNetwork network = new TableNetwork(table);
        // the largest first: the circles of small cells then often run through cells that are hidden already
        primary.stream()
                .boxed()
                .sorted((a, b) -> Double.compare(table.value(b), table.value(a)))
                .forEach(cell -> hide(cell, network));
        double[][] ends = new TableAudit(table, suppressed).run();
        List<ProtectedCell> cells = new ArrayList<>(cost.length);
        List<Problem> problems = new ArrayList<>();
        double lost = 0;
        for (int cell = 0; cell < cost.length; cell++) {
            Cell name = table.cell(cell);
            double value = table.value(cell);
            Status status =
                    primary.get(cell) ? Status.PRIMARY : suppressed.get(cell) ? Status.COMPLEMENTARY : Status.PUBLISHED;
            boolean hidden = status != Status.PUBLISHED;
            cells.add(new ProtectedCell(
                    name.unit(),
                    name.category(),
                    hidden ? Double.NaN : value,
                    status,
                    hidden ? ends[cell][0] : value,
                    hidden ? ends[cell][1] : value));
            lost += status == Status.COMPLEMENTARY ? value : 0;
            if (status == Status.PRIMARY && !(ends[cell][1] - ends[cell][0] >= width(cell) * (1 - EXACT))) {
                problems.add(tooNarrow(name, ends[cell], width(cell)));
            }
        }
        return new ValueWithProblems<>(
                new ProtectedTable(table.measure(), table.classification(), cells, lost), problems);
    }

    private void hide(int cell, TableNetwork network) {
        double amount = width(cell);
        for (int halving = 0; halving <= HALVINGS; halving++) {
            Optional<Circle> rising = network.cheapest(cell, true, amount, cost);
            Optional<Circle> falling =
                    table.value(cell) >= amount ? network.cheapest(cell, false, amount, cost) : Optional.empty();
            Optional<Circle> chosen = rising.isPresent()
                            && (falling.isEmpty()
                                    || rising.get().cost() <= falling.get().cost())
                    ? rising
                    : falling;
            if (chosen.isPresent()) {
                chosen.get().cells().forEach(this::suppress);
                return;
            }
            amount /= 2;
        }
    }

    private static Problem tooNarrow(Cell cell, double[] ends, double width) {
        return Problem.error(
                "CANNOT_PROTECT",
                cell.toString(),
                String.format(Locale.ROOT, "a value that a reader knows to lie from %.6g to %.6g", ends[0], ends[1]),
                String.format(Locale.ROOT, "a distance of at least %.6g", width),
                "name fewer cells as published, or do not publish this table");
    }

    static List<Problem> links(List<AdditiveTable> tables) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            for (int j = i + 1; j < tables.size(); j++) {
                AdditiveTable one = tables.get(i);
                AdditiveTable other = tables.get(j);
                Set<String> shared = new TreeSet<>(one.units());
                shared.retainAll(other.units());
                if (one.measure().equals(other.measure()) && !shared.isEmpty()) {
                    problems.add(Problem.error(
                            "LINKED_TABLES",
                            one.measure(),
                            "tables by " + one.classification() + " and by " + other.classification()
                                    + " with the totals of " + shared.size() + " units in common",
                            "tables without a common cell",
                            "publish one of them: what is hidden in one could be worked out of the other"));
                }
            }
        }
        return problems;
    }
}
