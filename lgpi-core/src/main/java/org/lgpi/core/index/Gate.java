package org.lgpi.core.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/**
 * A minimum condition that stands beside the score and may cap it.
 *
 * <p>A gate tests values before any cap. Where too few conditions are met the gate fails and caps the value or band of
 * the index; where a node without value leaves it open, the gate is unknown and caps nothing.
 */
@Value.Immutable
public interface Gate {

    /**
     * One condition: a node reaches a value.
     *
     * @param node code of a node, or {@code index}
     * @param atLeast smallest value that meets the condition, inclusive
     */
    record Condition(String node, double atLeast) {}

    /**
     * Returns the code.
     *
     * @return the code, unique among the gates
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
     * Returns how many conditions must be met.
     *
     * @return the number, at least 1; empty for all
     */
    OptionalInt require();

    /**
     * Returns the conditions.
     *
     * @return conditions, at least one
     */
    List<Condition> conditions();

    /**
     * Returns the best band that the index may have if the gate fails.
     *
     * @return code of a band, empty if the band is not capped
     */
    Optional<String> capBand();

    /**
     * Returns the largest value that the index may have if the gate fails.
     *
     * @return the value, empty if it is not capped
     */
    OptionalDouble capValue();

    /**
     * Returns how many conditions must be met, all if not stated.
     *
     * @return the number
     */
    default int required() {
        return require().orElse(conditions().size());
    }

    /**
     * Starts a new gate.
     *
     * @return an empty builder; the code and a condition are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableGate.Builder {
        Builder() {}
    }
}
