package org.lgpi.io.json;

import java.util.List;
import java.util.Map;

/** A value of a JSON text together with the place where it begins. */
sealed interface JsonValue {

    Place place();

    /** Returns what the value is, as messages say it. */
    String describe();

    record Text(Place place, String text) implements JsonValue {

        @Override
        public String describe() {
            return "the text " + Excerpt.quoted(text);
        }
    }

    record Number(Place place, String text, double value) implements JsonValue {

        @Override
        public String describe() {
            return "the number " + Excerpt.of(text);
        }
    }

    record Flag(Place place, boolean value) implements JsonValue {

        @Override
        public String describe() {
            return Boolean.toString(value);
        }
    }

    record Nothing(Place place) implements JsonValue {

        @Override
        public String describe() {
            return "null";
        }
    }

    record Array(Place place, List<JsonValue> items) implements JsonValue {

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys in the order of the text; of a key that stands twice, the first. */
    record Structure(Place place, Map<String, Member> members) implements JsonValue {

        @Override
        public String describe() {
            return "an object";
        }
    }

    record Member(Place keyPlace, JsonValue value) {}
}
