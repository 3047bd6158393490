package org.lgpi.core.plan;

import java.util.Objects;
import org.lgpi.core.base.Money;

/**
 * A cost that the source prints, to be compared with what the model gives.
 *
 * @param code name of the figure, unique in its model
 * @param scenario the scenario that it belongs to
 * @param respondents printed number of all respondents
 * @param dataCollection printed cost of asking
 * @param total printed cost of the round
 */
public record PublishedCost(String code, CostScenario scenario, long respondents, Money dataCollection, Money total) {

    /** Checks that no part is missing. */
    public PublishedCost {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(dataCollection, "dataCollection");
        Objects.requireNonNull(total, "total");
    }
}
