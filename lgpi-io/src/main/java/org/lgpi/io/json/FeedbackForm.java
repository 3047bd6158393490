package org.lgpi.io.json;

import org.lgpi.core.feedback.ClosingTimes;
import org.lgpi.core.feedback.FeedbackSummary;

/** The form of summaries of residents' submissions in JSON. */
final class FeedbackForm {

    private FeedbackForm() {}

    static void summary(FeedbackSummary summary, JsonSink out) {
        out.beginObject();
        out.text("cutOff", summary.cutOff().toString());
        out.whole("submissions", summary.submissions());
        out.whole("afterCutOff", summary.afterCutOff());
        member("byUnit", summary.byUnit(), out);
        member("byMonth", summary.byMonth(), out);
        member("byKind", summary.byKind(), out);
        member("byCategory", summary.byCategory(), out);
        member("byChannel", summary.byChannel(), out);
        member("closingTimes", summary.closingTimes(), out);
        out.endObject();
    }

    static void closingTimes(ClosingTimes times, JsonSink out) {
        out.beginObject();
        out.whole("closed", times.closed());
        out.whole("open", times.open());
        member("counts", times.counts(), out);
        out.endObject();
    }

    private static void member(String key, Object value, JsonSink out) {
        out.key(key);
        HostForms.write(value, out);
    }
}
