package org.lgpi.examples.benchmarks;

import java.time.Year;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.multivariate.BalancedWeights;
import org.lgpi.core.multivariate.WeightReport;
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

/**
 * Steps of composite indices beside COINr 1.1.14, which takes 120 s of CPU time for Copeland's order of 247 x 100, 7.35 s
 * for treating 10,000 x 100 and 0.077 s for making an index of 247 x 100 anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ToolboxBenchmark {

    private static final Year YEAR = Year.of(2026);
    private static final int CRITERIA = 100;

    /** Number of cells of a hundred that are missing. */
    @Param({"0", "4"})
    public int gaps;

    private AssessmentTable settlements;
    private AssessmentTable units;
    private AssessmentTable many;
    private AssessmentTable levels;
    private AssessmentTable moreLevels;
    private Scorer order;
    private Scorer fresh;
    private Scorer prepared;
    private IndexDefinition treated;
    private IndexDefinition weighed;

    /** Makes the tables and definitions. */
    @Setup
    public void prepare() {
        Framework flat = flat();
        settlements = table(flat, 247);
        units = table(flat, 2345);
        many = table(flat, 10_000);
        levels = Population.table(247, 7);
        moreLevels = Population.table(2345, 7);
        order = Scorer.of(IndexDefinition.of(
                flat,
                IndexMethod.builder()
                        .aggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", Aggregation.COPELAND))
                        .build()));
        Preparation treatment =
                Preparation.builder().treatment(Treatment.STANDARD).build();
        treated = IndexDefinition.of(flat, learning().preparation(treatment).build());
        weighed = IndexDefinition.of(moreLevels.framework());
        fresh = Scorer.of(IndexDefinition.of(levels.framework(), learning().build()));
        prepared = Scorer.of(IndexDefinition.of(
                levels.framework(),
                learning()
                        .preparation(Preparation.builder()
                                .addImputation(Imputation.mean())
                                .treatment(Treatment.STANDARD)
                                .build())
                        .build()));
    }

    private static IndexMethod.Builder learning() {
        return IndexMethod.builder().normalisation(Normalisation.minMax());
    }

    private static Framework flat() {
        Block.Builder block = Block.builder().code("1");
        for (int c = 1; c <= CRITERIA; c++) {
            block.addCriteria(Criterion.builder()
                    .code("1." + c)
                    .scale(Scale.range(0, 1e6))
                    .build());
        }
        return Framework.builder()
                .code("flat-100")
                .version("1")
                .addBlocks(block.build())
                .build();
    }

    /** A third of the columns heavily skewed. */
    private AssessmentTable table(Framework framework, int rows) {
        SplittableRandom random = new SplittableRandom(11);
        AssessmentTable.Builder builder = AssessmentTable.builder(framework);
        for (int u = 0; u < rows; u++) {
            int row = builder.row("U" + u, YEAR);
            for (int c = 0; c < CRITERIA; c++) {
                double value = random.nextDouble();
                if (random.nextInt(100) >= gaps) {
                    builder.set(row, c, c % 3 == 0 ? 1 / (1e-3 + value) : 100 * value, ObservationStatus.SCORED);
                }
            }
        }
        return builder.build();
    }

    /**
     * Orders 247 units by Copeland over 100 criteria, bounds included.
     *
     * @return the scores
     */
    @Benchmark
    @What("Copeland's order of 247 units over 100 criteria, with bounds")
    public ScoreTable copeland247() {
        return order.scoreAll(settlements);
    }

    /**
     * Orders 2,345 units by Copeland over 100 criteria, bounds included.
     *
     * @return the scores
     */
    @Benchmark
    @What("Copeland's order of 2,345 units over 100 criteria, with bounds")
    public ScoreTable copeland2345() {
        return order.scoreAll(units);
    }

    /**
     * Tests and treats 10,000 x 100 cells for outliers.
     *
     * @return the treated findings
     */
    @Benchmark
    @What("treatment of 10,000 x 100")
    public PreparedTable treatment10000() {
        return PreparedTable.of(treated, many);
    }

    /**
     * Fits, normalises and scores all nodes of 247 x 100 levels, a twenty-fifth of them missing.
     *
     * @return the scores
     */
    @Benchmark
    @What("index of 247 x 100 levels made anew")
    public ScoreTable regeneration247() {
        return fresh.scoreAll(levels);
    }

    /**
     * Imputes, treats, fits, normalises and scores all nodes of 247 x 100 levels, a twenty-fifth of them missing.
     *
     * @return the scores
     */
    @Benchmark
    @What("index of 247 x 100 levels made anew, imputed and treated")
    public ScoreTable preparedRegeneration247() {
        return prepared.scoreAll(levels);
    }

    /**
     * Balances the weights of 17 sub-blocks over 2,345 units.
     *
     * @return the weights
     */
    @Benchmark
    @What("balanced weights of 17 sub-blocks over 2,345 units, 4 % gaps")
    public WeightReport balancedWeights2345() {
        return BalancedWeights.of(weighed, moreLevels, YEAR, Level.SUB_BLOCK);
    }
}
