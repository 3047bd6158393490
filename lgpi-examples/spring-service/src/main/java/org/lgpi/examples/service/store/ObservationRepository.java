package org.lgpi.examples.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Findings, one row for each definition, period, unit and criterion. */
@Repository
public class ObservationRepository {

    /** One statement whatever the number of rows; what stays the same is not written and not audited. */
    private static final String STORE = """
            insert into observation as o (code, version, period, unit, criterion, value, status, standard_error, body,
                source, url, assessor, found_on, note)
            select ?::text, ?::text, * from unnest(?::int[], ?::text[], ?::text[], ?::float8[], ?::text[], ?::float8[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
            on conflict (code, version, period, unit, criterion) do update set value = excluded.value,
                status = excluded.status, standard_error = excluded.standard_error, body = excluded.body,
                source = excluded.source, url = excluded.url, assessor = excluded.assessor,
                found_on = excluded.found_on, note = excluded.note
            where (o.value, o.status, o.standard_error, o.body, o.source, o.url, o.assessor, o.found_on, o.note)
                is distinct from (excluded.value, excluded.status, excluded.standard_error, excluded.body,
                excluded.source, excluded.url, excluded.assessor, excluded.found_on, excluded.note)
            """;

    private final JdbcTemplate jdbc;

    ObservationRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(int period, String unit, String criterion, Observation found) {}

    /** Stores the findings of a table, beside or in place of those that are there; returns how many changed. */
    public int store(String code, String version, AssessmentTable table) {
        List<Row> rows = rows(table);
        return jdbc.update(STORE, statement -> {
            statement.setString(1, code);
            statement.setString(2, version);
            statement.setObject(3, column(rows, Row::period, Integer[]::new));
            statement.setObject(4, column(rows, Row::unit, String[]::new));
            statement.setObject(5, column(rows, Row::criterion, String[]::new));
            statement.setObject(6, column(rows, row -> boxed(row.found().value()), Double[]::new));
            statement.setObject(7, column(rows, row -> row.found().status().name(), String[]::new));
            statement.setObject(
                    8, column(rows, row -> boxed(row.found().standardError().orElse(Double.NaN)), Double[]::new));
            statement.setObject(9, column(rows, row -> row.found().body().orElse(null), String[]::new));
            statement.setObject(10, column(rows, row -> row.found().evidence().source(), String[]::new));
            statement.setObject(11, column(rows, row -> row.found().evidence().url(), String[]::new));
            statement.setObject(12, column(rows, row -> row.found().evidence().assessor(), String[]::new));
            statement.setObject(
                    13,
                    column(
                            rows,
                            row -> row.found()
                                    .evidence()
                                    .date()
                                    .map(LocalDate::toString)
                                    .orElse(null),
                            String[]::new));
            statement.setObject(14, column(rows, row -> row.found().evidence().note(), String[]::new));
        });
    }

    /** The findings in the order of the key, so that two writers never wait for each other in a circle. */
    private static List<Row> rows(AssessmentTable table) {
        List<Criterion> criteria = table.framework().criteria();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            for (int c = 0; c < criteria.size(); c++) {
                Observation found = table.observation(row, c);
                if (!found.equals(Observation.NOT_ASSESSED)) {
                    rows.add(new Row(
                            table.period(row).getValue(),
                            table.unit(row),
                            criteria.get(c).code(),
                            found));
                }
            }
        }
        rows.sort(Comparator.comparingInt(Row::period).thenComparing(Row::unit).thenComparing(Row::criterion));
        return rows;
    }

    private static <T> T[] column(List<Row> rows, Function<Row, T> cell, IntFunction<T[]> array) {
        return rows.stream().map(cell).toArray(array);
    }

    private static Double boxed(double number) {
        return Double.isNaN(number) ? null : number;
    }

    /** Returns the findings of a period, or of one of its units if that is not empty. */
    public AssessmentTable load(String code, String version, Framework framework, Year period, String unit) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        jdbc.query(
                "select * from observation where code = ? and version = ? and period = ? and ? in ('', unit)"
                        + " order by unit, criterion",
                row -> {
                    table.set(
                            table.row(row.getString("unit"), period),
                            framework.position(row.getString("criterion")),
                            observation(row));
                },
                code,
                version,
                period.getValue(),
                unit);
        return table.build();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        Observation.Builder found = Observation.builder();
        found.status(ObservationStatus.valueOf(row.getString("status")));
        found.value(number(row, "value").orElse(Double.NaN));
        found.standardError(number(row, "standard_error"));
        found.body(Optional.ofNullable(row.getString("body")));
        Evidence.Builder evidence = Evidence.builder();
        evidence.source(row.getString("source"));
        evidence.url(row.getString("url"));
        evidence.assessor(row.getString("assessor"));
        evidence.note(row.getString("note"));
        evidence.date(Optional.ofNullable(row.getObject("found_on", LocalDate.class)));
        return found.evidence(evidence.build()).build();
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Removes the findings of one unit; returns how many there were. */
    public int delete(String code, String version, Year period, String unit) {
        return jdbc.update(
                "delete from observation where code = ? and version = ? and period = ? and unit = ?",
                code,
                version,
                period.getValue(),
                unit);
    }
}
