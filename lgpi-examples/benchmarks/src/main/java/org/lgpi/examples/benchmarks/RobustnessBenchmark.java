package org.lgpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.robustness.SensitivityResult;
import org.lgpi.core.robustness.SobolDesign;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How sure ranks are: replicates that vary weights, aggregation and normalisation, and Sobol' indices. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g"})
public class RobustnessBenchmark {

    /** Two blocks of four sub-blocks, 49 criteria, as in the ASEM index of COINr. */
    private static final int[][] ASEM_SIZES = {{6, 6, 6, 6}, {6, 6, 6, 7}};

    private static final int WEIGHT_SETS = 100;

    private AssessmentTable settlements;
    private AssessmentTable districts;
    private AssessmentTable countries;
    private List<Map<String, Double>> weights;
    private ExecutorService threads;

    /** Makes the tables. */
    @Setup
    public void prepare() {
        settlements = Population.table(247, 7);
        districts = Population.table(2_345, 7);
        Framework asem = Population.framework(ASEM_SIZES);
        countries = Population.table(asem, 51, 7);
        SplittableRandom random = new SplittableRandom(7);
        weights = new ArrayList<>();
        for (int i = 0; i < WEIGHT_SETS; i++) {
            Map<String, Double> set = new HashMap<>();
            asem.groups().forEach(group -> set.put(group.code(), 0.75 + random.nextDouble() / 2));
            weights.add(set);
        }
        threads = Executors.newFixedThreadPool(2);
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        threads.shutdownNow();
    }

    private static UncertaintyAnalysis.Builder analysis(AssessmentTable table, int replicates, String level) {
        return UncertaintyAnalysis.builder(IndexDefinition.of(table.framework()))
                .replicates(replicates)
                .vary(new UncertainInput.WeightNoise(level, 0.25))
                .vary(new UncertainInput.Aggregations("index", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .vary(new UncertainInput.Normalisations(List.of(Normalisation.scale(), Normalisation.minMax())));
    }

    /**
     * Runs 10,000 replicates of 247 units with noisy weights of blocks.
     *
     * @return the result
     */
    @Benchmark
    public UncertaintyResult blocks247() {
        return analysis(settlements, 10_000, "block").build().run(settlements);
    }

    /**
     * Runs 10,000 replicates of 247 units with noisy weights of criteria.
     *
     * @return the result
     */
    @Benchmark
    public UncertaintyResult criteria247() {
        return analysis(settlements, 10_000, "criterion").build().run(settlements);
    }

    /**
     * Runs the same on two threads.
     *
     * @return the result
     */
    @Benchmark
    public UncertaintyResult criteria247OnTwoThreads() {
        return analysis(settlements, 10_000, "criterion")
                .threads(threads, 2)
                .build()
                .run(settlements);
    }

    /**
     * Runs 1,000 replicates of 2,345 units with noisy weights of blocks.
     *
     * @return the result
     */
    @Benchmark
    public UncertaintyResult blocks2345() {
        return analysis(districts, 1_000, "block").build().run(districts);
    }

    /**
     * Runs 1,000 replicates of 2,345 units with noisy weights of criteria.
     *
     * @return the result
     */
    @Benchmark
    public UncertaintyResult criteria2345() {
        return analysis(districts, 1_000, "criterion").build().run(districts);
    }

    /**
     * Computes Sobol' indices of four inputs from 6,000 runs of 51 units x 49 criteria, with 100 bootstrap samples.
     *
     * @return the indices
     */
    @Benchmark
    public SensitivityResult sobol51() {
        return UncertaintyAnalysis.builder(IndexDefinition.of(countries.framework()))
                .vary(new UncertainInput.Normalisations(List.of(Normalisation.scale(), Normalisation.minMax())))
                .vary(new UncertainInput.Aggregations("index", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .vary(new UncertainInput.Aggregations("block", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .vary(new UncertainInput.WeightSets(weights))
                .build()
                .sensitivity(new SobolDesign(1_000, 100, true))
                .run(countries);
    }
}
