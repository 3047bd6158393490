package org.lgpi.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.json.RobustnessJson;

/** Whatever the number of partitions and the order of rows, a cluster gives the bits of a single machine. */
class SparkBatchTest {

    private static final int UNITS = 300;
    private static final int YEAR = 2026;

    /** z-scores, a criterion by ranks, a geometric mean on top: whatever can go wrong in a digit. */
    private static final IndexDefinition DEFINITION = Catalogue.lgpi100()
            .withMethod(method -> method.withNormalisation(Normalisation.minMax())
                    .withOwnNormalisations(Map.of(
                            "1.1.1",
                            Normalisation.percentileRank(Ranks.Ties.AVERAGE),
                            "2.1.1",
                            Normalisation.zScore())));

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                // compiling plans takes longer than a few hundred rows
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Dataset<Row> population() {
        return SyntheticPopulation.of(spark, PortableIndex.of(DEFINITION), UNITS, 7, YEAR, 4);
    }

    /** Rows in another order, in so many partitions. */
    private static Dataset<Row> shuffled(List<Row> rows, StructType columns, int partitions) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(partitions));
        return spark.createDataFrame(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(shuffled, partitions), columns);
    }

    private static AssessmentTable table(List<Row> rows) {
        return PortableIndex.of(DEFINITION)
                .read(rows.get(0).schema().fieldNames(), rows)
                .value();
    }

    /** The cells of a row with all digits of its numbers. */
    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            cells.add(row.get(c) instanceof Double number ? Double.doubleToLongBits(number) : row.get(c));
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void scoresAndRanksHaveTheBitsOfASingleMachine(int partitions) {
        List<String> nodes = List.of(PerNode.INDEX, "2");
        List<Row> population = population().collectAsList();
        ScoreTable scores = Scorer.of(DEFINITION).scoreAll(table(population));
        List<List<Object>> expected = new ArrayList<>();
        for (String node : nodes) {
            Ranking ranking = Ranking.of(scores, node);
            for (int row = 0; row < scores.size(); row++) {
                var score = scores.score(row, node);
                expected.add(cells(RowFactory.create(
                        scores.unit(row),
                        YEAR,
                        node,
                        score.value(),
                        score.coverage(),
                        score.lowest(),
                        score.highest(),
                        (long) ranking.of(scores.unit(row)).orElseThrow().rank(),
                        node.equals(PerNode.INDEX)
                                ? scores.band(row).map(Band::code).orElse("")
                                : "")));
            }
        }

        PopulationScoring scoring = PopulationScoring.fit(
                shuffled(population, population.get(0).schema(), partitions), PortableIndex.of(DEFINITION));
        PopulationScoring.Ranked ranked = scoring.ranked(nodes);

        assertThat(scoring.definition()).isEqualTo(scores.definition());
        assertThat(ranked.rows().collectAsList())
                .extracting(SparkBatchTest::cells)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ranked.book().distribution(PerNode.INDEX, YEAR).units()).isEqualTo(UNITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void surveySumsHaveTheBitsOfASingleMachine(int partitions) {
        SurveyDesign design = SurveyDesign.builder()
                .code("residents")
                .columns(SurveyColumns.builder()
                        .stratum("stratum")
                        .psu("psu")
                        .weight("weight")
                        .build())
                .addDomains("region")
                .addItem(SurveyItem.rating("q1", 1, 5, 4))
                .addItem(SurveyItem.binary("q2"))
                .build();
        StructType columns = new StructType()
                .add("q2", DataTypes.StringType)
                .add("stratum", DataTypes.StringType)
                .add("psu", DataTypes.StringType)
                .add("region", DataTypes.StringType)
                .add("weight", DataTypes.DoubleType)
                .add("q1", DataTypes.IntegerType);
        SurveyAccumulator expected = SurveyAccumulator.of(design);
        SurveyRow row = expected.row();
        SplittableRandom random = new SplittableRandom(5);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int psu = random.nextInt(30);
            double weight = 1 + random.nextDouble();
            Integer rating = random.nextInt(9) == 0 ? null : 1 + random.nextInt(6);
            String used = random.nextInt(50) == 0 ? "perhaps" : Integer.toString(random.nextInt(2));
            rows.add(RowFactory.create(used, "H" + psu % 5, "P" + psu, "R" + psu % 2, weight, rating));
            expected.add(row.clear()
                    .stratum("H" + psu % 5)
                    .psu("P" + psu)
                    .domain("region", "R" + psu % 2)
                    .weight(weight)
                    .value("q1", rating == null ? Double.NaN : rating)
                    .value("q2", used.equals("perhaps") ? Double.POSITIVE_INFINITY : Double.parseDouble(used)));
        }

        SurveyAccumulator sums = SurveySums.of(shuffled(rows, columns, partitions), design);

        assertThat(sums).isEqualTo(expected);
        assertThat(sums.answersLeftOut()).isPositive();
        assertThat(sums.result()).isEqualTo(expected.result());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void replicatesHaveTheBitsOfASingleMachine(int ranges) throws IOException {
        Path csv = folder.resolve("findings.csv");
        AssessmentTable table = table(population().limit(40).collectAsList());
        AssessmentCsv.writeWide(table, csv);
        RobustnessPlan plan = RobustnessJson.parse("""
                { "schema": "lgpi-robustness/1", "replicates": 50, "seed": 3, "vary": [
                  {"input": "weights", "level": "block", "relative": 0.25},
                  {"input": "normalisation", "options": [{"name": "minMax"}, {"name": "zScore"}]} ] }
                """);

        assertThat(ReplicateRanges.of(DEFINITION, plan, Files.readAllBytes(csv), Year.of(YEAR))
                        .run(spark, ranges))
                .isEqualTo(plan.analysisOf(DEFINITION).build().run(table));
    }

    @Test
    void badRowsComeBackAsProblemsAndTheGoodOnesAreScored() throws IOException {
        Path csv = folder.resolve("bad.csv");
        Files.writeString(csv, """
                unit,period,1.1.1,1.1.2
                A,2026,1,0.5
                B,2026,7,NA
                C,2026,0,"one, perhaps"
                A,2026,1,1
                """);
        PortableIndex index = PortableIndex.of(Catalogue.lgpi100());
        PopulationScoring scoring = PopulationScoring.fit(Inputs.rows(spark, csv.toString(), "csv"), index);

        assertThat(scoring.problems().collectAsList())
                .filteredOn(row -> row.getAs("severity").equals("ERROR"))
                .extracting(row -> row.getAs("unit") + " " + row.getAs("code") + " " + row.getAs("subject"))
                .contains("B OFF_SCALE 1.1.1", "C NOT_A_NUMBER 1.1.2", "A DUPLICATE_ROW ");
        assertThat(scoring.ranked(List.of(PerNode.INDEX)).rows().collectAsList())
                .extracting(row -> row.<String>getAs("unit"))
                .containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void rowsOfASurveyThatCannotBeUsedAreListed() throws IOException {
        Path work = Files.createDirectory(folder.resolve("survey"));
        Path answers = work.resolve("answers.csv");
        Path design = work.resolve("design.json");
        Files.writeString(answers, """
                stratum,psu,weight,q1
                H1,P1,1,4
                H1,P2,1.5,7
                H1,P3,-2,3
                H1,P4,1,perhaps
                """);
        Files.writeString(design, """
                { "schema": "lgpi-survey/1", "code": "residents",
                  "columns": {"stratum": "stratum", "psu": "psu", "weight": "weight"},
                  "items": [ {"code": "q1", "kind": "RATING", "min": 1, "max": 5} ] }
                """);

        assertThat(Main.run(
                        "survey",
                        "--design",
                        design.toString(),
                        "--data",
                        answers.toString(),
                        "--out",
                        work.resolve("estimates.csv").toString()))
                .isEqualTo(1);
        assertThat(Files.readAllLines(work.resolve("problems.csv")))
                .hasSize(4)
                .startsWith("severity,code,source,line,column,subject,found,expected,remedy")
                .anyMatch(line -> line.contains("answers.csv") && line.contains("7 in stratum H1, psu P2, weight 1.5"))
                .anyMatch(line -> line.contains("perhaps in stratum H1, psu P4, weight 1"))
                .anyMatch(line -> line.contains("psu P3, weight -2"));
    }

    @Test
    void whatLooksAtOtherRowsIsRefused() {
        IndexDefinition order = DEFINITION.withMethod(method -> method.withAggregation(PerNode.of(Aggregation.BORDA)));
        IndexDefinition latest = DEFINITION.withMethod(method -> method.withPreparation(
                Preparation.builder().addImputation(Imputation.latest()).build()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationScoring.fit(population(), PortableIndex.of(order)))
                .withMessage("lgpi-100 cannot be scored row by row, for these look at other rows: aggregation "
                        + Aggregation.BORDA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationScoring.fit(population(), PortableIndex.of(latest)))
                .withMessage("lgpi-100 cannot be scored row by row, for these look at other rows: imputation latest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationScoring.fit(spark.range(3).toDF("unit"), PortableIndex.of(order)))
                .withMessage("the data must be in the wide form: unit, period and a column for each criterion; found"
                        + " [unit]");
    }

    @Test
    void jobsRunFromFilesToFiles() throws IOException {
        Path data = folder.resolve("generated");
        Path out = folder.resolve("out");

        assertThat(Main.run("generate", "--index", "lgpi-100", "--units", "50", "--out", data.toString()))
                .isZero();
        assertThat(Main.run(
                        "score",
                        "--index",
                        "lgpi-100",
                        "--data",
                        data.toString(),
                        "--out",
                        out.toString(),
                        "--all-nodes"))
                .isZero();
        assertThat(Main.run("score", "--index", "lgpi-100", "--data", data.toString()))
                .isEqualTo(2);
        try (Stream<Path> files = Files.list(out.resolve("scores"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .startsWith("unit,period,node,value,coverage,lowest,highest,rank,band\n"));
        }
    }
}
