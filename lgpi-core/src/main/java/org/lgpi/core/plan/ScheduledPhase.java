package org.lgpi.core.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A phase with its dates. An end is the day on which the next phase can start.
 *
 * @param phase the phase
 * @param earliestStart earliest day on which it starts
 * @param latestStart latest day on which it starts
 * @param earliestEnd earliest end; empty for an ongoing phase
 * @param latestEnd latest end; empty for an ongoing phase
 */
public record ScheduledPhase(
        Phase phase,
        LocalDate earliestStart,
        LocalDate latestStart,
        Optional<LocalDate> earliestEnd,
        Optional<LocalDate> latestEnd) {

    /** Checks that no part is missing. */
    public ScheduledPhase {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(earliestStart, "earliestStart");
        Objects.requireNonNull(latestStart, "latestStart");
        Objects.requireNonNull(earliestEnd, "earliestEnd");
        Objects.requireNonNull(latestEnd, "latestEnd");
    }

    /** Returns one line: the code, and both days of start and end. */
    @Override
    public String toString() {
        return phase.code() + " starts " + range(earliestStart, latestStart) + ", "
                + (earliestEnd.isPresent() && latestEnd.isPresent()
                        ? "ends " + range(earliestEnd.get(), latestEnd.get())
                        : "goes on");
    }

    private static String range(LocalDate earliest, LocalDate latest) {
        return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
    }
}
