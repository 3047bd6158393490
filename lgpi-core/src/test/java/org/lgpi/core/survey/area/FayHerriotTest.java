package org.lgpi.core.survey.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.survey.Golden;

/**
 * The area model beside the published example of milk expenditure in 43 small areas of the United States (Arora and Lahiri
 * 1997, Statistica Sinica 7:1053; major areas of You and Chapman 2006, Survey Methodology 32:97), with what the R package
 * sae prints for {@code yi ~ as.factor(MajorArea)} as the tests of samplics quote it; sae stops at a relative change of
 * 1e-4, so that its last digits are not those of the limit.
 */
class FayHerriotTest {

    private static List<SmallArea> milk() {
        List<SmallArea> areas = new ArrayList<>();
        for (Map<String, String> row : Golden.read("milk")) {
            int major = Integer.parseInt(row.get("major"));
            areas.add(SmallArea.of(
                    row.get("area"),
                    Golden.number(row.get("estimate")),
                    Golden.number(row.get("standardError")),
                    major == 2 ? 1 : 0,
                    major == 3 ? 1 : 0,
                    major == 4 ? 1 : 0));
        }
        return areas;
    }

    @ParameterizedTest
    @CsvSource({"REML, reml", "ML, ml", "MOMENTS, moments"})
    void estimatesAndErrorsAreThosePublished(AreaVariance variance, String column) {
        SmallAreaEstimates found =
                FayHerriot.REML.withVariance(variance).fit(milk()).orElseThrow();
        for (Map<String, String> row : Golden.read("milk")) {
            ModelledEstimate area = found.of(row.get("area"));
            assertThat(area.value()).as(row.toString()).isCloseTo(Golden.number(row.get(column)), within(2e-6));
            assertThat(area.rootMse() * area.rootMse())
                    .as(row.toString())
                    .isCloseTo(Golden.number(row.get(column + "Mse")), within(2e-7));
        }
    }

    @Test
    void theVarianceBetweenAreasAndTheCoefficientsAreThosePublished() {
        SmallAreaEstimates found = FayHerriot.REML.fit(milk()).orElseThrow();
        assertThat(found.betweenAreas()).isCloseTo(0.01855022, within(2e-7));
        double[] coefficients = {0.9681890, 0.1327801, 0.2269462, -0.2413011};
        double[] errors = {0.06936208, 0.10300072, 0.09232981, 0.08161707};
        for (int i = 0; i < coefficients.length; i++) {
            assertThat(found.coefficients().get(i)).isCloseTo(coefficients[i], within(5e-7));
            assertThat(found.coefficientErrors().get(i)).isCloseTo(errors[i], within(5e-7));
        }
    }

    @Test
    void anAreaWithoutSampleHasWhatTheModelSays() {
        List<SmallArea> areas = milk();
        areas.add(SmallArea.withoutSample("new", 0, 0, 1));
        SmallAreaEstimates found = FayHerriot.REML.fit(areas).orElseThrow();
        ModelledEstimate area = found.of("new");
        assertThat(area.source()).isEqualTo(ModelledEstimate.Source.SYNTHETIC);
        assertThat(area.value())
                .isCloseTo(found.coefficients().get(0) + found.coefficients().get(3), within(1e-15));
        assertThat(area.rootMse()).isGreaterThan(Math.sqrt(found.betweenAreas()));
        assertThat(area.toString()).startsWith("new: SYNTHETIC 0.72");
    }

