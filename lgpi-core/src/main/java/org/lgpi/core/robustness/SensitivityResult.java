package org.lgpi.core.robustness;

import java.util.List;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.stat.Decimals;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.SobolIndices;

/**
 * Which uncertain inputs the result depends on.
 *
 * @param target what was explained: {@code mean rank shift}, or the index of a unit
 * @param indices an entry for each input, in their order
 * @param runs number of times that all units were scored
 * @param failed number of rows of the sample left out, because the target had no value in one of their runs
 * @param sampling {@code Sobol sequence} or {@code pseudo-random}
 */
public record SensitivityResult(String target, List<SensitivityIndex> indices, int runs, int failed, String sampling) {

    /** Copies the list. */
    public SensitivityResult {
        indices = List.copyOf(indices);
    }

    /**
     * Returns the result as a table for people.
     *
     * @return both indices of each input with their intervals
     */
    public TextTable table() {
        TextTable.Builder table =
                TextTable.builder().left("input").right("first order", "from", "to", "total order", "from", "to");
        for (SensitivityIndex index : indices) {
            SobolIndices sobol = index.indices();
            Interval first = sobol.firstInterval();
            Interval total = sobol.totalInterval();
            table.row(
                    index.input(),
                    text(sobol.firstOrder()),
                    text(first.lower()),
                    text(first.upper()),
                    text(sobol.totalOrder()),
                    text(total.lower()),
                    text(total.upper()));
        }
        return table.build();
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "-" : Decimals.text(value, 3);
    }

    /** Returns one line: the target, the number of runs and the indices. */
    @Override
    public String toString() {
        return target + ", " + runs + " runs: " + indices;
    }
}
