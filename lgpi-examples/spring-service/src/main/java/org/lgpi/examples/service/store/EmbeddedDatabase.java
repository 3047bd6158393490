package org.lgpi.examples.service.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server of this process, on the loopback interface, whose files survive. Not for production. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, and first ends one that a killed process left behind.
     *
     * @param directory where the files are, made if it does not exist
     * @param port port, 0 for any free one
     * @return the running server
     */
    public static EmbeddedDatabase start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            endOrphan(directory);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(directory.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    // the library switches both off, for tests that may lose data
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start in " + directory, e);
        }
    }

    /** The first line of postmaster.pid is the process; a crash is what the server recovers from by itself. */
    private static void endOrphan(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null
                || !process.info().command().orElse("").endsWith("postgres")
                || !process.info()
                        .commandLine()
                        .orElse("")
                        .contains(directory.toAbsolutePath().toString())) {
            return;
        }
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /**
     * Returns where the server listens.
     *
     * @return address for JDBC; the user is {@code postgres}, without a password
     */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /**
     * Returns the port.
     *
     * @return port on the loopback interface
     */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
