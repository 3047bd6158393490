package org.lgpi.core.index;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Which units have enough data to be scored. A unit that is screened out has no scores, enters no statistic and keeps its
 * place with the reason.
 *
 * <p>The availability of a unit is the share of the criteria that apply to it of which it has a value or a zero by
 * policy; its share of non-zeros is that of the available ones that are not 0. A unit to which nothing applies passes.
 *
 * @param minimumAvailability smallest availability, 0 to 1, inclusive; empty if it is not asked for
 * @param minimumNonZero smallest share of non-zeros, 0 to 1, inclusive; empty if it is not asked for
 * @param force what happens to single units whatever their data, by code
 */
public record Screening(OptionalDouble minimumAvailability, OptionalDouble minimumNonZero, Map<String, Force> force) {

    /** What happens to a unit whatever its data. */
    public enum Force {
        /** The unit is scored. */
        KEEP,
        /** The unit is screened out. */
        DROP
    }

    /** Copies the exceptions, sorted by code. */
    public Screening {
        force = Collections.unmodifiableMap(new TreeMap<>(force));
    }

    /**
     * Screens by availability alone.
     *
     * @param minimum smallest availability, 0 to 1
     * @return the screening
     */
    public static Screening byAvailability(double minimum) {
        return new Screening(OptionalDouble.of(minimum), OptionalDouble.empty(), Map.of());
    }

    /**
     * Screens by the share of non-zeros alone.
     *
     * @param minimum smallest share of non-zeros, 0 to 1
     * @return the screening
     */
    public static Screening byNonZero(double minimum) {
        return new Screening(OptionalDouble.empty(), OptionalDouble.of(minimum), Map.of());
    }

    /**
     * Screens by both.
     *
     * @param minimumAvailability smallest availability, 0 to 1
     * @param minimumNonZero smallest share of non-zeros, 0 to 1
     * @return the screening
     */
    public static Screening of(double minimumAvailability, double minimumNonZero) {
        return new Screening(OptionalDouble.of(minimumAvailability), OptionalDouble.of(minimumNonZero), Map.of());
    }

    /**
     * Returns this screening with one exception more.
     *
     * @param unit code of the unit
     * @param exception what happens to it
     * @return the changed copy
     */
    public Screening with(String unit, Force exception) {
        Map<String, Force> copy = new TreeMap<>(force);
        copy.put(unit, exception);
        return new Screening(minimumAvailability, minimumNonZero, copy);
    }
}
