package org.lgpi.core.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.Weights;

class DataWeightsTest {

    private static final CoinrData COMPOSITE = CoinrData.COMPOSITE;
    private static final IndexDefinition INDEX = COMPOSITE.raw(Scale.levels(0, 0.25, 0.5, 0.75, 1));
    private static final AssessmentTable TABLE = COMPOSITE.table(INDEX.framework(), COMPOSITE.file("input_iData.csv"));

    private static double[] weights(WeightReport report, String group) {
        return report.rows().stream()
                .filter(row -> row.group().equals(group))
                .mapToDouble(WeightReport.Row::weight)
                .toArray();
    }

    /** Values of the criteria as they were observed, with the scores above them. */
    private static ValueTable observed() {
        ValueTable raw = ValueTable.observed(TABLE, Frameworks.YEAR);
        Map<String, double[]> columns = new HashMap<>();
        raw.codes().forEach(code -> columns.put(code, raw.column(code)));
        return ValueTable.of(raw.units(), columns);
    }

    /** numpy 2.4.6 on the 46 complete rows of S06, on the 47 of S14 for factors (varimax by singular values). */
    @Test
    void weightsAgreeWithNumpy() {
        ValueTable values = observed();
        Map<DataWeights, double[]> expected = Map.of(
                DataWeights.SD,
                new double[] {
                    0.17938971816517207,
                    0.18888004798279628,
                    0.20099713515353007,
                    0.2126332056036677,
                    0.21809989309483382
                },
                DataWeights.ENTROPY,
                new double[] {
                    0.07228110867335971, 0.13138465498544968, 0.3246166513433335, 0.2743606107213799, 0.1973569742764772
                },
                DataWeights.CRITIC,
                new double[] {
                    0.19644105441780277,
                    0.18701978868246402,
                    0.19654521282239942,
                    0.2162028621119798,
                    0.20379108196535398
                },
                DataWeights.PCA,
                new double[] {
                    0.1855641005682946, 0.20253298033666287, 0.20421980642090776, 0.1976513290756748, 0.2100317835984599
                },
                DataWeights.FACTOR,
                new double[] {
                    0.1718790390275255,
                    0.20475122185678685,
                    0.20817602678850325,
                    0.19499993791889697,
                    0.22019377440828747
                });
        expected.forEach((method, weights) -> assertThat(
                        weights(method.of(INDEX, values, Level.CRITERION, ComponentRule.HANDBOOK), "S06"))
                .as(method.name())
                .containsExactly(weights, within(1e-12)));
        assertThat(weights(DataWeights.FACTOR.of(INDEX, values, Level.CRITERION, ComponentRule.HANDBOOK), "S14"))
                .containsExactly(
                        new double[] {
                            0.08525381310178615,
                            0.11604022238026607,
                            0.16817775909057084,
                            0.1708582342450315,
                            0.14028006759408987,
                            0.11588959584235971,
                            0.203500307745896
                        },
                        within(1e-9));
    }

    @Test
    void adequacyAndAlphaAgreeWithNumpy() {
        Family family = new Family("S06", Level.CRITERION, List.of("C026", "C027", "C028", "C029", "C030"));
        ValueTable values = observed();
        int[] rows = values.completeRows(family.codes());
        ValueTable complete =
                ValueTable.of(Arrays.stream(rows).mapToObj(values.units()::get).toList(), columns(family, values));
        PrincipalComponents found = PrincipalComponents.of(family, complete, ComponentRule.KAISER)
                .value()
                .orElseThrow();
        Reliability alpha = Reliability.of(family, complete, 0.95).get(0);

        assertThat(found.kmo()).isCloseTo(0.802667928331846, within(1e-12));
        assertThat(found.bartlett()).isCloseTo(81.59099344176242, within(1e-10));
        assertThat(found.bartlettP()).isCloseTo(2.446726550464647e-13, within(1e-24));
        assertThat(alpha.count()).isEqualTo(46);
        assertThat(alpha.alpha()).isCloseTo(0.8379070840517765, within(1e-12));
        assertThat(alpha.lower()).isCloseTo(0.749891923138966, within(1e-10));
        assertThat(alpha.upper()).isCloseTo(0.9016367988536413, within(1e-10));
        assertThat(alpha.standardised()).isCloseTo(0.8382817924201245, within(1e-12));
    }

