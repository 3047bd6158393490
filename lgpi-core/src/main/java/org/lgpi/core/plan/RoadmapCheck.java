package org.lgpi.core.plan;

import java.util.List;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/** Finds everything that is wrong with a roadmap. */
final class RoadmapCheck {

    private RoadmapCheck() {}

    static InvalidDefinitionException noReading() {
        return new InvalidDefinitionException(List.of(Problem.error(
                "READING_NOT_STATED",
                "reading",
                "nothing",
                "DURATION or ELAPSED",
                "say whether months are lengths of phases or time since the start")));
    }

    static void throwIfOverlapping(Roadmap roadmap, Roadmap.Reading reading) {
        DefinitionCheck check = new DefinitionCheck();
        overlaps(check, roadmap.phases(), reading);
        check.throwIfAny();
    }

    static void check(Roadmap roadmap) {
        DefinitionCheck check = new DefinitionCheck();
        List<Phase> phases = roadmap.phases();
        if (phases.isEmpty()) {
            check.error("NO_PHASES", "phases", "none", "at least one phase", "add a phase");
        }
        check.codes("phases", phases.stream().map(Phase::code).toList());
        check.codes("outcomes", roadmap.outcomes().stream().map(Outcome::code).toList());
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            months(check, phase);
            if (phase.isOngoing() && i < phases.size() - 1) {
                check.error(
                        "ENDLESS_PHASE",
                        subject(phase),
                        "an ongoing phase before " + phases.get(i + 1).code(),
                        "an ongoing phase in the last place only",
                        "give it months, or move it to the end");
            }
        }
        roadmap.reading().ifPresent(reading -> overlaps(check, phases, reading));
        check.throwIfAny();
    }

    private static void months(DefinitionCheck check, Phase phase) {
        boolean stated =
                phase.minimumMonths().isPresent() || phase.maximumMonths().isPresent();
        if (phase.isOngoing()) {
            if (stated) {
                check.error(
                        "CONTRADICTION",
                        subject(phase),
                        "months of an ongoing phase",
                        "months or ongoing",
                        "drop one of the two");
            }
            return;
        }
        if (phase.minimumMonths().isEmpty() || phase.maximumMonths().isEmpty()) {
            check.error(
                    "NO_MONTHS",
                    subject(phase),
                    stated ? "one of its two months" : "no months",
                    "a minimum and a maximum",
                    "state both, the same if they are certain, or mark the phase as ongoing");
            return;
        }
        int minimum = phase.minimumMonths().getAsInt();
        int maximum = phase.maximumMonths().getAsInt();
        if (minimum < 0 || maximum < Math.max(minimum, 1)) {
            check.error(
                    "BAD_MONTHS",
                    subject(phase),
                    minimum + " to " + maximum + " months",
                    "0 or more, in rising order, the last at least 1",
                    "correct them");
        }
    }

    /** By elapsed time a phase must not be able to end before the one before it does. */
    private static void overlaps(DefinitionCheck check, List<Phase> phases, Roadmap.Reading reading) {
        if (reading != Roadmap.Reading.ELAPSED) {
            return;
        }
        for (int i = 1; i < phases.size(); i++) {
            Phase before = phases.get(i - 1);
            Phase phase = phases.get(i);
            if (before.maximumMonths().isPresent()
                    && phase.minimumMonths().isPresent()
                    && phase.minimumMonths().getAsInt() < before.maximumMonths().getAsInt()) {
                check.error(
                        "PHASES_OVERLAP",
                        subject(phase),
                        "an end from month " + phase.minimumMonths().getAsInt() + " while " + before.code()
                                + " may last until month "
                                + before.maximumMonths().getAsInt(),
                        "an end from month " + before.maximumMonths().getAsInt() + " on",
                        "correct the months, or read them as durations");
            }
        }
    }

    private static String subject(Phase phase) {
        return "phases." + phase.code();
    }
}
