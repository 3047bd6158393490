package org.lgpi.core.responsibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lgpi.core.base.Problem;

/** The rules that every entry of a coding must keep. */
final class CodingCheck {

    private CodingCheck() {}

    static Optional<Problem> unknown(ResponsibilityScheme scheme, String service) {
        if (scheme.service(service).isPresent()) {
            return Optional.empty();
        }
        String remedy = scheme.field(service)
                .map(field -> "name one of the services of the field "
                        + codes(field.services().stream().map(Service::code).toList()))
                .orElse("correct the code, or use the scheme that has it");
        return Optional.of(Problem.error(
                "UNKNOWN_SERVICE",
                service,
                "the service " + service,
                "a service of " + scheme.code() + " " + scheme.version(),
                remedy));
    }

    static Optional<Problem> unknown(ResponsibilityScheme scheme, String service, String component) {
        Optional<Problem> unknown = unknown(scheme, service);
        if (unknown.isPresent()) {
            return unknown;
        }
        List<String> known = scheme.service(service).orElseThrow().components().stream()
                .map(Component::code)
                .toList();
        if (known.contains(component)) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "UNKNOWN_COMPONENT",
                SchemeIndex.criterionCode(service, component),
                component.isEmpty() ? "no component" : "the component " + component,
                "a component of " + service + ": " + codes(known),
                "correct the code, or use the scheme that has it"));
    }

    static Problem duplicate(String subject) {
        return Problem.error(
                "DUPLICATE_CODING",
                subject,
                "two entries for " + subject,
                "one entry for each component",
                "drop one of the two");
    }

    private static String codes(List<String> codes) {
        return codes.stream().collect(Collectors.joining(", "));
    }
}
