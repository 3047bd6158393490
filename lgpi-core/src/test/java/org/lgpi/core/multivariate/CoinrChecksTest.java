package org.lgpi.core.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Level;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.generators.CoinrData;
import org.lgpi.core.generators.Csv;
import org.lgpi.core.generators.Frameworks;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.multivariate.NodeCorrelation.Flag;
import org.lgpi.core.multivariate.NodeCorrelation.Relation;
import org.lgpi.core.stat.Correlation;

/** Statistics, correlations, components and alphas of COINr 1.1.14 (R 4.2.2) on two sets of data. */
class CoinrChecksTest {

    private static final double RELATIVE = 1e-12;

    /** A set of data with the values that its files are of. */
    enum Data {
        COMPOSITE,
        ASEM;

        CoinrData files() {
            if (this == COMPOSITE) {
                return CoinrData.COMPOSITE;
            }
            Assumptions.assumeTrue(
                    System.getProperty(CoinrData.SHARED) != null, "the ASEM data are read where lgpi.shared says");
            return CoinrData.asem();
        }

        /** Values with gaps for the synthetic data; the ASEM data have none left. */
        ValueTable scored() {
            CoinrData data = files();
            IndexDefinition definition = definition(data);
            String file = this == COMPOSITE ? "input_iData.csv" : "aggregate_input_complete.csv";
            return ValueTable.scored(definition, data.table(definition.framework(), data.file(file)), Frameworks.YEAR);
        }

        IndexDefinition definition(CoinrData data) {
            return this == COMPOSITE ? data.raw(Scale.levels(0, 0.25, 0.5, 0.75, 1)) : data.normalised();
        }
    }

