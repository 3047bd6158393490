package org.lgpi.examples.service.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definitions and their versions. */
@Repository
public class DefinitionRepository {

    private final JdbcClient jdbc;

    DefinitionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds one version. */
    public Optional<StoredDefinition> find(String code, String version) {
        return jdbc.sql("select * from definition where code = ? and version = ?")
                .params(code, version)
                .query(StoredDefinition.class)
                .optional();
    }

    /** Lists all versions, or those of one code if it is not empty. */
    public List<StoredDefinition> list(String code, long offset, int size) {
        return jdbc.sql("select * from definition where ? in ('', code) order by code, version offset ? limit ?")
                .params(code, offset, size)
                .query(StoredDefinition.class)
                .list();
    }

    /** Counts what {@link #list} lists. */
    public long count(String code) {
        return jdbc.sql("select count(*) from definition where ? in ('', code)")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** Adds a version unless it is there; tells whether it was added. */
    public boolean insert(StoredDefinition definition) {
        return jdbc.sql("insert into definition (code, version, kind, fingerprint, document) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                definition.code(),
                                definition.version(),
                                definition.kind(),
                                definition.fingerprint(),
                                definition.document())
                        .update()
                == 1;
    }
}
