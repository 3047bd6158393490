package org.lgpi.examples.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.examples.service.ServiceProperties;
import org.lgpi.examples.service.scoring.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers everything that goes wrong as application/problem+json (RFC 9457), with a title in the caller's language. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final int mostProblems;

    Refusals(MessageSource messages, LocaleResolver locales, ServiceProperties properties) {
        this.messages = messages;
        this.locales = locales;
        this.mostProblems = properties.limits().problems();
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(Refusal refusal, WebRequest request) {
        return answer(
                refusal.status(), refusal.kind(), String.valueOf(refusal.getMessage()), refusal.problems(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidDefinitionException e, WebRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-definition", "", e.problems(), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<Object> away(Exception e, WebRequest request) {
        LOG.warn("the database is away: {}", e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "database-away", "", List.of(), request);
    }

    /** What PostgreSQL refuses although it can be read, such as a NUL in a note. */
    @ExceptionHandler
    ResponseEntity<Object> notStorable(DataIntegrityViolationException e, WebRequest request) {
        LOG.info("not storable: {}", e.getMessage());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "not-storable", "", List.of(), request);
    }

    /** A form that breaks off, has no boundary or too many parts. */
    @ExceptionHandler
    ResponseEntity<Object> noForm(MultipartException e, WebRequest request) {
        ResponseEntity<Object> sending = sending(e, request);
        return sending != null
                ? sending
                : answer(
                        HttpStatus.BAD_REQUEST,
                        "bad-request",
                        String.valueOf(
                                NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
                        List.of(),
                        request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        ResponseEntity<Object> sending = sending(e, request);
        if (sending != null) {
            return sending;
        }
        LOG.error("unexpected", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "", List.of(), request);
    }

    /** Everything that Spring itself refuses comes through here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> sending = sending(e, request);
        if (sending != null) {
            return sending;
        }
        if (status.is5xxServerError()) {
            LOG.error("unexpected", e);
        }
        // Spring says which parameter, part or type it means; of a failure of ours it tells nothing
        ProblemDetail said = e instanceof ErrorResponse error ? error.getBody() : (ProblemDetail) body;
        String detail =
                said == null || status.is5xxServerError() ? "" : Objects.requireNonNullElse(said.getDetail(), "");
        ResponseEntity<Object> answer = page(status, detail, request);
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), all, status);
    }

    /** Returns the answer for a status of which nothing more is known. */
    ResponseEntity<Object> page(HttpStatusCode status, String detail, WebRequest request) {
        String kind = switch (status.value()) {
            case 404 -> "unknown-address";
            case 405 -> "method";
            case 406 -> "not-acceptable";
            case 408 -> "too-slow";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> status.is5xxServerError() ? "unexpected" : "bad-request";
        };
        return answer(status, kind, detail, List.of(), request);
    }

    /** A body that came too slowly, was too large or broke off; null for any other cause. */
    private @Nullable ResponseEntity<Object> sending(Exception e, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedRequest.TooLarge tooLarge) {
                return refusal(tooLarge.refusal(), request);
            }
            if (cause instanceof SocketTimeoutException) {
                return answer(HttpStatus.REQUEST_TIMEOUT, "too-slow", "", List.of(), request);
            }
            if (cause instanceof IOException && cause.getClass().getName().contains("ClientAbort")) {
                return answer(HttpStatus.BAD_REQUEST, "bad-request", "", List.of(), request);
            }
        }
        return null;
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, String kind, String detail, List<Problem> problems, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        Locale locale = locales.resolveLocale(servletRequest);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:lgpi:refusal:" + kind));
        problem.setTitle(messages.getMessage(kind, null, locale));
        if (!detail.isEmpty()) {
            problem.setDetail(detail);
        }
        if (!problems.isEmpty()) {
            // for clients that show nothing else
            problem.setDetail(problems.stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .orElse(problems.get(0))
                    .toString());
            problem.setProperty("problems", problems.subList(0, Math.min(mostProblems, problems.size())));
            problem.setProperty("problemsInAll", problems.size());
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        headers.setCacheControl("no-store");
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, AccessFilter.HEADER);
        }
        return new ResponseEntity<>(problem, headers, status);
    }
}
