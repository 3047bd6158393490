package org.lgpi.core.survey.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;
import org.lgpi.core.survey.area.AreaVariance;
import org.lgpi.core.survey.area.FayHerriot;
import org.lgpi.core.survey.area.ModelledEstimate;
import org.lgpi.core.survey.area.SmallArea;
import org.lgpi.core.survey.comparison.CronbachAlpha;
import org.lgpi.core.survey.comparison.IndependenceTest;
import org.lgpi.core.survey.comparison.PValueAdjustment;
import org.lgpi.core.survey.comparison.SurveyComparison;
import org.lgpi.core.survey.comparison.SurveyDifference;
import org.lgpi.core.survey.comparison.SurveyDifferences;

/** Laws of weights, comparisons and small areas on random samples. */
class WeightingProperties {

    private static final SurveyDesign DESIGN = SurveyDesign.builder()
            .code("random")
            .columns(SurveyColumns.builder().stratum("h").psu("c").weight("w").build())
            .addDomains("region", "sex")
            .addItems(SurveyItem.rating("q", 1, 5, 4), SurveyItem.rating("r", 1, 5, 4), SurveyItem.binary("b"))
            .build();

    /** A sample of 120 people in 12 PSUs, with population totals that a perturbed set of weights meets. */
    private record Sample(List<SurveyRow> rows, Map<String, Double> regions, Map<String, Double> sexes) {

        SurveyData data() {
            SurveyData.Builder data = SurveyData.builder(DESIGN);
            rows.forEach(row -> assertThat(data.add(row)).isEmpty());
            return data.build();
        }

        WeightingStep raking() {
            return new WeightingStep.Raking(new WeightTarget("region", regions), new WeightTarget("sex", sexes));
        }

        WeightingStep calibration(CalibrationMethod method) {
            return new WeightingStep.Calibration(
                    method, new WeightTarget("region", regions), new WeightTarget("sex", sexes));
        }
    }

