package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Aggregation.Kind;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;

/**
 * Scores of Compind 3.4 (R 4.2.2) over 17 sub-blocks of 60 units: where a function of it is defective, the figures are
 * those of the corrected one in the same file.
 */
class CompindGoldenTest {

    private static final String FOLDER = "golden/composite/";
    private static final List<Map<String, String>> INPUT = Csv.read(FOLDER + "compind_input_subblocks.csv");
    private static final List<Map<String, String>> SCORES = Csv.read(FOLDER + "compind_scores.csv");

    private static ScoreTable score(Normalisation normalisation, Aggregation aggregation) {
        Block.Builder block = Block.builder().code("1");
        INPUT.get(0).keySet().stream()
                .filter(column -> !column.equals("uCode"))
                .forEach(code -> block.addCriteria(Frameworks.criterion(code, Scale.range(0, 100))));
        Framework framework = Frameworks.framework(block.build());
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (Map<String, String> row : INPUT) {
            Assessment.Builder assessment = Assessment.builder(framework, row.get("uCode"), Frameworks.YEAR);
            framework.criteria().forEach(c -> assessment.value(c.code(), Csv.number(row, c.code())));
            table.add(assessment.build());
        }
        IndexMethod method = IndexMethod.builder()
                .normalisation(normalisation)
                .aggregation(PerNode.of(Aggregation.ARITHMETIC).with("1", aggregation))
                .build();
        return Scorer.of(IndexDefinition.of(framework, method)).scoreAll(table.build());
    }

    private static void compare(Normalisation normalisation, Aggregation aggregation, String column) {
        compare(normalisation, aggregation, column, x -> x);
    }

    private static void compare(
            Normalisation normalisation, Aggregation aggregation, String column, DoubleUnaryOperator theirs) {
        ScoreTable scores = score(normalisation, aggregation);
        assertThat(scores.size()).isEqualTo(60);
        for (int row = 0; row < scores.size(); row++) {
            double expected = theirs.applyAsDouble(Csv.number(SCORES.get(row), column));
            assertThat(scores.value(row, "1")).as(scores.unit(row)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    private static Aggregation sample(double penalty) {
        return new Aggregation(Kind.MAZZIOTTA_PARETO, List.of(penalty, 1.0));
    }

    @Test
    void mazziottaParetoAgreesWithTheDeviationOfASample() {
        // Compind divides by n - 1 here, and by n in the adjusted index
        compare(Normalisation.zScore(100, 10), sample(1), "mpi_penalty_POS");
        compare(Normalisation.zScore(100, 10), sample(-1), "mpi_penalty_NEG");
    }

    @Test
    void mazziottaParetoAsPublishedHasTheDeviationOfAll() {
        ScoreTable published = score(Normalisation.zScore(100, 10), Aggregation.mazziottaPareto(1));
        ScoreTable sample = score(Normalisation.zScore(100, 10), sample(1));
        ScoreTable mean = score(Normalisation.zScore(100, 10), Aggregation.ARITHMETIC);
        for (int row = 0; row < published.size(); row++) {
            double penalty = mean.value(row, "1") - published.value(row, "1");
            assertThat(mean.value(row, "1") - sample.value(row, "1")).isCloseTo(penalty * 17 / 16, within(1e-12));
        }
    }

    @Test
    void adjustedMazziottaParetoAgreesBeforeRounding() {
        compare(Normalisation.meanGoalposts(), Aggregation.mazziottaPareto(1), "ampi_unrounded");
        compare(Normalisation.meanGoalposts(), Aggregation.mazziottaPareto(-1), "ampi_unrounded_plus");
    }

    @Test
    void meanMinAgreesOnColumnsThatAreStandardisedOnce() {
        compare(Normalisation.zScore(100, 10), Aggregation.meanMin(0.5, 1), "mean_min_a05_b1_columns_standardised");
    }

    @Test
    void wroclawAgreesAsCloseness() {
        compare(Normalisation.minMax(), Aggregation.WROCLAW, "wroclaw", distance -> 1 - distance);
    }

    @Test
    void orderedWeightsOfTheFiveBestAndTheFiveWorstAgree() {
        double[] best = new double[17];
        double[] worst = new double[17];
        for (int i = 0; i < 5; i++) {
            best[i] = 1;
            worst[16 - i] = 1;
        }
        compare(Normalisation.minMax(), Aggregation.owa(best), "owa_p_j5");
        compare(Normalisation.minMax(), Aggregation.owa(worst), "owa_n_j5");
    }

    @Test
    void theGeometricMeanAgrees() {
        compare(Normalisation.scaled(0, 1, 1), Aggregation.GEOMETRIC, "geom_equal");
    }

    @Test
    void partsOfTheClosenessAddUp() {
        ScoreTable scores = score(Normalisation.minMax(), Aggregation.WROCLAW);
        for (int row = 0; row < scores.size(); row++) {
            Explanation explanation = scores.card(row).explain("1");
            double parts = explanation.root().children().stream()
                    .mapToDouble(Explanation.Node::part)
                    .sum();
            double losses = explanation.root().children().stream()
                    .mapToDouble(Explanation.Node::loss)
                    .sum();
            assertThat(parts).isCloseTo(scores.value(row, "1"), within(1e-12));
            assertThat(losses).isCloseTo(1 - scores.value(row, "1"), within(1e-12));
        }
    }
}
