package org.lgpi.examples.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Label;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of units. */
@Repository
public class UnitRepository {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String STORE = """
            insert into unit as u (code, names, type, parent, population, attributes)
            values (?, ?::jsonb, ?, ?, ?, ?::jsonb)
            on conflict (code) do update set names = excluded.names, type = excluded.type, parent = excluded.parent,
                population = excluded.population, attributes = excluded.attributes
            where (u.names, u.type, u.parent, u.population, u.attributes) is distinct from
                (excluded.names, excluded.type, excluded.parent, excluded.population, excluded.attributes)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    UnitRepository(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns all units. */
    public UnitRegister register() {
        return UnitRegister.of(jdbc.query("select * from unit order by code", (row, number) -> unit(row)));
    }

    /** Adds units and replaces those that are there; returns how many changed. */
    public int store(UnitRegister register) {
        // in one order, so that two writers never wait for each other in a circle
        List<Unit> units = register.units().stream()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        int[][] changed = jdbc.batchUpdate(STORE, units, 500, (statement, unit) -> {
            statement.setString(1, unit.code());
            statement.setString(2, json.writeValueAsString(unit.label().texts()));
            statement.setString(3, unit.type().orElse(null));
            statement.setString(4, unit.parent().orElse(null));
            statement.setObject(5, boxed(unit.population()), Types.BIGINT);
            statement.setString(6, json.writeValueAsString(unit.attributes()));
        });
        int sum = 0;
        for (int[] batch : changed) {
            for (int count : batch) {
                sum += count;
            }
        }
        return sum;
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private Unit unit(ResultSet row) throws SQLException {
        Unit.Builder unit = Unit.builder();
        unit.code(row.getString("code"));
        unit.label(Label.of(texts(row, "names")));
        unit.putAllAttributes(texts(row, "attributes"));
        String type = row.getString("type");
        if (type != null) {
            unit.type(type);
        }
        String parent = row.getString("parent");
        if (parent != null) {
            unit.parent(parent);
        }
        long population = row.getLong("population");
        if (!row.wasNull()) {
            unit.population(population);
        }
        return unit.build();
    }

    private Map<String, String> texts(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), TEXTS);
    }
}
