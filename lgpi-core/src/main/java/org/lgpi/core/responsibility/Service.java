package org.lgpi.core.responsibility;

import java.util.List;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A public service, such as pre-school education. */
@Value.Immutable
public interface Service {

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
     * Returns the parts that earn points.
     *
     * @return components in the order of the scheme, at least one
     */
    List<Component> components();

    /**
     * Starts a new service.
     *
     * @return an empty builder; a code and at least one component are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableService.Builder {
        Builder() {}
    }
}