    private static Map<String, double[]> columns(Family family, ValueTable values) {
        Map<String, double[]> columns = new HashMap<>();
        List<double[]> complete = values.complete(family.codes());
        for (int i = 0; i < complete.size(); i++) {
            columns.put(family.codes().get(i), complete.get(i));
        }
        return columns;
    }

    @Test
    void alphaWithoutANodeIsTheAlphaOfTheRest() {
        ValueTable values = observed();
        List<String> codes = List.of("C026", "C027", "C028", "C029", "C030");
        List<Reliability> rows = Reliability.of(new Family("S06", Level.CRITERION, codes), values, 0.9);
        for (int dropped = 0; dropped < codes.size(); dropped++) {
            List<String> rest = new ArrayList<>(codes);
            rest.remove(dropped);
            Reliability alone = Reliability.of(new Family("S06", Level.CRITERION, rest), values, 0.9)
                    .get(0);
            Reliability row = rows.get(dropped + 1);
            assertThat(row.dropped()).isEqualTo(codes.get(dropped));
            assertThat(List.of(row.alpha(), row.lower(), row.upper(), row.standardised()))
                    .isEqualTo(List.of(alone.alpha(), alone.lower(), alone.upper(), alone.standardised()));
        }
    }

    @ParameterizedTest
    @EnumSource(DataWeights.class)
    void weightsAreSharesThatMakeANewIndexWhateverTheOrderOfRows(DataWeights method) {
        WeightReport report = method.of(
                INDEX, ValueTable.scored(INDEX, TABLE, Frameworks.YEAR), Level.CRITERION, ComponentRule.KAISER);
        List<Map<String, String>> rows = new ArrayList<>(COMPOSITE.file("input_iData.csv"));
        Collections.shuffle(rows, new Random(3));
        AssessmentTable shuffled = COMPOSITE.table(INDEX.framework(), rows);

        assertThat(method.of(
                        INDEX,
                        ValueTable.scored(INDEX, shuffled, Frameworks.YEAR),
                        Level.CRITERION,
                        ComponentRule.KAISER))
                .isEqualTo(report);
        assertThat(report.rows()).hasSize(100).allMatch(row -> row.weight() >= 0);
        for (String group : Level.SUB_BLOCK.codes(INDEX.framework())) {
            assertThat(Arrays.stream(weights(report, group)).sum()).isCloseTo(1, within(1e-12));
        }
        IndexDefinition changed = INDEX.withMethod(m -> m.withWeights(report.weights()));
        assertThat(changed.nodeWeights().effective().get("B1"))
                .isCloseTo(INDEX.nodeWeights().effective().get("B1"), within(1e-14));
        report.rows()
                .forEach(row -> assertThat(changed.nodeWeights().effective().get(row.code()))
                        .isEqualTo(row.effective()));
    }

