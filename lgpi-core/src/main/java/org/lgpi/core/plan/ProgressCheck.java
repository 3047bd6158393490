package org.lgpi.core.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.DefinitionCheck;

/** Finds everything that cannot be true of what is said to have happened. */
final class ProgressCheck {

    private ProgressCheck() {}

    static void check(List<ScheduledPhase> phases, List<PhaseProgress> progress, LocalDate today) {
        DefinitionCheck check = new DefinitionCheck();
        List<String> codes = phases.stream().map(phase -> phase.phase().code()).toList();
        Map<String, PhaseProgress> byCode = new HashMap<>();
        for (PhaseProgress phase : progress) {
            if (!codes.contains(phase.phase())) {
                check.error("UNKNOWN_PHASE", phase.phase(), phase.phase(), "one of " + codes, "correct the code");
            } else if (byCode.put(phase.phase(), phase) != null) {
                check.error("DUPLICATE_PHASE", phase.phase(), "the phase twice", "each phase once", "drop one");
            }
            dates(check, phase, today);
        }
        PhaseProgress before = null;
        boolean gap = false;
        for (String code : codes) {
            PhaseProgress phase = byCode.get(code);
            if (phase == null) {
                gap = true;
                continue;
            }
            order(check, before, gap, phase);
            before = phase;
            gap = false;
        }
        check.throwIfAny();
    }

    private static void dates(DefinitionCheck check, PhaseProgress phase, LocalDate today) {
        LocalDate last = phase.ended().orElse(phase.started());
        if (last.isBefore(phase.started())) {
            check.error(
                    "END_BEFORE_START",
                    phase.phase(),
                    "an end on " + last,
                    "an end from " + phase.started() + " on",
                    "correct one of the two days");
        }
        if (last.isAfter(today) || phase.started().isAfter(today)) {
            check.error(
                    "DAY_IN_FUTURE",
                    phase.phase(),
                    (last.isAfter(today) ? last : phase.started()).toString(),
                    "a day up to " + today,
                    "leave out what has not happened yet");
        }
    }

    private static void order(DefinitionCheck check, @Nullable PhaseProgress before, boolean gap, PhaseProgress phase) {
        if (gap) {
            check.error(
                    "PHASE_SKIPPED",
                    phase.phase(),
                    "a start although the phase before it has not started",
                    "phases in their order",
                    "add the phase before it");
        } else if (before != null
                && before.ended().filter(end -> !phase.started().isBefore(end)).isEmpty()) {
            check.error(
                    "PHASES_OVERLAP",
                    phase.phase(),
                    "a start on " + phase.started() + " while " + before.phase()
                            + before.ended().map(end -> " ends on " + end).orElse(" still runs"),
                    "a start after the phase before it",
                    "correct one of the days");
        }
    }
}
