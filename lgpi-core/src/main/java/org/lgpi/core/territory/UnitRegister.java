package org.lgpi.core.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/**
 * The local governments of a country or region, with their parents.
 *
 * <p>A parent may be named without standing in the register itself: registers of one tier are common. Immutable and
 * thread-safe.
 */
public final class UnitRegister {

    /** The register without units. */
    public static final UnitRegister EMPTY = new UnitRegister(List.of());

    private final Map<String, Unit> byCode;

    private UnitRegister(Collection<Unit> units) {
        Map<String, Unit> map = new LinkedHashMap<>();
        units.forEach(unit -> map.put(unit.code(), unit));
        byCode = map;
    }

    /**
     * Returns the register of some units.
     *
     * @param units the units, each code once
     * @return the register
     * @throws InvalidDefinitionException if a code is invalid or stands twice, or if units are their own ancestors
     */
    public static UnitRegister of(Collection<Unit> units) {
        InvalidDefinitionException.throwIfAny(problems(units));
        return new UnitRegister(units);
    }

    /**
     * Returns what is wrong with some units as a register.
     *
     * @param units the units
     * @return the problems, empty if they make a register
     */
    public static List<Problem> problems(Collection<Unit> units) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> parents = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (!Codes.isValid(unit.code())) {
                problems.add(Problem.error(
                        "BAD_CODE",
                        unit.code(),
                        "the code '" + unit.code() + "'",
                        "1 to 64 letters, digits, full stops, hyphens or underscores",
                        "correct the code"));
            }
            if (parents.put(unit.code(), unit.parent().orElse("")) != null) {
                problems.add(Problem.error(
                        "DUPLICATE_UNIT", unit.code(), "the unit twice", "each unit once", "drop one of the two"));
            }
        }
        for (String code : parents.keySet()) {
            if (isOwnAncestor(code, parents)) {
                problems.add(Problem.error(
                        "CIRCULAR_PARENT",
                        code,
                        "the unit among its own ancestors",
                        "a tree of units",
                        "correct the parent of one of them"));
            }
        }
        return problems;
    }

    private static boolean isOwnAncestor(String code, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = parents.getOrDefault(code, "");
        while (!at.isEmpty() && passed.add(at)) {
            if (at.equals(code)) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    /**
     * Returns all units.
     *
     * @return units in the order of the source
     */
    public Collection<Unit> units() {
        return byCode.values().stream().toList();
    }

    /**
     * Returns a unit.
     *
     * @param code its code
     * @return the unit, empty if the register has none of that code
     */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Returns the units directly below another.
     *
     * @param parent code of the unit above; need not stand in the register
     * @return units in the order of the source
     */
    public List<Unit> children(String parent) {
        return byCode.values().stream()
                .filter(unit -> unit.parent().filter(parent::equals).isPresent())
                .toList();
    }

    /**
     * Returns the number of units.
     *
     * @return the number
     */
    public int size() {
        return byCode.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitRegister register
                && List.copyOf(byCode.values()).equals(List.copyOf(register.byCode.values()));
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    /** Returns one line: the number of units. */
    @Override
    public String toString() {
        return size() + " units";
    }
}
