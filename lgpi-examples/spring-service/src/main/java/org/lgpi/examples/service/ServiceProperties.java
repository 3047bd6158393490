package org.lgpi.examples.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets, under {@code lgpi}.
 *
 * @param embedded the database that comes with the service
 * @param limits what a caller may ask for
 * @param keys who may write, or read what is not published
 * @param demo whether to publish the bundled sample and let the key {@code demo} write
 */
@ConfigurationProperties("lgpi")
public record ServiceProperties(
        @DefaultValue Embedded embedded,
        @DefaultValue Limits limits,
        @DefaultValue List<Key> keys,
        @DefaultValue("false") boolean demo) {

    /**
     * The database that comes with the service.
     *
     * @param enabled whether to start it
     * @param directory where it keeps its files
     */
    public record Embedded(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("data") Path directory) {}

    /**
     * What a caller may ask for.
     *
     * @param upload largest body
     * @param uploadTime longest time that a body may take to arrive
     * @param problems most problems listed in one answer
     * @param runTime longest uncertainty analysis
     */
    public record Limits(
            @DefaultValue("32MB") DataSize upload,
            @DefaultValue("60s") Duration uploadTime,
            @DefaultValue("1000") int problems,
            @DefaultValue("60s") Duration runTime) {}

    /**
     * The key of one caller; the key itself is not kept.
     *
     * @param name who the audit names
     * @param sha256 hash of the key, 64 hexadecimal digits
     * @param role what the caller may do
     */
    public record Key(String name, String sha256, Role role) {

        /** A key that is half configured would silently let nobody in; the service does not start with it. */
        public Key {
            if (name == null || role == null || sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "a key has a name, a role and sha256, 64 hexadecimal digits in lower case");
            }
        }
    }

    /** What a caller may do beyond reading what is published. */
    public enum Role {
        /** Nothing more. */
        PUBLIC,
        /** Read drafts and the audit. */
        READER,
        /** Read drafts and the audit, and write. */
        ASSESSOR
    }
}
