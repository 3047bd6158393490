package org.lgpi.io.csv;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lgpi.core.base.Label;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;

/**
 * Blank forms for assessors as CSV: a row for each criterion in the long form of {@link AssessmentCsv}, with columns
 * that describe the criterion. A form that was filled in can be read as it is: readers leave out rows in which nothing
 * was filled in, and the columns {@code label_...}, {@code scale} and {@code guidance_...}.
 */
public final class TemplateCsv {

    private static final List<String> COLUMNS = List.of(
            "unit", "period", "criterion", "value", "status", "body", "evidence", "url", "assessor", "date", "note");

    /** What follows the criterion and stays blank. */
    private static final int BLANK = COLUMNS.size() - 3;

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private TemplateCsv() {}

    /**
     * Writes a form in which unit and period are blank too, as {@link CsvFormat#RFC4180}.
     *
     * @param framework what is to be assessed
     * @param file the file, replaced whole if it exists
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(Framework framework, Path file) {
        write(framework, file, CsvFormat.RFC4180);
    }

    /**
     * Writes a form in which unit and period are blank too.
     *
     * @param framework what is to be assessed
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(Framework framework, Path file, CsvFormat format) {
        write(framework, List.of(""), Optional.empty(), file, format);
    }

    /**
     * Writes a form for some units, one after the other.
     *
     * @param framework what is to be assessed
     * @param units codes of the units
     * @param period the year
     * @param file the file, replaced whole if it exists
     * @param format encoding and delimiter
     * @throws IllegalArgumentException if the encoding lacks a character
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public static void write(Framework framework, Collection<String> units, Year period, Path file, CsvFormat format) {
        write(framework, units, Optional.of(period), file, format);
    }

    private static void write(
            Framework framework, Collection<String> units, Optional<Year> period, Path file, CsvFormat format) {
        CsvFiles.write(file, format, header(framework), out -> rows(framework, units, period, out));
    }

    static List<String> header(Framework framework) {
        List<String> header = new ArrayList<>(COLUMNS);
        LANGUAGES.forEach(language -> header.add("label_" + language));
        header.add("scale");
        guidance(framework).forEach(language -> header.add("guidance_" + language));
        return header;
    }

    private static Set<String> guidance(Framework framework) {
        Set<String> guidance = new TreeSet<>();
        framework
                .criteria()
                .forEach(criterion -> guidance.addAll(criterion.guidance().languages()));
        return guidance;
    }

    static void rows(Framework framework, Collection<String> units, Optional<Year> period, TableOutput out) {
        Set<String> guidance = guidance(framework);
        for (String unit : units) {
            for (Criterion criterion : framework.criteria()) {
                row(out, unit, period, criterion, guidance);
            }
        }
    }

    private static void row(
            TableOutput out, String unit, Optional<Year> period, Criterion criterion, Set<String> guidance) {
        out.text(unit);
        period.ifPresentOrElse(year -> out.year(year.getValue()), out::empty);
        out.text(criterion.code());
        for (int i = 0; i < BLANK; i++) {
            out.empty();
        }
        LANGUAGES.forEach(language -> text(out, criterion.label(), language));
        out.text(criterion.scale().describe());
        guidance.forEach(language -> text(out, criterion.guidance(), language));
        out.endRow();
    }

    private static void text(TableOutput out, Label label, String language) {
        out.text(label.texts().getOrDefault(language, ""));
    }
}
