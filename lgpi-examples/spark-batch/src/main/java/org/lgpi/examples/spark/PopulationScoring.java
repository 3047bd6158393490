package org.lgpi.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.PopulationAccumulator;
import org.lgpi.core.scoring.Reason;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreAccumulator;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import scala.Tuple2;

/**
 * Scores a population in two phases: what the normalisation must know is learned from all rows, then each row is scored for
 * itself; a third pass looks ranks up in the distribution of the scores, so that no unit is ever sorted.
 */
final class PopulationScoring {

    /** The columns of scores.csv, and why there is no value; ranks come last. */
    private static final StructType SCORED = new StructType()
            .add("unit", DataTypes.StringType)
            .add("period", DataTypes.IntegerType)
            .add("node", DataTypes.StringType)
            .add("value", DataTypes.DoubleType)
            .add("coverage", DataTypes.DoubleType)
            .add("lowest", DataTypes.DoubleType)
            .add("highest", DataTypes.DoubleType)
            .add("rank", DataTypes.LongType)
            .add("band", DataTypes.StringType)
            .add("reason", DataTypes.StringType);

    private static final int VALUE = SCORED.fieldIndex("value");
    private static final int RANK = SCORED.fieldIndex("rank");
    private static final int REASON = SCORED.fieldIndex("reason");

    private static final StructType RANKED = new StructType(Arrays.copyOf(SCORED.fields(), REASON));

    private static final StructType PROBLEMS = new StructType()
            .add("unit", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("severity", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("subject", DataTypes.StringType)
            .add("found", DataTypes.StringType)
            .add("expected", DataTypes.StringType)
            .add("remedy", DataTypes.StringType);

    private final Dataset<Row> data;
    private final List<Row> duplicates;
    private final PortableIndex index;

    private PopulationScoring(Dataset<Row> data, List<Row> duplicates, PortableIndex index) {
        this.data = data;
        this.duplicates = duplicates;
        this.index = index;
    }

    /**
     * Leaves duplicates out and learns what the definition must know from the rest.
     *
     * @throws IllegalArgumentException if the data are not in the wide form, or if the definition looks at several rows at
     *     once
     */
    static PopulationScoring fit(Dataset<Row> data, PortableIndex index) {
        requireWideForm(data);
        requireRowByRow(index.definition());
        List<Row> duplicates = duplicates(data);
        Dataset<Row> rows = duplicates.isEmpty() ? data : without(duplicates, data);
        if (!index.definition().needsFit()) {
            return new PopulationScoring(rows, duplicates, index);
        }
        PopulationAccumulator empty = PopulationAccumulator.of(index.definition());
        String[] columns = data.columns();
        Dataset<byte[]> parts = rows.mapPartitions(
                (MapPartitionsFunction<Row, byte[]>) part -> population(part, columns, index), Encoders.BINARY());
        byte[] whole = parts.select(
                        Accumulating.states(PopulationAccumulator.class, empty, PopulationAccumulator::fromBytes)
                                .toColumn())
                .first();
        IndexDefinition fitted = index.definition().fit(PopulationAccumulator.fromBytes(whole));
        return new PopulationScoring(rows, duplicates, index.with(fitted));
    }

    /** Units that stand in several rows of one period, which no single task can see. */
    private static List<Row> duplicates(Dataset<Row> data) {
        return data.groupBy(
                        functions.col("unit").cast("string").as("unit"),
                        functions.col("period").cast("string").as("period"))
                .count()
                .filter("count > 1")
                .select(
                        functions.coalesce(functions.col("unit"), functions.lit("")),
                        functions.coalesce(functions.col("period"), functions.lit("")),
                        functions.lit("ERROR"),
                        functions.lit("DUPLICATE_ROW"),
                        functions.lit(""),
                        functions.concat(functions.col("count").cast("string"), functions.lit(" rows")),
                        functions.lit("each unit and period once"),
                        functions.lit("remove all but one; none was scored, for a cluster knows no first"))
                .collectAsList();
    }

    private static Dataset<Row> without(List<Row> duplicates, Dataset<Row> data) {
        Dataset<Row> keys = data.sparkSession().createDataFrame(duplicates, PROBLEMS);
        return data.join(
                functions.broadcast(keys),
                data.col("unit")
                        .cast("string")
                        .equalTo(keys.col("unit"))
                        .and(data.col("period").cast("string").equalTo(keys.col("period"))),
                "left_anti");
    }

    private static Iterator<byte[]> population(Iterator<Row> rows, String[] columns, PortableIndex index) {
        PopulationAccumulator population = PopulationAccumulator.of(index.definition());
        Batches.of(rows, batch -> Stream.of(index.read(columns, batch).value())).forEachRemaining(population::addAll);
        return List.of(population.toBytes()).iterator();
    }

    private static void requireWideForm(Dataset<Row> data) {
        Set<String> columns = new HashSet<>(Arrays.asList(data.columns()));
        if (!columns.containsAll(List.of("unit", "period")) || columns.containsAll(List.of("criterion", "value"))) {
            throw new IllegalArgumentException("the data must be in the wide form: unit, period and a column for each"
                    + " criterion; found " + columns.stream().sorted().limit(8).toList());
        }
    }

    private static void requireRowByRow(IndexDefinition definition) {
        List<String> others = new ArrayList<>();
        PerNode<Aggregation> aggregation = definition.method().aggregation();
        Stream.concat(Stream.of(aggregation.standard()), aggregation.exceptions().values().stream())
                .filter(Aggregation::isOrder)
                .forEach(order -> others.add("aggregation " + order));
        for (Imputation step : definition.method().preparation().imputation()) {
            if (step.method() instanceof Imputation.Latest || step.method() instanceof Imputation.Linear) {
                others.add("imputation " + step);
            }
        }
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(definition.framework().code()
                    + " cannot be scored row by row, for these look at other rows: " + String.join(", ", others));
        }
    }

    /** The definition with its learned parameters. */
    IndexDefinition definition() {
        return index.definition();
    }

    /** Makes rows of each batch that a task has read. */
    private interface Work extends Serializable {
        Stream<Row> of(List<Row> batch, ValueWithProblems<AssessmentTable> read, IndexDefinition definition);
    }

    private Dataset<Row> batches(Work work, StructType made) {
        PortableIndex fitted = index;
        String[] columns = data.columns();
        return data.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows ->
                        Batches.of(rows, batch -> work.of(batch, fitted.read(columns, batch), fitted.definition())),
                Encoders.row(made));
    }

