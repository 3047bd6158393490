package org.lgpi.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;

/**
 * Opens workbooks (XLSX): holds them against the limits, says what is none, and finds the sheet that is meant.
 *
 * <p>Only this class and {@link SheetRows} need the library that reads workbooks.
 */
final class Workbooks {

    /** More parts than any workbook of tables has; each costs time before it is opened. */
    private static final int MOST_PARTS = 10_000;

    private static final int MOST_SHOWN = 8;

    private Workbooks() {}

    /**
     * Opens the sheet that the format names; else the one of the usual name, the only visible one, or none, which is a
     * problem.
     */
    static @Nullable SheetRows open(InputStream in, CsvFormat format, String usual, ProblemList problems)
            throws IOException {
        long most = format.largestWorkbook();
        byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8L));
        Findings findings = in.read() < 0 ? lookThrough(bytes, most) : Findings.refused(tooLarge(most));
        if (findings.refusal().isPresent()) {
            problems.add(findings.refusal().get(), 0, 0);
            return null;
        }
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(findings.hasFormats(), true));
            Sheet sheet = sheet(workbook.getSheets().toList(), format, usual, problems);
            if (sheet == null) {
                return null;
            }
            problems.inSheet(sheet.getName());
            return new SheetRows(sheet, format, problems);
        } catch (IOException | RuntimeException e) {
            // what the library throws for damaged parts is not documented, and damage is no fault of the caller
            problems.add(damaged(e), 0, 0);
            return null;
        }
    }

    static Problem damaged(Exception e) {
        return damaged(ProblemList.shown(String.valueOf(e.getMessage())));
    }

    private static Problem damaged(String why) {
        return Problem.error(
                "DAMAGED_WORKBOOK",
                "",
                "a workbook that cannot be read (" + why + ")",
                "an undamaged XLSX workbook",
                "open it in the spreadsheet and save it again");
    }

    /**
     * What looking through a file showed.
     *
     * @param refusal why it is not opened, empty if it is
     * @param hasFormats whether its cells can have formats
     */
    private record Findings(Optional<Problem> refusal, boolean hasFormats) {
        static Findings refused(Problem problem) {
            return new Findings(Optional.of(problem), false);
        }
    }

    /** Inflates all parts without keeping them: what a zip file says of its sizes need not be so. */
    private static Findings lookThrough(byte[] bytes, long most) {
        boolean isWorkbook = false;
        boolean hasFormats = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                return Findings.refused(tooLarge(most));
            }
            long size = 0;
            byte[] block = new byte[1 << 16];
            for (ZipArchiveEntry part : parts) {
                isWorkbook |= part.getName().matches("xl/workbook[0-9]*\\.xml");
                hasFormats |= part.getName().matches("xl/styles[0-9]*\\.xml");
                boolean isSheet = part.getName().startsWith("xl/worksheets/");
                CellNameScan names = new CellNameScan();
                try (InputStream content = zip.getInputStream(part)) {
                    int count = content.read(block);
                    while (count >= 0 && size <= most) {
                        size += count;
                        if (isSheet && !names.accepts(block, count)) {
                            return Findings.refused(damaged("a cell outside of any sheet"));
                        }
                        count = content.read(block);
                    }
                }
                if (size > most) {
                    return Findings.refused(tooLarge(most));
                }
            }
        } catch (IOException | RuntimeException e) {
            return Findings.refused(damaged(e));
        }
        return isWorkbook
                ? new Findings(Optional.empty(), hasFormats)
                : Findings.refused(Encodings.noTable("a zip file that holds no XLSX workbook"));
    }

    private static Problem tooLarge(long most) {
        return Problem.error(
                "WORKBOOK_TOO_LARGE",
                "",
                "a workbook of more than " + most + " bytes when unpacked",
                "at most " + most + " bytes",
                "save the sheet as CSV, or read with a higher limit");
    }

    private static @Nullable Sheet sheet(List<Sheet> sheets, CsvFormat format, String usual, ProblemList problems) {
        String wanted = format.sheet().orElse(usual);
        for (Sheet sheet : sheets) {
            if (sheet.getName().equalsIgnoreCase(wanted)) {
                return sheet;
            }
        }
        List<Sheet> visible = sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (format.sheet().isEmpty() && visible.size() == 1) {
            return visible.get(0);
        }
        String names = sheets.stream()
                .limit(MOST_SHOWN)
                .map(sheet -> '"' + ProblemList.shown(sheet.getName()) + '"')
                .collect(Collectors.joining(", "));
        problems.error(
                0,
                0,
                "UNKNOWN_SHEET",
                ProblemList.shown(wanted),
                "the sheets " + names + (sheets.size() > MOST_SHOWN ? ", ..." : ""),
                wanted.isEmpty()
                        ? "one sheet, or the name of the one to read"
                        : "a sheet \"" + ProblemList.shown(wanted) + '"'
                                + (format.sheet().isEmpty() ? ", or one sheet" : ""),
                "state the name of the sheet, or rename it");
        return null;
    }
}
