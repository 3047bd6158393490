package org.lgpi.examples.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.lgpi.examples.service.ServiceProperties;
import org.lgpi.examples.service.ServiceProperties.Key;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells callers by their key, lets nobody write without one, and bounds the body, before anything of it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AccessFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<Key> keys;
    private final ServiceProperties.Limits limits;
    private final HandlerExceptionResolver refusals;

    AccessFilter(
            ServiceProperties properties, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.keys = new ArrayList<>(properties.keys());
        if (properties.demo()) {
            keys.add(new Key("demo", sha256("demo"), Role.ASSESSOR));
        }
        this.limits = properties.limits();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // answers are data, whatever names and notes look like
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Caller caller = caller(request.getHeader(HEADER));
            if (!READING.contains(request.getMethod())) {
                caller.mustBe(Role.ASSESSOR);
            }
            request.setAttribute(Caller.ATTRIBUTE, caller);
            if (request.getContentLengthLong() > limits.upload().toBytes()) {
                throw new BoundedRequest.TooLarge(limits.upload().toBytes()).refusal();
            }
        } catch (Refusal refusal) {
            response.setHeader("Connection", "close");
            refusals.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(new BoundedRequest(request, limits), response);
    }

    private Caller caller(String key) {
        if (key == null) {
            return Caller.PUBLIC;
        }
        byte[] hash = sha256(key).getBytes(StandardCharsets.US_ASCII);
        return keys.stream()
                .filter(known -> MessageDigest.isEqual(known.sha256().getBytes(StandardCharsets.US_ASCII), hash))
                .findFirst()
                .map(known -> new Caller(known.name(), known.role()))
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "wrong-key", HEADER, List.of()));
    }

    static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
