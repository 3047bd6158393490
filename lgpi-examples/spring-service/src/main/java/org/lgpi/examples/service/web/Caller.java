package org.lgpi.examples.service.web;

import java.util.List;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Who calls; {@link AccessFilter} puts it into every request.
 *
 * @param name who the audit names
 * @param role what the caller may do
 */
public record Caller(String name, Role role) {

    static final String ATTRIBUTE = "caller";

    static final Caller PUBLIC = new Caller("public", Role.PUBLIC);

    /** Refuses a caller who may not do what that role may. */
    void mustBe(Role needed) {
        if (role.compareTo(needed) < 0) {
            throw role == Role.PUBLIC
                    ? new Refusal(HttpStatus.UNAUTHORIZED, "no-key", AccessFilter.HEADER, List.of())
                    : new Refusal(HttpStatus.FORBIDDEN, "not-allowed", name, List.of());
        }
    }
}
