package org.lgpi.core.index;

/**
 * What a criterion is divided by, such as the population: {@code x' = x factor / d}.
 *
 * <p>A unit without a denominator, or with one of 0, has no value of the criterion and a problem that says so.
 *
 * @param source where the denominator stands
 * @param name name of an attribute of the unit ({@code population} is that of the register), or code of a criterion of
 *     the same framework, whose observed value is used
 * @param factor what the quotient is multiplied by, above 0: 1000 for a figure per thousand residents
 */
public record Denominator(Source source, String name, double factor) {

    /** Where a denominator stands. */
    public enum Source {
        /** Among the attributes of the unit, in the register. */
        ATTRIBUTE,
        /** In another criterion of the same assessment. */
        CRITERION
    }

    /** Name of the number of residents among the attributes. */
    public static final String POPULATION = "population";

    /**
     * Divides by an attribute of the unit.
     *
     * @param name name of the attribute
     * @param factor what the quotient is multiplied by, above 0
     * @return the denominator
     */
    public static Denominator attribute(String name, double factor) {
        return new Denominator(Source.ATTRIBUTE, name, factor);
    }

    /**
     * Divides by the value of another criterion.
     *
     * @param code code of the criterion
     * @param factor what the quotient is multiplied by, above 0
     * @return the denominator
     */
    public static Denominator criterion(String code, double factor) {
        return new Denominator(Source.CRITERION, code, factor);
    }

    /** Returns what is divided by, and the factor. */
    @Override
    public String toString() {
        return "per " + (source == Source.CRITERION ? "criterion " : "") + name
                + (factor == 1 ? "" : " times " + factor);
    }
}
