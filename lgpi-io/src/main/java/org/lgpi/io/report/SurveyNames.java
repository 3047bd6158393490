package org.lgpi.io.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

/** Names of what stands in the results of a survey, from a file of names. */
final class SurveyNames {

    private static final String NAME = "name_";
    private static final List<String> KEYS = List.of("kind", "of", "code");

    /** What is named: a group of a domain, an answer to an item, or something that stands alone. */
    record Key(SurveyResults.Named kind, String of, String code) {}

    private SurveyNames() {}

    /** Reads names into results, and returns the problems of the rows. */
    static List<Problem> read(Path file, CsvFormat format, SurveyResults.Builder results) {
        ValueWithProblems<TextRows> read = TableCsv.read(file, format);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<String> columns = read.value().columns();
        if (!columns.containsAll(KEYS)) {
            problems.add(Problem.error(
                            "MISSING_COLUMN",
                            "names",
                            "the columns " + columns,
                            "kind, of, code, name_kk, name_ru, name_en",
                            "add the columns; no name was read")
                    .at(file.toString(), 1, 0));
            return problems;
        }
        for (TextRows.Row row : read.value().rows()) {
            String word = read.value().cell(row, "kind");
            Map<String, String> texts = new LinkedHashMap<>();
            for (int c = 0; c < columns.size(); c++) {
                String text = row.cells().get(c);
                if (columns.get(c).startsWith(NAME) && !text.isEmpty()) {
                    texts.put(columns.get(c).substring(NAME.length()), text);
                }
            }
            String code = read.value().cell(row, "code");
            if (word.equals("note")) {
                note(code, Label.of(texts), results);
                continue;
            }
            Optional<SurveyResults.Named> kind = kind(word);
            if (kind.isEmpty()) {
                problems.add(Problem.error(
                                "UNKNOWN_WORD",
                                "kind",
                                "'" + word + "'",
                                "one of domain, group, answer, service, channel, note",
                                "use one of these; the name was not read")
                        .at(file.toString(), row.line(), columns.indexOf("kind") + 1));
                continue;
            }
            results.name(kind.get(), read.value().cell(row, "of"), code, Label.of(texts));
        }
        return problems;
    }

    private static void note(String code, Label text, SurveyResults.Builder results) {
        if (code.equals("ratings")) {
            results.ratingsNote(text);
        } else {
            results.note(text);
        }
    }

    private static Optional<SurveyResults.Named> kind(String word) {
        for (SurveyResults.Named kind : SurveyResults.Named.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
