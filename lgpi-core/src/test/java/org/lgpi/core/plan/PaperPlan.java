package org.lgpi.core.plan;

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
}
