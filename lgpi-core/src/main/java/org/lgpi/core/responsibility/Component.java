package org.lgpi.core.responsibility;

import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A part of a service that earns points by itself, such as its personnel. */
@Value.Immutable
public interface Component {

    /**
     * Returns the code.
     *
     * @return the code, unique in its service
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
     * Returns what full responsibility earns.
     *
     * @return points, finite and above 0
     */
    double points();

    /**
     * Returns what counts as full responsibility, for those who code.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label rule() {
        return Label.EMPTY;
    }

    /**
     * Returns a component without name and rule.
     *
     * @param code its code
     * @param points what full responsibility earns
     * @return the component
     */
    static Component of(String code, double points) {
        return builder().code(code).points(points).build();
    }

    /**
     * Starts a new component.
     *
     * @return an empty builder; code and points are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableComponent.Builder {
        Builder() {}
    }
}
