package org.lgpi.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;

/**
 * Phases that follow one another, and what they should lead to.
 *
 * <p>A pair such as 12 to 18 months can be read in two ways, see {@link Reading}; a schedule always says by which one it
 * was made. The roadmap is checked when it is built; all problems come in one exception.
 */
@Value.Immutable
public interface Roadmap extends WithRoadmap {

    /** What the months of a phase mean. */
    enum Reading {
        /** How long the phase lasts. */
        DURATION,
        /** How long after the start of the roadmap the phase ends. */
        ELAPSED
    }

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns where the roadmap comes from.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String source() {
        return "";
    }

    /**
     * Returns what the months mean.
     *
     * @return the reading, empty if the source does not say
     */
    Optional<Reading> reading();

    /**
     * Returns the phases.
     *
     * @return phases in their order, at least one
     */
    List<Phase> phases();

    /**
     * Returns what the roadmap should lead to.
     *
     * @return outcomes in the order of the source, perhaps none
     */
    List<Outcome> outcomes();

    /**
     * Returns the dates of all phases, by the reading that the roadmap states.
     *
     * @param start first day
     * @return the schedule
     * @throws InvalidDefinitionException if the roadmap states no reading
     */
    default Schedule schedule(LocalDate start) {
        return schedule(start, reading().orElseThrow(() -> RoadmapCheck.noReading()));
    }

    /**
     * Returns the dates of all phases.
     *
     * @param start first day
     * @param reading what the months mean
     * @return the schedule
     * @throws InvalidDefinitionException if phases overlap by this reading
     */
    default Schedule schedule(LocalDate start, Reading reading) {
        RoadmapCheck.throwIfOverlapping(this, reading);
        return new Schedule(start, reading, Timeline.of(phases(), start, reading));
    }

    /** Checks the parts. */
    @Value.Check
    default void check() {
        RoadmapCheck.check(this);
    }

    /**
     * Starts a new roadmap.
     *
     * @return an empty builder; a phase is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableRoadmap.Builder {
        Builder() {}
    }
}
