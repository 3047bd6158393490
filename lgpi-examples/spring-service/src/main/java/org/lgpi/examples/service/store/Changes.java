package org.lgpi.examples.service.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a change as one transaction in the name of somebody; triggers write the audit within it. */
@Component
public class Changes {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Changes(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /**
     * Runs a change.
     *
     * @param <T> type of the result
     * @param actor who the audit names
     * @param change what to do; nothing of it remains if it throws
     * @return what the change returns
     */
    public <T> T by(String actor, Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select set_config('lgpi.actor', ?, true)")
                    .param(actor)
                    .query(String.class)
                    .single();
            return change.get();
        }));
    }
}
