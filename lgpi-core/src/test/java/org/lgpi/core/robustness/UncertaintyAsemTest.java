package org.lgpi.core.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.core.generators.Coin;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.Treatment.Curve;
import org.lgpi.core.index.Treatment.Transform;
import org.lgpi.core.index.Treatment.Winsorise;

/**
 * The runs of COINr 1.1.14 (R 4.2.2, get_sensitivity) on its example: the largest number of winsorised points, the
 * normalisation, one of 100 sets of weights and the aggregation vary, and every run prepares the raw data anew.
 */
@EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
class UncertaintyAsemTest {

    private static final int UNITS = 51;

    /** COINr screens what it has imputed, so that no unit of the example is screened out; here screening would come first. */
    private static IndexDefinition definition(CoinrData asem, Coin coin) {
        Preparation.Builder preparation = Preparation.builder()
                .addImputation(Imputation.mean("EurAsia_group"))
                .treatment(winsorising(5));
        for (Map<String, String> row : coin.meta()) {
            if (!row.get("Denominator").isEmpty()) {
                preparation.putDenominator(row.get("iCode"), Denominator.attribute(row.get("Denominator"), 1));
            }
        }
        return IndexDefinition.of(
                coin.framework(),
                IndexMethod.builder()
                        .preparation(preparation.build())
                        .normalisation(Normalisation.minMax(0, 100))
                        .weights(asem.weights())
                        .build());
    }

    private static Treatment winsorising(int winmax) {
        return Treatment.of(new Winsorise(winmax), new Transform(Curve.LOG_CT, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua", "sa"})
    void everyRunAgreesWithCoinr(String analysis) {
        CoinrData asem = CoinrData.asem();
        Coin coin = Coin.of(asem.file("input_iMeta.csv"), asem.file("input_iData.csv"));
        UncertaintyAnalysis replay = UncertaintyAnalysis.builder(definition(asem, coin))
                .vary(new UncertainInput.Treatments(IntStream.rangeClosed(1, 5)
                        .mapToObj(UncertaintyAsemTest::winsorising)
                        .toList()))
                .vary(new UncertainInput.Normalisations(
                        List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2))))
                .vary(new UncertainInput.WeightSets(asem.weightSets()))
                .vary(new UncertainInput.Aggregations(
                        "default", List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC)))
                .build();
        List<int[]> choices = new ArrayList<>();
        for (Map<String, String> row : asem.file(analysis + "_parameters.csv")) {
            choices.add(new int[] {
                Integer.parseInt(row.get("Winmax")) - 1,
                row.get("Normalisation").equals("n_minmax") ? 0 : 1,
                Integer.parseInt(row.get("Weights")) - 1,
                row.get("Aggregation").equals("a_amean") ? 0 : 1
            });
        }
        UncertaintyResult result = replay.replay(coin.table(), choices);
        compare(result, byUnit(asem, analysis + "_scores"), byUnit(asem, analysis + "_ranks"));
        assertThat(result.runs()).hasSize(analysis.equals("ua") ? 200 : 64 * 6);
        for (Map<String, String> row : asem.file(analysis + "_nominal.csv")) {
            assertThat(result.unit(row.get("uCode")).orElseThrow().rank()).isEqualTo(Csv.number(row, "Rank"));
        }
    }

    private static Map<String, Map<String, String>> byUnit(CoinrData asem, String file) {
        Map<String, Map<String, String>> byUnit = new LinkedHashMap<>();
        asem.file(file + ".csv.gz").forEach(row -> byUnit.put(row.get("uCode"), row));
        return byUnit;
    }

    private static void compare(
            UncertaintyResult result, Map<String, Map<String, String>> scores, Map<String, Map<String, String>> ranks) {
        assertThat(scores).hasSize(UNITS);
        for (ReplicateScores run : result.runs()) {
            String column = "r_" + (run.number() + 1);
            int[] ours = new int[UNITS];
            Ranks.of(run::score, ours);
            for (int unit = 0; unit < UNITS; unit++) {
                String code = result.unitsOfRuns().get(unit);
                double expected = Csv.number(scores.get(code), column);
                assertThat(run.score(unit)).as(code + " " + column).isCloseTo(expected, within(1e-9 * expected));
                // no two units come nearer than 1e-9 to each other in any run
                assertThat(ours[unit]).as(code + " " + column).isEqualTo((int) Csv.number(ranks.get(code), column));
            }
        }
    }
}
