package org.lgpi.io.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;

/** Reads rows of respondents, one after the other into the same row, and hands each on before it reads the next. */
final class SurveyReader {

    private static final int ABSENT = -1;

    private final SurveyDesign design;
    private final ProblemList problems;
    private final TextPool pool = new TextPool();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<Integer> read = new HashSet<>();
    private List<String> names = List.of();
    private boolean usable = true;
    private int stratum = ABSENT;
    private int psu = ABSENT;
    private int weight = ABSENT;
    private int populationPsus = ABSENT;
    private int populationInPsu = ABSENT;
    private int[] domains = {};
    private int[] items = {};
    private int[] replicates = {};
    private boolean[] suspected = {};
    private NumberParser numbers = new NumberParser('.', ',');
    private long line;

    SurveyReader(SurveyDesign design, ProblemList problems) {
        this.design = design;
        this.problems = problems;
    }

    /** Reads all rows; false if nothing may be made of them. */
    boolean read(CsvInput input, SurveyRow row, Function<SurveyRow, List<Problem>> take) {
        if (input.header().isEmpty() || !findColumns(input)) {
            return false;
        }
        for (CsvRow cells = input.next(); cells != null && usable; cells = input.next()) {
            line = cells.line();
            checkPersonalData(cells);
            if (usable && fill(row.clear(), cells)) {
                for (Problem problem : take.apply(row)) {
                    problems.add(problem, cells.line(), columns.getOrDefault(problem.subject(), ABSENT) + 1);
                }
            }
        }
        input.finish();
        return usable;
    }

    /** Returns the line of the row that was handed on last. */
    long line() {
        return line;
    }

    private boolean findColumns(CsvInput input) {
        names = input.header();
        for (int c = 0; c < names.size(); c++) {
            if (!names.get(c).isEmpty()) {
                columns.put(names.get(c), c);
            }
        }
        stratum = designColumn(input, design.columns().stratum(), "stratum");
        psu = designColumn(input, design.columns().psu(), "psu");
        weight = designColumn(input, design.columns().weight(), "weight");
        populationPsus = designColumn(input, design.columns().populationPsus(), "populationPsus");
        populationInPsu = designColumn(input, design.columns().populationInPsu(), "populationInPsu");
        replicates = design.replicates().map(ReplicateColumns::columns).orElse(List.of()).stream()
                .mapToInt(name -> designColumn(input, Optional.of(name), "replicate weights"))
                .toArray();
        domains = design.domains().stream()
                .mapToInt(name -> column(input, name, "a column " + name + " for this domain, which was left out"))
                .toArray();
        items = design.items().stream()
                .mapToInt(item -> column(
                        input, item.code(), "a column " + item.code() + " for this item, which has no answers now"))
                .toArray();
        suspected = new boolean[names.size()];
        for (int c = 0; c < suspected.length; c++) {
            suspected[c] = !design.allowedPersonalColumns().contains(names.get(c));
        }
        numbers = input.numbers(decimals());
        return usable;
    }

    private int designColumn(CsvInput input, Optional<String> name, String role) {
        if (name.isEmpty()) {
            return ABSENT;
        }
        int column = column(input, name.get(), "a column " + name.get() + ", the " + role + " of the design");
        usable &= column != ABSENT;
        return column;
    }

    private int column(CsvInput input, String name, String expected) {
        Integer column = columns.get(name);
        if (column == null) {
            input.reportMissing(name, expected);
            return ABSENT;
        }
        read.add(column);
        return column;
    }

    private int[] decimals() {
        List<Integer> decimals = new ArrayList<>(List.of(weight, populationPsus, populationInPsu));
        for (int column : replicates) {
            decimals.add(column);
        }
        for (int i = 0; i < items.length; i++) {
            if (design.items().get(i).kind() == ItemKind.NUMBER) {
                decimals.add(items[i]);
            }
        }
        return decimals.stream()
                .filter(column -> column != ABSENT)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Looks at every cell but the short ones, for one is enough; a column that is not read is reported once. */
    private void checkPersonalData(CsvRow cells) {
        for (int c = 0; c < suspected.length; c++) {
            if (!suspected[c] || cells.key(c) != CsvRow.NO_KEY) {
                continue;
            }
            Optional<String> kind = PersonalData.kind(cells.trimmed(c, pool));
            if (kind.isPresent()) {
                suspected[c] = false;
                boolean isRead = read.contains(c);
                usable &= !isRead;
                problems.error(
                        cells.line(),
                        c + 1,
                        "PERSONAL_DATA",
                        ProblemList.shown(names.get(c)),
                        "what looks like " + kind.get(),
                        "no personal data in a file of answers",
                        "remove the column, or allow it by name if it is something else; "
                                + (isRead ? "the file was not read" : "the column was not read"));
            }
        }
    }

    /** Fills a row; false if its place in the design cannot be read. */
    private boolean fill(SurveyRow row, CsvRow cells) {
        if (stratum != ABSENT) {
            row.stratum(cells.trimmed(stratum, pool));
        }
        if (psu != ABSENT) {
            row.psu(cells.trimmed(psu, pool));
        }
        boolean sound = true;
        if (weight != ABSENT) {
            double found = number(cells, weight, null, "a weight");
            sound = !Double.isInfinite(found);
            row.weight(found);
        }
        if (populationPsus != ABSENT) {
            double found = number(cells, populationPsus, null, "a number of PSUs");
            sound &= !Double.isInfinite(found);
            row.populationPsus(found);
        }
        if (populationInPsu != ABSENT) {
            double found = number(cells, populationInPsu, null, "a number of people");
            sound &= !Double.isInfinite(found);
            row.populationInPsu(found);
        }
        for (int r = 0; r < replicates.length; r++) {
            double found = number(cells, replicates[r], null, "a replicate weight");
            sound &= !Double.isInfinite(found);
            row.replicate(r, found);
        }
        for (int d = 0; d < domains.length; d++) {
            if (domains[d] != ABSENT) {
                row.domain(d, cells.trimmed(domains[d], pool));
            }
        }
        for (int i = 0; i < items.length; i++) {
            if (items[i] != ABSENT) {
                double found = number(cells, items[i], design.items().get(i), "");
                row.value(i, Double.isInfinite(found) ? Double.NaN : found);
            }
        }
        return sound;
    }

    /** Returns the number in a cell, NaN if it is empty, infinity, reported, if it holds something else. */
    private double number(CsvRow cells, int column, @Nullable SurveyItem item, String expected) {
        double number = cells.number(column, numbers);
        if (!Double.isNaN(number) || cells.isEmpty(column)) {
            return number;
        }
        Problem problem = CellProblems.notANumber(
                item == null ? "" : item.code(),
                cells.trimmed(column),
                numbers.mark(),
                item == null ? expected : item.describe());
        problems.add(problem, cells.line(), column + 1);
        return Double.POSITIVE_INFINITY;
    }
}
