package org.lgpi.examples.service.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what and when; triggers write it, nobody changes it. */
@Repository
public class AuditRepository {

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param id number, rising
     * @param at when
     * @param actor who
     * @param action {@code INSERT}, {@code UPDATE} or {@code DELETE}
     * @param subject kind of thing
     * @param before what it was, as JSON; null if it was not there
     * @param after what it became, as JSON; null if it is gone
     */
    public record Entry(
            long id,
            OffsetDateTime at,
            String actor,
            String action,
            String subject,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {}

    /** Lists changes, the latest first. */
    public List<Entry> list(long offset, int size) {
        return jdbc.sql("select id, at, actor, action, subject, before::text, after::text from audit"
                        + " order by id desc offset ? limit ?")
                .params(offset, size)
                .query(Entry.class)
                .list();
    }

    /** Counts all changes. */
    public long count() {
        return jdbc.sql("select count(*) from audit").query(Long.class).single();
    }
}
