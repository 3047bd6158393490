package org.lgpi.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;

/**
 * The bundled Local Autonomy Index against the published formulas of release 1.0
 * (http://local-autonomy.andreasladner.ch/old/pivot%20tables.htm).
 */
class LocalAutonomyTest {

    private static final IndexDefinition LAI = Catalogue.lai();

    private static Assessment assessment(Map<String, Double> values) {
        Assessment.Builder builder = Assessment.builder(LAI.framework(), "U", Year.of(2014));
        values.forEach(builder::value);
        return builder.build();
    }

    private static double maximum(Criterion criterion) {
        return ((Scale.Points) criterion.scale()).maximum();
    }

    @Test
    void weighsTheVariablesAsAtFullScore() {
        // points of 100 that each variable adds at its maximum, under the assumed split of the maxima
        Map<String, Double> points = Map.ofEntries(
                Map.entry("LEGAL_PROTECTION", 7.6923),
                Map.entry("INSTITUTIONAL_DEPTH", 4.6154),
                Map.entry("EFFECTIVE_POLITICAL_DISCRETION", 18.4615),
                Map.entry("POLICY_SCOPE", 15.3846),
                Map.entry("FISCAL_AUTONOMY", 11.5385),
                Map.entry("FINANCIAL_SELF_RELIANCE", 8.6538),
                Map.entry("BORROWING_AUTONOMY", 2.8846),
                Map.entry("ORGANISATIONAL_AUTONOMY", 15.3846),
                Map.entry("FINANCIAL_TRANSFER_SYSTEM", 3.8462),
                Map.entry("ADMINISTRATIVE_SUPERVISION", 3.8462),
                Map.entry("CENTRAL_OR_REGIONAL_ACCESS", 7.6923));

        assertThat(LAI.framework().criteria()).hasSize(11);
        points.forEach((variable, expected) ->
                assertThat(100 * LAI.nodeWeights().effective().get(variable)).isCloseTo(expected, within(5e-5)));
    }

    @Test
    void followsThePublishedFormulas() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Map<String, Double> v = new HashMap<>();
            LAI.framework().criteria().forEach(c -> v.put(c.code(), random.nextDouble() * maximum(c)));

            Scorecard card = Scorer.of(LAI).score(assessment(v));

            double la = 100.0 / 3 * v.get("LEGAL_PROTECTION");
            double pd = 100.0 / 15 * (v.get("INSTITUTIONAL_DEPTH") + 3 * v.get("EFFECTIVE_POLITICAL_DISCRETION"));
            double ps = 100.0 / 4 * v.get("POLICY_SCOPE");
            double fa = 100.0
                    / 24
                    * (3 * v.get("FISCAL_AUTONOMY")
                            + 3 * v.get("FINANCIAL_SELF_RELIANCE")
                            + v.get("BORROWING_AUTONOMY"));
            double oa = 100.0 / 4 * v.get("ORGANISATIONAL_AUTONOMY");
            double ni = 100.0 / 6 * (v.get("FINANCIAL_TRANSFER_SYSTEM") + v.get("ADMINISTRATIVE_SUPERVISION"));
            double ac = 100.0 / 3 * v.get("CENTRAL_OR_REGIONAL_ACCESS");
            assertThat(List.of("LA", "PD", "PS", "FA", "OA", "NI", "AC"))
                    .extracting(code -> 100 * card.node(code).value())
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-10 ? 0 : Double.compare(a, b))
                    .containsExactly(la, pd, ps, fa, oa, ni, ac);
            assertThat(100 * card.index().value())
                    .isCloseTo((la + 3 * pd + 2 * ps + 3 * fa + 2 * oa + ni + ac) / 13, within(1e-10));
        }
    }

    @Test
    void marksWhatIsProvisional() {
        assertThat(LAI.framework().criteria())
                .filteredOn(criterion -> criterion.tags().values("maximum").contains("PROVISIONAL"))
                .extracting(Criterion::code)
                .containsExactlyInAnyOrder(
                        "INSTITUTIONAL_DEPTH",
                        "EFFECTIVE_POLITICAL_DISCRETION",
                        "FISCAL_AUTONOMY",
                        "FINANCIAL_TRANSFER_SYSTEM",
                        "FINANCIAL_SELF_RELIANCE",
                        "BORROWING_AUTONOMY",
                        "ADMINISTRATIVE_SUPERVISION");
        assertThat(LAI.framework().note().text("en")).contains("PROVISIONAL");
    }

    @Test
    void oneRawPointOfPolicyScopeMovesTheIndexByLessThanOnePoint() {
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility().withRescaledMaximum(4);
        ResponsibilityCoding.Builder coding = scheme.coding("U", Year.of(2014));
        scheme.services()
                .forEach(service -> coding.level(
                        service.code(),
                        service.code().equals("ZONING") ? ResponsibilityLevel.FULL : ResponsibilityLevel.NONE));
        double policyScope = scheme.score(List.of(coding.build())).rescaled("U", Year.of(2014));
        Map<String, Double> values = new HashMap<>();
        LAI.framework().criteria().forEach(c -> values.put(c.code(), 0.0));
        values.put("POLICY_SCOPE", policyScope);

        Scorecard card = Scorer.of(LAI).score(assessment(values));

        assertThat(100 * card.node("PS").value()).isCloseTo(5.8824, within(5e-5));
        assertThat(100 * card.index().value()).isCloseTo(0.905, within(5e-4));
    }
}
