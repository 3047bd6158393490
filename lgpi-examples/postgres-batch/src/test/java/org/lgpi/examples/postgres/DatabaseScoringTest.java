package org.lgpi.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.examples.postgres.DatabaseScoring.Run;
import org.lgpi.io.json.IndexJson;

class DatabaseScoringTest {

    static final IndexDefinition INDEX = IndexJson.parse("""
            {"schema": "lgpi-index/1",
             "framework": {"code": "batch", "version": "1", "blocks": [
               {"code": "1", "criteria": [{"code": "1.1", "scale": {"type": "RANGE", "min": 0, "max": 1000}},
                                          {"code": "1.2", "scale": {"type": "BINARY"}}]},
               {"code": "2", "criteria": [{"code": "2.1", "scale": {"type": "RANGE", "min": 0, "max": 7}}]}]},
             "method": {"aggregation": {"default": "arithmetic", "index": "geometric"},
                        "bands": [{"code": "A", "from": 0.5}, {"code": "B", "from": 0}]}}""");
    private static final Year PERIOD = Year.of(2026);
    private static final int UNITS = 2500;

    private static EmbeddedPostgres server;

    private Connection connection;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("skipped, the embedded PostgreSQL does not start here: " + e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        connection = server.getPostgresDatabase().getConnection();
        execute("drop table if exists finding, score, scoring_run cascade");
        DatabaseScoring.createTables(connection);
        execute("insert into finding select 2026, 'U' || u, '1.1', (u * 7919) % 1000, 'SCORED'"
                + " from generate_series(1, " + UNITS + ") as u");
        execute("insert into finding select 2026, 'U' || u, '1.2', null, 'NOT_APPLICABLE'" + " from generate_series(1, "
                + UNITS + ") as u where u % 3 = 0");
        execute("insert into finding select 2026, 'U' || u, '2.1', u % 8, 'SCORED'" + " from generate_series(1, "
                + UNITS + ") as u where u % 5 > 0");
    }

    @AfterEach
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private ValueWithProblems<Run> run(int unitsInChunk, boolean again) throws SQLException {
        return new DatabaseScoring(INDEX, unitsInChunk).run(connection, PERIOD, again);
    }

    private static ScoreTable inMemory() {
        AssessmentTable.Builder table = AssessmentTable.builder(INDEX.framework());
        for (int u = 1; u <= UNITS; u++) {
            int row = table.row("U" + u, PERIOD);
            table.set(row, 0, u * 7919 % 1000, ObservationStatus.SCORED);
            if (u % 3 == 0) {
                table.set(row, 1, Double.NaN, ObservationStatus.NOT_APPLICABLE);
            }
            if (u % 5 > 0) {
                table.set(row, 2, u % 8, ObservationStatus.SCORED);
            }
        }
        return Scorer.of(INDEX).scoreAll(table.build());
    }

    @Test
    void scoresAreThoseOfOneTableInMemoryWhateverTheChunk() throws SQLException {
        List<String> expected = new ArrayList<>();
        ScoreTable scores = inMemory();
        for (int row = 0; row < scores.size(); row++) {
            for (String node : scores.nodes()) {
                var score = scores.score(row, node);
                expected.add(String.join(
                        " ",
                        scores.unit(row),
                        node,
                        String.valueOf(score.value()),
                        String.valueOf(score.coverage()),
                        String.valueOf(score.lowest()),
                        String.valueOf(score.highest()),
                        score.reason().name(),
                        node.equals(PerNode.INDEX)
                                ? scores.band(row).map(band -> band.code()).orElse("-")
                                : "-"));
            }
        }

        for (int chunk : new int[] {1000, 2500, 7000, 1}) {
            ValueWithProblems<Run> run = run(chunk, true);

            assertThat(run.value()).isEqualTo(new Run(UNITS, false));
            assertThat(run.problems()).isEmpty();
            assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<String> stored() throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from score")) {
            while (row.next()) {
                StringBuilder line = new StringBuilder(row.getString("unit") + " " + row.getString("node"));
                for (String column : List.of("value", "coverage", "lowest", "highest")) {
                    double number = row.getDouble(column);
                    line.append(' ').append(row.wasNull() ? Double.NaN : number);
                }
                String band = row.getString("band");
                stored.add(line + " " + row.getString("reason") + " " + (band == null ? "-" : band));
            }
        }
        return stored;
    }

