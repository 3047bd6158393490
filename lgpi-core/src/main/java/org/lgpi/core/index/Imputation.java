package org.lgpi.core.index;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How values are put in place of missing ones.
 *
 * <p>Filled are cells whose status a policy excludes and cells without denominator; never what does not apply, counts as
 * zero or blocks. Statistics are those of observed values after denominators: what was imputed is never learned from. A
 * cell that finds nothing to be filled with stays empty for the next imputation. Filled cells enter the value of a node,
 * not its coverage, and keep its lowest and highest value open.
 *
 * @param method where the value comes from
 * @param nodes codes of the blocks, sub-blocks and criteria that it is for; none for all
 */
public record Imputation(Method method, List<String> nodes) {

    /** Which middle of some values is taken. */
    public enum Statistic {
        /** Arithmetic mean. */
        MEAN,
        /** Middle value. */
        MEDIAN
    }

    /** Where an imputed value comes from. */
    public sealed interface Method {

        /**
         * Tells whether the method must learn from a population.
         *
         * @return true if it does
         */
        default boolean needsFit() {
            return false;
        }
    }

    /**
     * The middle of the criterion over other units.
     *
     * @param statistic which middle
     * @param group attribute of the units that must be equal ({@code type} and {@code parent} too); empty for all units
     */
    public record Column(Statistic statistic, String group) implements Method {

        @Override
        public boolean needsFit() {
            return true;
        }

        /** Returns the statistic and the group. */
        @Override
        public String toString() {
            return name(statistic) + (group.isEmpty() ? "" : " by " + group);
        }
    }

    /**
     * The middle of the unit's other criteria within a node: each is brought to its place between the smallest and largest
     * value of its criterion, turned by its direction, and the middle brought back to the criterion that lacks a value.
     *
     * @param statistic which middle
     * @param within {@code index}, {@code block}, or {@code subBlock} for the group that the criterion stands in
     */
    public record Row(Statistic statistic, String within) implements Method {

        @Override
        public boolean needsFit() {
            return true;
        }

        /** Returns the statistic and the node. */
        @Override
        public String toString() {
            return "row " + name(statistic) + " within " + within;
        }
    }

    /**
     * The value of the unit in the latest earlier period.
     *
     * @param maximumYears how many years it may be older; empty for any
     */
    public record Latest(OptionalInt maximumYears) implements Method {

        /** Returns the name and the limit. */
        @Override
        public String toString() {
            return "latest" + (maximumYears.isPresent() ? " within " + maximumYears.getAsInt() + " years" : "");
        }
    }

    /**
     * The value on the straight line between the unit's nearest earlier and nearest later period.
     *
     * @param carryEnds whether the first and last value stand for periods before and after them
     */
    public record Linear(boolean carryEnds) implements Method {

        /** Returns the name. */
        @Override
        public String toString() {
            return carryEnds ? "linear with carried ends" : "linear";
        }
    }

    /**
     * One value for all.
     *
     * @param value the value, after denominators
     */
    public record Constant(double value) implements Method {

        /** Returns the name and the value. */
        @Override
        public String toString() {
            return "constant " + value;
        }
    }

    /** Copies the codes. */
    public Imputation {
        Objects.requireNonNull(method, "method");
        nodes = List.copyOf(nodes);
    }

    /**
     * Imputes the mean of the criterion.
     *
     * @return the imputation
     */
    public static Imputation mean() {
        return of(new Column(Statistic.MEAN, ""));
    }

    /**
     * Imputes the mean of the criterion over the units of the same group.
     *
     * @param group attribute of the units
     * @return the imputation
     */
    public static Imputation mean(String group) {
        return of(new Column(Statistic.MEAN, group));
    }

    /**
     * Imputes the median of the criterion.
     *
     * @return the imputation
     */
    public static Imputation median() {
        return of(new Column(Statistic.MEDIAN, ""));
    }

    /**
     * Imputes the median of the criterion over the units of the same group.
     *
     * @param group attribute of the units
     * @return the imputation
     */
    public static Imputation median(String group) {
        return of(new Column(Statistic.MEDIAN, group));
    }

    /**
     * Imputes the mean of the unit's other criteria.
     *
     * @param within {@code index}, {@code block} or {@code subBlock}
     * @return the imputation
     */
    public static Imputation rowMean(String within) {
        return of(new Row(Statistic.MEAN, within));
    }

    /**
     * Imputes the median of the unit's other criteria.
     *
     * @param within {@code index}, {@code block} or {@code subBlock}
     * @return the imputation
     */
    public static Imputation rowMedian(String within) {
        return of(new Row(Statistic.MEDIAN, within));
    }

    /**
     * Imputes the value of the latest earlier period.
     *
     * @return the imputation
     */
    public static Imputation latest() {
        return of(new Latest(OptionalInt.empty()));
    }

    /**
     * Imputes the value of the latest earlier period that is not too old.
     *
     * @param maximumYears how many years it may be older, at least 1
     * @return the imputation
     */
    public static Imputation latest(int maximumYears) {
        return of(new Latest(OptionalInt.of(maximumYears)));
    }

    /**
     * Imputes between two periods.
     *
     * @return the imputation
     */
    public static Imputation linear() {
        return of(new Linear(false));
    }

    /**
     * Imputes one value for all.
     *
     * @param value the value
     * @return the imputation
     */
    public static Imputation constant(double value) {
        return of(new Constant(value));
    }

    /**
     * Returns an imputation for all criteria.
     *
     * @param method where the value comes from
     * @return the imputation
     */
    public static Imputation of(Method method) {
        return new Imputation(method, List.of());
    }

    /**
     * Returns this imputation for some nodes alone.
     *
     * @param codes codes of blocks, sub-blocks and criteria
     * @return the changed copy
     */
    public Imputation at(String... codes) {
        return new Imputation(method, List.of(codes));
    }

    private static String name(Statistic statistic) {
        return statistic == Statistic.MEAN ? "mean" : "median";
    }

    /** Returns the method and the nodes. */
    @Override
    public String toString() {
        return method + (nodes.isEmpty() ? "" : " at " + String.join(", ", nodes));
    }
}