    private static List<SmallArea> shares() {
        double[] shares = {0.12, 0.3, 0.22, 0.4, 0.05, 0.27, 0.33, 0.18};
        List<SmallArea> areas = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double size = 40 + 10.0 * i;
            double error = Math.sqrt(shares[i] * (1 - shares[i]) / size);
            areas.add(new SmallArea("A" + i, shares[i], error, size, List.of((double) (i % 3))));
        }
        return areas;
    }

    @Test
    void sharesStaySharesOnABentScale() {
        for (AreaTransformation scale : List.of(AreaTransformation.ARCSINE, AreaTransformation.LOGIT)) {
            SmallAreaEstimates plain = FayHerriot.REML
                    .withTransformation(scale)
                    .withBiasCorrected(false)
                    .fit(shares())
                    .orElseThrow();
            SmallAreaEstimates corrected =
                    FayHerriot.REML.withTransformation(scale).fit(shares()).orElseThrow();
            for (int i = 0; i < plain.list().size(); i++) {
                ModelledEstimate area = corrected.list().get(i);
                assertThat(area.interval(0.99).lower()).isBetween(0.0, area.value());
                assertThat(area.interval(0.99).upper()).isBetween(area.value(), 1.0);
                // below one half both scales bend so that the mean lies above the transformed mean
                assertThat(area.value()).isGreaterThan(plain.list().get(i).value());
                assertThat(area.value()).isCloseTo(plain.list().get(i).value(), within(0.01));
            }
        }
    }

    @Test
    void theMeanBehindANormalVariableIsThatOfItsDensity() {
        // sin^2 of a normal variable: (1 - cos(2 m) exp(-2 v)) / 2; by adding up the density instead
        double mean = 0.4;
        double deviation = 0.2;
        double sum = 0;
        double weights = 0;
        for (int i = -4000; i <= 4000; i++) {
            double z = i / 500.0;
            double weight = Math.exp(-z * z / 2);
            sum += weight * Math.pow(Math.sin(mean + deviation * z), 2);
            weights += weight;
        }
        assertThat(AreaTransformation.ARCSINE.meanBack(mean, deviation * deviation))
                .isCloseTo(sum / weights, within(1e-12));
        // the logistic function is symmetric about 0
        assertThat(AreaTransformation.LOGIT.meanBack(0, 0.7)).isCloseTo(0.5, within(1e-14));
    }

    @Test
    void benchmarkedAreasAddUpToTheDirectTotal() {
        SmallAreaEstimates found = FayHerriot.REML.fit(milk()).orElseThrow();
        Map<String, Double> weights = new LinkedHashMap<>();
        Golden.read("milk").forEach(row -> weights.put(row.get("area"), Golden.number(row.get("n")) / 1000));
        for (Benchmarking how : Benchmarking.values()) {
            SmallAreaEstimates changed = found.benchmarked(weights, 9.9, how);
            double sum = changed.list().stream()
                    .mapToDouble(area -> weights.get(area.area()) * area.value())
                    .sum();
            assertThat(sum).isCloseTo(9.9, within(1e-12));
            assertThat(changed.benchmarking()).contains(how);
        }
        assertThatThrownBy(() -> found.benchmarked(Map.of(), 1, Benchmarking.RATIO))
                .hasMessage("area 1 needs a weight above 0 in the total, found none");
    }

    @Test
    void aShareWithoutErrorIsNamedAndModelled() {
        List<SmallArea> areas = new ArrayList<>(shares());
        areas.add(SmallArea.of("none", 0, 0, 1));
        ValueWithProblems<SmallAreaEstimates> found =
                FayHerriot.REML.withTransformation(AreaTransformation.LOGIT).fit(areas);
        assertThat(found.problems()).extracting(Problem::code).containsExactly("NO_USABLE_ESTIMATE");
        assertThat(found.problems().get(0).subject()).isEqualTo("none");
        assertThat(found.value().of("none").source()).isEqualTo(ModelledEstimate.Source.SYNTHETIC);
    }

    @Test
    void areasThatCannotBeModelledAreRefused() {
        List<SmallArea> twice = List.of(SmallArea.of("A", 1, 1, 2), SmallArea.of("A", 1, 1));
        assertThatThrownBy(() -> FayHerriot.REML.fit(twice))
                .hasMessageContaining("error DUPLICATE_AREA (A)")
                .hasMessageContaining("error BAD_COVARIATES (A): found covariates []; expected 1 finite numbers");
        assertThatThrownBy(() -> FayHerriot.REML.fit(List.of()))
                .hasMessage("error TOO_FEW_AREAS (areas): found 0 areas with a usable estimate for 1 coefficients;"
                        + " expected at least 2; use fewer covariates, or more areas");
        List<SmallArea> same =
                List.of(SmallArea.of("A", 1, 1, 2), SmallArea.of("B", 2, 1, 2), SmallArea.of("C", 3, 1, 2));
        assertThatThrownBy(() -> FayHerriot.REML.fit(same)).hasMessageContaining("error DEPENDENT_COVARIATE");
    }
}
