package org.lgpi.io.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Label;

/**
 * Reads the members of one JSON object and reports every one that is missing, unknown or of the wrong kind.
 *
 * <p>A key is known once it was asked for; {@link #done} reports the others. What cannot be read is reported and comes
 * back empty or as the stand-in given, so that reading goes on and finds the other problems.
 */
final class JsonObjectReader {

    private final JsonValue.Structure structure;
    private final String path;
    private final JsonProblems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Starts to read an object.
     *
     * @param path what problems call the object; the places of its members are entered below it
     */
    JsonObjectReader(JsonValue.Structure structure, String path, JsonProblems problems) {
        this.structure = structure;
        this.path = path;
        this.problems = problems;
        if (problems.keepsPlaces()) {
            structure.members().forEach((key, member) -> problems.enter(subject(key), place(member.value())));
        }
    }

    /** Returns the reader of the outermost object, empty if the text holds something else. */
    static Optional<JsonObjectReader> root(JsonValue value, JsonProblems problems) {
        if (value instanceof JsonValue.Structure structure) {
            return Optional.of(new JsonObjectReader(structure, "", problems));
        }
        wrongType(problems, value, "", "an object in curly brackets");
        return Optional.empty();
    }

    Place place() {
        return structure.place();
    }

    String path() {
        return path;
    }

    JsonProblems problems() {
        return problems;
    }

    /** Returns what problems call a member. */
    String subject(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return structure.members().containsKey(key);
    }

    /** Returns all keys in the order of the text, without making them known. */
    Set<String> keys() {
        return structure.members().keySet();
    }

