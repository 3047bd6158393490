package org.lgpi.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays phases one after another.
 *
 * <p>Months are added to the day on which counting began and not to the day before, so that a start on the 31st does not
 * drift.
 */
final class Timeline {

    private final LocalDate start;
    private final Roadmap.Reading reading;
    private final Map<String, PhaseProgress> actual;
    private final LocalDate today;

    private Timeline(LocalDate start, Roadmap.Reading reading, Map<String, PhaseProgress> actual, LocalDate today) {
        this.start = start;
        this.reading = reading;
        this.actual = actual;
        this.today = today;
    }

    static List<ScheduledPhase> of(List<Phase> phases, LocalDate start, Roadmap.Reading reading) {
        return new Timeline(start, reading, Map.of(), LocalDate.MIN).lay(phases);
    }

    /** Lays phases as they look today: what has happened is fixed, what should have happened moves to today. */
    static List<ScheduledPhase> forecast(
            List<Phase> phases,
            LocalDate start,
            Roadmap.Reading reading,
            Map<String, PhaseProgress> actual,
            LocalDate today) {
        return new Timeline(start, reading, actual, today).lay(phases);
    }

    private List<ScheduledPhase> lay(List<Phase> phases) {
        List<ScheduledPhase> dates = new ArrayList<>();
        End earliest = new End(start, 0);
        End latest = new End(start, 0);
        for (Phase phase : phases) {
            PhaseProgress progress = actual.get(phase.code());
            if (progress != null) {
                earliest = new End(progress.started(), 0);
                latest = earliest;
            } else {
                earliest = earliest.notBefore(today);
                latest = latest.notBefore(today);
            }
            LocalDate earliestStart = earliest.day();
            LocalDate latestStart = latest.day();
            if (phase.isOngoing()) {
                Optional<LocalDate> end = progress == null ? Optional.empty() : progress.ended();
                dates.add(new ScheduledPhase(phase, earliestStart, latestStart, end, end));
                continue;
            }
            if (progress != null && progress.ended().isPresent()) {
                earliest = new End(progress.ended().get(), 0);
                latest = earliest;
            } else {
                earliest = end(earliest, phase.minimumMonths().orElseThrow());
                latest = end(latest, phase.maximumMonths().orElseThrow());
            }
            dates.add(new ScheduledPhase(
                    phase, earliestStart, latestStart, Optional.of(earliest.day()), Optional.of(latest.day())));
        }
        return dates;
    }

    private End end(End from, int months) {
        End end = reading == Roadmap.Reading.DURATION
                ? new End(from.origin(), from.months() + months)
                : new End(start, months).notBefore(from.day());
        return end.notBefore(today);
    }

    /** A day, held as months after an origin. */
    private record End(LocalDate origin, int months) {

        LocalDate day() {
            return origin.plusMonths(months);
        }

        End notBefore(LocalDate other) {
            return day().isBefore(other) ? new End(other, 0) : this;
        }
    }
}
