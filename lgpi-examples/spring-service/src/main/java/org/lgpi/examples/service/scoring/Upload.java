package org.lgpi.examples.service.scoring;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent, received whole before anything is done with it.
 *
 * @param name what problems call it; never used as a path
 * @param isJson whether it is JSON; otherwise it is CSV
 * @param body its bytes
 */
public record Upload(String name, boolean isJson, byte[] body) {

    private static final int LONGEST_NAME = 100;

    /** Returns an upload under the last part of the name that the client gave. */
    public static Upload of(@Nullable String clientName, byte[] body) {
        String name = clientName == null ? "" : clientName.replaceFirst("^.*[/\\\\:]", "");
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
        return new Upload(
                name.isEmpty() ? "upload" : name, name.toLowerCase(Locale.ROOT).endsWith(".json"), body);
    }

    InputStream stream() {
        return new ByteArrayInputStream(body);
    }
}
