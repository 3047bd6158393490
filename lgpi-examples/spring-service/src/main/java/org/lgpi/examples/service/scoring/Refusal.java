package org.lgpi.examples.service.scoring;

import java.util.List;
import org.lgpi.core.base.Problem;
import org.springframework.http.HttpStatus;

/** What the service answers when it does not do what was asked: a status, a kind, and problems if there are any. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Problem> problems;

    /**
     * Makes a refusal.
     *
     * @param status the status of the answer
     * @param kind stable name; the messages have a sentence for it
     * @param about what it is about: a code, a size
     * @param problems what is wrong with what was sent, perhaps nothing
     */
    public Refusal(HttpStatus status, String kind, String about, List<Problem> problems) {
        super(about);
        this.status = status;
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** Returns the refusal for something that is not there. */
    public static Refusal notFound(String kind, Object about) {
        return new Refusal(HttpStatus.NOT_FOUND, kind, about.toString(), List.of());
    }

    /** Returns the refusal of a content that cannot be used. */
    public static Refusal unusable(String kind, String about, List<Problem> problems) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, kind, about, problems);
    }

    /** Returns the status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** Returns the stable name. */
    public String kind() {
        return kind;
    }

    /** Returns what is wrong with what was sent. */
    public List<Problem> problems() {
        return problems;
    }
}
