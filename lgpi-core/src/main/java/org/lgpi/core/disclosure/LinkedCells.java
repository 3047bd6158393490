package org.lgpi.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one measure that add up over several variables, some of them crossed, some within others.
 *
 * <p>A hidden cell is safe if some respondents could count otherwise without any shown cell changing. Such a change takes
 * two groups of each variable that divides the cell, and adds to the corners of the box between them in turn: all sums
 * over one of these variables stay as they are. In finer cells it happens at one group of each further variable. All
 * cells that it changes must be hidden, and are then safe themselves.
 */
final class LinkedCells {

    /** Tries after which the best change found so far is taken. */
    private static final int MOST_TRIES = 100_000;

    /** Cells of the measure with the same variables. */
    private static final class Table {

        private final List<Variable> variables;
        private final Map<List<String>, Cell> cells = new LinkedHashMap<>();

        private Table(Collection<Variable> variables) {
            this.variables = variables.stream()
                    .sorted(Comparator.comparing(Variable::name))
                    .toList();
        }

        private String name() {
            return variables.stream().map(Variable::name).collect(Collectors.joining("*"));
        }

        private List<Cell> inOrder() {
            return cells.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> String.join("\u0000", entry.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private @Nullable Cell at(Map<Variable, String> values) {
            return cells.get(variables.stream().map(values::get).toList());
        }
    }

    /** One cell, with all estimates that show it. */
    private static final class Cell {

        private final Map<Variable, String> place;
        private final List<LinkedEstimates.Entry> entries = new ArrayList<>();
        private boolean safe;

        private Cell(Map<Variable, String> place) {
            this.place = place;
        }

        private boolean isHidden() {
            return entries.stream().allMatch(LinkedEstimates.Entry::isHidden);
        }

        private long answers() {
            return entries.stream()
                    .mapToLong(entry -> entry.estimate().n())
                    .max()
                    .orElse(0);
        }
    }

    private final Map<Set<Variable>, Table> tables = new LinkedHashMap<>();

    /** The groups of every variable by the group above them, empty where there is none. */
    private final Map<Variable, Map<String, Set<String>>> groups = new HashMap<>();

    /** Adds an estimate; a cell is hidden where all its estimates are. */
    void add(Map<Variable, String> place, LinkedEstimates.Entry entry) {
        Table table = tables.computeIfAbsent(Set.copyOf(place.keySet()), Table::new);
        table.cells
                .computeIfAbsent(table.variables.stream().map(place::get).toList(), values -> new Cell(place))
                .entries
                .add(entry);
        place.forEach((variable, group) -> groups.computeIfAbsent(variable, v -> new HashMap<>())
                .computeIfAbsent(variable.above(group), above -> new TreeSet<>())
                .add(group));
    }

    /**
     * Hides cells until all hidden ones are safe: coarse tables first, whose changes make finer cells safe as well. The
     * order of the estimates plays no part.
     */
    void protect() {
        List<Table> ordered = tables.values().stream()
                .sorted(Comparator.comparing((Table table) -> table.variables.size())
                        .thenComparing(Table::name))
                .toList();
        for (Table table : ordered) {
            for (Cell cell : table.inOrder()) {
                if (cell.isHidden() && !cell.safe) {
                    List<Cell> change = new Search(cell).cheapest();
                    if (change.isEmpty()) {
                        hideAll();
                        return;
                    }
                    change.forEach(LinkedCells::hide);
                }
            }
        }
    }

    private static void hide(Cell cell) {
        cell.safe = true;
        cell.entries.forEach(LinkedEstimates.Entry::hide);
    }

    private void hideAll() {
        tables.values().forEach(table -> table.cells.values().forEach(LinkedCells::hide));
    }

    /** Looks for the change of a cell that hides the fewest answers besides. */
    private final class Search {

        /** A group to be chosen: the second one of a variable that divides the cell, or one of a further variable. */
        private record Choice(Variable variable, int side, boolean isSecond) {}

        private final Cell cell;
        private final List<Variable> dividing = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private final Map<Integer, List<Table>> complete = new HashMap<>();
        private final Map<Choice, String> chosen = new LinkedHashMap<>();
        private List<Cell> best = List.of();
        private long leastCost = Long.MAX_VALUE;
        private int tries;

        private Search(Cell cell) {
            this.cell = cell;
            for (Variable variable : sorted(cell.place.keySet())) {
                if (cell.place.keySet().stream().noneMatch(other -> other.isWithin(variable))) {
                    dividing.add(variable);
                }
            }
            dividing.forEach(variable -> choices.add(new Choice(variable, 1, true)));
            List<Table> finer = tables.values().stream()
                    .filter(table -> table.variables.containsAll(cell.place.keySet()))
                    .toList();
            Set<Variable> further = new LinkedHashSet<>();
            finer.forEach(table -> further.addAll(table.variables));
            further.removeAll(cell.place.keySet());
            for (Variable variable : sorted(further)) {
                choices.add(new Choice(variable, 0, false));
                if (dividing.stream().anyMatch(variable::isWithin)) {
                    choices.add(new Choice(variable, 1, false));
                }
            }
            for (Table table : finer) {
                int last = dividing.size();
                for (int i = 0; i < choices.size(); i++) {
                    if (table.variables.contains(choices.get(i).variable)) {
                        last = Math.max(last, i + 1);
                    }
                }
                complete.computeIfAbsent(last, i -> new ArrayList<>()).add(table);
            }
        }

        /** Variables by name, those that lie within others behind these. */
        private List<Variable> sorted(Set<Variable> some) {
            Map<String, Variable> byName = new TreeMap<>();
            some.forEach(variable -> byName.put(depth(variable) + variable.name(), variable));
            return List.copyOf(byName.values());
        }

        private char depth(Variable variable) {
            char depth = 'a';
            for (Variable above = variable.parent(); above != null; above = above.parent()) {
                depth++;
            }
            return depth;
        }

        private List<Cell> cheapest() {
            choose(0, 0, List.of());
            return best;
        }

        private void choose(int made, long cost, List<Cell> changed) {
            long total = cost;
            List<Cell> all = changed;
            if (complete.containsKey(made)) {
                all = new ArrayList<>(changed);
                for (Table table : complete.get(made)) {
                    for (int corner = 0; corner < 1 << dividing.size(); corner++) {
                        Cell found = table.at(values(corner));
                        if (found == null) {
                            return;
                        }
                        total += found.isHidden() ? 0 : 1 + found.answers();
                        all.add(found);
                    }
                }
            }
            if (total >= leastCost || tries++ > MOST_TRIES) {
                return;
            }
            if (made == choices.size()) {
                leastCost = total;
                best = all;
                return;
            }
            Choice next = choices.get(made);
            for (String group : candidates(next)) {
                if (next.isSecond && group.equals(cell.place.get(next.variable))) {
                    continue;
                }
                chosen.put(next, group);
                choose(made + 1, total, all);
                if (leastCost == 0) {
                    return;
                }
            }
            chosen.remove(next);
        }

        private Collection<String> candidates(Choice choice) {
            Variable variable = choice.variable;
            Variable parent = variable.parent();
            String above = "";
            if (parent != null) {
                int corner = choice.isSecond || choice.side == 0 ? 0 : (1 << dividing.size()) - 1;
                above = values(corner).getOrDefault(parent, "");
            }
            return groups.get(variable).getOrDefault(above, Set.of());
        }

        /** The groups at a corner, as far as they are chosen. */
        private Map<Variable, String> values(int corner) {
            Map<Variable, String> values = new HashMap<>(cell.place);
            chosen.forEach((choice, group) -> {
                Variable variable = choice.variable;
                int side = choice.side;
                boolean here = true;
                for (int i = 0; i < dividing.size(); i++) {
                    boolean second = (corner >> i & 1) == 1;
                    Variable divides = dividing.get(i);
                    if (variable.equals(divides)) {
                        here = second;
                    } else if (variable.isWithin(divides)) {
                        here = second == (side == 1);
                    }
                }
                if (here) {
                    values.put(variable, group);
                }
            });
            return values;
        }
    }
}
