package org.lgpi.core.feedback;

import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One message of a resident. It holds nothing about the person.
 *
 * <p>Times are those of the wall clock where the unit lies.
 */
@Value.Immutable
public interface Submission {

    /**
     * Returns the number under which it was filed.
     *
     * @return the number, empty if not stated
     */
    Optional<String> id();

    /**
     * Returns the code of the local government that it went to.
     *
     * @return the code
     */
    String unit();

    /**
     * Returns what kind of message it is.
     *
     * @return the kind
     */
    SubmissionKind kind();

    /**
     * Returns what it is about, such as {@code SERVICE_DELAYS}.
     *
     * @return the category
     */
    String category();

    /**
     * Returns the way by which it came, such as {@code APP}.
     *
     * @return the channel
     */
    String channel();

    /**
     * Returns when it was received.
     *
     * @return the time
     */
    LocalDateTime opened();

    /**
     * Returns when it was dealt with.
     *
     * @return the time, not before {@link #opened}; empty if it is open
     */
    Optional<LocalDateTime> closed();

    /** Checks the parts; all problems come in one exception. */
    @Value.Check
    default void check() {
        SubmissionCheck.check(this);
    }

    /**
     * Starts a new submission.
     *
     * @return an empty builder; unit, kind, category, channel and opening are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableSubmission.Builder {
        Builder() {}
    }
}