    /** Returns a member as it stands. */
    Optional<JsonValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(structure.members().get(key)).map(JsonValue.Member::value);
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> text(value, key));
    }

    /** Returns a text that must be there. */
    String text(String key, String standIn) {
        require(key, "a text");
        return text(key).orElse(standIn);
    }

    OptionalDouble number(String key) {
        return value(key).map(value -> number(value, subject(key))).orElse(OptionalDouble.empty());
    }

    /** Returns a number that must be there. */
    double number(String key, double standIn) {
        require(key, "a number");
        return number(key).orElse(standIn);
    }

    Optional<Boolean> flag(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof JsonValue.Flag flag) {
                return Optional.of(flag.value());
            }
            wrongType(problems, value, subject(key), "true or false");
            return Optional.empty();
        });
    }

    OptionalInt integer(String key) {
        OptionalDouble number = number(key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        int whole = (int) number.getAsDouble();
        if (whole != number.getAsDouble()) {
            wrongType(problems, value(key).orElseThrow(), subject(key), "a whole number");
            return OptionalInt.empty();
        }
        return OptionalInt.of(whole);
    }

    Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                bad(key, "a date such as 2026-12-31", "write year, month and day with hyphens");
                return Optional.empty();
            }
        });
    }

    /** Returns a text by language; a plain text is English. */
    Label label(String key) {
        return value(key).map(value -> label(value, subject(key))).orElse(Label.EMPTY);
    }

    /** Returns a list of texts by language. */
    List<Label> labels(String key) {
        List<Label> labels = new ArrayList<>();
        List<JsonValue> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            labels.add(label(items.get(i), subject(key) + "[" + (i + 1) + "]"));
        }
        return labels;
    }

    private Label label(JsonValue value, String where) {
        if (value instanceof JsonValue.Text english) {
            return Label.of(english.text());
        }
        if (!(value instanceof JsonValue.Structure inner)) {
            wrongType(problems, value, where, "a text, or an object with a text for each language");
            return Label.EMPTY;
        }
        JsonObjectReader languages = new JsonObjectReader(inner, where, problems);
        Map<String, String> texts = new TreeMap<>();
        for (String language : languages.keys()) {
            languages.text(language).ifPresent(text -> texts.put(language, text));
        }
        return Label.of(texts);
    }

    /** Returns a truth value; the stand-in if it is not there. */
    boolean flag(String key, boolean standIn) {
        JsonValue value = value(key).orElse(null);
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        if (value != null) {
            wrongType(problems, value, subject(key), "true or false");
        }
        return standIn;
    }

    /** Returns a list of numbers. */
    List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        list(key).forEach(item -> number(item, subject(key)).ifPresent(numbers::add));
        return numbers;
    }

    /** Returns a list of words. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        list(key).forEach(item -> text(item, key).ifPresent(words::add));
        return words;
    }

    /** Returns one of some choices by its word. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text(key).flatMap(word -> {
            T choice = choices.get(word);
            if (choice == null) {
                bad(key, oneOf(choices.keySet()), suggestion(word, choices.keySet(), "use one of these words"));
            }
            return Optional.ofNullable(choice);
        });
    }

    Optional<JsonObjectReader> object(String key) {
        JsonValue value = value(key).orElse(null);
        if (value instanceof JsonValue.Structure inner) {
            return Optional.of(new JsonObjectReader(inner, subject(key), problems));
        }
        if (value != null) {
            wrongType(problems, value, subject(key), "an object in curly brackets");
        }
        return Optional.empty();
    }

    List<JsonValue> list(String key) {
        JsonValue value = value(key).orElse(null);
        if (value instanceof JsonValue.Array array) {
            return array.items();
        }
        if (value != null) {
            wrongType(problems, value, subject(key), "a list in square brackets");
        }
        return List.of();
    }

    /** Returns the objects of a list; problems call them by their position from 1. */
    List<JsonObjectReader> objects(String key) {
        return objects(key, path, null);
    }

    /**
     * Returns the objects of a list.
     *
     * @param parent how problems call an object of the list: this, a full stop and the code that stands in the object
     *     under the key given; nothing stands before the code if this is empty
     */
    List<JsonObjectReader> objects(String key, String parent, @Nullable String codeKey) {
        List<JsonObjectReader> readers = new ArrayList<>();
        List<JsonValue> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            String where = subject(key) + "[" + (i + 1) + "]";
            if (items.get(i) instanceof JsonValue.Structure inner) {
                JsonValue.Member code = codeKey == null ? null : inner.members().get(codeKey);
                if (code != null && code.value() instanceof JsonValue.Text text) {
                    where = parent.isEmpty() ? text.text() : parent + "." + text.text();
                }
                problems.enter(
                        where, code == null ? inner.place() : code.value().place());
                readers.add(new JsonObjectReader(inner, where, problems));
            } else {
                wrongType(problems, items.get(i), where, "an object in curly brackets");
            }
        }
        return readers;
    }

    /** Returns texts by name; each is one text or a list of texts. */
    Map<String, List<String>> texts(String key) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        object(key).ifPresent(inner -> {
            for (String name : inner.keys()) {
                if (inner.value(name).orElseThrow() instanceof JsonValue.Array array) {
                    List<String> texts = new ArrayList<>();
                    array.items().forEach(item -> inner.text(item, name).ifPresent(texts::add));
                    all.put(name, texts);
                } else {
                    inner.text(name).ifPresent(text -> all.put(name, List.of(text)));
                }
            }
        });
        return all;
    }

    /** Reports that a key is missing, unless it is there. */
    void require(String key, String expected) {
        known.add(key);
        if (!has(key)) {
            problems.error(
                    place(),
                    "MISSING_KEY",
                    subject(key),
                    "no key " + Excerpt.quoted(key),
                    expected,
                    "add the key " + Excerpt.quoted(key));
        }
    }

    /** Reports a member whose value has the right kind but cannot be used. */
    void bad(String key, String expected, String remedy) {
        JsonValue value = value(key).orElseThrow();
        problems.error(place(value), "BAD_VALUE", subject(key), value.describe(), expected, remedy);
    }

    /** Reports every key that nobody asked for. */
    void done() {
        for (String key : keys()) {
            if (!known.contains(key)) {
                unknown(key, known);
            }
        }
    }

    /** Reports one key as unknown. */
    void unknown(String key, Set<String> candidates) {
        problems.error(
                structure.members().get(key).keyPlace(),
                "UNKNOWN_KEY",
                subject(key),
                "the key " + Excerpt.quoted(key),
                oneOf(candidates),
                suggestion(key, candidates, "correct or remove it"));
    }

    private Optional<String> text(JsonValue value, String key) {
        if (value instanceof JsonValue.Text text) {
            return Optional.of(text.text());
        }
        wrongType(problems, value, subject(key), "a text in double quotes");
        return Optional.empty();
    }

    OptionalDouble number(JsonValue value, String subject) {
        if (value instanceof JsonValue.Number number) {
            // one that no double can hold was reported by the parser
            return Double.isInfinite(number.value()) ? OptionalDouble.empty() : OptionalDouble.of(number.value());
        }
        wrongType(problems, value, subject, "a number");
        return OptionalDouble.empty();
    }

    static void wrongType(JsonProblems problems, JsonValue value, String subject, String expected) {
        String remedy = "correct the value";
        if (value instanceof JsonValue.Text text && expected.endsWith("number") && isNumber(text.text())) {
            remedy = "write the number without quotes";
        } else if (value instanceof JsonValue.Number && expected.startsWith("a text")) {
            remedy = "write it in double quotes";
        } else if (value instanceof JsonValue.Nothing) {
            remedy = "leave the key out, or give it a value";
        }
        problems.error(place(value), "WRONG_TYPE", subject, value.describe(), expected, remedy);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }

    private static Place place(JsonValue value) {
        return value.place();
    }

    static String oneOf(Set<String> words) {
        return words.size() == 1
                ? words.iterator().next()
                : words.isEmpty() ? "no key" : "one of " + String.join(", ", words);
    }

    private static String suggestion(String word, Set<String> known, String otherwise) {
        return NearestWord.of(word, known)
                .map(near -> "write " + Excerpt.quoted(near) + " if that is meant")
                .orElse(otherwise);
    }
}
