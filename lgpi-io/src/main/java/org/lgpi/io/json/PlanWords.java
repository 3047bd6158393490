package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What the forms of plans share: words in capitals, counts, codes, lists that may be left out. */
final class PlanWords {

    /** From here on a double skips whole numbers. */
    private static final double LARGEST_COUNT = 1L << 53;

    private PlanWords() {}

    static <E extends Enum<E>> Map<String, E> of(E[] choices) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E choice : choices) {
            words.put(choice.name(), choice);
        }
        return words;
    }

    /** Reads a list of choices by their words. */
    static <E> List<E> choices(JsonObjectReader in, String key, Map<String, E> choices) {
        List<E> found = new ArrayList<>();
        for (String word : in.words(key)) {
            E choice = choices.get(word);
            if (choice == null) {
                in.bad(key, JsonObjectReader.oneOf(choices.keySet()), "use these words only");
            } else if (found.contains(choice)) {
                in.bad(key, "each word once", "drop one of the two");
            } else {
                found.add(choice);
            }
        }
        return found;
    }

    /** Reads a count that must be there. */
    static long count(JsonObjectReader in, String key, long standIn) {
        OptionalDouble number = in.has(key) ? in.number(key) : OptionalDouble.empty();
        in.require(key, "a whole number");
        if (number.isEmpty()) {
            return standIn;
        }
        double count = number.getAsDouble();
        if (count != Math.rint(count) || Math.abs(count) > LARGEST_COUNT) {
            in.bad(key, "a whole number", "correct the number");
            return standIn;
        }
        return (long) count;
    }

    /** Reads the code of an object; one that is missing gets a stand-in that no other object has. */
    static String code(JsonObjectReader in) {
        return in.text("code", "missing-" + in.place().line() + "-" + in.place().column());
    }

    static <T> void listIfAny(String key, List<T> items, Consumer<? super T> write, JsonSink out) {
        if (!items.isEmpty()) {
            out.list(key, items, write);
        }
    }
}
