package org.lgpi.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Weights;

/**
 * Scores of COINr 1.1.14 (R 4.2.2): 60 units, 100 criteria in 17 sub-blocks and 3 blocks, 4 percent of the cells empty.
 *
 * <p>COINr's min-max on 1 to 100 is minMax on 0.01 to 1 here; all of its figures are a hundred times ours. Its
 * generalised mean has no value where a child is missing: there a second computation decides.
 */
class CompositeGoldenTest {

    private static final String FOLDER = CoinrData.FOLDER;
    private static final double RELATIVE = 1e-12;

    private static Weights weights(String name) {
        return name.equals("w_equal") ? Weights.EQUAL : CoinrData.COMPOSITE.weights();
    }

    private static IndexDefinition definition(String weights, PerNode<Aggregation> aggregation) {
        return IndexDefinition.of(
                CoinrData.COMPOSITE.framework(),
                IndexMethod.builder()
                        .normalisation(Normalisation.minMax(0.01, 1))
                        .weights(weights(weights))
                        .aggregation(aggregation)
                        .build());
    }

    private static ScoreTable score(IndexDefinition definition) {
        return Scorer.of(definition).scoreAll(CoinrData.COMPOSITE.table(definition.framework()));
    }

    static Aggregation aggregation(String name) {
        return switch (name) {
            case "amean" -> Aggregation.ARITHMETIC;
            case "gmean" -> Aggregation.GEOMETRIC;
            case "hmean" -> Aggregation.HARMONIC;
            case "copeland" -> Aggregation.COPELAND;
            case "genmean_p05" -> Aggregation.power(0.5);
            case "genmean_p2" -> Aggregation.power(2);
            case "genmean_pm1" -> Aggregation.power(-1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static PerNode<Aggregation> levels(String subBlock, String block, String index) {
        return PerNode.of(aggregation(subBlock))
                .with(PerNode.BLOCK, aggregation(block))
                .with(PerNode.INDEX, aggregation(index));
    }

    /** Compares all 21 nodes of all units; empty cells of the file mean that there is no value. */
    private static void compare(ScoreTable scores, String file) {
        List<Map<String, String>> expected = Csv.read(FOLDER + file);
        assertThat(expected).hasSize(60);
        for (int row = 0; row < scores.size(); row++) {
            assertThat(expected.get(row).get("uCode")).isEqualTo(scores.unit(row));
            for (String node : scores.nodes()) {
                double target = Csv.number(expected.get(row), node.equals(PerNode.INDEX) ? "Index" : node) / 100;
                close(node + " of " + scores.unit(row), scores.value(row, node), target);
            }
        }
    }

    static void close(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amean, w_original",
        "amean, w_equal",
        "gmean, w_original",
        "gmean, w_equal",
        "hmean, w_original",
        "hmean, w_equal"
    })
    void meansAgreeWithCoinr(String mean, String weights) {
        compare(
                score(definition(weights, PerNode.of(aggregation(mean)))),
                "agg_gaps__" + mean + "__" + weights + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w_original", "w_equal"})
    void aMeanForEachLevelAgreesWithCoinr(String weights) {
        compare(
                score(definition(weights, levels("amean", "gmean", "hmean"))),
                "agg_gaps__mixed_amean_gmean_hmean__" + weights + ".csv");
    }

    @Test
    void copelandAgreesWithCoinr() {
        ScoreTable scores = score(definition("w_original", levels("amean", "amean", "copeland")));
        List<Map<String, String>> expected = Csv.read(FOLDER + "agg_gaps__mixed_amean_amean_copeland__w_original.csv");
        for (int row = 0; row < scores.size(); row++) {
            // COINr counts units beaten less units lost to; here it is the share of the other units beaten
            double raw = Csv.number(expected.get(row), "Index");
            close(scores.unit(row), scores.value(row, PerNode.INDEX), (raw / (scores.size() - 1) + 1) / 2);
            close(scores.unit(row), scores.value(row, "B1"), Csv.number(expected.get(row), "B1") / 100);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "genmean_p05, w_original",
        "genmean_p05, w_equal",
        "genmean_p2, w_original",
        "genmean_p2, w_equal",
        "genmean_pm1, w_original",
        "genmean_pm1, w_equal"
    })
    void powerMeansAgreeWithCoinrWhereItHasAValue(String mean, String weights) {
        IndexDefinition definition = definition(weights, PerNode.of(aggregation(mean)));
        ScoreTable scores = score(definition);
        List<Map<String, String>> expected = Csv.read(FOLDER + "agg_gaps__" + mean + "__" + weights + ".csv");
        List<Assessment> assessments = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            assessments.add(scores.assessments().assessment(row));
        }
        List<Map<String, ReferenceScorer.Result>> second = ReferenceScorer.score(definition, assessments);
        int compared = 0;
        for (int row = 0; row < scores.size(); row++) {
            for (String node : scores.nodes()) {
                double target = Csv.number(expected.get(row), node.equals(PerNode.INDEX) ? "Index" : node) / 100;
                if (!Double.isNaN(target)) {
                    compared++;
                    close(node, scores.value(row, node), target);
                }
                close(node, scores.value(row, node), second.get(row).get(node).value());
            }
        }
        assertThat(compared).isGreaterThan(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amean", "gmean", "hmean", "genmean_p05", "genmean_p2", "genmean_pm1"})
    void meansOfFilledDataAgreeWithCoinr(String mean) {
        ScoreTable scores = scoreFilled(PerNode.of(aggregation(mean)));
        compare(scores, "agg_imputed__" + mean + "__w_original.csv");
    }

    @Test
    void aMeanForEachLevelOfFilledDataAgreesWithCoinr() {
        compare(scoreFilled(levels("amean", "gmean", "hmean")), "agg_imputed__mixed_amean_gmean_hmean__w_original.csv");
    }

    /** Normalised values from the file, gaps filled with the mean of their criterion. */
    private static ScoreTable scoreFilled(PerNode<Aggregation> aggregation) {
        List<Map<String, String>> normalised = Csv.read(FOLDER + "norm_minmax_1_100.csv.gz");
        List<Map<String, String>> filled = new ArrayList<>();
        normalised.forEach(row -> filled.add(new LinkedHashMap<>(row)));
        Framework framework = CoinrData.COMPOSITE.framework(Scale.range(0, 100));
        for (Criterion criterion : framework.criteria()) {
            double mean = normalised.stream()
                    .mapToDouble(row -> Csv.number(row, criterion.code()))
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElseThrow();
            filled.forEach(
                    row -> row.computeIfPresent(criterion.code(), (code, cell) -> cell.isEmpty() ? "" + mean : cell));
        }
        IndexDefinition definition = IndexDefinition.of(
                framework,
                IndexMethod.builder()
                        .weights(weights("w_original"))
                        .aggregation(aggregation)
                        .build());
        return Scorer.of(definition).scoreAll(CoinrData.COMPOSITE.table(framework, filled));
    }

    @Test
    void nodesBelowTheMinimumOfChildrenAreEmptyAsInCoinr() {
        IndexDefinition definition = definition("w_original", PerNode.of(Aggregation.ARITHMETIC))
                .withMethod(m -> m.withMinimumChildren(PerNode.of(0.8)));
        compare(score(definition), "agg_gaps__amean_dat_thresh_0.8.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "norm_minmax_0_100, 0, 1, 100",
        "norm_minmax_1_100, 0.01, 1, 100",
    })
    void minMaxAgreesWithCoinr(String file, double lower, double upper, double factor) {
        normalised(file, Normalisation.minMax(lower, upper), factor);
    }

    @ParameterizedTest
    @CsvSource({"norm_zscore_0_1, 0, 1", "norm_zscore_10_2, 10, 2"})
    void zScoreAgreesWithCoinr(String file, double mean, double sd) {
        normalised(file, Normalisation.zScore(mean, sd), 1);
    }

    private static void normalised(String file, Normalisation normalisation, double factor) {
        IndexDefinition definition = definition("w_equal", PerNode.of(Aggregation.ARITHMETIC))
                .withMethod(m -> m.withNormalisation(normalisation));
        Framework framework = definition.framework();
        String[] criteria = framework.criteria().stream().map(Criterion::code).toArray(String[]::new);
        ScoreTable scores = Scorer.of(definition).scoreAll(CoinrData.COMPOSITE.table(framework), criteria);
        List<Map<String, String>> expected = Csv.read(FOLDER + file + ".csv.gz");
        for (int row = 0; row < scores.size(); row++) {
            for (String criterion : criteria) {
                double target = Csv.number(expected.get(row), criterion) / factor;
                double value = scores.value(row, criterion);
                if (Double.isNaN(target)) {
                    assertThat(value).isNaN();
                } else {
                    // z-scores near 0 are differences of larger numbers: there the absolute difference counts
                    assertThat(value).isCloseTo(target, within(RELATIVE * Math.max(1, Math.abs(target))));
                }
            }
        }
    }

    @Test
    void effectiveWeightsAgreeWithCoinr() {
        Map<String, Double> effective = definition("w_original", PerNode.of(Aggregation.ARITHMETIC))
                .nodeWeights()
                .effective();
        List<Map<String, String>> expected = Csv.read(FOLDER + "weights_effective.csv");
        int compared = 0;
        for (Map<String, String> row : expected) {
            if (!row.get("iCode").equals("Index")) {
                close(row.get("iCode"), effective.get(row.get("iCode")), Csv.number(row, "EffWeight"));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(120).isEqualTo(effective.size());
    }

    @Test
    void coverageByCountIsTheDataAvailabilityOfCoinr() {
        IndexDefinition definition = definition("w_equal", PerNode.of(Aggregation.ARITHMETIC))
                .withMethod(m -> m.withWeights(Weights.BY_CRITERIA));
        ScoreTable scores = score(definition);
        List<Map<String, String>> expected = Csv.read(FOLDER + "data_availability.csv");
        for (int row = 0; row < scores.size(); row++) {
            close(scores.unit(row), scores.index(row).coverage(), Csv.number(expected.get(row), "Dat_Avail"));
        }
    }

    @Test
    void ranksAgreeWithCoinrButForTiesThatRoundingHides() {
        ScoreTable scores = score(definition("w_original", PerNode.of(Aggregation.ARITHMETIC)));
        List<Map<String, String>> ranks = Csv.read(FOLDER + "results_ranks.csv");
        List<Map<String, String>> values = Csv.read(FOLDER + "agg_gaps__amean__w_original.csv");
        assertThat(ranks).hasSize(60);
        for (String node : scores.nodes()) {
            String column = node.equals(PerNode.INDEX) ? "Index" : node;
            Ranking ranking = Ranking.of(scores, node);
            for (Map<String, String> row : ranks) {
                double rank = ranking.of(row.get("uCode")).orElseThrow().rank();
                double theirs = Csv.number(row, column);
                // COINr ranks by all bits of a sum: units equal to 12 decimals may stand one after the other
                long tied =
                        ranking.entries().stream().filter(e -> e.rank() == rank).count();
                assertThat(theirs).as(node + " of " + row.get("uCode")).isBetween(rank, rank + tied - 1);
                double own = value(values, row.get("uCode"), column);
                assertThat(rank)
                        .isEqualTo(1
                                + values.stream()
                                        .filter(other -> Csv.number(other, column) > own + 1e-9)
                                        .count());
                if (!node.startsWith("S")) {
                    assertThat(rank).isEqualTo(theirs);
                }
            }
        }
    }

    /** A group is ranked by itself, on the rod that was learned from all. */
    @Test
    void ranksWithinGroupsAgreeWithCoinr() {
        ScoreTable all = score(definition("w_original", PerNode.of(Aggregation.ARITHMETIC)));
        Map<String, List<Map<String, String>>> groups = Csv.read(FOLDER + "results_groupranks_settlement.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("Settlement")));
        assertThat(groups).hasSize(2);
        for (List<Map<String, String>> group : groups.values()) {
            List<Assessment> members = new ArrayList<>();
            for (Map<String, String> row : group) {
                int unit = all.row(row.get("uCode"), Frameworks.YEAR).orElseThrow();
                members.add(all.assessments().assessment(unit));
            }
            ScoreTable scores = Scorer.of(all.definition())
                    .scoreAll(AssessmentTable.of(all.definition().framework(), members));
            for (String node : scores.nodes()) {
                Ranking ranking = Ranking.of(scores, node);
                for (Map<String, String> row : group) {
                    double rank = ranking.of(row.get("uCode")).orElseThrow().rank();
                    long tied = ranking.entries().stream()
                            .filter(entry -> entry.rank() == rank)
                            .count();
                    // COINr ranks by all bits of a sum, as above
                    assertThat(Csv.number(row, node.equals(PerNode.INDEX) ? "Index" : node))
                            .as(node + " of " + row.get("uCode"))
                            .isBetween(rank, rank + tied - 1);
                }
            }
        }
    }

    private static double value(List<Map<String, String>> rows, String unit, String column) {
        return rows.stream()
                .filter(row -> row.get("uCode").equals(unit))
                .mapToDouble(row -> Csv.number(row, column))
                .findFirst()
                .orElseThrow();
    }
}
