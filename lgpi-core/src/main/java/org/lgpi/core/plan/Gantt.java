package org.lgpi.core.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Draws a schedule with characters. */
final class Gantt {

    private static final int TICK = 6;

    private Gantt() {}

    static String draw(Schedule schedule) {
        int columns = columns(schedule);
        int width = schedule.phases().stream()
                .mapToInt(phase -> phase.phase().code().length())
                .reduce("month".length(), Math::max);
        StringBuilder text = new StringBuilder();
        text.append("from ").append(schedule.start()).append(", months read as ");
        text.append(schedule.reading()).append('\n');
        StringBuilder ticks = new StringBuilder();
        for (int month = 0; month <= columns; month += TICK) {
            String tick = Integer.toString(month);
            ticks.append(tick).append(" ".repeat(TICK - tick.length()));
        }
        line(text, "month", width, ticks);
        for (ScheduledPhase phase : schedule.phases()) {
            line(text, phase.phase().code(), width, bar(phase, schedule.start(), columns));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, int width, StringBuilder content) {
        text.append(name).append(" ".repeat(width - name.length() + 1));
        text.append(content.toString().stripTrailing()).append('\n');
    }

    /** Months up to the last day that the schedule knows, rounded up. */
    private static int columns(Schedule schedule) {
        LocalDate last = schedule.start();
        for (ScheduledPhase phase : schedule.phases()) {
            LocalDate end = phase.latestEnd().orElse(phase.latestStart());
            last = end.isAfter(last) ? end : last;
        }
        long months = ChronoUnit.MONTHS.between(schedule.start(), last);
        return (int) (schedule.start().plusMonths(months).isBefore(last) ? months + 1 : months);
    }

    private static StringBuilder bar(ScheduledPhase phase, LocalDate start, int columns) {
        StringBuilder bar = new StringBuilder();
        LocalDate earliestEnd = phase.earliestEnd().orElse(LocalDate.MAX);
        LocalDate latestEnd = phase.latestEnd().orElse(LocalDate.MAX);
        for (int month = 0; month < columns; month++) {
            LocalDate day = start.plusMonths(month);
            boolean surely = !day.isBefore(phase.latestStart()) && day.isBefore(earliestEnd);
            boolean maybe = !day.isBefore(phase.earliestStart()) && day.isBefore(latestEnd);
            bar.append(surely ? '#' : maybe ? '-' : ' ');
        }
        if (phase.latestEnd().isEmpty()) {
            bar.append('>');
        }
        return bar;
    }
}
