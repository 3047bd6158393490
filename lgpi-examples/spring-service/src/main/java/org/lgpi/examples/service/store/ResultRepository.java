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

    /** Finds the uncertainty analysis of a period. */
    public Optional<Kept> uncertainty(String code, String version, Year period) {
        return find("select fingerprint, document from uncertainty", code, version, period);
    }

    /** Finds the estimates of a survey. */
    public Optional<Kept> estimates(String code, String version, Year period) {
        return find("select '' as fingerprint, document from estimate", code, version, period);
    }

    /** Finds what was published for a period. */
    public Optional<Kept> publication(String code, String version, Year period) {
        return find("select fingerprint, document from publication", code, version, period);
    }

    /** Finds the fingerprint alone of what was published for a period. */
    public Optional<String> publicationFingerprint(String code, String version, Year period) {
        return find("select fingerprint, '' as document from publication", code, version, period)
                .map(Kept::fingerprint);
    }

    private Optional<Kept> find(String select, String code, String version, Year period) {
        return jdbc.sql(select + " where code = ? and version = ? and period = ?")
                .params(code, version, period.getValue())
                .query(Kept.class)
                .optional();
    }

    /** Keeps an uncertainty analysis in place of an earlier one. */
    public void storeUncertainty(String code, String version, Year period, Kept kept) {
        jdbc.sql("insert into uncertainty values (?, ?, ?, ?, ?) on conflict (code, version, period)"
                        + " do update set fingerprint = excluded.fingerprint, document = excluded.document")
                .params(code, version, period.getValue(), kept.fingerprint(), kept.document())
                .update();
    }

    /** Keeps estimates in place of earlier ones. */
    public void storeEstimates(String code, String version, Year period, String document) {
        jdbc.sql("insert into estimate values (?, ?, ?, ?) on conflict (code, version, period)"
                        + " do update set document = excluded.document")
                .params(code, version, period.getValue(), document)
                .update();
    }

    /** Publishes, in place of what was published before. */
    public void publish(String code, String version, Year period, Kept kept) {
        jdbc.sql("insert into publication values (?, ?, ?, ?, ?) on conflict (code, version, period)"
                        + " do update set fingerprint = excluded.fingerprint, document = excluded.document")
                .params(code, version, period.getValue(), kept.fingerprint(), kept.document())
                .update();
    }

    /** Withdraws what was published; tells whether there was anything. */
    public boolean withdraw(String code, String version, Year period) {
        return jdbc.sql("delete from publication where code = ? and version = ? and period = ?")
                        .params(code, version, period.getValue())
                        .update()
                == 1;
    }
}