    /** What could not be used; the good cells are scored. */
    Dataset<Row> problems() {
        int unit = data.schema().fieldIndex("unit");
        int period = data.schema().fieldIndex("period");
        return batches(
                        (batch, read, definition) -> read.problems().stream().map(problem -> {
                            // line 1 is the header that every batch begins with
                            int at = problem.line() - 2;
                            boolean inRow = at >= 0 && at < batch.size();
                            return RowFactory.create(
                                    inRow ? text(batch.get(at).get(unit)) : "",
                                    inRow ? text(batch.get(at).get(period)) : "",
                                    problem.severity().name(),
                                    problem.code(),
                                    problem.subject(),
                                    problem.found(),
                                    problem.expected(),
                                    problem.remedy());
                        }),
                        PROBLEMS)
                .distinct()
                .union(data.sparkSession().createDataFrame(duplicates, PROBLEMS));
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** The scores without ranks, of the index and perhaps other nodes. */
    private Dataset<Row> scores(List<String> nodes) {
        return batches(
                (batch, read, definition) -> {
                    ScoreTable scores = Scorer.of(definition).scoreAll(read.value(), nodes.toArray(String[]::new));
                    return IntStream.range(0, scores.size())
                            .boxed()
                            .flatMap(row -> nodes.stream().map(node -> scored(scores, row, node)));
                },
                SCORED);
    }

    private static Row scored(ScoreTable scores, int row, String node) {
        Score score = scores.score(row, node);
        return RowFactory.create(
                scores.unit(row),
                scores.period(row).getValue(),
                node,
                number(score.value()),
                number(score.coverage()),
                number(score.lowest()),
                number(score.highest()),
                null,
                node.equals(PerNode.INDEX) ? scores.band(row).map(Band::code).orElse("") : "",
                score.reason().name());
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    /** The scores by node and period, added up by each task, then merged. */
    private RankBook book(Dataset<Row> scores) {
        PortableIndex fitted = index;
        List<Tuple2<String, byte[]>> states = scores.mapPartitions(
                        (MapPartitionsFunction<Row, Tuple2<String, byte[]>>) rows -> collected(rows, fitted),
                        Encoders.tuple(Encoders.STRING(), Encoders.BINARY()))
                .groupByKey((MapFunction<Tuple2<String, byte[]>, String>) Tuple2::_1, Encoders.STRING())
                .mapGroups(
                        (MapGroupsFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>>)
                                (key, parts) -> new Tuple2<>(key, merged(parts)),
                        Encoders.tuple(Encoders.STRING(), Encoders.BINARY()))
                .collectAsList();
        return new RankBook(states);
    }

    private static Iterator<Tuple2<String, byte[]>> collected(Iterator<Row> rows, PortableIndex index) {
        Map<String, ScoreAccumulator> collected = new TreeMap<>();
        rows.forEachRemaining(row -> collected
                .computeIfAbsent(
                        RankBook.key(row.getAs("node"), row.getAs("period")),
                        key -> ScoreAccumulator.of(index.definition(), row.getAs("node")))
                .add(entry(row)));
        return collected.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().toBytes()))
                .iterator();
    }

    private static byte[] merged(Iterator<Tuple2<String, byte[]>> parts) {
        ScoreAccumulator whole = ScoreAccumulator.fromBytes(parts.next()._2());
        parts.forEachRemaining(part -> whole.merge(ScoreAccumulator.fromBytes(part._2())));
        return whole.toBytes();
    }

    private static ScoreAccumulator.Entry entry(Row row) {
        Score score = new Score(
                row.getAs("node"),
                number(row, "value"),
                number(row, "coverage"),
                number(row, "lowest"),
                number(row, "highest"),
                Reason.valueOf(row.getAs("reason")));
        return new ScoreAccumulator.Entry(score, row.getAs("band"));
    }

    private static double number(Row row, String column) {
        Double value = row.getAs(column);
        return value == null ? Double.NaN : value;
    }

    /**
     * The scores with their ranks, and how they are distributed.
     *
     * @param rows the scores of all units; ties share the smallest rank, within one period
     * @param book the distribution of each node and period
     */
    record Ranked(Dataset<Row> rows, RankBook book) {}

    /** Scores, then ranks. */
    Ranked ranked(List<String> nodes) {
        Dataset<Row> scores = scores(nodes).persist(StorageLevel.MEMORY_AND_DISK());
        RankBook book = book(scores);
        Broadcast<RankBook> shared = JavaSparkContext.fromSparkContext(
                        data.sparkSession().sparkContext())
                .broadcast(book);
        return new Ranked(
                scores.map((MapFunction<Row, Row>) row -> ranked(row, shared.value()), Encoders.row(RANKED)), book);
    }

    private static Row ranked(Row row, RankBook book) {
        Object[] cells = new Object[REASON];
        Arrays.setAll(cells, row::get);
        if (cells[VALUE] instanceof Double value) {
            cells[RANK] = book.rank(row.getAs("node"), row.getAs("period"), value);
        }
        return RowFactory.create(cells);
    }
}
