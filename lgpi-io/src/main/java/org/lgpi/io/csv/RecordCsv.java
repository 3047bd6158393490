package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a result as CSV: a column for each component of their record, under its name.
 *
 * <p>Numbers have all their digits, what is missing is empty, choices stand in capitals, several in one cell with {@code |}
 * between them.
 */
public final class RecordCsv {

    private RecordCsv() {}

    /**
     * Writes rows as {@link CsvFormat#RFC4180}.
     *
     * @param <R> kind of row
     * @param type kind of row, a public record of the library
     * @param rows the rows, perhaps none
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static <R extends Record> void write(Class<R> type, List<R> rows, Path file) {
        write(type, rows, file, CsvFormat.RFC4180);
    }

    /**
     * Writes rows.
     *
     * @param <R> kind of row
     * @param type kind of row, a public record of the library
     * @param rows the rows, perhaps none
     * @param file the file, replaced whole if it exists
     * @param format encoding, delimiter and decimal mark
     * @throws IllegalArgumentException if the encoding lacks a character, or a component has no form in one cell
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static <R extends Record> void write(Class<R> type, List<R> rows, Path file, CsvFormat format) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> header =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        CsvFiles.write(file, format, header, out -> {
            for (R row : rows) {
                for (RecordComponent component : components) {
                    cell(value(component, row), component, out);
                }
                out.endRow();
            }
        });
    }

    private static @Nullable Object value(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + component + "; expected a public record", e);
        }
    }

    private static void cell(@Nullable Object value, RecordComponent component, CsvOutput out) {
        if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof Integer || value instanceof Long) {
            out.number(((Number) value).longValue());
        } else if (value instanceof String || value instanceof Boolean || value instanceof Year) {
            out.text(value.toString());
        } else if (value instanceof Enum<?> choice) {
            out.text(choice.name());
        } else if (value instanceof Collection<?> choices
                && choices.stream().allMatch(choice -> choice instanceof Enum<?>)) {
            out.text(choices.stream().map(choice -> ((Enum<?>) choice).name()).collect(Collectors.joining("|")));
        } else {
            throw new IllegalArgumentException(
                    component + " has no form in one cell; expected a text, a number, a choice or several");
        }
    }
}
