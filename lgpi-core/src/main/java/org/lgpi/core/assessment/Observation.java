package org.lgpi.core.assessment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What was found for one criterion in one unit and period: a value, or a status that says why there is none.
 */
@Value.Immutable
public interface Observation {

    /** Nobody has looked yet. */
    Observation NOT_ASSESSED = of(ObservationStatus.NOT_ASSESSED);

    /**
     * Returns the status.
     *
     * @return the status
     */
    @Value.Default
    default ObservationStatus status() {
        return ObservationStatus.SCORED;
    }

    /**
     * Returns the observed value on the scale of the criterion.
     *
     * @return the value, NaN if the status carries none
     */
    @Value.Default
    default double value() {
        return Double.NaN;
    }

    /**
     * Returns the standard error of the value.
     *
     * @return standard error on the scale of the criterion, 0 or more; empty if not known
     */
    OptionalDouble standardError();

    /**
     * Returns the body of the unit that was assessed, such as {@code AKIMAT}.
     *
     * @return the body, empty if the unit was assessed as a whole
     */
    Optional<String> body();

    /**
     * Returns where the finding comes from.
     *
     * @return the evidence, {@link Evidence#NONE} if not stated
     */
    @Value.Default
    default Evidence evidence() {
        return Evidence.NONE;
    }

    /** Refuses a value beside a status that carries none, a missing value, and a negative standard error. */
    @Value.Check
    default void check() {
        if (status().carriesValue() && !Double.isFinite(value())) {
            throw new IllegalArgumentException(
                    status() + " needs a finite value, found " + value() + "; use of(status) where there is none");
        }
        if (!status().carriesValue() && !Double.isNaN(value())) {
            throw new IllegalArgumentException(status() + " carries no value, found " + value());
        }
        if (standardError().isPresent()
                && !(standardError().getAsDouble() >= 0 && standardError().getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a standard error is 0 or more and finite, found "
                    + standardError().getAsDouble());
        }
    }

    /**
     * Tells whether nothing stands beside value and status.
     *
     * @return true if there is no standard error, body or evidence
     */
    default boolean isPlain() {
        return standardError().isEmpty() && body().isEmpty() && evidence().equals(Evidence.NONE);
    }

    /**
     * Returns a scored value.
     *
     * @param value the value on the scale of the criterion, finite
     * @return the observation
     */
    static Observation of(double value) {
        return builder().value(value).build();
    }

    /**
     * Returns an absent value.
     *
     * @param status why there is no value; not one that carries a value
     * @return the observation
     */
    static Observation of(ObservationStatus status) {
        return builder().status(status).build();
    }

    /**
     * Starts a new observation.
     *
     * @return an empty builder; the status is {@code SCORED} unless set
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableObservation.Builder {
        Builder() {}
    }
}
