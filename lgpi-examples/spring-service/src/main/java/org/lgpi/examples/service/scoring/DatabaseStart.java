package org.lgpi.examples.service.scoring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Migrates and seeds the database, again and again until it is there; the service starts all the same. */
@Component("migration")
public class DatabaseStart implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);
    private static final long SECONDS_BETWEEN_TRIES = 2;

    private final Flyway flyway;
    private final Seed seed;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-start");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;
    private volatile boolean ready;

    DatabaseStart(Flyway flyway, Seed seed) {
        this.flyway = flyway;
        this.seed = seed;
    }

    @Configuration(proxyBeanMethods = false)
    static class Strategy {

        /** Spring Boot would end the service if the database is away at this moment. */
        @Bean
        FlywayMigrationStrategy migrateLater() {
            return flyway -> {};
        }
    }

    /** Tells whether the tables are there. */
    public boolean isReady() {
        return ready;
    }

    @Override
    public void start() {
        running = true;
        attempt();
    }

    private void attempt() {
        try {
            flyway.migrate();
            seed.run();
            ready = true;
        } catch (RuntimeException e) {
            LOG.warn("the database is not ready, next try in {} s: {}", SECONDS_BETWEEN_TRIES, e.getMessage());
            if (running) {
                later.schedule(this::attempt, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        later.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public Health health() {
        return ready ? Health.up().build() : Health.down().build();
    }
}
