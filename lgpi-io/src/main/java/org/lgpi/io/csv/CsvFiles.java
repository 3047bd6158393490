package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.io.file.InputFile;
import org.lgpi.io.file.WholeFile;

/** Reads and writes CSV in files and streams. */
final class CsvFiles {

    private CsvFiles() {}

    static <T> T read(Path file, InputFile.Reading<T> reading) {
        return InputFile.read(file, reading);
    }

    static <T> T read(InputStream in, String source, InputFile.Reading<T> reading) {
        try {
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source + ": " + e.getMessage(), e);
        }
    }

    static void write(Path file, CsvFormat format, List<String> header, CsvOutput.Rows rows) {
        WholeFile.write(file, bytes -> CsvOutput.write(bytes, format, header, rows));
    }
}
