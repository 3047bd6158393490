package org.lgpi.core.responsibility;

import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A field of public services, such as education. */
@Value.Immutable
public interface ServiceField {

    /**
     * Returns the code.
     *
     * @return the code, unique in the scheme
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
     * Returns the maximum that the scheme states for the field, to be checked against its components.
     *
     * @return points, empty if not stated
     */
    OptionalDouble maximum();

    /**
     * Returns the services.
     *
     * @return services in the order of the scheme, at least one
     */
    List<Service> services();

    /**
     * Starts a new field.
     *
     * @return an empty builder; a code and at least one service are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableServiceField.Builder {
        Builder() {}
    }
}
