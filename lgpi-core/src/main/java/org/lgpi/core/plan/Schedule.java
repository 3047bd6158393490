package org.lgpi.core.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The dates of a roadmap.
 *
 * @param start first day
 * @param reading how the months of the roadmap were read
 * @param phases phases with their dates, in their order
 */
public record Schedule(LocalDate start, Roadmap.Reading reading, List<ScheduledPhase> phases) {

    /** Checks and copies the parts. */
    public Schedule {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(reading, "reading");
        phases = List.copyOf(phases);
    }

    /**
     * Returns the dates of a phase.
     *
     * @param code code of the phase
     * @return the dates, empty if the roadmap has no such phase
     */
    public Optional<ScheduledPhase> phase(String code) {
        return phases.stream()
                .filter(phase -> phase.phase().code().equals(code))
                .findFirst();
    }

    /**
     * Compares the schedule with what has happened.
     *
     * @param progress the phases that have started, in any order
     * @param today the day on which the question is asked
     * @return each phase with its slippage and a forecast, in the order of the roadmap
     * @throws org.lgpi.core.base.InvalidDefinitionException if phases are unknown, stand twice, end before they start, lie
     *     in the future or overlap; with all problems
     */
    public List<Slippage> track(List<PhaseProgress> progress, LocalDate today) {
        ProgressCheck.check(phases, progress, today);
        Map<String, PhaseProgress> actual = new LinkedHashMap<>();
        progress.forEach(phase -> actual.put(phase.phase(), phase));
        List<ScheduledPhase> forecast =
                Timeline.forecast(phases.stream().map(ScheduledPhase::phase).toList(), start, reading, actual, today);
        List<Slippage> slippages = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            ScheduledPhase planned = phases.get(i);
            PhaseProgress happened = actual.get(planned.phase().code());
            if (happened == null) {
                long days = Math.max(0, ChronoUnit.DAYS.between(planned.latestStart(), today));
                slippages.add(new Slippage(planned, Slippage.State.WAITING, days, forecast.get(i)));
            } else if (happened.ended().isPresent()) {
                long days = days(planned, happened.ended().get());
                slippages.add(new Slippage(planned, Slippage.State.OVER, days, forecast.get(i)));
            } else {
                long days = Math.max(0, days(planned, today));
                slippages.add(new Slippage(planned, Slippage.State.RUNNING, days, forecast.get(i)));
            }
        }
        return List.copyOf(slippages);
    }

    /** Days by which an end lies outside the planned ones; an ongoing phase has none. */
    private static long days(ScheduledPhase planned, LocalDate end) {
        long late = planned.latestEnd()
                .map(day -> ChronoUnit.DAYS.between(day, end))
                .orElse(0L);
        long early = planned.earliestEnd()
                .map(day -> ChronoUnit.DAYS.between(day, end))
                .orElse(0L);
        return late > 0 ? late : Math.min(early, 0);
    }

    /**
     * Draws the phases as a chart of text, one column a month: {@code #} where the phase surely runs, {@code -} where it
     * may run, {@code >} where an ongoing phase goes on.
     *
     * @return lines that end with a line feed
     */
    public String toGantt() {
        return Gantt.draw(this);
    }

    /** Returns one line: the first day, the reading and the last end. */
    @Override
    public String toString() {
        List<LocalDate> ends =
                phases.stream().flatMap(phase -> phase.latestEnd().stream()).toList();
        return phases.size() + " phases from " + start + ", months read as " + reading
                + (ends.isEmpty() ? "" : ", the last to end by " + ends.get(ends.size() - 1));
    }
}
