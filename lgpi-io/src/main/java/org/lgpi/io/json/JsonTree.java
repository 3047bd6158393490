package org.lgpi.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses a JSON text, strictly, into values that know their places. What cannot be parsed is one problem. */
final class JsonTree {

    private static final int LONGEST_NUMBER = 1000;
    private static final int LONGEST_KEY = 1000;

    private final String text;
    private final JsonLimits limits;
    private final JsonProblems problems;
    private final Deque<JsonValue> open = new ArrayDeque<>();
    /** Place of the last token that was read. */
    private Place last = Place.START;

    private JsonTree(String text, JsonLimits limits, JsonProblems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Reads a text in UTF-8, with or without a byte order mark.
     *
     * @throws UncheckedIOException if the stream cannot be read
     */
    static Optional<JsonValue> read(InputStream in, JsonLimits limits, JsonProblems problems) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > limits.bytes()) {
            tooLarge(limits, problems);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(rest, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            problems.error(
                    Place.of(text, text.length()),
                    "WRONG_ENCODING",
                    "",
                    "bytes that are not UTF-8",
                    "a text in UTF-8",
                    "save the file as UTF-8");
            return Optional.empty();
        }
        return parse(text, limits, problems);
    }

    /** Parses a text, with or without a byte order mark. */
    static Optional<JsonValue> parse(String text, JsonLimits limits, JsonProblems problems) {
        if (text.length() > limits.bytes()) {
            tooLarge(limits, problems);
            return Optional.empty();
        }
        return new JsonTree(text.startsWith("\uFEFF") ? text.substring(1) : text, limits, problems).parse();
    }

    private static void tooLarge(JsonLimits limits, JsonProblems problems) {
        problems.error(
                Place.START,
                "JSON_LIMIT",
                "",
                "more than " + limits.bytes() + " bytes",
                "at most " + limits.bytes() + " bytes",
                "split the file, or raise the limit on its size");
    }

    private Optional<JsonValue> parse() {
        if (text.isBlank()) {
            problems.error(
                    Place.START,
                    "EMPTY_FILE",
                    "",
                    "nothing",
                    "a JSON object",
                    "check that the file was saved and copied whole");
            return Optional.empty();
        }
        try (JsonParser parser = factory().createParser(text)) {
            parser.nextToken();
            JsonValue root = value(parser, 1);
            if (parser.nextToken() != null) {
                syntax(
                        place(parser),
                        "more text after the end",
                        "one JSON value",
                        "remove what follows the first value");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (TooMuch e) {
            limit(e.place, e.found, e.expected, e.remedy);
        } catch (StreamConstraintsException e) {
            limit(
                    last,
                    "a number or key of extreme length at or after this place",
                    "numbers of at most " + LONGEST_NUMBER + " digits",
                    "shorten it");
        } catch (JsonEOFException e) {
            truncated();
        } catch (JsonProcessingException e) {
            Place place = place(e.getLocation());
            syntax(
                    place,
                    "text that is not JSON: " + Excerpt.of(line(place)),
                    "JSON: names and texts in double quotes, commas between members, no comments",
                    "mend the text at or just before this place");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private void truncated() {
        JsonValue inside = open.peek();
        String found = "the end of the text";
        if (inside != null) {
            found += " inside " + inside.describe() + " that begins in line "
                    + inside.place().line() + ", column " + inside.place().column();
        }
        syntax(
                Place.of(text, text.length()),
                found,
                "the rest of the text",
                "check that the file was saved and copied whole");
    }

    private void limit(Place place, String found, String expected, String remedy) {
        problems.error(place, "JSON_LIMIT", "", found, expected, remedy);
    }

    private void syntax(Place place, String found, String expected, String remedy) {
        problems.error(place, "JSON_SYNTAX", "", found, expected, remedy);
    }

    private JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(limits.bytes())
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // without a table of names there is nothing that chosen names could flood
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .disable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .disable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .disable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .disable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .disable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .disable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private JsonValue value(JsonParser parser, int depth) throws IOException {
        Place place = place(parser);
        JsonToken token = parser.currentToken();
        if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) && depth > limits.depth()) {
            throw new TooMuch(
                    place,
                    "more than " + limits.depth() + " levels of brackets",
                    "at most " + limits.depth() + " levels",
                    "mend the brackets, or raise the limit on the depth");
        }
        return switch (token) {
            case START_OBJECT -> structure(parser, place, depth);
            case START_ARRAY -> array(parser, place, depth);
            case VALUE_STRING -> new JsonValue.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, place);
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Flag(place, token == JsonToken.VALUE_TRUE);
            default -> new JsonValue.Nothing(place);
        };
    }

    private JsonValue structure(JsonParser parser, Place place, int depth) throws IOException {
        Map<String, JsonValue.Member> members = new LinkedHashMap<>();
        JsonValue.Structure structure = new JsonValue.Structure(place, members);
        open.push(structure);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Place keyPlace = place(parser);
            String key = parser.getText();
            if (key.length() > LONGEST_KEY) {
                throw new TooMuch(
                        keyPlace, "a key of " + key.length() + " characters", "at most " + LONGEST_KEY, "shorten it");
            }
            parser.nextToken();
            JsonValue value = value(parser, depth + 1);
            JsonValue.Member first = members.putIfAbsent(key, new JsonValue.Member(keyPlace, value));
            if (first != null) {
                problems.error(
                        keyPlace,
                        "DUPLICATE_KEY",
                        key,
                        "the key " + Excerpt.quoted(key) + " a second time",
                        "each key once in an object",
                        "remove one of the two; the first stands in line "
                                + first.keyPlace().line());
            }
        }
        open.pop();
        return structure;
    }

    private JsonValue array(JsonParser parser, Place place, int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        JsonValue.Array array = new JsonValue.Array(place, items);
        open.push(array);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
        }
        open.pop();
        return array;
    }

    private JsonValue number(JsonParser parser, Place place) throws IOException {
        String digits = parser.getText();
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            problems.error(
                    place,
                    "BAD_VALUE",
                    "",
                    "the number " + Excerpt.of(digits),
                    "a number that a double can hold, up to 1.8E308",
                    "correct the number");
        }
        return new JsonValue.Number(place, digits, value);
    }

    private Place place(JsonParser parser) {
        last = place(parser.currentTokenLocation());
        return last;
    }

    private static Place place(JsonLocation location) {
        return location == null
                ? Place.START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Returns the characters around a place, all of its line. */
    private String line(Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        int from = Math.max(0, Math.min(line.length(), place.column() - 1) - 30);
        return line.substring(from, Math.min(line.length(), from + 50)).strip();
    }

    /** Ends the reading of a text that goes beyond a limit. */
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String found;
        private final String expected;
        private final String remedy;

        TooMuch(Place place, String found, String expected, String remedy) {
            super(null, null, false, false);
            this.place = place;
            this.found = found;
            this.expected = expected;
            this.remedy = remedy;
        }
    }
}
