package org.lgpi.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * With which other units a unit is fairly compared: those of its type and size, or those nearest to it in stated
 * attributes. Peers are found from the register of units alone, never from results, so that nobody chooses the company
 * in which a score looks good.
 *
 * @param basis what makes units peers
 * @param units codes of the peers by code of the unit, which is not among its own; an empty list for a unit without any
 */
public record Peers(Basis basis, Map<String, List<String>> units) {

    /** Name under which {@link #nearest} finds the number of residents. */
    public static final String POPULATION = "population";

    private static final String TYPE = "type";

    /** What makes units peers. */
    public sealed interface Basis {

        /**
         * The same type and the same class of size.
         *
         * @param limits largest number of residents of each class but the last, rising; empty if the type alone counts
         */
        record TypeAndSize(List<Long> limits) implements Basis {

            /**
             * Checks that the limits rise.
             *
             * @throws IllegalArgumentException if they do not
             */
            public TypeAndSize {
                limits = List.copyOf(limits);
                for (int i = 1; i < limits.size(); i++) {
                    if (limits.get(i) <= limits.get(i - 1)) {
                        throw new IllegalArgumentException("limits of size must rise, found " + limits);
                    }
                }
            }

            private int sizeClass(Unit unit) {
                int size = 0;
                while (size < limits.size() && unit.population().orElseThrow() > limits.get(size)) {
                    size++;
                }
                return size;
            }

            /** Returns the basis in words, such as {@code type, population up to 2000, 20000}. */
            @Override
            public String toString() {
                String sizes = limits.toString();
                return limits.isEmpty()
                        ? TYPE
                        : TYPE + ", " + POPULATION + " up to " + sizes.substring(1, sizes.length() - 1);
            }
        }

        /**
         * The least distance in some numbers of the register.
         *
         * @param count number of peers for each unit, at least 1
         * @param attributes names of the attributes, at least one
         */
        record Nearest(int count, List<String> attributes) implements Basis {

            /**
             * Checks that there is something to measure by.
             *
             * @throws IllegalArgumentException if no attribute is named, or the count is below 1
             */
            public Nearest {
                attributes = List.copyOf(attributes);
                if (attributes.isEmpty() || count < 1) {
                    throw new IllegalArgumentException("nearest peers need an attribute and a count from 1, found "
                            + attributes + " and " + count);
                }
            }

            /** Returns the basis in words, such as {@code 8 nearest by population, income}. */
            @Override
            public String toString() {
                return count + " nearest by " + String.join(", ", attributes);
            }
        }

        /**
         * Any other reason.
         *
         * @param text the reason in words
         */
        record Stated(String text) implements Basis {

            /** Checks that the text is there. */
            public Stated {
                Objects.requireNonNull(text, "text");
            }

            /** Returns the text. */
            @Override
            public String toString() {
                return text;
            }
        }
    }

    /** Copies the lists. */
    public Peers {
        Objects.requireNonNull(basis, "basis");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        units.forEach((unit, peers) -> copy.put(unit, List.copyOf(peers)));
        units = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the peers of a unit.
     *
     * @param unit code of the unit
     * @return codes, the nearest first where distance decides, else in the order of the register; empty if the unit has
     *     none or is not known
     */
    public List<String> of(String unit) {
        return units.getOrDefault(unit, List.of());
    }

    /**
     * Groups units of the same type and, if limits are given, of the same class of size.
     *
     * <p>A size is of the first class whose limit it does not exceed, of the last class above all limits. A unit without
     * type, or without population where limits are given, has no peers.
     *
     * @param register the units
     * @param limits largest number of residents of each class but the last, rising; none for groups by type alone
     * @return the peers, with a warning for every unit without what is needed
     * @throws IllegalArgumentException if the limits do not rise
     */
    public static ValueWithProblems<Peers> byTypeAndSize(UnitRegister register, long... limits) {
        Basis.TypeAndSize basis =
                new Basis.TypeAndSize(Arrays.stream(limits).boxed().toList());
        List<Problem> problems = new ArrayList<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        for (Unit unit : register.units()) {
            if (unit.type().isEmpty()) {
                problems.add(missing(unit, TYPE));
            } else if (limits.length > 0 && unit.population().isEmpty()) {
                problems.add(missing(unit, POPULATION));
            } else {
                String group = basis.sizeClass(unit) + " " + unit.type().orElseThrow();
                groupOf.put(unit.code(), group);
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(unit.code());
            }
        }
        Map<String, List<String>> peers = new LinkedHashMap<>();
        for (Unit unit : register.units()) {
            List<String> others = new ArrayList<>(groups.getOrDefault(groupOf.get(unit.code()), List.of()));
            others.remove(unit.code());
            peers.put(unit.code(), others);
        }
        return new ValueWithProblems<>(new Peers(basis, peers), problems);
    }

    /**
     * Finds the nearest units by some numbers of the register.
     *
     * <p>Every attribute is standardised over the units that have all of them, {@code z = (x - mean) / sd} with n - 1;
     * the distance of two units is {@code sqrt(sum((z - z')^2))}. An attribute that is the same everywhere does not count.
     * Units equally far are taken in the order of the register. A unit that lacks an attribute has no peers and is none.
     *
     * @param register the units
     * @param count number of peers for each unit, at least 1; fewer where there are not so many units
     * @param attributes names of attributes that hold numbers with a decimal point; {@code population} for the residents
     * @return the peers, with a warning for every unit that lacks an attribute
     * @throws IllegalArgumentException if no attribute is named, or the count is below 1
     */
    public static ValueWithProblems<Peers> nearest(UnitRegister register, int count, String... attributes) {
        Basis basis = new Basis.Nearest(count, List.of(attributes));
        List<Problem> problems = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        Map<String, List<String>> peers = new LinkedHashMap<>();
        for (Unit unit : register.units()) {
            peers.put(unit.code(), List.of());
            double[] point = new double[attributes.length];
            boolean complete = true;
            for (int a = 0; a < attributes.length && complete; a++) {
                OptionalDouble number = number(unit, attributes[a]);
                complete = number.isPresent();
                point[a] = number.orElse(Double.NaN);
                if (!complete) {
                    problems.add(missing(unit, attributes[a]));
                }
            }
            if (complete) {
                codes.add(unit.code());
                points.add(point);
            }
        }
        Standardised standardised = Standardised.of(points);
        for (int u = 0; u < codes.size(); u++) {
            peers.put(
                    codes.get(u),
                    standardised.nearest(u, count).stream().map(codes::get).toList());
        }
        return new ValueWithProblems<>(new Peers(basis, peers), problems);
    }

    private static OptionalDouble number(Unit unit, String attribute) {
        if (attribute.equals(POPULATION) && unit.population().isPresent()) {
            return OptionalDouble.of(unit.population().orElseThrow());
        }
        try {
            double number = Double.parseDouble(unit.attributes().getOrDefault(attribute, ""));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static Problem missing(Unit unit, String attribute) {
        return Problem.warning(
                "NO_PEERS",
                unit.code(),
                attribute.equals(TYPE) ? "no type" : "no number as " + attribute,
                "a " + attribute + " for every unit that is compared",
                "add it to the register; the unit is compared with the whole alone");
    }

    /** Returns one line: the basis and the number of units with peers. */
    @Override
    public String toString() {
        long with = units.values().stream().filter(list -> !list.isEmpty()).count();
        return "peers by " + basis + ": " + with + " of " + units.size() + " units have some";
    }
}
