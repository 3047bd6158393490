package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.io.file.WholeFile;

/** Opens and writes files, and turns what goes wrong with them into sentences. */
final class CsvFiles {

    private CsvFiles() {}

    /** Reads something from a stream of bytes. */
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    static <T> T read(Path file, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + reason(file, e), e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + reason(file, e.getCause()), e.getCause());
        }
    }

    static <T> T read(InputStream in, String source, Reading<T> reading) {
        try {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source + ": " + e.getMessage(), e);
        }
    }

    static void write(Path file, CsvFormat format, List<String> header, CsvOutput.Rows rows) {
        WholeFile.write(file, bytes -> CsvOutput.write(bytes, format, header, rows));
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
