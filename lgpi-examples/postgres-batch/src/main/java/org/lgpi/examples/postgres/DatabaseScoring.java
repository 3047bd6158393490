package org.lgpi.examples.postgres;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Scores the findings of a period straight from PostgreSQL, a chunk of units at a time, and writes the scores back by COPY.
 *
 * <p>One transaction reads one snapshot and writes everything or nothing, so that a run that was cut off or killed is simply
 * started again; runs at the same time follow each other. Memory holds one chunk, whatever the number of units. A definition that learns from a population must be
 * fitted before, and one that compares units with each other is refused: no chunk is the population.
 */
public final class DatabaseScoring {

    private static final int MOST_PROBLEMS = 1000;
    private static final int ROWS_A_FETCH = 20_000;

    private final IndexDefinition definition;
    private final Scorer scorer;
    private final int unitsInChunk;

    /**
     * Prepares the scoring.
     *
     * @param definition the index
     * @param unitsInChunk units in memory at a time, at least 1
     * @throws IllegalArgumentException if the definition needs all units at once
     */
    public DatabaseScoring(IndexDefinition definition, int unitsInChunk) {
        Aggregation standard = definition.method().aggregation().standard();
        if (definition.needsFit()
                || Stream.concat(Stream.of(standard), definition.method().aggregation().exceptions().values().stream())
                        .anyMatch(Aggregation::isOrder)) {
            throw new IllegalArgumentException(definition
                    + " needs all units at once: fit it first, or score a table in memory if it orders units");
        }
        if (unitsInChunk < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 unit, found " + unitsInChunk);
        }
        this.definition = definition;
        this.scorer = Scorer.of(definition);
        this.unitsInChunk = unitsInChunk;
    }

    /**
     * What a run did.
     *
     * @param units units that were scored; those of the earlier run if this one found its work done
     * @param done whether the scores of this definition were there already
     */
    public record Run(long units, boolean done) {}

    /**
     * Creates the tables unless they are there.
     *
     * @param connection a connection
     * @throws SQLException if the database refuses
     */
    public static void createTables(Connection connection) throws SQLException {
        try (var script = Objects.requireNonNull(DatabaseScoring.class.getResourceAsStream("schema.sql"));
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Scores a period, unless the scores of this definition are there already.
     *
     * @param connection a connection outside of any transaction
     * @param period the year
     * @param again whether to score although the scores are there, because findings changed
     * @return what was done, and the findings that could not be used; the others count
     * @throws SQLException if the database fails; nothing was changed then
     */
    public ValueWithProblems<Run> run(Connection connection, Year period, boolean again) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            ValueWithProblems<Run> run = transaction(connection, period, again);
            connection.commit();
            return run;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
        }
    }

    private ValueWithProblems<Run> transaction(Connection connection, Year period, boolean again) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            // before anything is read: the snapshot is of the moment when the run before this one has ended
            lock.execute("lock table scoring_run in exclusive mode");
        }
        Long before = again ? null : unitsOfRun(connection, period);
        if (before != null) {
            return new ValueWithProblems<>(new Run(before, true), List.of());
        }
        for (String table : List.of("score", "scoring_run")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where period = ?")) {
                delete.setInt(1, period.getValue());
                delete.executeUpdate();
            }
        }
        List<Problem> problems = new ArrayList<>();
        long units = score(connection, period, problems);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into scoring_run (period, definition, fingerprint, units) values (?, ?, ?, ?)")) {
            insert.setInt(1, period.getValue());
            insert.setString(
                    2,
                    definition.framework().code() + " " + definition.framework().version());
            insert.setString(3, definition.fingerprint().hex());
            insert.setLong(4, units);
            insert.executeUpdate();
        }
        return new ValueWithProblems<>(new Run(units, false), problems);
    }

    private @Nullable Long unitsOfRun(Connection connection, Year period) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select units from scoring_run where period = ? and fingerprint = ?")) {
            select.setInt(1, period.getValue());
            select.setString(2, definition.fingerprint().hex());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    /** Reads by a cursor, in the order of units, and hands on a chunk whenever it is full. */
    private long score(Connection connection, Year period, List<Problem> problems) throws SQLException {
        long units = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select unit, criterion, value, status from finding where period = ? order by unit, criterion")) {
            select.setInt(1, period.getValue());
            // together with the open transaction this is what makes the driver read by a cursor
            select.setFetchSize(ROWS_A_FETCH);
            try (ResultSet rows = select.executeQuery()) {
                AssessmentTable.Builder chunk = AssessmentTable.builder(definition.framework());
                int inChunk = 0;
                String last = "";
                while (rows.next()) {
                    String unit = rows.getString(1);
                    if (!unit.equals(last)) {
                        if (inChunk == unitsInChunk) {
                            write(connection, scorer.scoreAll(chunk.build()));
                            chunk = AssessmentTable.builder(definition.framework());
                            inChunk = 0;
                        }
                        last = unit;
                        inChunk++;
                        units++;
                    }
                    set(chunk, chunk.row(unit, period), rows, problems);
                }
                if (inChunk > 0) {
                    write(connection, scorer.scoreAll(chunk.build()));
                }
            }
        }
        return units;
    }

    private void set(AssessmentTable.Builder chunk, int row, ResultSet found, List<Problem> problems)
            throws SQLException {
        String criterion = found.getString(2);
        double number = found.getDouble(3);
        double value = found.wasNull() ? Double.NaN : number;
        try {
            int position = definition.framework().position(criterion);
            if (position < 0) {
                throw new IllegalArgumentException(
                        "no criterion of " + definition.framework().code());
            }
            chunk.set(row, position, value, ObservationStatus.valueOf(found.getString(4)));
        } catch (IllegalArgumentException e) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(Problem.error(
                        "UNUSABLE_FINDING",
                        found.getString(1) + " " + criterion,
                        value + " beside " + found.getString(4),
                        String.valueOf(e.getMessage()),
                        "correct the row of the table finding and run again; it was not used"));
            }
        }
    }

    /** Copies the scores of a chunk in, within the transaction of the cursor. */
    private static void write(Connection connection, ScoreTable scores) throws SQLException {
        try (Writer out = new OutputStreamWriter(
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy score (period, unit, node, value, coverage, lowest, highest, reason, band) from stdin",
                        1 << 16),
                StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < scores.size(); row++) {
                for (String node : scores.nodes()) {
                    line.setLength(0);
                    append(line, scores, row, node);
                    out.append(line);
                }
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder line, ScoreTable scores, int row, String node) {
        Score score = scores.score(row, node);
        String band =
                node.equals(PerNode.INDEX) ? scores.band(row).map(Band::code).orElse("\\N") : "\\N";
        line.append(scores.period(row).getValue()).append('\t');
        text(line, scores.unit(row)).append('\t');
        text(line, node).append('\t');
        number(line, score.value()).append('\t');
        number(line, score.coverage()).append('\t');
        number(line, score.lowest()).append('\t');
        number(line, score.highest()).append('\t');
        line.append(score.reason().name()).append('\t').append(band).append('\n');
    }

    /** The shortest text that reads back as the same double; none is null. */
    private static StringBuilder number(StringBuilder line, double number) {
        return Double.isNaN(number) ? line.append("\\N") : line.append(number);
    }

    private static StringBuilder text(StringBuilder line, String text) {
        return line.append(text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
    }
}
