package org.lgpi.io.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.lgpi.core.base.Label;

/** Takes a JSON text part by part: as text of our own, or into the generator of a host's mapper. */
interface JsonSink {

    void beginObject();

    /** Begins an object that reads best on one line. */
    default void beginShortObject() {
        beginObject();
    }

    void endObject();

    void beginArray();

    void endArray();

    void key(String key);

    void text(String text);

    /** Writes a number; NaN and infinities, which JSON lacks, as null. */
    void number(double number);

    void whole(long number);

    void flag(boolean flag);

    void nothing();

    /** Writes a value of a type that only the host knows. */
    void foreign(Object value);

    default void text(String key, String text) {
        key(key);
        text(text);
    }

    /** Writes a member unless its text is empty. */
    default void textIfAny(String key, String text) {
        if (!text.isEmpty()) {
            text(key, text);
        }
    }

    default void number(String key, double number) {
        key(key);
        number(number);
    }

    /** Writes an exact decimal: as a number if a double holds it, else as a text in quotes. */
    default void decimal(BigDecimal number) {
        double near = number.doubleValue();
        if (Double.isFinite(near) && new BigDecimal(JsonText.shortest(near)).compareTo(number) == 0) {
            number(near);
        } else {
            text(number.toPlainString());
        }
    }

    default void whole(String key, long number) {
        key(key);
        whole(number);
    }

    default void label(Label label) {
        beginObject();
        label.texts().forEach(this::text);
        endObject();
    }

    /** Writes a member unless the label is empty. */
    default void labelIfAny(String key, Label label) {
        if (!label.isEmpty()) {
            key(key);
            label(label);
        }
    }

    /** Writes a list, one item after the other. */
    default <T> void list(String key, Iterable<T> items, Consumer<? super T> write) {
        key(key);
        beginArray();
        items.forEach(write);
        endArray();
    }

    /** Writes texts by name; a single text stands without a list. */
    default void texts(Map<String, ? extends Iterable<String>> texts) {
        beginObject();
        texts.forEach((name, values) -> {
            key(name);
            var first = values.iterator();
            String only = first.hasNext() ? first.next() : null;
            if (only != null && !first.hasNext()) {
                text(only);
            } else {
                beginArray();
                values.forEach(this::text);
                endArray();
            }
        });
        endObject();
    }
}
