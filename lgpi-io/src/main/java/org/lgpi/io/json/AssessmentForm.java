package org.lgpi.io.json;

import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.assessment.ObservationStatus;

/** The form of assessments in JSON. */
final class AssessmentForm {

    private AssessmentForm() {}

    static void table(AssessmentTable table, JsonSink out) {
        out.beginObject();
        out.text("schema", AssessmentJson.SCHEMA);
        out.key("framework");
        out.beginShortObject();
        out.text("code", table.framework().code());
        out.text("version", table.framework().version());
        out.endObject();
        out.key("assessments");
        out.beginArray();
        for (int row = 0; row < table.size(); row++) {
            assessment(table.assessment(row), out);
        }
        out.endArray();
        out.endObject();
    }

    static void assessment(Assessment assessment, JsonSink out) {
        out.beginObject();
        out.text("unit", assessment.unit());
        out.whole("period", assessment.period().getValue());
        out.key("observations");
        out.beginObject();
        assessment.observations().forEach((code, observation) -> {
            if (!observation.equals(Observation.NOT_ASSESSED)) {
                out.key(code);
                cell(observation, out);
            }
        });
        out.endObject();
        out.endObject();
    }

    /** Writes a number or a status where nothing else is known, an object otherwise. */
    private static void cell(Observation observation, JsonSink out) {
        if (!observation.isPlain() || observation.status() == ObservationStatus.UNDER_APPEAL) {
            observation(observation, out);
        } else if (observation.status().carriesValue()) {
            out.number(observation.value());
        } else {
            out.text(observation.status().name());
        }
    }

    static void observation(Observation observation, JsonSink out) {
        out.beginShortObject();
        if (observation.status().carriesValue()) {
            out.number("value", observation.value());
        }
        out.text("status", observation.status().name());
        observation.standardError().ifPresent(error -> out.number("standardError", error));
        observation.body().ifPresent(body -> out.text("body", body));
        if (!observation.evidence().equals(Evidence.NONE)) {
            out.key("evidence");
            evidence(observation.evidence(), out);
        }
        out.endObject();
    }

    static void evidence(Evidence evidence, JsonSink out) {
        out.beginShortObject();
        out.textIfAny("source", evidence.source());
        out.textIfAny("url", evidence.url());
        out.textIfAny("assessor", evidence.assessor());
        evidence.date().ifPresent(date -> out.text("date", date.toString()));
        out.textIfAny("note", evidence.note());
        out.endObject();
    }

    static void column(ObservationColumn column, JsonSink out) {
        out.beginObject();
        out.key("values");
        out.beginArray();
        for (int row = 0; row < column.size(); row++) {
            out.number(column.value(row));
        }
        out.endArray();
        out.key("statuses");
        out.beginArray();
        for (int row = 0; row < column.size(); row++) {
            out.text(column.status(row).name());
        }
        out.endArray();
        out.endObject();
    }
}
