package org.lgpi.examples.service.store;

import org.lgpi.examples.service.ServiceProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database and connects the pool to it, unless an external one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "lgpi.embedded.enabled", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(ServiceProperties properties) {
        return EmbeddedDatabase.start(properties.embedded().directory(), 0);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
        String url = database.url();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