    private static Sample sample(long seed, double scale) {
        Random random = new Random(seed);
        List<SurveyRow> rows = new ArrayList<>();
        Map<String, Double> regions = new LinkedHashMap<>();
        Map<String, Double> sexes = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            int psu = i / 10;
            double weight = 50 + 100 * random.nextDouble();
            String region = "R" + (psu / 4);
            String sex = random.nextBoolean() ? "f" : "m";
            double truth = weight * (0.8 + 0.4 * random.nextDouble());
            regions.merge(region, truth, Double::sum);
            sexes.merge(sex, truth, Double::sum);
            rows.add(new SurveyRow(DESIGN)
                    .stratum("h" + (psu / 6))
                    .psu("c" + psu)
                    .weight(weight * scale)
                    .domain("region", region)
                    .domain("sex", sex)
                    .value("q", 1 + random.nextInt(5))
                    .value("r", random.nextInt(4) == 0 ? Double.NaN : 1 + random.nextInt(5))
                    .value("b", random.nextInt(2)));
        }
        return new Sample(rows, regions, sexes);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1L << 40);
    }

    @Property(tries = 60)
    void fittedWeightsMeetTheirTargets(@ForAll("seeds") long seed, @ForAll CalibrationMethod method) {
        Sample sample = sample(seed, 1);
        WeightingStep step = method.isBounded()
                ? new WeightingStep.Calibration(
                        method,
                        List.of(new WeightTarget("region", sample.regions()), new WeightTarget("sex", sample.sexes())),
                        Map.of(),
                        0.4,
                        2.5,
                        1e-10,
                        100)
                : sample.calibration(method);
        for (WeightingStep fit : List.of(step, sample.raking())) {
            for (TargetReached target :
                    WeightingSpec.of("fit", fit).applyTo(sample.data()).targets()) {
                assertThat(target.reached()).isCloseTo(target.target(), withinPercentage(1e-7));
            }
        }
    }

    @Property(tries = 40)
    void theScaleOfTheSamplesWeightsPlaysNoPart(
            @ForAll("seeds") long seed, @ForAll @DoubleRange(min = 0.01, max = 50) double scale) {
        double[] one = WeightingSpec.of("fit", sample(seed, 1).raking())
                .applyTo(sample(seed, 1).data())
                .weights();
        double[] scaled = WeightingSpec.of("fit", sample(seed, 1).raking())
                .applyTo(sample(seed, scale).data())
                .weights();
        for (int row = 0; row < one.length; row++) {
            assertThat(scaled[row]).isCloseTo(one[row], withinPercentage(1e-6));
        }
    }

    @Property(tries = 40)
    void rakingRakedWeightsChangesNothing(@ForAll("seeds") long seed) {
        Sample sample = sample(seed, 1);
        WeightingSpec spec = WeightingSpec.of("rake", sample.raking());
        WeightingResult once = spec.applyTo(sample.data());
        WeightingResult twice = spec.applyTo(once.data());
        assertThat(twice.weights()).containsExactly(once.weights());
        assertThat(twice.reports().get(0).iterations()).isZero();
    }

    @Property(tries = 30)
    void theOrderOfRowsPlaysNoPart(@ForAll("seeds") long seed) {
        Sample sample = sample(seed, 1);
        List<SurveyRow> shuffled = new ArrayList<>(sample.rows());
        Collections.shuffle(shuffled, new Random(seed));
        WeightingSpec spec = WeightingSpec.of("rake", sample.raking());
        SurveyData one = spec.applyTo(sample.data()).data();
        SurveyData other = spec.applyTo(new Sample(shuffled, sample.regions(), sample.sexes()).data())
                .data();
        assertThat(SurveyEstimator.of(other).by("region").mean("q").list())
                .isEqualTo(SurveyEstimator.of(one).by("region").mean("q").list());
        assertThat(SurveyComparison.of(other).by("sex").mean("q"))
                .isEqualTo(SurveyComparison.of(one).by("sex").mean("q"));
    }

    @Property(tries = 60)
    void aDifferenceTurnedRoundIsItsNegative(@ForAll("seeds") long seed) {
        SurveyData data = sample(seed, 1).data();
        for (String domain : List.of("region", "sex")) {
            String[] groups = domain.equals("sex") ? new String[] {"f", "m"} : new String[] {"R0", "R1"};
            SurveyComparison comparison = SurveyComparison.of(data).by(domain);
            SurveyDifference there =
                    comparison.groups(groups[0], groups[1]).mean("q").only();
            SurveyDifference back =
                    comparison.groups(groups[1], groups[0]).mean("q").only();
            assertThat(back.difference()).isEqualTo(-there.difference());
            assertThat(back.standardError()).isCloseTo(there.standardError(), withinPercentage(1e-9));
            assertThat(comparison.mean("q").of(groups[1], groups[0]).difference())
                    .isEqualTo(-there.difference());
        }
    }

    @Property(tries = 60)
    void pValuesAreProbabilities(@ForAll("seeds") long seed) {
        SurveyData data = sample(seed, 1).data();
        SurveyDifferences regions = SurveyComparison.of(data).by("region").mean("q");
        assertThat(regions.list()).hasSize(3);
        double[] plain = regions.pValues(PValueAdjustment.NONE);
        double[] holm = regions.pValues(PValueAdjustment.HOLM);
        for (int i = 0; i < plain.length; i++) {
            assertThat(plain[i]).isBetween(0.0, 1.0);
            assertThat(holm[i]).isBetween(plain[i], 1.0);
        }
        IndependenceTest test = IndependenceTest.of(data, "q", "region");
        assertThat(test.pValue()).isBetween(0.0, 1.0);
        assertThat(IndependenceTest.of(data, "region", "q").f()).isCloseTo(test.f(), withinPercentage(1e-6));
        assertThat(CronbachAlpha.of(data, "q", "r").alpha()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 60)
    void aModelledAreaLiesBetweenItsDirectEstimateAndTheModel(
            @ForAll("seeds") long seed, @ForAll AreaVariance variance) {
        Random random = new Random(seed);
        List<SmallArea> areas = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            areas.add(SmallArea.of(
                    "A" + i, 10 + i + 2 * random.nextGaussian(), 0.5 + random.nextDouble(), i + random.nextDouble()));
        }
        for (ModelledEstimate area :
                FayHerriot.REML.withVariance(variance).fit(areas).orElseThrow().list()) {
            double low = Math.min(area.direct(), area.synthetic());
            double high = Math.max(area.direct(), area.synthetic());
            assertThat(area.value()).isBetween(low - 1e-9, high + 1e-9);
            assertThat(area.shrinkage()).isBetween(0.0, 1.0);
            assertThat(area.value() - area.synthetic())
                    .isCloseTo(area.shrinkage() * (area.direct() - area.synthetic()), within(1e-9));
        }
    }
}
