package org.lgpi.core.comparison;

import java.time.Year;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/**
 * A figure as somebody reported it, often without the number of respondents. It can be shown and subtracted; whether two
 * of them differ by more than chance can be asked only where both say how many people stand behind them.
 */
@Value.Immutable
public interface ReportedFigure {

    /** How exact a figure is said to be. */
    enum Qualifier {
        /** Given as it is. */
        EXACT,
        /** Said to be about this. */
        APPROXIMATE,
        /** Said to be more than this. */
        MORE_THAN
    }

    /** Unit of a share of respondents or of units. */
    String PERCENT = "PERCENT";

    /**
     * Returns where the figure was reported.
     *
     * @return the source
     */
    String source();

    /**
     * Returns the year that the figure is of.
     *
     * @return the year, empty if not stated
     */
    Optional<Year> year();

    /**
     * Returns whom or what the figure is about.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String population() {
        return "";
    }

    /**
     * Returns what was measured.
     *
     * @return code of the indicator
     */
    String indicator();

    /**
     * Returns the group that the figure is of, such as {@code URBAN}.
     *
     * @return the group
     */
    String group();

    /**
     * Returns the figure.
     *
     * @return the value in its unit as reported, finite
     */
    double value();

    /**
     * Returns the unit of the value; {@value #PERCENT} unless stated.
     *
     * @return the unit
     */
    @Value.Default
    default String unit() {
        return PERCENT;
    }

    /**
     * Returns how exact the figure is said to be; exact unless stated.
     *
     * @return the qualifier
     */
    @Value.Default
    default Qualifier qualifier() {
        return Qualifier.EXACT;
    }

    /**
     * Returns the number of respondents.
     *
     * @return the number, empty if not reported
     */
    OptionalLong respondents();

    /**
     * Returns what else is to be said.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String note() {
        return "";
    }

    /** Refuses a value that is not a number, a percentage beyond 0 to 100 and a negative number of respondents. */
    @Value.Check
    default void check() {
        ReportedFigures.check(this);
    }

    /**
     * Subtracts another figure of the same indicator and unit.
     *
     * @param other the other figure
     * @return this value less the other, in their unit
     * @throws IllegalArgumentException if indicator or unit differ
     */
    default double difference(ReportedFigure other) {
        return ReportedFigures.difference(this, other);
    }

    /**
     * Tells why the difference from another figure cannot be tested.
     *
     * @param other the other figure
     * @return the reason, empty if it can be tested
     */
    default Optional<Problem> untestable(ReportedFigure other) {
        return ReportedFigures.untestable(this, other);
    }

    /**
     * Tests whether two shares of respondents differ by more than chance, as if both were simple random samples.
     *
     * @param other the other figure
     * @return the test
     * @throws InvalidDefinitionException with the reason if the figures cannot be tested, above all if the number of
     *     respondents is not known
     */
    default ProportionTest test(ReportedFigure other) {
        return ReportedFigures.test(this, other);
    }

    /**
     * Starts a new figure.
     *
     * @return an empty builder; source, indicator, group and value are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableReportedFigure.Builder {
        Builder() {}
    }
}
