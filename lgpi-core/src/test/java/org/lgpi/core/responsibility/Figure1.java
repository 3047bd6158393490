package org.lgpi.core.responsibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scheme of Figure 1 of the paper, read from its table. */
final class Figure1 {

    static final ResponsibilityScheme SCHEME = scheme().build();

    private Figure1() {}

    static ResponsibilityScheme.Builder scheme() {
        Map<String, ServiceField.Builder> fields = new LinkedHashMap<>();
        Map<String, Service.Builder> services = new LinkedHashMap<>();
        Map<String, String> fieldOfService = new LinkedHashMap<>();
        for (String line : lines()) {
            // no cell before the rule, the last one, holds a comma
            String[] cells = line.split(",", 8);
            fields.computeIfAbsent(
                    cells[0], code -> ServiceField.builder().code(code).maximum(Double.parseDouble(cells[2])));
            fieldOfService.put(cells[3], cells[0]);
            services.computeIfAbsent(cells[3], code -> Service.builder().code(code))
                    .addComponent(Component.of(cells[5], Double.parseDouble(cells[6])));
        }
        services.forEach((code, service) -> fields.get(fieldOfService.get(code)).addService(service.build()));
        return ResponsibilityScheme.builder()
                .code("service-responsibility")
                .version("1.0")
                .addAllFields(fields.values().stream()
                        .map(ServiceField.Builder::build)
                        .toList());
    }

    private static List<String> lines() {
        try (InputStream in = Figure1.class.getResourceAsStream("paper-figure1-responsibility.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
