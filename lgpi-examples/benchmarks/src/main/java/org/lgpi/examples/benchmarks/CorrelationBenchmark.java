package org.lgpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.stat.Association;
import org.lgpi.core.stat.Correlation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Correlations with p-values of 100 columns of 10,000 rows; COINr 1.1.14 takes 10.3 s of CPU time for Pearson's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CorrelationBenchmark {

    private static final int ROWS = 10_000;
    private static final int COLUMNS = 100;

    /** Number of cells of a hundred that are missing. */
    @Param({"0", "4"})
    public int gaps;

    /** Which coefficient. */
    @Param({"PEARSON", "SPEARMAN", "KENDALL"})
    public Correlation method;

    private List<double[]> columns;

    /** Makes the columns. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(3);
        columns = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            double[] column = new double[ROWS];
            for (int row = 0; row < ROWS; row++) {
                column[row] = random.nextInt(100) < gaps ? Double.NaN : random.nextDouble();
            }
            columns.add(column);
        }
    }

    /**
     * Correlates every column with every other.
     *
     * @return the coefficients
     */
    @Benchmark
    @What("4,950 pairs of 100 columns of 10,000 rows")
    public List<Association> pairs() {
        return method.pairs(columns);
    }
}
