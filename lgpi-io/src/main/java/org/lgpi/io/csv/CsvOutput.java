package org.lgpi.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table cell by cell: texts with the formula guard, numbers in the shortest exact form.
 *
 * <p>What would not read back the same is refused: characters that the encoding lacks, characters of value 0.
 */
final class CsvOutput implements TableOutput {

    private static final int DIGITS_OF_YEAR = 4;

    private final CsvWriter writer;
    private final CharsetEncoder encoder;
    private final char decimalMark;
    private CsvWriter.CsvWriterRecord row;

    private CsvOutput(OutputStream bytes, CsvFormat format) throws IOException {
        Charset charset = format.charset().orElse(StandardCharsets.UTF_8);
        encoder = charset.newEncoder();
        decimalMark = format.decimalMark().orElse('.');
        Writer out = new OutputStreamWriter(bytes, charset);
        if (format.byteOrderMark() && charset.equals(StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
        }
        writer = CsvWriter.builder()
                .fieldSeparator(format.delimiter().orElse(','))
                .lineDelimiter(format.lineEnd().equals("\n") ? LineDelimiter.LF : LineDelimiter.CRLF)
                .build(out);
        row = writer.writeRecord();
    }

    /** Writes the rows below a header. */
    @FunctionalInterface
    interface Rows {
        void writeTo(CsvOutput table);
    }

    static void write(OutputStream bytes, CsvFormat format, List<String> header, Rows rows) throws IOException {
        CsvOutput table = new CsvOutput(bytes, format);
        header.forEach(table::text);
        table.endRow();
        try {
            rows.writeTo(table);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        table.writer.flush();
    }

    @Override
    public CsvOutput text(String text) {
        String guarded = FormulaGuard.on(text);
        check(guarded);
        row.writeField(guarded);
        return this;
    }

    /** Writes a cell of another file as it stood there; a text without guard that needs one gets it. */
    CsvOutput copied(String cell) {
        boolean asItStood = !FormulaGuard.off(cell).equals(cell) || isNumber(cell, '.') || isNumber(cell, ',');
        String safe = asItStood ? cell : FormulaGuard.on(cell);
        check(safe);
        row.writeField(safe);
        return this;
    }

    private static boolean isNumber(String cell, char mark) {
        char[] chars = CsvRow.trim(cell).toCharArray();
        return !Double.isNaN(new NumberParser(mark, ';').parse(chars, 0, chars.length));
    }

    @Override
    public CsvOutput code(String text, String what) {
        TableOutput.super.code(text, what);
        return this;
    }

    @Override
    public CsvOutput number(double number) {
        String text = Double.isNaN(number) ? "" : NumberText.of(number);
        row.writeField(decimalMark == '.' ? text : text.replace('.', decimalMark));
        return this;
    }

    /** Writes a number without limit as {@code Infinity}, any other like {@link #number(double)}. */
    CsvOutput count(double number) {
        if (number != Double.POSITIVE_INFINITY) {
            return number(number);
        }
        row.writeField("Infinity");
        return this;
    }

    @Override
    public CsvOutput number(long number) {
        row.writeField(Long.toString(number));
        return this;
    }

    @Override
    public CsvOutput number(BigDecimal number) {
        row.writeField(number.toPlainString().replace('.', decimalMark));
        return this;
    }

    @Override
    public CsvOutput year(int year) {
        String digits = Integer.toString(year);
        return text("0".repeat(DIGITS_OF_YEAR - digits.length()) + digits);
    }

    @Override
    public CsvOutput empty() {
        row.writeField("");
        return this;
    }

    @Override
    public void endRow() {
        row.endRecord();
        row = writer.writeRecord();
    }

    private void check(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        "'" + ProblemList.shown(text) + "' holds a character of value 0, which no CSV file can");
            }
            plain &= c < 0x80;
        }
        if (!plain && !encoder.canEncode(text)) {
            throw new IllegalArgumentException("'" + ProblemList.shown(text) + "' has characters that "
                    + encoder.charset() + " lacks; write UTF-8");
        }
    }
}
