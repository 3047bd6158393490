package org.lgpi.io.csv;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.UnitRegister;

/**
 * Observations as CSV.
 *
 * <p>The long form has a row for each observation, with the columns {@code unit, period, criterion, value, status} and,
 * if wanted, {@code body, standardError, evidence, url, assessor, date, note}. The wide form has a row for each unit and
 * period, with the columns {@code unit, period} and one named by the code of each criterion, whose cells hold a number,
 * nothing (not assessed), {@code NA} (not applicable), {@code NE} (no evidence), {@code RF} (refused) or {@code SU}
 * (suppressed). Readers tell the two by the column {@code criterion} and take columns in any order.
 *
 * <p>What cannot be used comes back as problems with file, line and column; everything else is used.
 */
public final class AssessmentCsv {

    private AssessmentCsv() {}

    /**
     * Reads observations, finding out encoding, delimiter and decimal mark.
     *
     * @param file the file, in the long or wide form
     * @param framework what was assessed
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(Path file, Framework framework) {
        return read(file, framework, CsvFormat.DETECT);
    }

    /**
     * Reads observations.
     *
     * @param file the file, in the long or wide form
     * @param framework what was assessed
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(Path file, Framework framework, CsvFormat format) {
        return CsvFiles.read(file, in -> AssessmentReader.read(in, file.toString(), framework, null, format));
    }

    /**
     * Reads observations of the units of a register: units that it lacks are problems, and criteria that do not apply
     * to a unit become {@code NOT_APPLICABLE}, see {@link AssessmentTable#withUnits}.
     *
     * @param file the file, in the long or wide form
     * @param framework what was assessed
     * @param register the units
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(Path file, Framework framework, UnitRegister register) {
        return read(file, framework, register, CsvFormat.DETECT);
    }

    /**
     * Reads observations of the units of a register.
     *
     * @param file the file, in the long or wide form
     * @param framework what was assessed
     * @param register the units
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(
            Path file, Framework framework, UnitRegister register, CsvFormat format) {
        return CsvFiles.read(file, in -> AssessmentReader.read(in, file.toString(), framework, register, format));
    }

    /**
     * Reads observations from a stream, finding out encoding, delimiter and decimal mark.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param framework what was assessed
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(InputStream in, String source, Framework framework) {
        return read(in, source, framework, CsvFormat.DETECT);
    }

    /**
     * Reads observations from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param framework what was assessed
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(
            InputStream in, String source, Framework framework, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> AssessmentReader.read(bytes, source, framework, null, format));
    }

    /**
     * Reads observations of the units of a register from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param framework what was assessed
     * @param register the units
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the table of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<AssessmentTable> read(
            InputStream in, String source, Framework framework, UnitRegister register, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> AssessmentReader.read(bytes, source, framework, register, format));
    }

    /**
     * Writes observations in the long form as {@link CsvFormat#RFC4180}.
     *
     * @param table the observations; those not assessed are left out
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException if something would not read back, such as a period that is no four-digit year
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(AssessmentTable table, Path file) {
        write(table, file, CsvFormat.RFC4180);
    }

    /**
     * Writes observations in the long form.
     *
     * @param table the observations; those not assessed are left out
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException if something would not read back, such as a character that the encoding lacks
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(AssessmentTable table, Path file, CsvFormat format) {
        AssessmentWriter writer = new AssessmentWriter(table);
        CsvFiles.write(file, format, AssessmentColumns.LONG, writer::writeLong);
    }

    /**
     * Writes observations in the wide form as {@link CsvFormat#RFC4180}.
     *
     * @param table the observations
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException naming unit and criterion if the wide form cannot express an observation: one
     *     under appeal, or with a standard error, body or evidence
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeWide(AssessmentTable table, Path file) {
        writeWide(table, file, CsvFormat.RFC4180);
    }

    /**
     * Writes observations in the wide form.
     *
     * @param table the observations
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException naming unit and criterion if the wide form cannot express an observation: one
     *     under appeal, or with a standard error, body or evidence
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void writeWide(AssessmentTable table, Path file, CsvFormat format) {
        AssessmentWriter writer = new AssessmentWriter(table);
        CsvFiles.write(file, format, writer.wideHeader(), writer::writeWide);
    }
}
