package org.lgpi.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What the pages themselves say, in one language. */
final class Texts {

    /** Languages in which all texts exist. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final String[] PARTS = {"{0}", "{1}", "{2}", "{3}", "{4}"};

    private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> texts;

    private Texts(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static Texts of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no pages in the language '" + language + "'; there are " + LANGUAGES);
        }
        return READ.computeIfAbsent(language, Texts::read);
    }

    private static Texts read(String language) {
        String file = "texts_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the library is incomplete: " + file, e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Texts(language, texts);
    }

    String language() {
        return language;
    }

    /** All texts by key. */
    Map<String, String> all() {
        return texts;
    }

    /** Returns a text in which {@code {0}}, {@code {1}} are replaced by parts. */
    String get(String key, String... parts) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace(PARTS[i], parts[i]);
        }
        return text;
    }

    /** Returns the word for a constant. */
    String word(Enum<?> constant) {
        String kind = constant.getDeclaringClass().getSimpleName();
        return get(kind.toLowerCase(Locale.ROOT) + "." + constant.name());
    }
}
