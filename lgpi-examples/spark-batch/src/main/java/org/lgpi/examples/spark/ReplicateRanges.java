package org.lgpi.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Year;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UncertaintyTotals;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.RobustnessJson;

/**
 * An uncertainty analysis whose replicates are spread over a cluster: the findings go to every worker, each task runs a range of
 * replicates, and their totals are merged.
 */
final class ReplicateRanges implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String indexJson;
    private final String planJson;
    private final byte[] csv;
    private final int period;

    private ReplicateRanges(String indexJson, String planJson, byte[] csv, int period) {
        this.indexJson = indexJson;
        this.planJson = planJson;
        this.csv = csv;
        this.period = period;
    }

    /**
     * Prepares an analysis.
     *
     * @param csv the findings of all units as a CSV file in the long or the wide form
     */
    static ReplicateRanges of(IndexDefinition definition, RobustnessPlan plan, byte[] csv, Year period) {
        return new ReplicateRanges(
                IndexJson.write(definition), RobustnessJson.write(plan), csv.clone(), period.getValue());
    }

    /** The findings, and what of them could not be used. */
    ValueWithProblems<AssessmentTable> read() {
        return AssessmentCsv.read(
                new ByteArrayInputStream(csv),
                "data",
                IndexJson.parse(indexJson).framework(),
                CsvFormat.DETECT);
    }

    private UncertaintyAnalysis analysis() {
        return plan().analysisOf(IndexJson.parse(indexJson))
                .period(Year.of(period))
                .build();
    }

    private RobustnessPlan plan() {
        return RobustnessJson.parse(planJson);
    }

    /** Runs the replicates in so many ranges; their number changes no bit. */
    UncertaintyResult run(SparkSession spark, int ranges) {
        long replicates = plan().replicates();
        Broadcast<ReplicateRanges> study =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
        Dataset<byte[]> parts = spark.range(0, ranges, 1, ranges)
                .mapPartitions(
                        (MapPartitionsFunction<Long, byte[]>)
                                numbers -> study.value().totals(numbers, replicates, ranges),
                        Encoders.BINARY());
        byte[] whole = parts.select(Accumulating.states(
                                UncertaintyTotals.class,
                                analysis().totals(read().value()),
                                UncertaintyTotals::fromBytes)
                        .toColumn())
                .first();
        return UncertaintyTotals.fromBytes(whole).result();
    }

    private Iterator<byte[]> totals(Iterator<Long> ranges, long replicates, int count) {
        UncertaintyAnalysis analysis = analysis();
        AssessmentTable table = read().value();
        UncertaintyTotals totals = analysis.totals(table);
        while (ranges.hasNext()) {
            long range = ranges.next();
            int from = (int) (range * replicates / count);
            int to = (int) ((range + 1) * replicates / count);
            if (from < to) {
                totals.merge(analysis.run(table, from, to));
            }
        }
        return List.of(totals.toBytes()).iterator();
    }
}
