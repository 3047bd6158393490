package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.index.Gate;

/** Minimum conditions in the language of a page. */
final class GateWords {

    private GateWords() {}

    /** Says what a condition asks for. */
    static String condition(Page page, Gate.Condition condition) {
        return page.text(
                "methods.gates.condition",
                page.nodeName(condition.node()),
                page.numbers().percent(condition.atLeast()));
    }

    /** Says what happens if a gate fails; empty if nothing does. */
    static String caps(Page page, Gate gate) {
        List<String> caps = new ArrayList<>();
        gate.capValue()
                .ifPresent(cap -> caps.add(
                        page.text("methods.gates.cap.value", page.numbers().percent(cap))));
        gate.capBand().ifPresent(band -> caps.add(page.text("methods.gates.cap.band", band)));
        return String.join(", ", caps);
    }
}
