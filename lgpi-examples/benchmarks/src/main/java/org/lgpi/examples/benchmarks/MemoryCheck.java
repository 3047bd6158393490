package org.lgpi.examples.benchmarks;

import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;

/**
 * Holds the table of 1,000,000 units x 100 criteria and its index scores at once, and prints how much heap was in use.
 * Run with the heap that shall be enough, such as {@code -Xmx1200m}: it ends with an error if it is not.
 */
public final class MemoryCheck {

    private static final int UNITS = 1_000_000;
    private static final int BYTES_PER_MEGABYTE = 1 << 20;

    private MemoryCheck() {}

    /**
     * Runs the check.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        AssessmentTable table = Population.table(UNITS, 7);
        print("the table");
        ScoreTable scores = Scorer.of(IndexDefinition.of(table.framework())).scoreAll(table, "index");
        print("the table and its index scores");
        System.out.println("first: " + Ranking.of(scores).top(1).entries());
        System.out.println(table + "; " + scores);
    }

    private static void print(String what) {
        Runtime runtime = Runtime.getRuntime();
        System.gc(); // so that only what is still needed counts
        System.out.printf(
                "%s: %d MB in use of at most %d MB%n",
                what,
                (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE,
                runtime.maxMemory() / BYTES_PER_MEGABYTE);
    }
}
