package org.lgpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.comparison.Variant;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Group;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.TableCsv;
import org.lgpi.io.csv.TextRows;

/**
 * The example of COINr 1.1.14 (R 4.2.2, build_example_coin) from its tables to its ranks: denominators, imputation by
 * groups, treatment, min-max on 0 to 100, means. COINr screens what it has imputed, so that it screens nobody out.
 */
@EnabledIfSystemProperty(
        named = "lgpi.shared",
        matches = ".+",
        disabledReason = "the ASEM data may be read where they lie, not copied")
class CoinExampleTest {

    private static final Year YEAR = Year.of(2018);

    private static Path golden(String name) {
        return Path.of(System.getProperty("lgpi.shared"), "golden", "asem", name);
    }

    private static CoinTables tables() {
        return CoinTables.read(golden("input_iData.csv"), golden("input_iMeta.csv"), YEAR)
                .value();
    }

    private static IndexDefinition example(CoinTables tables, Normalisation normalisation) {
        Preparation.Builder preparation = Preparation.builder()
                .addImputation(Imputation.mean("EurAsia_group"))
                .treatment(Treatment.STANDARD);
        for (Criterion criterion : tables.definition().framework().criteria()) {
            criterion.tags().values().getOrDefault("iMeta.Denominator", List.of()).stream()
                    .filter(denominator -> !denominator.isEmpty())
                    .forEach(denominator ->
                            preparation.putDenominator(criterion.code(), Denominator.attribute(denominator, 1)));
        }
        return tables.definition()
                .withMethod(
                        method -> method.withPreparation(preparation.build()).withNormalisation(normalisation));
    }

    private static ScoreTable score(CoinTables tables, IndexDefinition definition) {
        List<String> nodes = new ArrayList<>(List.of(PerNode.INDEX));
        definition.framework().groups().stream().map(Group::code).forEach(nodes::add);
        definition.framework().criteria().stream().map(Criterion::code).forEach(nodes::add);
        return Scorer.of(definition).scoreAll(tables.table(), nodes.toArray(String[]::new));
    }

    private static String column(String node) {
        return node.equals(PerNode.INDEX) ? "Index" : node;
    }

    @ParameterizedTest
    @CsvSource({"example_coin_aggregated, 0", "results_full_scores, 1"})
    void scoresOfAllNodesAgree(String file, double lower) {
        CoinTables tables = tables();
        ScoreTable scores = score(tables, example(tables, Normalisation.minMax(lower, 100)));
        TextRows expected =
                TableCsv.read(golden(file + ".csv"), CsvFormat.DETECT).value();
        assertThat(expected.rows()).hasSize(51);
        for (TextRows.Row row : expected.rows()) {
            int at = scores.row(expected.cell(row, "uCode"), YEAR).orElseThrow();
            for (String node : scores.nodes()) {
                double theirs = Double.parseDouble(expected.cell(row, column(node)));
                assertThat(scores.value(at, node))
                        .as(scores.unit(at) + " " + node)
                        .isCloseTo(theirs, within(Math.max(1e-12, 1e-9 * Math.abs(theirs))));
            }
        }
    }

    private static Map<String, Double> ranks(ScoreTable scores, String node) {
        Map<String, Double> ranks = new LinkedHashMap<>();
        Ranking.of(scores, node).entries().forEach(entry -> ranks.put(entry.unit(), entry.rank()));
        return ranks;
    }

    /** COINr ranks by all bits of a sum: units equal to 12 decimals may stand one after the other. */
    @Test
    void ranksAtAllNodesAgreeButForTies() {
        CoinTables tables = tables();
        ScoreTable scores = score(tables, example(tables, Normalisation.minMax(0, 100)));
        TextRows expected = TableCsv.read(golden("results_full_ranks.csv"), CsvFormat.DETECT)
                .value();
        for (String node : scores.nodes()) {
            Map<String, Double> ranks = ranks(scores, node);
            for (TextRows.Row row : expected.rows()) {
                double rank = ranks.get(expected.cell(row, "uCode"));
                int tied = Collections.frequency(ranks.values(), rank);
                assertThat(Double.parseDouble(expected.cell(row, column(node))))
                        .as(expected.cell(row, "uCode") + " " + node)
                        .isBetween(rank, rank + tied - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "compare_minmax_prank_ranks, coin.1, nominal",
        "compare_minmax_prank_ranks, coin.2, prank",
        "compare_multi_ranks, nominal, nominal",
        "compare_multi_ranks, prank, prank",
        "compare_multi_ranks, drop, drop"
    })
    void ranksOfVariantsAgree(String file, String column, String variant) {
        CoinTables tables = tables();
        IndexDefinition nominal = example(tables, Normalisation.minMax(0, 100));
        IndexDefinition definition = switch (variant) {
            case "prank" -> example(tables, Normalisation.percentileRank(Ranks.Ties.MIN));
            case "drop" -> Variant.without(nominal, "LPI", "Forest").definition();
            default -> nominal;
        };
        Map<String, Double> ranks = ranks(Scorer.of(definition).scoreAll(tables.table(), PerNode.INDEX), PerNode.INDEX);
        TextRows expected =
                TableCsv.read(golden(file + ".csv"), CsvFormat.DETECT).value();
        assertThat(expected.rows()).hasSize(51);
        for (TextRows.Row row : expected.rows()) {
            assertThat(ranks.get(expected.cell(row, "uCode")))
                    .as(expected.cell(row, "uCode"))
                    .isEqualTo(Double.parseDouble(expected.cell(row, column)));
        }
    }
}