    @Test
    void theViewRanksAsTheLibraryDoes() throws SQLException {
        run(1000, false);

        List<String> expected = Ranking.of(inMemory()).entries().stream()
                .filter(entry -> !Double.isNaN(entry.rank()))
                .map(entry -> entry.unit() + " " + (long) entry.rank())
                .toList();
        List<String> ranked = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select unit, rank from ranking where node = 'index'")) {
            while (row.next()) {
                ranked.add(row.getString(1) + " " + row.getLong(2));
            }
        }
        assertThat(ranked).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aRunThatWasCutOffLeavesNothingAndIsStartedAgain() throws SQLException {
        execute("create or replace function cut_off() returns trigger language plpgsql as"
                + " $$ begin raise exception 'cut off'; end $$");
        execute("create trigger cut_off before insert on score for each row when (new.unit = 'U2000')"
                + " execute function cut_off()");

        assertThatThrownBy(() -> run(100, false))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cut off");
        assertThat(text("select count(*) from score")).isEqualTo("0");
        assertThat(text("select count(*) from scoring_run")).isEqualTo("0");

        execute("drop trigger cut_off on score");
        assertThat(run(100, false).value()).isEqualTo(new Run(UNITS, false));
        assertThat(text("select count(*) from score")).isEqualTo(String.valueOf(UNITS * 3));
        assertThat(run(100, false).value()).isEqualTo(new Run(UNITS, true));
    }

    @Test
    void aRunThatWasKilledLeavesNothingAndIsStartedAgain(@TempDir Path folder) throws Exception {
        // with the others more than two chunks of the command
        execute(
                "insert into finding select 2026, 'V' || u, '1.1', u % 1000, 'SCORED' from generate_series(1, 20000) as u");
        run(10_000, false);
        List<String> expected = stored();
        execute("delete from score");
        execute("delete from scoring_run");
        String url = server.getJdbcUrl("postgres", "postgres");
        String index = IndexJson.write(INDEX);
        List<String> command = List.of(
                url, Files.writeString(folder.resolve("index.json"), index).toString(), "2026");

        killInTheMiddle(command, folder.resolve("log"));

        assertThat(text("select count(*) from score")).isEqualTo("0");
        assertThat(text("select count(*) from scoring_run")).isEqualTo("0");
        assertThat(Main.run(command)).isZero();
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(run(100, false).value()).isEqualTo(new Run(UNITS + 20_000, true));
    }

    /** Holds a score of the last chunk in another transaction, so that the run waits there, and kills it. */
    private void killInTheMiddle(List<String> arguments, Path log) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        Process run = null;
        try (Connection holding = server.getPostgresDatabase().getConnection();
                Statement hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            hold.execute("insert into score (period, unit, node, reason) values (2026, 'V9999', 'index', '')");
            run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            while (text("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                    .equals("0")) {
                assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
                Thread.sleep(20);
            }
            assertThat(Long.parseLong(text("select pg_relation_size('score')"))).isGreaterThan(1 << 20);
            run.destroyForcibly().waitFor();
        } finally {
            if (run != null) {
                run.destroyForcibly();
            }
        }
    }

    @Test
    void runsAtTheSameTimeFollowEachOther() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Run> runs = new ArrayList<>();
            for (Future<Run> run : both.invokeAll(List.<Callable<Run>>of(this::runAlone, this::runAlone))) {
                runs.add(run.get());
            }

            assertThat(runs).containsExactlyInAnyOrder(new Run(UNITS, false), new Run(UNITS, true));
        } finally {
            both.shutdownNow();
        }
        assertThat(text("select count(*) from score")).isEqualTo(String.valueOf(UNITS * 3));
    }

    private Run runAlone() throws SQLException {
        try (Connection own = server.getPostgresDatabase().getConnection()) {
            return new DatabaseScoring(INDEX, 100).run(own, PERIOD, false).value();
        }
    }

    @Test
    void aFindingThatCannotBeUsedIsNamedAndTheOthersCount() throws SQLException {
        execute("update finding set value = 8 where unit = 'U1' and criterion = '2.1'");
        execute(
                "insert into finding values (2026, 'U2', '9.9', 1, 'SCORED'), (2026, 'U3', '1.2', 1, 'GUESSED') on conflict"
                        + " (period, unit, criterion) do update set status = excluded.status");

        ValueWithProblems<Run> run = run(1000, false);

        assertThat(run.value().units()).isEqualTo(UNITS);
        assertThat(run.problems().stream().map(Problem::subject))
                .containsExactlyInAnyOrder("U1 2.1", "U2 9.9", "U3 1.2");
        assertThat(text("select coverage < 1 from score where unit = 'U1' and node = 'index'"))
                .isEqualTo("t");
    }

    @Test
    void whatNeedsAllUnitsAtOnceIsRefused() {
        IndexDefinition learning = INDEX.withMethod(method -> method.withNormalisation(Normalisation.minMax()));
        IndexDefinition ordering = INDEX.withMethod(method ->
                method.withAggregation(PerNode.of(Aggregation.ARITHMETIC).with("index", Aggregation.COPELAND)));

        assertThatThrownBy(() -> new DatabaseScoring(learning, 10)).hasMessageContaining("needs all units at once");
        assertThatThrownBy(() -> new DatabaseScoring(ordering, 10)).hasMessageContaining("needs all units at once");
    }

    @Test
    void theCommandSaysHowItIsUsed() throws SQLException {
        String url = server.getJdbcUrl("postgres", "postgres");

        assertThat(Main.run(List.of(url))).isEqualTo(2);
        assertThat(Main.run(List.of(url, "no-such-file.json", "2026"))).isEqualTo(2);
        assertThat(Main.run(List.of(url, "rai", "1999"))).isZero();
    }
}
