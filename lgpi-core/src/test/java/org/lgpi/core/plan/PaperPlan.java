package org.lgpi.core.plan;

import java.util.List;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Money;

/**
 * The plan of A. D. Assanova et al., Improving the activities of local government bodies in the Republic of Kazakhstan,
 * doi 10.26577/be202515118: Tables 3 to 5 and Figure 2.
 */
final class PaperPlan {

    private PaperPlan() {}

    static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    static CostModel cost() {
        return CostModel.builder()
                .label(Label.of("Cost of one round in Kazakhstan"))
                .source("doi 10.26577/be202515118, Table 3")
                .currency("USD")
                .putSettlement("RURAL", 160)
                .putSettlement("URBAN", 87)
                .respondentsPerSettlement(500)
                .putPrice(SurveyMode.OWN_SURVEY, new CostRange(usd(5), usd(7), usd(8)))
                .addItem(item("QUESTIONNAIRE_AND_PLATFORM", 50_000))
                .addItem(item("LOGISTICS_AND_TRAINING", 100_000))
                .addItem(item("DATA_QUALITY", 75_000))
                .addItem(item("REPORTS", 50_000))
                .addPublished(
                        new PublishedCost("TABLE_3", CostScenario.STANDARD, 123_500, usd(864_500), usd(1_139_500)))
                .build();
    }

    private static CostItem item(String code, long amount) {
        return CostItem.builder().code(code).amount(CostRange.of(usd(amount))).build();
    }

    /** Tables 4 and 5; which strategy lessens which risk is not said there but read from the strategies' texts. */
    static RiskRegister risks() {
        return RiskRegister.builder()
                .source("doi 10.26577/be202515118, Tables 4 and 5")
                .addRisk(risk("IMP1", "IMPLEMENTATION", "HIGH", "MODERATE", "FINANCIAL_SUSTAINABILITY"))
                .addRisk(risk("IMP2", "IMPLEMENTATION", "MEDIUM", "HIGH", "STAKEHOLDER_ENGAGEMENT"))
                .addRisk(risk("IMP3", "IMPLEMENTATION", "HIGH", "HIGH", "DIGITAL_DIVIDE"))
                .addRisk(risk("IMP4", "IMPLEMENTATION", "MEDIUM", "MODERATE", "DATA_INTEGRITY"))
                .addRisk(risk("IMP5", "IMPLEMENTATION", "MEDIUM", "HIGH", "STAKEHOLDER_ENGAGEMENT", "POLITICAL_WILL"))
                .addRisk(risk("OPR1", "OPERATIONAL", "HIGH", "HIGH", "STAKEHOLDER_ENGAGEMENT"))
                .addRisk(risk("OPR2", "OPERATIONAL", "HIGH", "MODERATE", "FINANCIAL_SUSTAINABILITY", "POLITICAL_WILL"))
                .addRisk(risk("OPR3", "OPERATIONAL", "MEDIUM", "HIGH", "POLITICAL_WILL"))
                .addStrategies(
                        strategy("FINANCIAL_SUSTAINABILITY"),
                        strategy("STAKEHOLDER_ENGAGEMENT"),
                        strategy("DIGITAL_DIVIDE"),
                        strategy("DATA_INTEGRITY"),
                        strategy("POLITICAL_WILL"))
                .build();
    }

    private static Risk risk(String code, String category, String impact, String likelihood, String... strategies) {
        return Risk.builder()
                .code(code)
                .category(category)
                .rating(new RiskRating(impact, likelihood))
                .addStrategies(strategies)
                .build();
    }

    private static Strategy strategy(String code) {
        return new Strategy(code, Label.EMPTY, List.of());
    }

    /** Figure 2; the paper does not say whether its months are durations or time since the start. */
    static Roadmap roadmap() {
        return Roadmap.builder()
                .source("doi 10.26577/be202515118, Figure 2")
                .addPhase(phase("PREPARATION", 6, 12))
                .addPhase(phase("ROLLOUT", 12, 18))
                .addPhase(phase("SCALING", 18, 36))
                .addPhase(Phase.builder().code("MONITORING").isOngoing(true).build())
                .build();
    }

    static Phase phase(String code, int minimum, int maximum) {
        return Phase.builder()
                .code(code)
                .minimumMonths(minimum)
                .maximumMonths(maximum)
                .build();
    }
}
