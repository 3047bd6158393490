package org.lgpi.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lgpi.core.base.Money;
import org.lgpi.core.plan.CostEstimate;
import org.lgpi.core.plan.CostLevel;
import org.lgpi.core.plan.CostScenario;
import org.lgpi.core.plan.Outcome;
import org.lgpi.core.plan.RiskRegister.Stage;
import org.lgpi.core.plan.Roadmap.Reading;
import org.lgpi.core.plan.Strategy;
import org.lgpi.io.json.CostJson;
import org.lgpi.io.json.RiskJson;
import org.lgpi.io.json.RoadmapJson;

/** The plan of the paper as it is bundled: A. D. Assanova et al., doi 10.26577/be202515118. */
class PaperPlanTest {

    @Test
    void costRecomputesAndItsPrintedTotalsToo() {
        CostEstimate estimate = Catalogue.paperCostModel().estimate(CostScenario.STANDARD);

        assertThat(estimate.respondents()).isEqualTo(123_500);
        assertThat(estimate.total()).isEqualTo(Money.of(1_139_500, "USD"));
        assertThat(Catalogue.paperCostModel().recompute()).isEmpty();
        assertThat(Catalogue.paperCostModel()
                        .estimate(CostScenario.of(200, CostLevel.HIGH))
                        .total())
                .isEqualTo(Money.of(670_200, "USD"));
    }

    @Test
    void eightRisksAreEachAnsweredByOneOfFiveStrategies() {
        assertThat(Catalogue.paperRisks().risks()).hasSize(8);
        assertThat(Catalogue.paperRisks().unanswered()).isEmpty();
        assertThat(Catalogue.paperRisks().heatMap(Stage.INHERENT).count("HIGH", "MODERATE"))
                .isEqualTo(2);
        assertThat(Catalogue.paperStrategies())
                .hasSize(5)
                .allSatisfy(strategy -> {
                    assertThat(strategy.actions()).hasSize(2);
                    assertThat(Catalogue.paperRisks().lessenedBy(strategy.code()))
                            .isNotEmpty();
                })
                .extracting(Strategy::code)
                .startsWith("FINANCIAL_SUSTAINABILITY");
    }

    @Test
    void roadmapHasBothReadings() {
        LocalDate start = LocalDate.of(2026, 1, 1);

        assertThat(Catalogue.paperRoadmap().reading()).isEmpty();
        assertThat(Catalogue.paperRoadmap().schedule(start, Reading.ELAPSED).phase("SCALING"))
                .hasValueSatisfying(phase -> assertThat(phase.latestEnd()).contains(start.plusMonths(36)));
        assertThat(Catalogue.paperRoadmap().schedule(start, Reading.DURATION).phase("SCALING"))
                .hasValueSatisfying(phase -> assertThat(phase.latestEnd()).contains(start.plusMonths(66)));
        assertThat(Catalogue.paperRoadmap().outcomes())
                .extracting(Outcome::code)
                .containsExactly("TRANSPARENCY", "PARTICIPATION", "SERVICE_QUALITY", "LOCAL_AUTONOMY");
        assertThat(Catalogue.paperRoadmap().phases().get(1).activities()).hasSize(5);
    }

    @Test
    void bundledFilesAreWrittenAsOurWritersWrite() throws IOException {
        assertThat(CostJson.write(Catalogue.paperCostModel())).isEqualTo(text("paper-cost.json"));
        assertThat(RiskJson.write(Catalogue.paperRisks())).isEqualTo(text("paper-risks.json"));
        assertThat(RoadmapJson.write(Catalogue.paperRoadmap())).isEqualTo(text("paper-roadmap.json"));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
