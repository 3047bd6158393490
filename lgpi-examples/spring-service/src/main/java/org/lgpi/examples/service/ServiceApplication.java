package org.lgpi.examples.service;

import org.lgpi.io.json.LgpiJackson3Module;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ServiceApplication {

    /**
     * Starts the service.
     *
     * @param args properties such as {@code --lgpi.demo=true}
     */
    public static void main(String[] args) {
        SpringApplication.run(ServiceApplication.class, args);
    }

    /** Spring Boot adds every module it finds as a bean to its mapper: controllers may return types of the library. */
    @Bean
    LgpiJackson3Module lgpiModule() {
        return new LgpiJackson3Module();
    }
}
