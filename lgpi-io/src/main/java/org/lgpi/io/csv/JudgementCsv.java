package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.multivariate.BudgetShare;
import org.lgpi.core.multivariate.PairwiseComparison;

/**
 * Judgements on weights as CSV: budgets as {@code judge, node, points}, pairwise comparisons as {@code judge, first,
 * second, ratio}, a ratio being a number or a fraction such as {@code 1/3}.
 *
 * <p>Whether codes and judgements fit an index is checked where they are used.
 */
public final class JudgementCsv {

    private static final List<String> BUDGET = List.of("judge", "node", "points");

    private static final List<String> COMPARISON = List.of("judge", "first", "second", "ratio");

    private JudgementCsv() {}

    /**
     * Reads budgets of points.
     *
     * @param file the file
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<BudgetShare>> readBudget(Path file, CsvFormat format) {
        return read(
                file,
                format,
                BUDGET,
                "points",
                cells -> new BudgetShare(
                        judge(cells),
                        cells.text("node"),
                        cells.decimal("points").doubleValue()));
    }

    /**
     * Reads pairwise comparisons.
     *
     * @param file the file
     * @param format encoding, delimiter and decimal mark as far as they are known
     * @return the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<List<PairwiseComparison>> readComparisons(Path file, CsvFormat format) {
        return read(
                file,
                format,
                COMPARISON,
                "ratio",
                cells -> new PairwiseComparison(judge(cells), cells.text("first"), cells.text("second"), ratio(cells)));
    }

    private static String judge(RowCells cells) {
        String name = cells.text("judge");
        if (name.isBlank()) {
            cells.bad(
                    "judge",
                    "NO_JUDGE",
                    "no name of a judge",
                    "the name of who judged",
                    "name the judge, also if there is only one");
        }
        return name;
    }

    private static double ratio(RowCells cells) {
        String text = cells.text("ratio");
        if (text.matches("[0-9]{1,4}\\s*/\\s*[1-9][0-9]{0,3}")) {
            String[] parts = text.split("/");
            return Double.parseDouble(parts[0].strip()) / Double.parseDouble(parts[1].strip());
        }
        return cells.decimal("ratio").doubleValue();
    }

    private static <T> ValueWithProblems<List<T>> read(
            Path file, CsvFormat format, List<String> columns, String number, Function<RowCells, T> row) {
        return CsvFiles.read(file, in -> rows(in, file.toString(), format, columns, number, row));
    }

    private static <T> ValueWithProblems<List<T>> rows(
            InputStream in,
            String source,
            CsvFormat format,
            List<String> columns,
            String number,
            Function<RowCells, T> row)
            throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        List<T> rows = new ArrayList<>();
        if (!input.header().isEmpty()) {
            RowCells cells = new RowCells(input, problems, columns, List.of());
            if (cells.hasColumns()) {
                cells.numbers(List.of(number));
                while (cells.next()) {
                    T read = row.apply(cells);
                    if (cells.isSound()) {
                        rows.add(read);
                    }
                }
                input.finish();
            }
        }
        return new ValueWithProblems<>(rows, problems.all());
    }
}
