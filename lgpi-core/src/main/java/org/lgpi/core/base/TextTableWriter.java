package org.lgpi.core.base;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.TextTable.Alignment;
import org.lgpi.core.base.TextTable.Column;

/** Writes a table in the formats that people read. */
final class TextTableWriter {

    private static final String BETWEEN = "  ";

    private TextTableWriter() {}

    static String text(TextTable table) {
        int[] widths = new int[table.columns().size()];
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings(table));
        table.rows()
                .forEach(row ->
                        lines.add(row.stream().map(TextTableWriter::oneLine).toList()));
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        addLine(table, lines.get(0), widths, out);
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : BETWEEN).append("-".repeat(widths[i]));
        }
        out.append('\n');
        lines.subList(1, lines.size()).forEach(line -> addLine(table, line, widths, out));
        if (table.omitted() > 0) {
            out.append(omitted(table)).append('\n');
        }
        return out.toString();
    }

    private static void addLine(TextTable table, List<String> cells, int[] widths, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(cells.get(i)));
            boolean right = table.columns().get(i).alignment() == Alignment.RIGHT;
            line.append(i == 0 ? "" : BETWEEN).append(right ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    static String markdown(TextTable table) {
        StringBuilder out = new StringBuilder();
        addMarkdown(headings(table), out);
        for (Column column : table.columns()) {
            out.append(column.alignment() == Alignment.RIGHT ? "| ---: " : "| --- ");
        }
        out.append("|\n");
        table.rows().forEach(row -> addMarkdown(row, out));
        if (table.omitted() > 0) {
            out.append('\n').append(omitted(table)).append('\n');
        }
        return out.toString();
    }

    private static void addMarkdown(List<String> cells, StringBuilder out) {
        for (String cell : cells) {
            out.append("| ").append(escapeMarkdown(cell)).append(' ');
        }
        out.append("|\n");
    }

    /** Leading blanks show the depth of a tree; Markdown would drop them. */
    private static String escapeMarkdown(String cell) {
        String text = oneLine(cell);
        int depth = text.length() - text.stripLeading().length();
        return "&nbsp;".repeat(depth)
                + text.substring(depth)
                        .replaceAll("[\\\\`*_|\\[\\]]", "\\\\$0")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;");
    }

    static String html(TextTable table) {
        StringBuilder out = new StringBuilder("<table>\n<thead>\n");
        addHtml(table, headings(table), "th", out);
        out.append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> addHtml(table, row, "td", out));
        out.append("</tbody>\n");
        if (table.omitted() > 0) {
            out.append("<tfoot>\n<tr><td colspan=\"")
                    .append(table.columns().size())
                    .append("\">")
                    .append(escapeHtml(omitted(table)))
                    .append("</td></tr>\n</tfoot>\n");
        }
        return out.append("</table>\n").toString();
    }

    private static void addHtml(TextTable table, List<String> cells, String element, StringBuilder out) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append('<').append(element);
            if (table.columns().get(i).alignment() == Alignment.RIGHT) {
                out.append(" align=\"right\"");
            }
            out.append('>').append(escapeHtml(cells.get(i)));
            out.append("</").append(element).append('>');
        }
        out.append("</tr>\n");
    }

    private static String escapeHtml(String cell) {
        String text = cell.stripLeading();
        return "&nbsp;".repeat(cell.length() - text.length())
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    static String csv(TextTable table) {
        StringBuilder out = new StringBuilder();
        addCsv(table, headings(table), out);
        table.rows().forEach(row -> addCsv(table, row, out));
        return out.toString();
    }

    private static void addCsv(TextTable table, List<String> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            boolean number = table.columns().get(i).alignment() == Alignment.RIGHT;
            out.append(i == 0 ? "" : ",").append(csvCell(number ? cells.get(i).strip() : guarded(cells.get(i))));
        }
        out.append('\n');
    }

    private static String guarded(String cell) {
        String start = cell.stripLeading();
        boolean formula = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0
                || !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    private static String csvCell(String cell) {
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<String> headings(TextTable table) {
        return table.columns().stream().map(Column::heading).toList();
    }

    private static String omitted(TextTable table) {
        return "... " + table.omitted() + (table.omitted() == 1 ? " more row" : " more rows");
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\R|\\t", " ");
    }

    /** Columns of a screen that a text takes: none for combining marks, two for wide characters, one for all others. */
    static int width(String text) {
        return text.codePoints().map(TextTableWriter::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks of ideographs, syllables, full forms and pictures that terminals draw two columns wide. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