    private static void close(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
        }
    }

    private static final Map<String, ToDoubleFunction<CriterionStatistics>> STATISTICS = Map.ofEntries(
            Map.entry("Min", CriterionStatistics::minimum),
            Map.entry("Max", CriterionStatistics::maximum),
            Map.entry("Mean", CriterionStatistics::mean),
            Map.entry("Median", CriterionStatistics::median),
            Map.entry("Std", CriterionStatistics::sd),
            Map.entry("Skew", CriterionStatistics::skewness),
            Map.entry("Kurt", CriterionStatistics::kurtosis),
            Map.entry("N.Avail", CriterionStatistics::count),
            Map.entry("N.NonZero", CriterionStatistics::nonZero),
            Map.entry("N.Unique", CriterionStatistics::distinct),
            Map.entry("N.Same", CriterionStatistics::mostFrequent),
            Map.entry("Frc.Avail", CriterionStatistics::available),
            Map.entry("Frc.NonZero", CriterionStatistics::nonZeroShare),
            Map.entry("Frc.Unique", CriterionStatistics::distinctShare),
            Map.entry("Frc.Same", CriterionStatistics::mostFrequentShare));

    @ParameterizedTest
    @EnumSource(Data.class)
    void statisticsAgree(Data set) {
        CoinrData data = set.files();
        Scale scale = set == Data.COMPOSITE ? Scale.levels(0, 0.25, 0.5, 0.75, 1) : Scale.range(-1e9, 1e9);
        AssessmentTable table = data.table(data.framework(scale), data.file("input_iData.csv"));
        Map<String, CriterionStatistics> found =
                CriterionStatistics.of(ValueTable.observed(table, Frameworks.YEAR)).stream()
                        .collect(Collectors.toMap(CriterionStatistics::criterion, row -> row));
        List<Map<String, String>> expected = data.file("stats_raw.csv");
        assertThat(found.keySet())
                .isSubsetOf(expected.stream().map(row -> row.get("iCode")).toList());
        for (Map<String, String> row : expected) {
            CriterionStatistics statistics = found.get(row.get("iCode"));
            if (statistics != null) {
                STATISTICS.forEach((column, value) -> close(
                        row.get("iCode") + " " + column, value.applyAsDouble(statistics), Csv.number(row, column)));
                assertThat(statistics.flags().contains(CriterionStatistics.Flag.OUTLIERS))
                        .as(row.get("iCode"))
                        .isEqualTo(!row.get("Flag.SkewKurt").equals("ok"));
            }
        }
    }

    /** COINr's flags divide by all units, its shares by the available ones; ours follow the shares. */
    @ParameterizedTest
    @EnumSource(Data.class)
    void flagsAgreeWithTheSharesBesideThem(Data set) {
        CoinrData data = set.files();
        AssessmentTable table = data.table(data.framework(Scale.range(-1e9, 1e9)), data.file("input_iData.csv"));
        for (CriterionStatistics row : CriterionStatistics.of(ValueTable.observed(table, Frameworks.YEAR))) {
            assertThat(row.flags().contains(CriterionStatistics.Flag.ZEROS)).isEqualTo(row.nonZeroShare() < 0.5);
            assertThat(row.flags().contains(CriterionStatistics.Flag.FEW_DISTINCT))
                    .isEqualTo(row.distinctShare() < 0.5);
            assertThat(row.flags().contains(CriterionStatistics.Flag.AVAILABILITY))
                    .isEqualTo(row.available() < 0.65);
        }
    }

    private static Map<String, NodeCorrelation> byPair(List<NodeCorrelation> rows) {
        Map<String, NodeCorrelation> byPair = new HashMap<>();
        rows.forEach(row -> {
            byPair.put(row.first() + " " + row.second(), row);
            byPair.put(row.second() + " " + row.first(), row);
        });
        return byPair;
    }

    private static final Map<Correlation, String> NAMES =
            Map.of(Correlation.PEARSON, "pearson", Correlation.SPEARMAN, "spearman", Correlation.KENDALL, "kendall");

    @ParameterizedTest
    @EnumSource(Data.class)
    void correlationsAgree(Data set) {
        CoinrData data = set.files();
        ValueTable values = set.scored();
        NAMES.forEach((method, name) -> {
            Map<String, NodeCorrelation> found =
                    byPair(NodeCorrelation.of(set.definition(data).framework(), values, method, -0.2, 0.5));
            int compared = 0;
            for (Map<String, String> row : data.file("corr_level1_" + name + "_matrix.csv.gz")) {
                for (String other : row.keySet()) {
                    if (!other.equals("code") && !other.equals(row.get("code"))) {
                        String pair = row.get("code") + " " + other;
                        close(pair, found.get(pair).coefficient(), Csv.number(row, other));
                        compared++;
                    }
                }
            }
            for (int level = set == Data.COMPOSITE && method != Correlation.PEARSON ? 3 : 2; level <= 3; level++) {
                for (Map<String, String> row : data.file("corr_level" + level + "_" + name + ".csv")) {
                    if (!row.get("Var1").equals(row.get("Var2"))) {
                        String pair = row.get("Var1") + " " + row.get("Var2");
                        close(pair, found.get(pair).coefficient(), Csv.number(row, "Correlation"));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(2000);
        });
    }

    /**
     * COINr ranks sub-block scores with the noise of their additions, so that equal scores are not tied; here a count of
     * all pairs of its scores, rounded, decides.
     */
    @Test
    void ranksOfEqualScoresAreTied() {
        CoinrData data = CoinrData.COMPOSITE;
        List<Map<String, String>> scores = data.file("agg_gaps__amean__w_original.csv");
        List<NodeCorrelation> rows = NodeCorrelation.of(
                data.framework(Scale.binary()), Data.COMPOSITE.scored(), Correlation.KENDALL, -0.2, 0.5);
        int compared = 0;
        for (NodeCorrelation row : rows) {
            if (row.level().equals("subBlock") && row.relation() == Relation.SIBLING) {
                double[] x = scores.stream()
                        .mapToDouble(cells -> Math.rint(1e9 * Csv.number(cells, row.first())))
                        .toArray();
                double[] y = scores.stream()
                        .mapToDouble(cells -> Math.rint(1e9 * Csv.number(cells, row.second())))
                        .toArray();
                close(row.toString(), row.coefficient(), tauOfAllPairs(x, y));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(11 * 10 / 2 + 4 * 3 / 2 + 1);
    }

    private static double tauOfAllPairs(double[] x, double[] y) {
        double balance = 0;
        double inX = 0;
        double inY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double a = Math.signum(x[i] - x[j]);
                double b = Math.signum(y[i] - y[j]);
                balance += a * b;
                inX += a * a;
                inY += b * b;
            }
        }
        return balance / Math.sqrt(inX * inY);
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void pValuesAndCorrelationsWithParentsAgree(Data set) {
        CoinrData data = set.files();
        List<NodeCorrelation> rows =
                NodeCorrelation.of(set.definition(data).framework(), set.scored(), Correlation.PEARSON, -0.2, 0.5);
        Map<String, NodeCorrelation> found = byPair(rows);
        for (Map<String, String> row : data.file("corr_level2_pvalues.csv")) {
            for (String other : row.keySet()) {
                if (!other.equals("code") && !other.equals(row.get("code"))) {
                    double expected = Csv.number(row, other);
                    assertThat(found.get(row.get("code") + " " + other).pValue())
                            .isCloseTo(expected, within(1e-9 * expected));
                }
            }
        }
        for (Map<String, String> row : data.file("corr_indicator_with_parent.csv")) {
            NodeCorrelation correlation = found.get(row.get("Var1") + " " + row.get("Var2"));
            assertThat(correlation.relation()).isEqualTo(Relation.PARENT);
            close(row.toString(), correlation.coefficient(), Csv.number(row, "Correlation"));
        }
        assertThat(rows.stream()
                        .filter(row -> row.level().equals("criterion") && row.flag() == Flag.HIGH)
                        .map(row -> row.group() + " " + row.first() + " " + row.second()))
                .hasSameSizeAs(data.file("corr_flags_high_0.5.csv"));
        assertThat(rows.stream().filter(row -> row.level().equals("criterion") && row.flag() == Flag.LOW))
                .hasSameSizeAs(data.file("corr_flags_low_-0.2.csv"));
    }

    /** COINr names the relative by its level; the ancestors of a criterion are its sub-block, its block and the index. */
    @ParameterizedTest
    @EnumSource(Data.class)
    void correlationsWithAllAncestorsAgree(Data set) {
        CoinrData data = set.files();
        ValueTable values = set.scored();
        Map<String, String> parents = new HashMap<>();
        data.file("input_iMeta.csv").forEach(row -> parents.put(row.get("iCode"), row.get("Parent")));
        List<Map<String, String>> expected = data.file("corr_indicator_with_family.csv");
        assertThat(expected).hasSize(set == Data.COMPOSITE ? 300 : 147);
        for (Map<String, String> row : expected) {
            String subBlock = parents.get(row.get("Var2"));
            String ancestor = switch (row.get("Var1")) {
                case "SubBlock", "Pillar" -> subBlock;
                case "Block", "Sub-index" -> parents.get(subBlock);
                default -> "index";
            };
            double coefficient = Correlation.PEARSON
                    .of(values.column(row.get("Var2")), values.column(ancestor))
                    .coefficient();
            close(row.toString(), coefficient, Csv.number(row, "Correlation"));
        }
    }

    @Test
    void criteriaThatFollowADenominatorAreThoseThatCoinrNames() {
        CoinrData data = Data.ASEM.files();
        List<Map<String, String>> rows = data.file("input_iData.csv");
        Map<String, Double> expected = new HashMap<>();
        data.file("corr_with_denominators_0.5.csv")
                .forEach(row -> expected.put(row.get("Ind") + " " + row.get("Denom"), Csv.number(row, "Corr")));
        Map<String, Double> found = new HashMap<>();
        for (String denominator : List.of("Area", "Energy", "GDP", "Population")) {
            for (String code : data.framework(Scale.binary()).criteria().stream()
                    .map(Criterion::code)
                    .toList()) {
                double coefficient = Correlation.PEARSON
                        .of(column(rows, code), column(rows, denominator))
                        .coefficient();
                if (Math.abs(coefficient) > 0.5) {
                    found.put(code + " " + denominator, coefficient);
                }
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((pair, coefficient) -> close(pair, coefficient, expected.get(pair)));
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> Csv.number(row, name)).toArray();
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void alphasAgree(Data set) {
        CoinrData data = set.files();
        ValueTable values = set.scored();
        Map<String, Double> found = new HashMap<>();
        for (Family family : Family.of(set.definition(data).framework())) {
            Reliability whole = Reliability.of(family, values, 0.95).get(0);
            found.put(family.group() + " " + (family.level().ordinal() + 1), whole.alpha());
        }
        List<Map<String, String>> expected = data.file("cronbach.csv");
        expected.forEach(row -> {
            String group = row.get("group").equals("Index") ? "index" : row.get("group");
            close(row.toString(), found.get(group + " " + row.get("items_level")), Csv.number(row, "alpha"));
        });
        assertThat(expected).hasSizeGreaterThan(10);
    }

    /** Components of the data without gaps: those of this project are filled with means first, as COINr was told to. */
    private static ValueTable filled(Data set) {
        CoinrData data = set.files();
        if (set == Data.ASEM) {
            return set.scored();
        }
        IndexDefinition definition = data.normalised();
        return ValueTable.scored(
                definition,
                data.table(definition.framework(), CoinrData.filled(data.file("norm_minmax_1_100.csv.gz"))),
                Frameworks.YEAR);
    }

    @ParameterizedTest
    @EnumSource(Data.class)
    void componentsAgreeUpToSign(Data set) {
        CoinrData data = set.files();
        ValueTable values = filled(set);
        Map<String, PrincipalComponents> found = new HashMap<>();
        for (Family family : Family.of(set.definition(data).framework())) {
            found.put(
                    family.group() + " " + family.level(),
                    PrincipalComponents.of(family, values, ComponentRule.KAISER)
                            .value()
                            .orElseThrow());
        }
        compareEigenvalues(found.get("index " + Level.CRITERION), data.file("pca_eigen_level1_all.csv"));
        for (Level level : List.of(Level.CRITERION, Level.SUB_BLOCK)) {
            String name = "level" + (level.ordinal() + 1) + "_by_group.csv";
            data.file("pca_eigen_" + name).stream()
                    .collect(Collectors.groupingBy(row -> row.get("group")))
                    .forEach((group, rows) -> compareEigenvalues(found.get(group + " " + level), rows));
            data.file("pca_rotation_" + name).stream()
                    .collect(Collectors.groupingBy(row -> row.get("group") + " " + row.get("component")))
                    .forEach((key, rows) -> {
                        PrincipalComponents components = found.get(rows.get(0).get("group") + " " + level);
                        compareLoadings(components, rows);
                    });
        }
    }

    private static void compareEigenvalues(PrincipalComponents found, List<Map<String, String>> rows) {
        assertThat(rows.size()).isLessThanOrEqualTo(found.components().size());
        for (Map<String, String> row : rows) {
            PrincipalComponents.Component component =
                    found.components().get(Integer.parseInt(row.get("component")) - 1);
            assertThat(component.eigenvalue()).isCloseTo(Csv.number(row, "eigenvalue"), within(1e-11));
            assertThat(component.share()).isCloseTo(Csv.number(row, "share"), within(1e-11));
        }
    }

    private static void compareLoadings(PrincipalComponents found, List<Map<String, String>> rows) {
        List<Double> vector = found.components()
                .get(Integer.parseInt(rows.get(0).get("component")) - 1)
                .vector();
        double sign = 0;
        for (Map<String, String> row : rows) {
            double ours = vector.get(found.family().codes().indexOf(row.get("code")));
            double theirs = Csv.number(row, "loading");
            sign = sign == 0 ? Math.signum(ours * theirs) : sign;
            assertThat(sign * ours).as(row.toString()).isCloseTo(theirs, within(1e-9));
        }
    }

    @Test
    void rowsInAnyOrderGiveTheSameBits() {
        CoinrData data = CoinrData.COMPOSITE;
        IndexDefinition definition = data.raw(Scale.levels(0, 0.25, 0.5, 0.75, 1));
        List<Map<String, String>> rows = new ArrayList<>(data.file("input_iData.csv"));
        IndexCheck first = IndexCheck.of(definition, data.table(definition.framework(), rows), Frameworks.YEAR);
        Collections.shuffle(rows, new Random(7));

        assertThat(IndexCheck.of(definition, data.table(definition.framework(), rows), Frameworks.YEAR))
                .isEqualTo(first);
    }
}
