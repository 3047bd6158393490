package org.lgpi.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.comparison.Variants.Agreement;
import org.lgpi.core.comparison.Variants.UnitRank;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Normalisation;

class VariantsTest {

    private static void compare(CoinrData data, IndexDefinition index, String input, Level level) {
        AssessmentTable table = data.table(index.framework(), data.file(input));
        Map<String, Agreement> found =
                Variants.of(index, table, Frameworks.YEAR, Variant.removals(index, level)).agreements().stream()
                        .collect(Collectors.toMap(Agreement::variant, agreement -> agreement));
        List<Map<String, String>> expected = data.file("remove_level" + (level.ordinal() + 1) + ".csv");
        assertThat(found).hasSize(expected.size() - 1);
        for (Map<String, String> row : expected) {
            if (!row.get("removed").equals("Nominal")) {
                assertThat(found.get(row.get("removed")).meanAbsoluteRankShift())
                        .as(row.toString())
                        .isCloseTo(Csv.number(row, "mean_abs_rank_change"), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"SUB_BLOCK", "BLOCK"})
    void removalsAgreeWithCoinr(Level level) {
        CoinrData data = CoinrData.COMPOSITE;
        compare(data, data.raw(Scale.levels(0, 0.25, 0.5, 0.75, 1)), "input_iData.csv", level);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    @EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
    void removalsAgreeWithCoinrOnTheAsemData(Level level) {
        CoinrData asem = CoinrData.asem();
        compare(asem, asem.normalised(), "aggregate_input_complete.csv", level);
    }

    @Test
    @EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
    void scoresWithoutNodesAgreeWithCoinr() {
        CoinrData asem = CoinrData.asem();
        IndexDefinition index = asem.normalised();
        AssessmentTable table = asem.table(index.framework(), asem.file("aggregate_input_complete.csv"));
        Variants found = Variants.of(index, table, Frameworks.YEAR, List.of(Variant.without(index, "LPI", "Forest")));
        Map<String, Double> values = found.units().stream()
                .filter(unit -> unit.variant().equals("LPI Forest"))
                .collect(Collectors.toMap(UnitRank::unit, UnitRank::value));
        for (Map<String, String> row : asem.file("compare_drop_LPI_Forest_scores.csv")) {
            assertThat(values.get(row.get("uCode"))).isCloseTo(Csv.number(row, "coin.2") / 100, within(1e-12));
        }
    }

    private static final Framework FRAMEWORK =
            Frameworks.framework(Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1"));
    private static final IndexDefinition INDEX = IndexDefinition.of(FRAMEWORK);
    private static final AssessmentTable TABLE = Frameworks.table(
            FRAMEWORK,
            new double[] {0.9, 0.2, 0.3},
            new double[] {0.5, 0.5, 0.7},
            new double[] {0.1, 0.4, 0.9},
            new double[] {Double.NaN, Double.NaN, Double.NaN});

    @Test
    void shiftsCountFromTheNominalRank() {
        Variants found = Variants.of(INDEX, TABLE, Frameworks.YEAR, List.of(Variant.without(INDEX, "2.1")));

        // nominal 1.4/3, 1.7/3, 1.4/3: B first, A and C share the second place; without 2.1 (and with it 2) A leads
        assertThat(found.units())
                .extracting(unit -> unit.variant() + " " + unit.unit() + " " + unit.rank() + " " + unit.shift())
                .containsExactly(
                        "nominal A 2.0 0.0",
                        "nominal B 1.0 0.0",
                        "nominal C 2.0 0.0",
                        "nominal D NaN NaN",
                        "2.1 A 1.0 -1.0",
                        "2.1 B 2.0 1.0",
                        "2.1 C 3.0 1.0",
                        "2.1 D NaN NaN");
        Agreement agreement = found.agreements().get(0);
        assertThat(agreement.count()).isEqualTo(3);
        assertThat(agreement.meanAbsoluteRankShift()).isEqualTo(1);
        assertThat(agreement.largestRankShift()).isEqualTo(1);
        // pairs AB and BC change or keep their order, AC was tied
        assertThat(agreement.kendall()).isCloseTo(0, within(1e-15));
    }

    @Test
    void eachVariantChangesOneThing() {
        assertThat(Variant.weight(INDEX, "2", 5).definition().nodeWeights().relative())
                .containsEntry("2", 5.0)
                .containsEntry("1", 2.0);
        assertThat(Variant.aggregation(INDEX, "index", Aggregation.GEOMETRIC)
                        .definition()
                        .method()
                        .aggregation()
                        .exceptions())
                .containsEntry("index", Aggregation.GEOMETRIC);
        assertThat(Variant.normalisation(INDEX.fit(TABLE), Normalisation.minMax())
                        .definition()
                        .needsFit())
                .isTrue();
        assertThat(Variant.removals(INDEX, Level.CRITERION))
                .extracting(Variant::name)
                .containsExactly("1.1", "1.2", "2.1");
    }

    @Test
    void refusesToRemoveEverythingOrWhatIsNotThere() {
        assertThatThrownBy(() -> Variant.without(INDEX, "1", "2"))
                .hasMessage("nothing is left of the index without 1, 2");
        assertThatThrownBy(() -> Variant.without(INDEX, "7"))
                .hasMessage("no node 7 in demo 1.0: 2 blocks, 0 sub-blocks, 3 criteria");
        assertThat(Variant.removals(IndexDefinition.of(Frameworks.flat(1)), Level.CRITERION))
                .isEmpty();
    }
}