    /** COINr hands LAPACK's signs to the weights: 16 of the 49 are negative there. */
    @Test
    @EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
    void aFlippedComponentGivesTheWeightsOfTheUnflippedOne() {
        CoinrData asem = CoinrData.asem();
        IndexDefinition index = asem.normalised();
        AssessmentTable table = asem.table(index.framework(), asem.file("aggregate_input_complete.csv"));
        WeightReport report = DataWeights.PCA.of(
                index, ValueTable.scored(index, table, Frameworks.YEAR), Level.CRITERION, ComponentRule.KAISER);
        List<Map<String, String>> theirs = asem.file("pca_weights_level1_by_group.csv");
        int negative = 0;
        for (String group : Level.SUB_BLOCK.codes(index.framework())) {
            List<WeightReport.Row> ours = report.rows().stream()
                    .filter(row -> row.group().equals(group))
                    .toList();
            double[] loadings = ours.stream()
                    .mapToDouble(row -> theirs.stream()
                            .filter(cells -> cells.get("iCode").equals(row.code()))
                            .mapToDouble(cells -> Csv.number(cells, "Weight"))
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            double largest = Arrays.stream(loadings)
                    .reduce((a, b) -> Math.abs(b) > Math.abs(a) ? b : a)
                    .orElseThrow();
            double[] turned = Arrays.stream(loadings)
                    .map(loading -> Math.max(0, loading * Math.signum(largest)))
                    .toArray();
            double sum = Arrays.stream(turned).sum();
            for (int i = 0; i < turned.length; i++) {
                assertThat(ours.get(i).weight()).isCloseTo(turned[i] / sum, within(1e-9));
                negative += turned[i] == 0 ? 1 : 0;
            }
        }
        assertThat(report.problems())
                .extracting(Problem::code)
                .hasSize(negative)
                .containsOnly("NEGATIVE_LOADING");
        assertThat(negative).isEqualTo(4);
    }

    @Test
    void namesWhatCannotBeWeighed() {
        Framework framework = Frameworks.framework(
                Frameworks.block("1", "1.1", "1.2"), Frameworks.block("2", "2.1", "2.2"), Frameworks.block("3", "3.1"));
        IndexDefinition index = IndexDefinition.of(framework);
        AssessmentTable table = Frameworks.table(
                framework,
                new double[] {0.5, 0.1, 0.1, Double.NaN, 0.5},
                new double[] {0.5, 0.4, Double.NaN, 0.2, 0.6},
                new double[] {0.5, 0.3, 0.4, 0.3, 0.2});
        WeightReport report = DataWeights.SD.of(
                index, ValueTable.scored(index, table, Frameworks.YEAR), Level.CRITERION, ComponentRule.KAISER);

        assertThat(report.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error CONSTANT (1.1): found the value 0.5 in all 3 units that have all 2 nodes (criterion) of 1;"
                                + " expected at least two different values; leave the node out, for it tells no units"
                                + " apart; the group kept its weights",
                        "error TOO_FEW_UNITS (2): found 1 units that have all 2 nodes (criterion) of 2; expected at least"
                                + " 3 units; impute what is missing, or leave out nodes that few units have; the group"
                                + " kept its weights");
        assertThat(report.rows()).extracting(WeightReport.Row::code).containsExactly("3.1");
        assertThat(report.weights().named()).containsEntry("1.1", 1.0).containsEntry("2", 2.0);
    }

    @Test
    void balancedWeightsReachWhatCoinrReaches() {
        WeightReport report = BalancedWeights.of(INDEX, TABLE, Frameworks.YEAR, Level.BLOCK);
        List<Map<String, String>> theirs = COMPOSITE.file("weights_opt_equal_level3_tight.csv");

        assertThat(meanSquare(report)).isLessThan(1e-20);
        for (int i = 0; i < 3; i++) {
            assertThat(report.rows().get(i).weight()).isCloseTo(Csv.number(theirs.get(i), "Weight"), within(1e-6));
        }
    }

    private static double meanSquare(WeightReport report) {
        return report.measures().stream()
                .filter(measure -> measure.name().equals("meanSquare"))
                .mapToDouble(WeightReport.Measure::value)
                .findFirst()
                .orElseThrow();
    }

    /** COINr's weights of level 2 are partly negative (-0.22): within bounds ours still come nearer to the targets. */
    @Test
    @EnabledIfSystemProperty(named = CoinrData.SHARED, matches = ".+", disabledReason = "reads the ASEM data")
    void balancedWeightsComeAtLeastAsNearAsThoseOfCoinr() {
        CoinrData asem = CoinrData.asem();
        IndexDefinition index = asem.normalised();
        AssessmentTable table = asem.table(index.framework(), asem.file("aggregate_input_complete.csv"));
        for (String file : List.of("level2", "level3", "level3_tight")) {
            double theirs = asem.file("weights_opt_equal_" + file + "_correlations.csv").stream()
                    .mapToDouble(row -> Csv.number(row, "Desired") - Csv.number(row, "Obtained"))
                    .map(difference -> difference * difference)
                    .average()
                    .orElseThrow();
            Level level = file.startsWith("level2") ? Level.SUB_BLOCK : Level.BLOCK;
            WeightReport report = BalancedWeights.of(index, table, Frameworks.YEAR, level);

            assertThat(meanSquare(report)).as(file).isLessThanOrEqualTo(Math.max(theirs, 1e-20));
            assertThat(report.rows()).allMatch(row -> row.weight() >= 0);
        }
    }

    @Test
    void balancedWeightsKeepTheirBounds() {
        WeightReport report =
                BalancedWeights.of(INDEX, TABLE, Frameworks.YEAR, Level.BLOCK, Map.of("B1", 1.0), 0.2, 0.5);

        assertThat(weights(report, "index"))
                .contains(new double[] {0.5}, within(1e-12))
                .matches(all -> Arrays.stream(all).allMatch(weight -> weight >= 0.2 - 1e-12));
        assertThatThrownBy(() -> BalancedWeights.of(INDEX, TABLE, Frameworks.YEAR, Level.BLOCK, Map.of(), 0.4, 1))
                .hasMessage("shares from 0.4 to 1.0 of 3 nodes cannot sum to 1; widen the bounds");
        assertThatThrownBy(
                        () -> BalancedWeights.of(INDEX, TABLE, Frameworks.YEAR, Level.BLOCK, Map.of("B9", 1.0), 0, 1))
                .hasMessage("the target 1.0 of B9; expected 0 or more for one of [B1, B2, B3]");
    }

    @Test
    void importanceOfAnOnlyNodeIsAllAndOfNoiseIsLittle() {
        Framework framework = Frameworks.framework(Frameworks.block("1", "1.1", "1.2"));
        IndexDefinition index = IndexDefinition.of(
                framework,
                IndexDefinition.of(framework)
                        .method()
                        .withWeights(Weights.EQUAL.with("1.1", 1).with("1.2", 0)));
        Random random = new Random(5);
        double[][] rows = new double[400][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble()};
        }
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (int i = 0; i < rows.length; i++) {
            table.add(Frameworks.assess(framework, "U" + i, rows[i]));
        }
        List<NodeImportance> found = NodeImportance.of(index, ValueTable.scored(index, table.build(), Frameworks.YEAR));

        assertThat(found.get(0).correlationRatio()).isCloseTo(1, within(1e-6));
        assertThat(found.get(1).correlationRatio()).isLessThan(0.02);
        assertThat(found.get(1).effectiveWeight()).isZero();
    }

