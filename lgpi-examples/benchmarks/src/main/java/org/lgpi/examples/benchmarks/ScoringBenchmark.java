package org.lgpi.examples.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
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

/** Scores of a population beside a bare weighted sum that skips gaps over a {@code double[]} of the same cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g"})
public class ScoringBenchmark {

    /** Number of units. */
    @Param({"247", "100000", "1000000"})
    public int units;

    private AssessmentTable table;
    private Scorer scorer;
    private double[] cells;
    private double[] weights;
    private double[] sums;

    /** Makes the table and the bare array of its cells. */
    @Setup
    public void prepare() {
        table = Population.table(units, 7);
        scorer = Scorer.of(IndexDefinition.of(table.framework()));
        int criteria = table.framework().criteria().size();
        cells = new double[units * criteria];
        for (int c = 0; c < criteria; c++) {
            for (int row = 0; row < units; row++) {
                cells[row * criteria + c] = table.column(c).value(row);
            }
        }
        weights = new double[criteria];
        Arrays.fill(weights, 1);
        sums = new double[units];
    }

    /**
     * Sums the cells of each row with their weights, skipping gaps and dividing by the weight that remains.
     *
     * @return the sums
     */
    @Benchmark
    @What("bare weighted sum that skips gaps")
    public double[] bareWeightedSum() {
        int criteria = weights.length;
        for (int row = 0; row < sums.length; row++) {
            double sum = 0;
            double weight = 0;
            for (int c = 0; c < criteria; c++) {
                double x = cells[row * criteria + c];
                if (!Double.isNaN(x)) {
                    sum += weights[c] * x;
                    weight += weights[c];
                }
            }
            sums[row] = sum / weight;
        }
        return sums;
    }

    /**
     * Scores value, coverage, lowest and highest of the index.
     *
     * @return the scores
     */
    @Benchmark
    @What("index: value, coverage, lowest, highest")
    public ScoreTable indexNode() {
        return scorer.scoreAll(table, "index");
    }

    /**
     * Scores all 21 nodes that combine others.
     *
     * @return the scores
     */
    @Benchmark
    @What("all 21 nodes")
    public ScoreTable allNodes() {
        return scorer.scoreAll(table);
    }
}
