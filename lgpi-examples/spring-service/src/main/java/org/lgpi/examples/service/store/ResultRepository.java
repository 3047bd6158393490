package org.lgpi.examples.service.store;

import java.time.Year;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was computed and kept: uncertainty analyses, estimates, and publications of either. */
@Repository
public class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document and what it stands for.
     *
     * @param fingerprint of what it was computed from, or of itself
     * @param document JSON
     */
    public record Kept(String fingerprint, String document) {}

    /** What is kept for a period, at most one of each. */
    public enum Kind {
        /** An uncertainty analysis, of the findings that its fingerprint names. */
        UNCERTAINTY,
        /** Estimates of a survey. */
        ESTIMATES,
        /** What the public reads. */
        PUBLICATION
    }

    /** Finds what is kept. */
    public Optional<Kept> find(Kind kind, String code, String version, Year period) {
        return find("fingerprint, document", kind, code, version, period);
    }

    /** Finds the fingerprint alone of what is kept. */
    public Optional<String> fingerprint(Kind kind, String code, String version, Year period) {
        return find("fingerprint, '' as document", kind, code, version, period).map(Kept::fingerprint);
    }

    private Optional<Kept> find(String columns, Kind kind, String code, String version, Year period) {
        return jdbc.sql("select " + columns + " from result where kind = ? and code = ? and version = ? and period = ?")
                .params(kind.name(), code, version, period.getValue())
                .query(Kept.class)
                .optional();
    }

    /** Keeps a document in place of an earlier one. */
    public void store(Kind kind, String code, String version, Year period, Kept kept) {
        jdbc.sql("insert into result (kind, code, version, period, fingerprint, document) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (kind, code, version, period)"
                        + " do update set fingerprint = excluded.fingerprint, document = excluded.document")
                .params(kind.name(), code, version, period.getValue(), kept.fingerprint(), kept.document())
                .update();
    }

    /** Removes what is kept; tells whether there was anything. */
    public boolean remove(Kind kind, String code, String version, Year period) {
        return jdbc.sql("delete from result where kind = ? and code = ? and version = ? and period = ?")
                        .params(kind.name(), code, version, period.getValue())
                        .update()
                == 1;
    }
}
