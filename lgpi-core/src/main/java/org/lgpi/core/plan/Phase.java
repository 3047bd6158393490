package org.lgpi.core.plan;

import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A stretch of a roadmap. */
@Value.Immutable
public interface Phase extends WithPhase {

    /**
     * Returns the code.
     *
     * @return the code, unique in its roadmap
     */
    String code();

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
     * Returns the lower of the two months that the source states; what they mean is the roadmap's {@link
     * Roadmap.Reading}.
     *
     * @return months, 0 or more; empty for an ongoing phase
     */
    OptionalInt minimumMonths();

    /**
     * Returns the higher of the two months.
     *
     * @return months, at least the minimum and 1; empty for an ongoing phase
     */
    OptionalInt maximumMonths();

    /**
     * Tells whether the phase has no end; only the last may be so.
     *
     * @return true if it goes on
     */
    @Value.Default
    default boolean isOngoing() {
        return false;
    }

    /**
     * Returns what is done.
     *
     * @return activities in the order of the source, perhaps none
     */
    List<Label> activities();

    /**
     * Returns what must hold before the phase starts.
     *
     * @return conditions, perhaps none
     */
    List<Label> entryConditions();

    /**
     * Returns what must hold before the phase ends.
     *
     * @return conditions, perhaps none
     */
    List<Label> exitConditions();

    /**
     * Starts a new phase.
     *
     * @return an empty builder; the code, and both months or ongoing, are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutablePhase.Builder {
        Builder() {}
    }
}
