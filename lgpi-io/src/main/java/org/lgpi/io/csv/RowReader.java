package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;

/**
 * Reads files with named columns row by row.
 *
 * @param required columns without which nothing is read
 * @param optional further columns
 * @param numbers those of them that hold decimal numbers
 */
record RowReader(List<String> required, List<String> optional, List<String> numbers) {

    /** Hands every row over; returns the problems of the file and its rows. */
    List<Problem> each(InputStream in, String source, CsvFormat format, Consumer<RowCells> use) throws IOException {
        ProblemList problems = new ProblemList(source, format.mostProblems());
        CsvInput input = CsvInput.open(in, format, problems);
        if (!input.header().isEmpty()) {
            RowCells cells = new RowCells(input, problems, required, optional);
            if (cells.hasColumns()) {
                if (!numbers.isEmpty()) {
                    cells.numbers(numbers);
                }
                while (cells.next()) {
                    use.accept(cells);
                }
                input.finish();
            }
        }
        return problems.all();
    }

    /** Returns what the rows that can be used hold, in their order, with the problems of the others. */
    <T> ValueWithProblems<List<T>> list(
            InputStream in, String source, CsvFormat format, Function<RowCells, Optional<T>> read) throws IOException {
        List<T> all = new ArrayList<>();
        List<Problem> problems =
                each(in, source, format, cells -> read.apply(cells).ifPresent(all::add));
        return new ValueWithProblems<>(List.copyOf(all), problems);
    }
}
