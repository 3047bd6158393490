package org.lgpi.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
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
    private double[][] bare;

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
        bare = new double[districts.framework().criteria().size()][districts.size()];
        for (double[] column : bare) {
            Arrays.setAll(column, u -> random.nextDouble());
        }
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
    @What("247 units, 10,000 replicates, weights of blocks")
    public UncertaintyResult blocks247() {
        return analysis(settlements, 10_000, "block").build().run(settlements);
    }

    /**
     * Runs 10,000 replicates of 247 units with noisy weights of criteria.
     *
     * @return the result
     */
    @Benchmark
    @What("247 units, 10,000 replicates, weights of all criteria")
    public UncertaintyResult criteria247() {
        return analysis(settlements, 10_000, "criterion").build().run(settlements);
    }

    /**
     * Runs the same on two threads.
     *
     * @return the result
     */
    @Benchmark
    @What("the same on two threads")
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
    @What("2,345 units, 1,000 replicates, weights of blocks")
    public UncertaintyResult blocks2345() {
        return analysis(districts, 1_000, "block").build().run(districts);
    }

    /**
     * Runs 1,000 replicates of 2,345 units with noisy weights of criteria.
     *
     * @return the result
     */
    @Benchmark
    @What("2,345 units, 1,000 replicates, weights of all criteria")
    public UncertaintyResult criteria2345() {
        return analysis(districts, 1_000, "criterion").build().run(districts);
    }

    /**
     * Does the bare arithmetic of 10,000 replicates of 247 units x 100 criteria.
     *
     * @return the last sums
     */
    @Benchmark
    @What("bare loop over 10,000 x 247 x 100 cells")
    public double[] bare247() {
        return bare(247, 10_000, false);
    }

    /**
     * Does the bare arithmetic of 10,000 replicates of 247 units x 100 criteria, and sorts every replicate and every unit once.
     *
     * @return the last sums
     */
    @Benchmark
    @What("bare loop over 10,000 x 247 x 100 cells, with the sorts")
    public double[] bareSorted247() {
        return bare(247, 10_000, true);
    }

    /**
     * Does the bare arithmetic of 1,000 replicates of 2,345 units x 100 criteria.
     *
     * @return the last sums
     */
    @Benchmark
    @What("bare loop over 1,000 x 2,345 x 100 cells")
    public double[] bare2345() {
        return bare(2_345, 1_000, false);
    }

    /**
     * Does the bare arithmetic of 1,000 replicates of 2,345 units x 100 criteria, and sorts every replicate and every unit once.
     *
     * @return the last sums
     */
    @Benchmark
    @What("bare loop over 1,000 x 2,345 x 100 cells, with the sorts")
    public double[] bareSorted2345() {
        return bare(2_345, 1_000, true);
    }

    /** Sums of columns by weights that differ each time: no gaps, nodes, logarithms, bands and groups. */
    private double[] bare(int units, int replicates, boolean sorts) {
        double[] sum = new double[units];
        double[] sorted = new double[units];
        double[][] byUnit = new double[sorts ? units : 0][replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            Arrays.fill(sum, 0);
            double all = 0;
            for (int c = 0; c < bare.length; c++) {
                double w = 1 + 0.25 * ((replicate * 31 + c * 17) % 101) / 101;
                all += w;
                add(w, bare[c], sum);
            }
            for (int u = 0; u < units; u++) {
                sum[u] /= all;
            }
            if (sorts) {
                System.arraycopy(sum, 0, sorted, 0, units);
                Arrays.sort(sorted);
                for (int u = 0; u < units; u++) {
                    byUnit[u][replicate] = sum[u];
                }
            }
        }
        for (double[] scores : byUnit) {
            Arrays.sort(scores);
        }
        return sum;
    }

    private static void add(double w, double[] column, double[] sum) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] += w * column[u];
        }
    }

    /**
     * Computes Sobol' indices of four inputs from 6,000 runs of 51 units x 49 criteria, with 100 bootstrap samples.
     *
     * @return the indices
     */
    @Benchmark
    @What("Sobol' indices, N = 1,000, d = 4: 6,000 runs of 51 units x 49 criteria, 100 bootstrap samples")
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
