package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lgpi.examples.service.ServiceApplication;
import org.lgpi.examples.service.store.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database goes and comes back; the service says so and goes on by itself. */
class OutageTest extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theServiceSaysThatTheDatabaseIsAwayAndRecovers() {
        String path = index("outage");
        send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 0, 5));

        TestDatabase.stop();
        Client.Answer read = client.get("/v1/definitions", "Accept-Language", "ru");
        Client.Answer written = send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 1, 5));
        int health = client.get("/actuator/health").status();
        int alive = client.get("/actuator/health/liveness").status();
        TestDatabase.startAgain();

        assertThat(read.status()).isEqualTo(503);
        assertThat(read.header("Retry-After")).isEqualTo("5");
        assertThat(read.json().path("title").asString()).isEqualTo("База данных сейчас недоступна; ничего не изменено");
        assertThat(written.status()).isEqualTo(503);
        assertThat(health).isEqualTo(503);
        assertThat(alive).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> client.get("/v1/definitions").status() == 200);
        assertThat(TestDatabase.text("select count(*) from observation where code = 'outage'"))
                .isEqualTo("1");
        assertThat(send("POST", path + "/assessments", Client.CSV, HEADER + row(1, 1, 5))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theServiceStartsWithoutADatabaseAndWaitsForIt() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(ServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--lgpi.embedded.enabled=false",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + free + "/postgres?user=postgres",
                        "--spring.datasource.hikari.connection-timeout=500")) {
            Client other = Client.of(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

            assertThat(other.get("/v1/definitions").kind()).isEqualTo("database-away");
            assertThat(other.get("/actuator/health/readiness").status()).isEqualTo(503);

            try (EmbeddedDatabase late = TestDatabase.startOrSkip(TestDatabase.temporary(), free)) {
                assertThat(late.port()).isEqualTo(free);
                await().atMost(PATIENCE)
                        .until(() -> other.get("/v1/definitions").status() == 200);
                assertThat(other.get("/actuator/health/readiness").status()).isEqualTo(200);
            }
        }
    }
}
