package org.lgpi.io.json;

/** The key {@code schema}, which names format and version at the top of every file. */
final class SchemaName {

    private SchemaName() {}

    /** Reports a name that is missing or unknown; false if the text is of another format, so that reading is idle. */
    static boolean check(JsonObjectReader root, String expected) {
        root.require("schema", Excerpt.quoted(expected));
        String found = root.text("schema").orElse(expected);
        if (found.equals(expected)) {
            return true;
        }
        root.problems()
                .error(
                        root.value("schema").orElseThrow().place(),
                        "UNKNOWN_SCHEMA",
                        "schema",
                        "the format " + Excerpt.quoted(found),
                        Excerpt.quoted(expected),
                        "correct the name, or use a version of the library that knows this format");
        return false;
    }
}
