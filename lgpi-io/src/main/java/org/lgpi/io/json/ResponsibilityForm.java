package org.lgpi.io.json;

import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;

/** The form of codings and their scores in JSON. */
final class ResponsibilityForm {

    private ResponsibilityForm() {}

    static void coding(ResponsibilityCoding coding, JsonSink out) {
        out.beginObject();
        scheme(coding.scheme(), out);
        out.text("unit", coding.unit());
        out.whole("period", coding.period().getValue());
        out.key("levels");
        out.beginArray();
        for (ServiceField field : coding.scheme().fields()) {
            for (Service service : field.services()) {
                for (Component component : service.components()) {
                    ResponsibilityCoding.Entry entry = coding.entry(service.code(), component.code());
                    out.beginShortObject();
                    out.text("service", service.code());
                    out.text("component", component.code());
                    out.key("level");
                    entry.level().ifPresentOrElse(level -> out.text(level.name()), out::nothing);
                    out.text("status", entry.status().name());
                    out.endObject();
                }
            }
        }
        out.endArray();
        out.endObject();
    }

    static void table(ResponsibilityTable table, JsonSink out) {
        out.beginObject();
        scheme(table.scheme(), out);
        out.list("rows", table.rows(), row -> HostForms.write(row, out));
        out.endObject();
    }

    private static void scheme(ResponsibilityScheme scheme, JsonSink out) {
        out.key("scheme");
        out.beginShortObject();
        out.text("code", scheme.code());
        out.text("version", scheme.version());
        out.endObject();
    }
}
