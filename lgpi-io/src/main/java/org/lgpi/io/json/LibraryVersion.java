package org.lgpi.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this library, which stands in every result that it writes as JSON. */
public final class LibraryVersion {

    private static final String CURRENT = read();

    private LibraryVersion() {}

    /**
     * Returns the version.
     *
     * @return the version, such as {@code 0.1.0}
     */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(LibraryVersion.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
