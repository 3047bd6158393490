package org.lgpi.core.framework;

import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/**
 * One thing that is observed in each local government; the Handbook's individual indicator (OECD/JRC, Handbook on
 * Constructing Composite Indicators, 2008).
 */
@Value.Immutable
public interface Criterion extends Node {

    @Override
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns what may be observed.
     *
     * @return the scale
     */
    Scale scale();

    /**
     * Returns whether more is better; {@code POSITIVE} unless stated.
     *
     * @return the direction
     */
    @Value.Default
    default Direction direction() {
        return Direction.POSITIVE;
    }

    /**
     * Returns what earns full and part credit, for assessors.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label guidance() {
        return Label.EMPTY;
    }

    /**
     * Returns the legal act or other source that the criterion rests on.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String reference() {
        return "";
    }

    /**
     * Returns which units the criterion applies to; all unless stated.
     *
     * @return the condition on attributes of units
     */
    @Value.Default
    default Applicability appliesTo() {
        return Applicability.ALL;
    }

    /**
     * Returns the properties by which views regroup the index.
     *
     * @return tags, perhaps none
     */
    @Value.Default
    default Tags tags() {
        return Tags.NONE;
    }

    /**
     * Starts a new criterion.
     *
     * @return an empty builder; code and scale are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }
}
