package org.lgpi.io.json;

import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvements;

/** The form of explanations, differences and steps in JSON: the definition by its name, everything else whole. */
final class ExplanationForm {

    private ExplanationForm() {}

    static void explanation(Explanation explanation, JsonSink out) {
        out.beginObject();
        members(explanation, out);
        out.endObject();
    }

    /** The members of an explanation, for objects that have others too. */
    static void members(Explanation explanation, JsonSink out) {
        ScoreForm.definition(explanation.definition(), out);
        out.text("unit", explanation.unit());
        out.whole("period", explanation.period().getValue());
        out.key("band");
        explanation.band().ifPresentOrElse(band -> out.text(band.code()), out::nothing);
        out.number("top", explanation.top());
        out.list("gates", explanation.gates(), gate -> HostForms.write(gate, out));
        out.key("root");
        HostForms.write(explanation.root(), out);
    }

    static void difference(Difference difference, JsonSink out) {
        out.beginObject();
        ScoreForm.definition(difference.definition(), out);
        out.text("fromUnit", difference.fromUnit());
        out.whole("fromPeriod", difference.fromPeriod().getValue());
        out.text("toUnit", difference.toUnit());
        out.whole("toPeriod", difference.toPeriod().getValue());
        out.key("root");
        HostForms.write(difference.root(), out);
        out.endObject();
    }

    static void improvements(Improvements improvements, JsonSink out) {
        out.beginObject();
        out.list("steps", improvements.steps(), step -> HostForms.write(step, out));
        out.endObject();
    }
}
