package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.KeyedRandom;
import org.lgpi.core.stat.SobolIndices;

/**
 * The runs of COINr 1.1.14 (R 4.2.2, get_sensitivity) with the parameters that it drew: normalisation, one of 100 sets of
 * weights, aggregation. Its figures are a hundred times ours.
 */
class UncertaintyGoldenTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.of(
            CoinrData.COMPOSITE.framework(),
            IndexMethod.builder()
                    .normalisation(Normalisation.minMax(0.01, 1))
                    .weights(CoinrData.COMPOSITE.weights())
                    .build());
    private static final AssessmentTable TABLE = CoinrData.COMPOSITE.table(DEFINITION.framework());

    private static UncertaintyResult replay(String analysis) {
        UncertaintyAnalysis replay = UncertaintyAnalysis.builder(DEFINITION)
                .interval(0.9)
                .vary(new UncertainInput.Normalisations(
                        List.of(Normalisation.minMax(0.01, 1), Normalisation.zScore(0.5, 0.1))))
                .vary(new UncertainInput.WeightSets(CoinrData.COMPOSITE.weightSets()))
                .vary(new UncertainInput.Aggregations(
                        "default", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .build();
        List<int[]> choices = new ArrayList<>();
        for (Map<String, String> row : Csv.read(CoinrData.FOLDER + analysis + "_parameters.csv")) {
            choices.add(new int[] {
                row.get("Normalisation").equals("n_minmax") ? 0 : 1,
                Integer.parseInt(row.get("Weights")) - 1,
                row.get("Aggregation").equals("a_amean") ? 0 : 1
            });
        }
        return replay.replay(TABLE, choices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua", "sa"})
    void everyRunAgreesWithCoinr(String analysis) {
        UncertaintyResult result = replay(analysis);
        List<Map<String, String>> scores = Csv.read(CoinrData.FOLDER + analysis + "_scores.csv.gz");
        List<Map<String, String>> ranks = Csv.read(CoinrData.FOLDER + analysis + "_ranks.csv.gz");
        assertThat(scores).hasSize(60);
        int compared = 0;
        for (ReplicateScores run : result.runs()) {
            String column = "r_" + (run.number() + 1);
            int[] ours = new int[60];
            Ranks.of(run::score, ours);
            for (int unit = 0; unit < 60; unit++) {
                assertThat(scores.get(unit).get("uCode"))
                        .isEqualTo(result.unitsOfRuns().get(unit));
                double expected = Csv.number(scores.get(unit), column) / 100;
                assertThat(run.score(unit)).as(column).isCloseTo(expected, within(1e-9 * expected));
                assertThat(ours[unit]).as(column).isEqualTo((int) Csv.number(ranks.get(unit), column));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(60 * (analysis.equals("ua") ? 200 : 64 * 5));
    }

    @Test
    void ranksOfEachUnitAgreeWithCoinr() {
        UncertaintyResult result = replay("ua");
        List<Map<String, String>> expected = Csv.read(CoinrData.FOLDER + "ua_rank_stats.csv");
        assertThat(expected).hasSize(60);
        for (Map<String, String> row : expected) {
            UnitUncertainty unit = result.ranking().of(row.get("uCode"));
            Interval interval = unit.interval();
            assertThat(unit.rank()).isEqualTo(Csv.number(row, "Nominal"));
            assertThat(unit.meanRank()).isCloseTo(Csv.number(row, "Mean"), within(1e-12 * 60));
            assertThat(unit.medianRank()).isCloseTo(Csv.number(row, "Median"), within(1e-12 * 60));
            assertThat(interval.lower()).isCloseTo(Csv.number(row, "Q5"), within(1e-12 * 60));
            assertThat(interval.upper()).isCloseTo(Csv.number(row, "Q95"), within(1e-12 * 60));
        }
    }

    /** COINr does not centre the first order, so that only the total order can be compared. */
    @Test
    void totalOrderAgreesWithCoinr() {
        UncertaintyResult result = replay("sa");
        double[][] outputs = new double[5][64];
        for (ReplicateScores run : result.runs()) {
            int[] ranks = new int[60];
            Ranks.of(run::score, ranks);
            double shift = 0;
            for (int unit = 0; unit < 60; unit++) {
                shift += Math.abs(ranks[unit]
                        - result.unit(result.unitsOfRuns().get(unit))
                                .orElseThrow()
                                .rank());
            }
            outputs[run.number() / 64][run.number() % 64] = shift / 60;
        }
        List<Map<String, String>> expected = Csv.read(CoinrData.FOLDER + "sa_sobol.csv");
        assertThat(expected).hasSize(3);
        for (int i = 0; i < 3; i++) {
            SobolIndices indices = SobolIndices.of(outputs[0], outputs[1], outputs[i + 2], 0, 0.9, KeyedRandom.of(1));
            double total = Csv.number(expected.get(i), "STi");
            assertThat(indices.totalOrder()).isCloseTo(total, within(1e-12));
            // the same first order, once the mean is put back as COINr leaves it in
            assertThat(indices.firstOrder()).isNotCloseTo(Csv.number(expected.get(i), "Si"), within(1e-9));
        }
    }
}
