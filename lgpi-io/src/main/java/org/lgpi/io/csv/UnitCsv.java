package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.UnitRegister;

/**
 * Unit registers as CSV: the columns {@code unit, name_en, name_ru, name_kk, type, parent, population}, of which only
 * {@code unit} is required, {@code name_} with any other language, and any further columns as attributes.
 */
public final class UnitCsv {

    static final String NAME = "name_";
    static final String TYPE = "type";
    static final String PARENT = "parent";
    static final String POPULATION = "population";

    private UnitCsv() {}

    /**
     * Reads a register, finding out encoding and delimiter.
     *
     * @param file the file
     * @return the register of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<UnitRegister> read(Path file) {
        return read(file, CsvFormat.DETECT);
    }

    /**
     * Reads a register.
     *
     * @param file the file
     * @param format encoding and delimiter as far as they are known
     * @return the register of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<UnitRegister> read(Path file, CsvFormat format) {
        return CsvFiles.read(file, in -> UnitReader.read(in, file.toString(), format));
    }

    /**
     * Reads a register from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param format encoding and delimiter as far as they are known
     * @return the register of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<UnitRegister> read(InputStream in, String source, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> UnitReader.read(bytes, source, format));
    }

    /**
     * Writes a register as {@link CsvFormat#RFC4180}.
     *
     * @param register the units
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException if something would not read back, such as an attribute named like a column
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(UnitRegister register, Path file) {
        write(register, file, CsvFormat.RFC4180);
    }

    /**
     * Writes a register.
     *
     * @param register the units
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if something would not read back, such as a character that the encoding lacks
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(UnitRegister register, Path file, CsvFormat format) {
        UnitWriter writer = new UnitWriter(register);
        CsvFiles.write(file, format, writer.header(), writer::write);
    }
}
