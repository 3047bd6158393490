package org.lgpi.examples.service.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.lgpi.examples.service.store.EmbeddedDatabase;

/** The server that all tests share; tests are skipped where it cannot start. */
final class TestDatabase {

    private static final Path DIRECTORY = temporary();

    private static EmbeddedDatabase running;

    private TestDatabase() {}

    static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("lgpi-service");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // a server that still stops takes its files away itself
        }
    }

    static synchronized EmbeddedDatabase startOrSkip() {
        if (running == null) {
            running = startOrSkip(DIRECTORY, 0);
        }
        return running;
    }

    static EmbeddedDatabase startOrSkip(Path directory, int port) {
        try {
            return EmbeddedDatabase.start(directory, port);
        } catch (RuntimeException e) {
            return Assumptions.abort("skipped, the embedded PostgreSQL does not start here: " + e.getCause());
        }
    }

    static synchronized void stop() {
        running.close();
    }

    static synchronized void startAgain() {
        running = EmbeddedDatabase.start(DIRECTORY, running.port());
    }

    static String text(String sql) {
        try (Connection connection = DriverManager.getConnection(startOrSkip().url())) {
            return text(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
