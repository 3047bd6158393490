package org.lgpi.examples.service.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.examples.service.scoring.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers with the headers that caches and clients need. */
final class Answers {

    private static final int LARGEST_PAGE = 500;

    /** Another version of the library may compute another number. */
    private static final String LIBRARY =
            String.valueOf(Scorer.class.getPackage().getImplementationVersion());

    private Answers() {}

    /** Answers 304 if the client has this content in this language already, without making the body. */
    static <T> @Nullable ResponseEntity<T> tagged(
            WebRequest request, String fingerprint, Locale locale, Supplier<T> body) {
        String tag = "\"" + fingerprint + "-" + LIBRARY + "-" + locale.getLanguage() + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(body.get());
    }

    /** Answers with something that no cache may keep. */
    static <T> ResponseEntity<T> fresh(Locale locale, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(body);
    }

    /** Refuses a page that nobody may ask for. */
    static void checkPage(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "bad-page", "page >= 0, size 1 to " + LARGEST_PAGE, List.of());
        }
    }
}
