package org.lgpi.examples.spark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how scoring grows, and holds its bits against a single machine. */
@Command(
        name = "measure",
        description = "Fits, scores and ranks invented populations, prints what it took, and compares all figures with"
                + " those of a single machine.",
        sortOptions = false)
final class MeasureJob implements Callable<Integer> {

    private static final int YEAR = 2026;
    private static final long SEED = 7;
    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    @Option(
            names = "--case",
            required = true,
            split = ",",
            description =
                    "Units x criteria x partitions, such as 10000x100x8; several are measured one after the other.")
    private List<String> cases;

    @Override
    public Integer call() throws TimeoutException {
        SparkSession spark = Main.spark("measure");
        System.out.println("| Units | Criteria | Partitions | Elapsed | CPU time of tasks | Tasks | Shuffled | Sent to"
                + " the driver | Execution memory of a task | Heap of an executor | Heap of the driver |"
                + " Bits of one machine |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        boolean same = true;
        for (String text : cases) {
            same &= measure(spark, text);
        }
        return same ? Main.DONE : Main.PROBLEMS;
    }

    private static boolean measure(SparkSession spark, String text) throws TimeoutException {
        if (!text.matches("[1-9]\\d{0,8}x[1-9]\\d{0,4}x[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("--case is units x criteria x partitions, found " + text);
        }
        String[] parts = text.split("x");
        int units = Integer.parseInt(parts[0]);
        Framework framework = SyntheticPopulation.framework(Integer.parseInt(parts[1]));
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder().normalisation(Normalisation.minMax()).build());
        TaskTotals totals = new TaskTotals();
        spark.sparkContext().addSparkListener(totals);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        PopulationScoring.Ranked ranked = PopulationScoring.fit(
                        SyntheticPopulation.of(
                                spark, PortableIndex.of(definition), units, SEED, YEAR, Integer.parseInt(parts[2])),
                        PortableIndex.of(definition))
                .ranked(List.of(PerNode.INDEX));
        long digest = ranked.rows()
                .map((MapFunction<Row, Long>) MeasureJob::digest, Encoders.LONG())
                .reduce((ReduceFunction<Long>) Long::sum);
        double seconds = (System.nanoTime() - start) / NANOS;
        long heap = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(totals);
        spark.catalog().clearCache();
        boolean same = digest == digest(definition, SyntheticPopulation.table(framework, units, SEED, YEAR));
        System.out.println(String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %.1f s | %.1f s | %d | %.2f MB | %.2f MB | %.1f MB | %.0f MB | %.0f MB | %s |",
                units,
                parts[1],
                parts[2],
                seconds,
                totals.cpuNanos() / NANOS,
                totals.tasks(),
                totals.shuffleBytes() / MEGABYTE,
                totals.resultBytes() / MEGABYTE,
                totals.peakExecutionBytes() / MEGABYTE,
                totals.peakHeapBytes() / MEGABYTE,
                heap / MEGABYTE,
                same ? "yes" : "NO"));
        return same;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long digest(IndexDefinition definition, AssessmentTable table) {
        ScoreTable scores = Scorer.of(definition).scoreAll(table, PerNode.INDEX);
        Ranking ranking = Ranking.of(scores);
        long sum = 0;
        for (int row = 0; row < scores.size(); row++) {
            Score score = scores.score(row, PerNode.INDEX);
            sum += digest(
                    scores.unit(row),
                    score.value(),
                    score.coverage(),
                    score.lowest(),
                    score.highest(),
                    (long) ranking.of(scores.unit(row)).orElseThrow().rank(),
                    scores.band(row).map(Band::code).orElse(""));
        }
        return sum;
    }

    /** By position, for a row that was just made does not know the names of its columns. */
    private static long digest(Row row) {
        return digest(
                row.getString(0),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getLong(7),
                row.getString(8));
    }

    /** A number that any other bit of any figure changes; the sum over the units does not depend on their order. */
    private static long digest(
            String unit, double value, double coverage, double lowest, double highest, long rank, String band) {
        long digest = unit.hashCode() * MIX + band.hashCode();
        for (double number : new double[] {value, coverage, lowest, highest, rank}) {
            digest = (digest ^ Double.doubleToLongBits(number)) * MIX;
            digest ^= digest >>> 29;
        }
        return digest;
    }
}
