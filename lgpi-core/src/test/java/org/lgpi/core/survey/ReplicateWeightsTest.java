package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateWeightsTest {

    private static final SurveyData DATA = Golden.data("wr");

    private static ReplicateWeights golden(SurveyData data, String design) {
        Map<String, double[]> factors = new HashMap<>();
        for (Map<String, String> row : Golden.read("replicate_factors_" + design.replace("_mse", ""))) {
            factors.put(
                    row.get("psu"),
                    row.values().stream()
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        List<Map<String, String>> scales = Golden.read("replicate_scales_" + design);
        return ReplicateWeights.ofPsus(
                data,
                factors,
                Double.parseDouble(scales.get(0).get("scale")),
                scales.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("rscale")))
                        .toArray(),
                design.endsWith("_mse"));
    }

    private static void check(String design, SurveyEstimator survey) {
        int checked = 0;
        for (Map<String, String> row : Golden.read("replicate_estimates")) {
            if (!row.get("design").equals(design)) {
                continue;
            }
            String statistic = row.get("statistic");
            SurveyEstimate found;
            if (statistic.equals("ratio")) {
                found = survey.ratio("part1", "part2").only();
            } else if (statistic.equals("mean")) {
                found = survey.mean(row.get("item")).only();
            } else {
                found = survey.by("region").mean(row.get("item")).of(statistic.substring(5));
            }
            Golden.same(row.toString(), found.value(), Golden.number(row.get("estimate")));
            Golden.same(row.toString(), found.standardError(), Golden.number(row.get("se")));
            checked++;
        }
        assertThat(checked).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKn", "JKn_mse", "JK1", "bootstrap", "subbootstrap", "mrbbootstrap"})
    void errorsFromGivenFactorsAreThoseOfR(String design) {
        check(design, SurveyEstimator.of(DATA).with(golden(DATA, design)));
    }

    @Test
    void bootstrapOfThisManyReplicatesHasOneDegreeOfFreedomLess() {
        assertThat(golden(DATA, "bootstrap").df()).isEqualTo(199);
        assertThat(golden(DATA, "bootstrap").withDf(227).df()).isEqualTo(227);
    }

    @Test
    void jackknifeIsThatOfR() {
        check("JKn", SurveyEstimator.of(DATA).with(ReplicateWeights.jackknife(DATA)));
        SurveyData clustered = Golden.data("cluster_only");
        check("JK1", SurveyEstimator.of(clustered).with(ReplicateWeights.jackknife(clustered)));
        assertThat(ReplicateWeights.jackknife(DATA).df()).isEqualTo(227);
        assertThat(ReplicateWeights.jackknife(clustered).df()).isEqualTo(246);
    }

    @Test
    void factorsByRowGiveTheSameAsFactorsByPsu() {
        ReplicateWeights byPsu = ReplicateWeights.jackknife(DATA);
        double[][] rows = new double[byPsu.size()][DATA.size()];
        for (int r = 0; r < rows.length; r++) {
            for (int psu = 0; psu < DATA.psus(); psu++) {
                for (int row = DATA.psuStart[psu]; row < DATA.psuStart[psu + 1]; row++) {
                    rows[r][DATA.origin[row]] = byPsu.factor(r, psu, row);
                }
            }
        }
        double[] scales = new double[rows.length];
        for (int r = 0, psu = 0; psu < DATA.psus(); psu++, r++) {
            int h = 0;
            while (DATA.stratumStart[h + 1] <= psu) {
                h++;
            }
            double n = DATA.stratumStart[h + 1] - DATA.stratumStart[h];
            scales[r] = (n - 1) / n;
        }

        check("JKn", SurveyEstimator.of(DATA).with(ReplicateWeights.ofRows(DATA, rows, 1, scales, false)));
    }

    @Test
    void bootstrapComesCloseToLinearisation() {
        SurveyEstimate taylor = SurveyEstimator.of(DATA).mean("sat1").only();

        SurveyEstimate bootstrap = SurveyEstimator.of(DATA)
                .with(ReplicateWeights.bootstrap(DATA, 2000, 7))
                .mean("sat1")
                .only();

        assertThat(bootstrap.value()).isEqualTo(taylor.value());
        assertThat(bootstrap.standardError() / taylor.standardError()).isBetween(0.94, 1.06);
    }

    @Test
    void bootstrapDrawsDependOnSeedAndReplicateNumberOnly() {
        ReplicateWeights few = ReplicateWeights.bootstrap(DATA, 5, 7);
        ReplicateWeights many = ReplicateWeights.bootstrap(DATA, 50, 7);
        for (int psu = 0; psu < DATA.psus(); psu++) {
            assertThat(many.factor(3, psu, 0)).isEqualTo(few.factor(3, psu, 0));
        }
    }

    @Test
    void singlePsuIsRefusedByName() {
        SurveyDesign design = Golden.design("wr").build();
        SurveyData data = Golden.data(
                design,
                rows -> rows,
                row -> !row.get("stratum").equals("R03_urban") || row.get("psu").equals("S003"));

        assertThatThrownBy(() -> ReplicateWeights.jackknife(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "stratum R03_urban has a single PSU; replicates need at least two: merge it with a like stratum");
    }

    @Test
    void declaredWeightsGiveTheErrorsOfTheirFactors() {
        double[] scales = scales("JKn");
        List<String> names =
                IntStream.range(0, scales.length).mapToObj(r -> "rep" + (r + 1)).toList();
        SurveyDesign design = DATA.design()
                .withColumns(SurveyColumns.builder().weight("weight").build())
                .withReplicates(ReplicateColumns.builder()
                        .addAllColumns(names)
                        .type(ReplicateType.JKN)
                        .addAllRscales(Arrays.stream(scales).boxed().toList())
                        .build());
        ReplicateWeights byPsu = golden(DATA, "JKn");
        double[][] answers =
                design.items().stream().map(item -> DATA.answers(item.code())).toArray(double[][]::new);
        double[] weights = DATA.weights();
        SurveyData.Builder rows = SurveyData.builder(design);
        SurveyRow row = rows.row();
        for (int psu = 0; psu < DATA.psus(); psu++) {
            for (int at = DATA.psuStart[psu]; at < DATA.psuStart[psu + 1]; at++) {
                int added = DATA.origin[at];
                row.clear().weight(weights[added]);
                for (int d = 0; d < design.domains().size(); d++) {
                    int group = DATA.domainCodes(d)[at];
                    row.domain(d, group < 0 ? "" : DATA.domainGroups(d)[group]);
                }
                for (int i = 0; i < answers.length; i++) {
                    row.value(i, answers[i][added]);
                }
                for (int r = 0; r < scales.length; r++) {
                    row.replicate(r, weights[added] * byPsu.factor(r, psu, 0));
                }
                assertThat(rows.add(row)).isEmpty();
            }
        }

        SurveyData data = rows.build();

        check("JKn", SurveyEstimator.of(data));
        assertThat(data.replicates().orElseThrow().df()).isEqualTo(246);
        assertThatIllegalStateException()
                .isThrownBy(() -> data.rows().variance(new double[data.size()]))
                .withMessageContaining("replicate weights");
    }

    private static double[] scales(String design) {
        return Golden.read("replicate_scales_" + design).stream()
                .mapToDouble(row -> Double.parseDouble(row.get("rscale")))
                .toArray();
    }

    @Test
    void scalesFollowFromTheTypeUnlessStated() {
        ReplicateColumns.Builder columns =
                ReplicateColumns.builder().prefix("rep").type(ReplicateType.JK1);
        assertThat(columns.build().scaleOf(50)).isEqualTo(0.98);
        assertThat(columns.build().withType(ReplicateType.BRR).scaleOf(50)).isEqualTo(0.02);
        assertThat(columns.build().withType(ReplicateType.BOOTSTRAP).scaleOf(51))
                .isEqualTo(0.02);
        assertThat(columns.build().withScale(0.5).scaleOf(50)).isEqualTo(0.5);
    }

    @Test
    void aRowWithoutReplicateWeightIsLeftOut() {
        SurveyDesign design = SurveyDesign.builder()
                .code("s")
                .addItem(SurveyItem.binary("part1"))
                .replicates(ReplicateColumns.builder()
                        .addColumns("r1", "r2")
                        .type(ReplicateType.BRR)
                        .build())
                .build();
        SurveyData.Builder rows = SurveyData.builder(design);

        assertThat(rows.add(rows.row().value("part1", 1).replicate(0, 2)))
                .singleElement()
                .hasToString(
                        "error BAD_REPLICATE_WEIGHT (r2): found no replicate weight; expected a weight of 0 or more in each column"
                                + " of replicates; correct the weight; the row was left out");
        assertThat(rows.size()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyAccumulator.of(design))
                .withMessageContaining("sums do not keep replicate weights");
    }
}
