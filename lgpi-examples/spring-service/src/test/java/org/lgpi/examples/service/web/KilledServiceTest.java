package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.examples.service.ServiceApplication;
import org.lgpi.examples.service.store.EmbeddedDatabase;

/** A service with its embedded database, as it runs without configuration, is killed in the middle of an upload. */
class KilledServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @BeforeAll
    static void database() {
        TestDatabase.startOrSkip();
    }

    @TempDir
    private Path folder;

    @Test
    void nothingRemainsOfAnUploadThatWasCutOff() throws Exception {
        Path data = folder.resolve("data");
        Path log = folder.resolve("log");
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceApplication.class.getName(),
                        "--server.port=0",
                        "--lgpi.embedded.directory=" + data,
                        "--lgpi.keys[0].name=alice",
                        "--lgpi.keys[0].role=ASSESSOR",
                        "--lgpi.keys[0].sha256=" + AccessFilter.sha256("key"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(PATIENCE)
                    .until(() -> PORT.matcher(Files.readString(log)).find() || !service.isAlive());
            Matcher port = PORT.matcher(Files.readString(log));
            assertThat(port.find()).as(Files.readString(log)).isTrue();
            Client client = Client.of(Integer.parseInt(port.group(1)));
            String definition = RunningService.definition("killed", "1", "Criterion");
            assertThat(client.send("PUT", "/v1/definitions/killed/1", "key", Client.JSON_TYPE, definition)
                            .status())
                    .isEqualTo(201);
            String url = "jdbc:postgresql://127.0.0.1:"
                    + Files.readAllLines(data.resolve("postmaster.pid")).get(3) + "/postgres?user=postgres";
            cutOff(client, url, service);
        } finally {
            service.destroyForcibly().waitFor();
        }

        try (EmbeddedDatabase again = EmbeddedDatabase.start(data, 0);
                Connection connection = DriverManager.getConnection(again.url())) {
            assertThat(TestDatabase.text(connection, "select count(*) from observation"))
                    .isEqualTo("0");
            assertThat(TestDatabase.text(connection, "select count(*) from audit where subject = 'observation'"))
                    .isEqualTo("0");
            assertThat(TestDatabase.text(connection, "select count(*) from definition where code = 'killed'"))
                    .isEqualTo("1");
        }
    }

    /** Holds the last finding of an upload in another transaction, so that the upload waits there, and kills. */
    private static void cutOff(Client client, String url, Process service) throws Exception {
        StringBuilder rows = new StringBuilder(RunningService.HEADER);
        for (int unit = 0; unit < 1000; unit++) {
            rows.append(RunningService.row(unit, 0, unit % 1000));
        }
        rows.append("Z,2026,1.0,1\n");
        try (Connection holding = DriverManager.getConnection(url);
                Connection watching = DriverManager.getConnection(url);
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.executeUpdate(
                    "insert into observation values ('killed', '1', 2026, 'Z', '1.0', 1, 'SCORED', null,"
                            + " null, '', '', '', null, '')");
            client.sendAsync("POST", "/v1/definitions/killed/1/assessments", "key", Client.CSV, rows.toString());
            await().atMost(PATIENCE)
                    .until(() -> "1"
                            .equals(TestDatabase.text(
                                    watching, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")));
            service.destroyForcibly().waitFor();
            holding.rollback();
        }
    }
}
