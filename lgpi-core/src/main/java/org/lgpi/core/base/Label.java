package org.lgpi.core.base;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text in one or more languages.
 *
 * <p>A text that is missing in the language asked for is given in the first of these that exists: English, Russian,
 * Kazakh, then the others in alphabetical order of their language codes. {@link #has} tells whether this happened.
 *
 * @param texts text by language code such as {@code kk}, {@code ru}, {@code en}; kept in alphabetical order; may be
 *     empty
 */
public record Label(Map<String, String> texts) {

    private static final List<String> FALLBACK = List.of("en", "ru", "kk");

    /** The label without any text. */
    public static final Label EMPTY = new Label(Map.of());

    /** Copies the texts into alphabetical order of their language codes. */
    public Label {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * Returns a label in English alone.
     *
     * @param english the text
     * @return the label
     */
    public static Label of(String english) {
        return new Label(Map.of("en", english));
    }

    /**
     * Returns a label in some languages.
     *
     * @param texts text by language code
     * @return the label
     */
    public static Label of(Map<String, String> texts) {
        return new Label(texts);
    }

    /**
     * Returns a label in the three languages of Kazakhstan's administration.
     *
     * @param kazakh text in Kazakh
     * @param russian text in Russian
     * @param english text in English
     * @return the label
     */
    public static Label of(String kazakh, String russian, String english) {
        return new Label(Map.of("kk", kazakh, "ru", russian, "en", english));
    }

    /**
     * Returns the text in a language, or in the next one by the order that the class states.
     *
     * @param language language code such as {@code kk}
     * @return the text, empty if the label has none at all
     */
    public String text(String language) {
        String asked = texts.get(language);
        if (asked != null) {
            return asked;
        }
        for (String other : FALLBACK) {
            String text = texts.get(other);
            if (text != null) {
                return text;
            }
        }
        return texts.isEmpty() ? "" : texts.values().iterator().next();
    }

    /**
     * Tells whether the text exists in a language, without falling back.
     *
     * @param language language code
     * @return true if it does
     */
    public boolean has(String language) {
        return texts.containsKey(language);
    }

    /**
     * Returns the languages of the label.
     *
     * @return language codes in alphabetical order
     */
    public Set<String> languages() {
        return texts.keySet();
    }

    /**
     * Tells whether there is no text at all.
     *
     * @return true if so
     */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns the English text, or the next one by the order that the class states, in one line. */
    @Override
    public String toString() {
        return text("en").lines().collect(Collectors.joining(" "));
    }
}
