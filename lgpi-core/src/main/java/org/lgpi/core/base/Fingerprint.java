package org.lgpi.core.base;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for the exact content of a definition: equal content gives an equal fingerprint on every machine.
 *
 * @param hex the first 16 bytes of the SHA-256 hash, as 32 hexadecimal digits in lower case
 */
public record Fingerprint(String hex) {

    /**
     * Collects the parts of a content in a fixed order and turns them into a fingerprint.
     *
     * <p>Each part carries its kind and length, so that different splits of the same characters differ. Not
     * thread-safe; a builder serves once.
     */
    public static final class Builder {

        private final MessageDigest digest;
        private final DataOutputStream out;

        private Builder() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }

        /**
         * Adds a text.
         *
         * @param text the text
         * @return this builder
         */
        public Builder add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return write(() -> {
                out.writeByte('s');
                out.writeInt(bytes.length);
                out.write(bytes);
            });
        }

        /**
         * Adds a number; all NaN are one, and -0.0 is 0.0.
         *
         * @param number the number
         * @return this builder
         */
        public Builder add(double number) {
            return write(() -> {
                out.writeByte('d');
                out.writeLong(Double.doubleToLongBits(number + 0.0));
            });
        }

        /**
         * Adds a count, for example the number of parts that follow.
         *
         * @param count the count
         * @return this builder
         */
        public Builder add(long count) {
            return write(() -> {
                out.writeByte('n');
                out.writeLong(count);
            });
        }

        /**
         * Returns the fingerprint of all parts added.
         *
         * @return the fingerprint
         */
        public Fingerprint build() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, 16));
        }

        private Builder write(Part part) {
            try {
                part.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        private interface Part {
            void write() throws IOException;
        }
    }

    /** Checks the form. */
    public Fingerprint {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a fingerprint is 32 hexadecimal digits in lower case, found " + hex);
        }
    }

    /**
     * Starts a fingerprint.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the hexadecimal digits. */
    @Override
    public String toString() {
        return hex;
    }
}
