package org.lgpi.io.json;

import java.util.Map;
import java.util.function.Supplier;
import org.lgpi.core.plan.Outcome;
import org.lgpi.core.plan.Phase;
import org.lgpi.core.plan.Roadmap;

/** The form of roadmaps in JSON. */
final class RoadmapForm {

    private static final Map<String, Roadmap.Reading> READINGS = PlanWords.of(Roadmap.Reading.values());

    private RoadmapForm() {}

    static Supplier<Roadmap> read(JsonObjectReader in) {
        Roadmap.Builder roadmap = Roadmap.builder()
                .label(in.label("label"))
                .source(in.text("source").orElse(""))
                .reading(in.choice("reading", READINGS));
        in.require("phases", "a list of phases");
        for (JsonObjectReader phase : in.objects("phases", "phases", "code")) {
            roadmap.addPhase(phase(phase));
        }
        for (JsonObjectReader outcome : in.objects("outcomes", "outcomes", "code")) {
            roadmap.addOutcome(outcome(outcome));
        }
        boolean sound = in.value("phases").orElse(null) instanceof JsonValue.Array;
        // without a list of phases there is nothing more to say than that it is missing
        return () -> sound
                ? roadmap.build()
                : Roadmap.builder()
                        .addPhase(
                                Phase.builder().code("missing").isOngoing(true).build())
                        .build();
    }

    private static Phase phase(JsonObjectReader in) {
        Phase phase = Phase.builder()
                .code(PlanWords.code(in))
                .label(in.label("label"))
                .minimumMonths(in.integer("minimumMonths"))
                .maximumMonths(in.integer("maximumMonths"))
                .isOngoing(flag(in))
                .addAllActivities(in.labels("activities"))
                .addAllEntryConditions(in.labels("entryConditions"))
                .addAllExitConditions(in.labels("exitConditions"))
                .build();
        in.done();
        return phase;
    }

    private static boolean flag(JsonObjectReader in) {
        JsonValue value = in.value("ongoing").orElse(null);
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        if (value != null) {
            JsonObjectReader.wrongType(in.problems(), value, in.subject("ongoing"), "true or false");
        }
        return false;
    }

    private static Outcome outcome(JsonObjectReader in) {
        Outcome outcome = new Outcome(PlanWords.code(in), in.label("label"), in.label("mechanism"), in.label("effect"));
        in.done();
        return outcome;
    }

    static void write(Roadmap roadmap, JsonSink out) {
        out.labelIfAny("label", roadmap.label());
        out.textIfAny("source", roadmap.source());
        roadmap.reading().ifPresent(reading -> out.text("reading", reading.name()));
        out.list("phases", roadmap.phases(), phase -> phase(phase, out));
        PlanWords.listIfAny("outcomes", roadmap.outcomes(), outcome -> outcome(outcome, out), out);
    }

    private static void phase(Phase phase, JsonSink out) {
        out.beginObject();
        out.text("code", phase.code());
        out.labelIfAny("label", phase.label());
        phase.minimumMonths().ifPresent(months -> out.whole("minimumMonths", months));
        phase.maximumMonths().ifPresent(months -> out.whole("maximumMonths", months));
        if (phase.isOngoing()) {
            out.key("ongoing");
            out.flag(true);
        }
        PlanWords.listIfAny("activities", phase.activities(), out::label, out);
        PlanWords.listIfAny("entryConditions", phase.entryConditions(), out::label, out);
        PlanWords.listIfAny("exitConditions", phase.exitConditions(), out::label, out);
        out.endObject();
    }

    private static void outcome(Outcome outcome, JsonSink out) {
        out.beginObject();
        out.text("code", outcome.code());
        out.labelIfAny("label", outcome.label());
        out.labelIfAny("mechanism", outcome.mechanism());
        out.labelIfAny("effect", outcome.effect());
        out.endObject();
    }
}
