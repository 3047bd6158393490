package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running service and one database for all tests that extend this. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lgpi.embedded.enabled=false",
            "logging.level.root=warn",
            "spring.main.banner-mode=off",
            "lgpi.limits.upload=1MB",
            "lgpi.limits.upload-time=5s",
            "server.tomcat.connection-timeout=3s",
            // else the server closes what a client of a busy machine is about to use again
            "server.tomcat.keep-alive-timeout=10m"
        })
abstract class RunningService {

    static final String ALICE = "the key of Alice, who writes";
    static final String BOB = "the key of Bob, who reads";
    static final int UNITS = 200;

    @LocalServerPort
    private int port;

    private static boolean prepared;

    Client client;

    @BeforeAll
    static void database() {
        TestDatabase.startOrSkip();
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> TestDatabase.startOrSkip().url());
        key(registry, 0, "alice", ALICE, Role.ASSESSOR);
        key(registry, 1, "bob", BOB, Role.READER);
    }

    private static void key(DynamicPropertyRegistry registry, int number, String name, String key, Role role) {
        String prefix = "lgpi.keys[" + number + "].";
        registry.add(prefix + "name", () -> name);
        registry.add(prefix + "role", () -> role);
        registry.add(prefix + "sha256", () -> AccessFilter.sha256(key));
    }

    @BeforeEach
    void connect() {
        client = Client.of(port);
        if (!prepared) {
            prepared = true;
            String rows = IntStream.range(0, UNITS)
                    .mapToObj(i -> "U" + i + ",Unit " + i + ",Район " + i + ",Аудан " + i + "\n")
                    .collect(Collectors.joining());
            assertThat(send("PUT", "/v1/units", Client.CSV, "unit,name_en,name_ru,name_kk\n" + rows)
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Sends something as Alice. */
    Client.Answer send(String method, String path, String type, String body) {
        return client.send(method, path, ALICE, type, body);
    }

    /** Adds a definition with ten criteria of one block and returns its path. */
    String index(String code) {
        String path = "/v1/definitions/" + code + "/1";
        assertThat(send("PUT", path, Client.JSON_TYPE, definition(code, "1", "Criterion"))
                        .status())
                .isEqualTo(201);
        return path;
    }

    static String definition(String code, String version, String name) {
        String criteria = IntStream.range(0, 10)
                .mapToObj(i -> """
                        {"code": "1.%d", "label": {"en": "%s %d", "ru": "Критерий %d"},
                         "scale": {"type": "RANGE", "min": 0, "max": 1000}}""".formatted(i, name, i, i))
                .collect(Collectors.joining(","));
        return """
                {"schema": "lgpi-index/1", "framework": {"code": "%s", "version": "%s", "blocks": [
                  {"code": "1", "label": {"en": "Block"}, "criteria": [%s]}]}}""".formatted(code, version, criteria);
    }

    static String row(int unit, int criterion, double value) {
        return "U" + unit + ",2026,1." + criterion + "," + value + "\n";
    }

    static final String HEADER = "unit,period,criterion,value\n";
}
