package org.lgpi.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a finding comes from, so that it can be looked up again. */
@Value.Immutable
public interface Evidence {

    /** No evidence stated. */
    Evidence NONE = builder().build();

    /**
     * Returns the kind of source, such as {@code website} or {@code information-request}.
     *
     * @return text, empty if not stated
     */
    @Value.Default
    default String source() {
        return "";
    }

    /**
     * Returns the address of the page or document.
     *
     * @return text, empty if not stated
     */
    @Value.Default
    default String url() {
        return "";
    }

    /**
     * Returns who assessed.
     *
     * @return text, empty if not stated
     */
    @Value.Default
    default String assessor() {
        return "";
    }

    /**
     * Returns the day of the finding.
     *
     * @return the day, empty if not stated
     */
    Optional<LocalDate> date();

    /**
     * Returns remarks.
     *
     * @return text, empty if not stated
     */
    @Value.Default
    default String note() {
        return "";
    }

    /**
     * Starts new evidence.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
