package org.lgpi.core.comparison;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lgpi.core.base.Problem;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** Finds which units stand behind each region in each period, and in the same order whatever the order of rows. */
final class RegionTree {

    /** Stands for the row of a unit that was not scored. */
    static final int NOT_SCORED = -1;

    /**
     * A unit that stands behind a region.
     *
     * @param row its row among the scores, {@code NOT_SCORED} if it has none
     * @param population its population
     */
    record Member(int row, long population) {}

    private final UnitRegister register;
    private final List<Problem> problems;
    private final Map<String, Map<Year, List<Member>>> regions = new LinkedHashMap<>();

    RegionTree(ScoreTable scores, UnitRegister register, List<Problem> problems) {
        this.register = register;
        this.problems = problems;
        Map<Year, Map<String, Integer>> rows = new LinkedHashMap<>();
        scores.periods().forEach(year -> rows.put(year, new HashMap<>()));
        Set<String> unknown = new LinkedHashSet<>();
        for (int row = 0; row < scores.size(); row++) {
            rows.get(scores.period(row)).put(scores.unit(row), row);
            if (register.unit(scores.unit(row)).isEmpty()) {
                unknown.add(scores.unit(row));
            }
        }
        unknown.stream().sorted().forEach(this::reportUnknown);
        declareRegions();
        Set<String> withoutPopulation = new LinkedHashSet<>();
        rows.forEach((year, scored) -> enter(year, scored, withoutPopulation));
        withoutPopulation.forEach(this::reportPopulation);
        regions.values().removeIf(Map::isEmpty);
    }

    /** The regions in the order of the register, all together at the end if there are several tops. */
    Map<String, Map<Year, List<Member>>> regions() {
        return regions;
    }

    private void declareRegions() {
        Set<String> parents = new LinkedHashSet<>();
        register.units().forEach(unit -> unit.parent().ifPresent(parents::add));
        register.units().stream().map(Unit::code).filter(parents::contains).forEach(this::declare);
        parents.forEach(this::declare);
        long tops = register.units().stream()
                        .filter(unit -> unit.parent().isEmpty())
                        .count()
                + parents.stream()
                        .filter(parent -> register.unit(parent).isEmpty())
                        .count();
        if (tops != 1) {
            declare(RollUp.ALL);
        }
    }

    private void declare(String region) {
        regions.putIfAbsent(region, new LinkedHashMap<>());
    }

    private void enter(Year year, Map<String, Integer> scored, Set<String> withoutPopulation) {
        Set<String> aboveScored = new HashSet<>();
        Set<String> parents = new HashSet<>();
        for (Unit unit : register.units()) {
            unit.parent().ifPresent(parents::add);
            if (scored.containsKey(unit.code())) {
                aboveScored.addAll(ancestors(unit));
            }
        }
        for (Unit unit : register.units()) {
            boolean isScored = scored.containsKey(unit.code());
            List<String> ancestors = ancestors(unit);
            boolean counts = isScored
                    ? !aboveScored.contains(unit.code())
                    : !parents.contains(unit.code()) && ancestors.stream().noneMatch(scored::containsKey);
            if (counts && unit.population().isEmpty()) {
                withoutPopulation.add(unit.code());
            } else if (counts) {
                Member member = new Member(
                        isScored ? scored.get(unit.code()) : NOT_SCORED,
                        unit.population().getAsLong());
                ancestors.forEach(region -> member(region, year, member));
                if (regions.containsKey(RollUp.ALL)) {
                    member(RollUp.ALL, year, member);
                }
            }
        }
    }

    private void member(String region, Year year, Member member) {
        regions.get(region).computeIfAbsent(year, key -> new ArrayList<>()).add(member);
    }

    private List<String> ancestors(Unit unit) {
        List<String> ancestors = new ArrayList<>();
        Optional<String> parent = unit.parent();
        while (parent.isPresent()) {
            ancestors.add(parent.get());
            parent = register.unit(parent.get()).flatMap(Unit::parent);
        }
        return ancestors;
    }

    private void reportUnknown(String unit) {
        problems.add(Problem.error(
                "UNKNOWN_UNIT",
                unit,
                "a unit that was scored and is not in the register",
                "every scored unit in the register",
                "add it with its parent and population; the unit was left out"));
    }

    private void reportPopulation(String unit) {
        problems.add(Problem.error(
                "UNIT_WITHOUT_POPULATION",
                unit,
                "no population in the register",
                "a population for every unit that is averaged",
                "add it to the register; the unit was left out"));
    }
}
