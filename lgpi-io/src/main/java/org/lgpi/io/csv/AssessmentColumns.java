package org.lgpi.io.csv;

import java.util.List;
import java.util.Set;

/** Names of the columns of a table of observations in the long form. */
final class AssessmentColumns {

    static final List<String> LONG = List.of(
            "unit",
            "period",
            "criterion",
            "value",
            "status",
            "body",
            "standardError",
            "evidence",
            "url",
            "assessor",
            "date",
            "note");

    private static final Set<String> KNOWN = Set.copyOf(LONG);

    private AssessmentColumns() {}

    /** Tells whether a name tells rows or forms apart, so that no criterion can be read from a column of that name. */
    static boolean isKey(String name) {
        return name.equals("unit") || name.equals("period") || name.equals("criterion");
    }

    /** Tells whether a reader knows a column: to read it, or because it only describes the criterion of a form. */
    static boolean isKnown(String name) {
        return KNOWN.contains(name)
                || name.equals("scale")
                || name.startsWith("label_")
                || name.startsWith("guidance_");
    }
}