    /** y = (x - 1/2)^2 plus noise: no correlation, but a correlation ratio of var(signal) / var(y) = 0.8. */
    @Test
    void theCorrelationRatioSeesWhatCorrelationDoesNot() {
        Random random = new Random(11);
        int n = 4000;
        double[] x = new double[n];
        double[] y = new double[n];
        double noise = Math.sqrt(1 / 180.0 / 4);
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble();
            y[i] = (x[i] - 0.5) * (x[i] - 0.5) + noise * random.nextGaussian();
        }

        assertThat(MainEffect.correlationRatio(x, y)).isCloseTo(0.8, within(0.02));
        double[] levels = Arrays.stream(x).map(value -> Math.floor(5 * value)).toArray();
        assertThat(MainEffect.correlationRatio(levels, y)).isBetween(0.6, 0.8);
    }

    @Test
    void alphaWithoutCompleteUnitsSaysWhyItHasNoInterval() {
        ValueTable values = ValueTable.of(
                List.of("A", "B", "C", "D"),
                Map.of("1", new double[] {1, 2, Double.NaN, 4}, "2", new double[] {2, 3, 4, 5}, "3", new double[] {
                    Double.NaN, Double.NaN, 3, Double.NaN
                }));

        assertThat(Reliability.of(new Family("S", Level.CRITERION, List.of("1", "2", "3")), values, 0.95))
                .extracting(Reliability::toString)
                .startsWith("alpha of S: none, for their covariances are missing or cancel out");
        assertThat(new Reliability("S", "criterion", "", 3, 0, 0.8, Double.NaN, Double.NaN, 0.95, 0.8, Double.NaN))
                .hasToString("alpha of S: 0.800 without interval, for no unit has all of them, 3 nodes, 0 units");
    }
}
