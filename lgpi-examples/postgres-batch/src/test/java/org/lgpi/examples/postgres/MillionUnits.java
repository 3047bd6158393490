package org.lgpi.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures a million units; run on request only, see the README. That it ends in the heap given is the proof of memory. */
class MillionUnits {

    private static final int UNITS = 1_000_000;

    @Test
    void areScoredInBoundedMemory() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            DatabaseScoring.createTables(connection);
            for (String criterion : new String[] {"'1.1', (u * 7919::bigint) % 1000", "'1.2', u % 2", "'2.1', u % 8"}) {
                statement.execute("insert into finding select 2026, 'U' || lpad(u::text, 7, '0'), " + criterion
                        + ", 'SCORED' from generate_series(1, " + UNITS + ") as u");
            }
            statement.execute("analyze finding");
            for (int run = 1; run <= 3; run++) {
                long start = System.nanoTime();
                DatabaseScoring.Run done = new DatabaseScoring(DatabaseScoringTest.INDEX, 10_000)
                        .run(connection, Year.of(2026), true)
                        .value();
                assertThat(done.units()).isEqualTo(UNITS);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "run %d: %,d units, %,d findings, %,d scores in %.1f s; heap at most %d MB%n",
                        run,
                        done.units(),
                        3L * UNITS,
                        3L * UNITS,
                        seconds,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }
}
