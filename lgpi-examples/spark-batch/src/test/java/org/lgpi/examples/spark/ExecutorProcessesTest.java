package org.lgpi.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.csv.AssessmentCsv;
import org.lgpi.io.json.RobustnessJson;

/** Executors that are processes of their own: what they are given and what they give back has crossed as bytes. */
class ExecutorProcessesTest {

    private static final int UNITS = 60;
    private static final int YEAR = 2026;
    private static final Framework FRAMEWORK = SyntheticPopulation.framework(20);
    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            FRAMEWORK,
            IndexMethod.builder().normalisation(Normalisation.minMax()).build());

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    /** The folder in SPARK_HOME needs no jars, for executors have the class path of this test. */
    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("test")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.memory", "512m")
                .config("spark.ui.enabled", false)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static AssessmentTable table() {
        return SyntheticPopulation.table(FRAMEWORK, UNITS, 7, YEAR);
    }

    @Test
    void scoresAndRanksHaveTheBitsOfASingleMachine() {
        ScoreTable scores = Scorer.of(DEFINITION).scoreAll(table());
        Ranking ranking = Ranking.of(scores);

        PopulationScoring scoring = PopulationScoring.fit(
                SyntheticPopulation.of(spark, PortableIndex.of(DEFINITION), UNITS, 7, YEAR, 3),
                PortableIndex.of(DEFINITION));
        Map<String, Row> rows = scoring.ranked(List.of(PerNode.INDEX)).rows().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row));

        assertThat(scoring.definition()).isEqualTo(scores.definition());
        assertThat(rows).hasSize(UNITS);
        for (int row = 0; row < scores.size(); row++) {
            Row found = rows.get(scores.unit(row));
            assertThat(found.<Double>getAs("value")).isEqualTo(scores.index(row).value());
            assertThat(found.<Double>getAs("lowest"))
                    .isEqualTo(scores.index(row).lowest());
            assertThat(found.<Long>getAs("rank"))
                    .isEqualTo((long) ranking.of(scores.unit(row)).orElseThrow().rank());
        }
    }

    @Test
    void replicatesHaveTheBitsOfASingleMachine() throws IOException {
        Path csv = folder.resolve("findings.csv");
        AssessmentCsv.writeWide(table(), csv);
        RobustnessPlan plan = RobustnessJson.parse("""
                { "schema": "lgpi-robustness/1", "replicates": 40, "seed": 3, "vary": [
                  {"input": "weights", "level": "block", "relative": 0.25},
                  {"input": "normalisation", "options": [{"name": "minMax"}, {"name": "zScore"}]} ] }
                """);

        UncertaintyResult result = ReplicateRanges.of(DEFINITION, plan, Files.readAllBytes(csv), Year.of(YEAR))
                .run(spark, 4);

        assertThat(result).isEqualTo(plan.analysisOf(DEFINITION).build().run(table()));
    }

    @Test
    void executorsAreOtherProcesses() {
        long driver = ProcessHandle.current().pid();

        List<Long> executors = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(1, 2, 3, 4), 4)
                .map(number -> ProcessHandle.current().pid())
                .collect();

        assertThat(executors).isNotEmpty().doesNotContain(driver);
    }
}
