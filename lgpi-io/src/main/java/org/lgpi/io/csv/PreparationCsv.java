package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lgpi.core.index.PreparationChange;

/**
 * The record of a preparation as CSV: the columns {@code unit, period, criterion, step, before, after, reason}, with a row
 * for each changed cell and each unit screened out, whose criterion is empty. Values have all their digits; what is missing
 * is empty.
 */
public final class PreparationCsv {

    private static final List<String> COLUMNS =
            List.of("unit", "period", "criterion", "step", "before", "after", "reason");

    private PreparationCsv() {}

    /**
     * Writes changes as {@link CsvFormat#RFC4180}.
     *
     * @param changes the changes, perhaps none
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<PreparationChange> changes, Path file) {
        write(changes, file, CsvFormat.RFC4180);
    }

    /**
     * Writes changes.
     *
     * @param changes the changes, perhaps none
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(List<PreparationChange> changes, Path file, CsvFormat format) {
        CsvFiles.write(file, format, COLUMNS, out -> changes.forEach(change -> write(change, out)));
    }

    private static void write(PreparationChange change, CsvOutput out) {
        out.text(change.unit())
                .text(change.period().toString())
                .text(change.criterion())
                .text(change.step())
                .number(change.before())
                .number(change.after())
                .text(change.reason())
                .endRow();
    }
}
