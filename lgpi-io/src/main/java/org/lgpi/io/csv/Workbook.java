package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.file.WholeFile;

/**
 * A workbook (XLSX) to be written: sheets with the columns of the CSV files of the same name, so that readers such as
 * {@link AssessmentCsv} and {@link UnitCsv} read it as it is.
 *
 * <p>Numbers are numbers with all their digits, texts are texts whatever they begin with, what is missing is an empty cell.
 * The same sheets give the same bytes. Writing needs the library {@code org.dhatim:fastexcel}, reading
 * {@code org.dhatim:fastexcel-reader}; {@code lgpi-io} brings neither. Immutable.
 */
public final class Workbook {

    /** A workbook without sheets. */
    public static final Workbook EMPTY = new Workbook(List.of());

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int LONGEST_NAME = 31;

    private final List<WorkbookDraft.Sheet> sheets;

    private Workbook(List<WorkbookDraft.Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /**
     * Tells whether the library that writes workbooks is there.
     *
     * @return true if {@link #write} can be called
     */
    public static boolean isAvailable() {
        try {
            Class.forName("org.dhatim.fastexcel.Workbook", false, Workbook.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Adds the sheet {@code assessments}: observations in the long form.
     *
     * @param table the observations; those not assessed are left out
     * @return the changed copy
     * @throws IllegalArgumentException if something would not read back, such as a period that is no four-digit year
     */
    public Workbook assessments(AssessmentTable table) {
        AssessmentWriter writer = new AssessmentWriter(table);
        return with("assessments", AssessmentColumns.LONG, writer::writeLong);
    }

    /**
     * Adds the sheet {@code units}.
     *
     * @param register the units
     * @return the changed copy
     * @throws IllegalArgumentException if an attribute would not read back
     */
    public Workbook units(UnitRegister register) {
        UnitWriter writer = new UnitWriter(register);
        return with("units", writer.header(), writer::write);
    }

    /**
     * Adds the sheets {@code scores}, with the reason for every value and what it earns and loses for the index, and
     * {@code methods}, with what the scores were computed by.
     *
     * @param scores the scores
     * @return the changed copy
     */
    public Workbook scores(ScoreTable scores) {
        return with("scores", ScoreSheet.COLUMNS, out -> ScoreSheet.write(scores, out))
                .with("methods", ScoreSheet.METHOD_COLUMNS, out -> ScoreSheet.writeMethods(scores, out));
    }

    /**
     * Adds a blank form in which unit and period are blank too, see {@link #form(Framework, Collection, Year)}.
     *
     * @param framework what is to be assessed
     * @return the changed copy
     */
    public Workbook form(Framework framework) {
        return form(framework, List.of(""), Optional.empty());
    }

    /**
     * Adds a blank form to fill in, the sheet {@code assessments}: a row for each unit and criterion, in which the
     * spreadsheet offers the statuses and the listed scores and refuses values off the scale.
     *
     * @param framework what is to be assessed
     * @param units codes of the units
     * @param period the year
     * @return the changed copy
     */
    public Workbook form(Framework framework, Collection<String> units, Year period) {
        return form(framework, List.copyOf(units), Optional.of(period));
    }

    private Workbook form(Framework framework, List<String> units, Optional<Year> period) {
        return with(new WorkbookDraft.Sheet(
                "assessments",
                TemplateCsv.header(framework),
                out -> TemplateCsv.rows(framework, units, period, out),
                Optional.of(framework)));
    }

    /**
     * Adds a table of any kind; cells as {@link TableCsv} takes them.
     *
     * @param name name of the sheet, up to 31 characters
     * @param columns names of the columns, at least one
     * @param rows the rows, each with a value for every column
     * @return the changed copy
     * @throws IllegalArgumentException if a row is not as long as there are columns, or there is such a sheet already
     */
    public Workbook table(String name, List<String> columns, List<? extends List<?>> rows) {
        TableCsv.check(columns, rows);
        List<List<?>> copy = List.copyOf(rows);
        return with(name, List.copyOf(columns), out -> TableCsv.write(copy, out));
    }

    private Workbook with(String name, List<String> header, WorkbookDraft.Rows rows) {
        return with(new WorkbookDraft.Sheet(name, header, rows, Optional.empty()));
    }

    private Workbook with(WorkbookDraft.Sheet added) {
        String name = added.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[^\\[\\]:*?/\\\\\\p{Cntrl}']+")) {
            throw new IllegalArgumentException("'" + ProblemList.shown(name)
                    + "' names no sheet; expected 1 to 31 characters without [ ] : * ? / \\ '");
        }
        if (sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("there is a sheet " + name + " already");
        }
        List<WorkbookDraft.Sheet> more = new ArrayList<>(sheets);
        more.add(added);
        return new Workbook(more);
    }

    /**
     * Writes the workbook.
     *
     * @param file the file, replaced whole if it exists
     * @throws IllegalArgumentException if there is no sheet, or one does not fit a workbook: too many rows, too long a text
     * @throws IllegalStateException if the library that writes workbooks is not there
     * @throws UncheckedIOException if the file cannot be written; nothing is left behind then
     */
    public void write(Path file) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs a sheet");
        }
        try {
            Path draft = Files.createTempFile("lgpi", ".xlsx");
            try {
                draft(draft);
                WholeFile.write(file, out -> copy(draft, out));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "the library that writes workbooks is not there; add org.dhatim:fastexcel to the program", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void draft(Path draft) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft)) {
            WorkbookDraft.write(sheets, out);
        }
    }

    /** Copies a workbook without the time at which it was made, so that equal content gives equal bytes. */
    private static void copy(Path draft, OutputStream out) throws IOException {
        ZipOutputStream parts = new ZipOutputStream(out);
        try (ZipFile zip = new ZipFile(draft.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(NO_TIME);
                parts.putNextEntry(timeless);
                try (InputStream content = zip.getInputStream(part)) {
                    parts.write(part.getName().equals(PROPERTIES) ? timeless(content) : content.readAllBytes());
                }
                parts.closeEntry();
            }
        }
        parts.finish();
    }

    private static byte[] timeless(InputStream properties) throws IOException {
        String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
        return text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns one line: the names of the sheets. */
    @Override
    public String toString() {
        return sheets.isEmpty()
                ? "a workbook without sheets"
                : "a workbook with the sheets "
                        + String.join(
                                ", ",
                                sheets.stream().map(WorkbookDraft.Sheet::name).toList());
    }
}
