package org.lgpi.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file, and turns what goes wrong with it into a sentence. */
public final class InputFile {

    private InputFile() {}

    /**
     * Reads something from a stream of bytes.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads.
         *
         * @param in the content of the file
         * @return what was read
         * @throws IOException if the stream fails
         */
        T read(InputStream in) throws IOException;
    }

    /**
     * Opens a file, reads and closes it.
     *
     * @param <T> what is read
     * @param file the file
     * @param reading what to do with its content
     * @return what was read
     * @throws UncheckedIOException if the file cannot be read; the message names it and says why
     */
    public static <T> T read(Path file, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + reason(file, e), e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + reason(file, e.getCause()), e.getCause());
        }
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return e instanceof AccessDeniedException ? "it may not be read" : String.valueOf(e.getMessage());
    }
}
