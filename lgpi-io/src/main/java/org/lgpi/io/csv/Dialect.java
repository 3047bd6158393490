package org.lgpi.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds out from the beginning of a file what separates its cells and what its decimal mark is. */
final class Dialect {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** The column that every table has. */
    private static final String UNIT = "unit";

    private Dialect() {}

    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /**
     * Returns the delimiter of a header: the one that sets a column {@code unit} free, else the most frequent one, else
     * the comma.
     */
    static char delimiter(CharSequence beginning) {
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            List<String> names = header(beginning, delimiter);
            int score = names.contains(UNIT) && names.size() > 1 ? Integer.MAX_VALUE : names.size() - 1;
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static List<String> header(CharSequence beginning, char delimiter) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!names.isEmpty() || !name.toString().isBlank()) {
                    break;
                }
            } else if (!quoted && c == delimiter) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return names;
    }

    /** Returns the decimal mark of most numbers in some columns below the header, 0 if they show none. */
    static char decimalMark(String beginning, char delimiter, int[] columns) {
        int points = 0;
        int commas = 0;
        boolean header = true;
        CsvRow cells = new CsvRow();
        try (CsvReader<CsvRow> rows = reader(delimiter).allowUnclosedQuote(true).build(cells, beginning)) {
            for (CsvRow row : rows) {
                for (int i = 0; i < columns.length && !header; i++) {
                    if (columns[i] < row.size()) {
                        char mark = row.decimalMark(columns[i], delimiter);
                        points += mark == '.' ? 1 : 0;
                        commas += mark == ',' ? 1 : 0;
                    }
                }
                header = false;
            }
        } catch (CsvParseException e) {
            // The row with the misplaced quote is reported when it is read; those before it have told enough.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return commas > points ? ',' : points > 0 ? '.' : 0;
    }
}
