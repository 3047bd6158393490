package org.lgpi.core.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What has happened of a phase.
 *
 * @param phase code of the phase
 * @param started day on which it started
 * @param ended day on which the next phase could start; empty if it still runs
 */
public record PhaseProgress(String phase, LocalDate started, Optional<LocalDate> ended) {

    /** Checks that no part is missing. */
    public PhaseProgress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
    }

    /**
     * Returns a phase that still runs.
     *
     * @param phase code of the phase
     * @param started day on which it started
     * @return the progress
     */
    public static PhaseProgress running(String phase, LocalDate started) {
        return new PhaseProgress(phase, started, Optional.empty());
    }

    /**
     * Returns a phase that is over.
     *
     * @param phase code of the phase
     * @param started day on which it started
     * @param ended day on which the next phase could start
     * @return the progress
     */
    public static PhaseProgress ended(String phase, LocalDate started, LocalDate ended) {
        return new PhaseProgress(phase, started, Optional.of(ended));
    }
}
