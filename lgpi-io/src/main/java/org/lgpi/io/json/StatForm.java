package org.lgpi.io.json;

import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ValueCounts;

/** The form of statistics in JSON. */
final class StatForm {

    private StatForm() {}

    static void moments(ExactMoments moments, JsonSink out) {
        out.beginObject();
        out.whole("count", moments.count());
        out.number("minimum", moments.minimum());
        out.number("maximum", moments.maximum());
        out.number("mean", moments.mean());
        out.number("sd", moments.sd());
        out.endObject();
    }

    /** An array of pairs of value and number. */
    static void counts(ValueCounts counts, JsonSink out) {
        out.beginArray();
        for (int i = 0; i < counts.size(); i++) {
            out.beginShortObject();
            out.number("value", counts.value(i));
            out.whole("count", counts.count(i));
            out.endObject();
        }
        out.endArray();
    }
}
