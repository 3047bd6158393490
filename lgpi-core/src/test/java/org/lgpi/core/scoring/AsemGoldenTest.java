package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

/**
 * Scores of COINr 1.1.14 (R 4.2.2) on its ASEM data, min-max on 1 to 100 before: 51 units, 49 criteria in 8 sub-blocks and
 * 2 blocks. Its figures are a hundred times ours.
 */
@EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
class AsemGoldenTest {

    /**
     * A pair of this unit is tied: each leads on half of the weight. COINr's shares of the weight sum to a bit more than a
     * half and make it lose; in exact fractions it is tied.
     */
    private static final String HALVED = "SusEcFinKAZ";

    private static ScoreTable score(String input, String weights, PerNode<Aggregation> aggregation) {
        return score(input, weights, aggregation, PerNode.of(0.0));
    }

    private static ScoreTable score(
            String input, String weights, PerNode<Aggregation> aggregation, PerNode<Double> minimumChildren) {
        CoinrData asem = CoinrData.asem();
        Map<String, Double> named = new HashMap<>();
        asem.file("weights_" + weights + ".csv").forEach(row -> named.put(row.get("iCode"), Csv.number(row, "Weight")));
        named.remove("Index");
        IndexDefinition definition = asem.normalised()
                .withMethod(method -> method.withWeights(new Weights(Weights.Standard.CRITERIA, named))
                        .withAggregation(aggregation)
                        .withMinimumChildren(minimumChildren));
        return Scorer.of(definition)
                .scoreAll(asem.table(definition.framework(), asem.file("aggregate_input_" + input + ".csv")));
    }

    /** Compares all 11 nodes of all units; an order counts units beaten less units lost to. */
    private static void compare(ScoreTable scores, String file) {
        List<Map<String, String>> expected = CoinrData.asem().file(file);
        assertThat(expected).hasSize(51);
        assertThat(scores.size()).isEqualTo(51);
        for (int row = 0; row < scores.size(); row++) {
            assertThat(expected.get(row).get("uCode")).isEqualTo(scores.unit(row));
            for (String node : scores.nodes()) {
                double figure = Csv.number(expected.get(row), node.equals(PerNode.INDEX) ? "Index" : node);
                if (file.equals("agg_complete__copeland__w_custom.csv") && (node + scores.unit(row)).equals(HALVED)) {
                    figure++;
                }
                boolean order = file.contains("__copeland_") || file.contains("_copeland_") && node.equals("index");
                CompositeGoldenTest.close(
                        node + " of " + scores.unit(row),
                        scores.value(row, node),
                        order ? (figure / (scores.size() - 1) + 1) / 2 : figure / 100);
            }
        }
    }

    private static PerNode<Aggregation> aggregation(String name) {
        return switch (name) {
            case "mixed_amean_gmean_hmean" -> CompositeGoldenTest.levels("amean", "gmean", "hmean");
            case "mixed_amean_amean_copeland" -> CompositeGoldenTest.levels("amean", "amean", "copeland");
            default -> PerNode.of(CompositeGoldenTest.aggregation(name));
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amean",
                "gmean",
                "hmean",
                "genmean_p05",
                "genmean_p2",
                "genmean_pm1",
                "copeland",
                "mixed_amean_gmean_hmean",
                "mixed_amean_amean_copeland"
            })
    void completeDataAgreeWithCoinr(String name) {
        for (String weights : List.of("original", "custom")) {
            compare(score("complete", weights, aggregation(name)), "agg_complete__" + name + "__w_" + weights + ".csv");
        }
    }

    /** Power means and orders of COINr carry its defects where there are gaps. */
    @ParameterizedTest
    @ValueSource(strings = {"amean", "gmean", "hmean", "mixed_amean_gmean_hmean", "mixed_amean_amean_copeland"})
    void dataWithGapsAgreeWithCoinr(String name) {
        for (String weights : List.of("original", "custom")) {
            compare(score("gaps", weights, aggregation(name)), "agg_gaps__" + name + "__w_" + weights + ".csv");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.9, 0.9, 0.9", "0.85_0.7_1, 0.85, 0.7, 1"})
    void nodesBelowTheMinimumOfChildrenAreEmpty(String name, double subBlock, double block, double index) {
        compare(
                score(
                        "gaps",
                        "original",
                        PerNode.of(Aggregation.ARITHMETIC),
                        PerNode.of(subBlock).with(PerNode.BLOCK, block).with(PerNode.INDEX, index)),
                "agg_gaps__amean_dat_thresh_" + name + ".csv");
    }
}
