package org.lgpi.io.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, part by part, so that readers meet more than our own writer makes. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private RawWorkbook() {}

    /** Takes names of sheets and their rows as XML in turn; styles: 1 is a date, 2 percent, 3 a date of its own. */
    static byte[] of(String... namesAndRows) {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRows.length; i += 2) {
            String name = namesAndRows[i];
            boolean hidden = name.startsWith("!");
            int id = i / 2 + 1;
            sheets.append("<sheet name=\"" + (hidden ? name.substring(1) : name) + "\" sheetId=\"" + id + "\""
                    + (hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + id + "\"/>");
            relations.append("<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>");
            parts.put(
                    "xl/worksheets/sheet" + id + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + namesAndRows[i + 1] + "</sheetData></worksheet>");
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KIND + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + KIND + "styles+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "<Relationship Id=\"rIdS\" Type=\""
                        + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\""
                        + " formatCode=\"[$-419]dd\\ mmmm\\ yyyy\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        return zip(parts);
    }

    /** Returns a row of cells as XML: numbers, texts, and whatever begins with an angle bracket as it stands. */
    static String row(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int c = 0; c < cells.length; c++) {
            String at = " r=\"" + (char) ('A' + c) + number + "\"";
            String text = cells[c].toString();
            if (cells[c] instanceof Number) {
                row.append("<c" + at + "><v>" + text + "</v></c>");
            } else if (text.startsWith("<c")) {
                row.append("<c" + at + text.substring(2));
            } else if (!text.isEmpty()) {
                row.append("<c" + at + " t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
