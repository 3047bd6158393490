package org.lgpi.core.plan;

import java.util.OptionalLong;
import java.util.Set;
import org.immutables.value.Value;

/** What is varied in a cost model; every part not stated is taken from the model. */
@Value.Immutable
public interface CostScenario extends WithCostScenario {

    /** The model as it stands, at the expected costs of a survey of its own. */
    CostScenario STANDARD = builder().build();

    /**
     * Returns which end of the ranges is taken; the expected costs unless stated.
     *
     * @return the level
     */
    @Value.Default
    default CostLevel level() {
        return CostLevel.CENTRAL;
    }

    /**
     * Returns how the questions reach the people; a survey of its own unless stated.
     *
     * @return the mode
     */
    @Value.Default
    default SurveyMode mode() {
        return SurveyMode.OWN_SURVEY;
    }

    /**
     * Returns the number of settlements.
     *
     * @return the number, empty for that of the model
     */
    OptionalLong settlements();

    /**
     * Returns the number of respondents in each settlement.
     *
     * @return the number, empty for that of the model
     */
    OptionalLong respondentsPerSettlement();

    /**
     * Returns items that are left out, for example one that the price per respondent is thought to hold already.
     *
     * @return codes of items, perhaps none
     */
    Set<String> without();

    /**
     * Returns the scenario of a number of respondents at a level of costs.
     *
     * @param respondentsPerSettlement number in each settlement
     * @param level which end of the ranges is taken
     * @return the scenario
     */
    static CostScenario of(long respondentsPerSettlement, CostLevel level) {
        return builder()
                .respondentsPerSettlement(respondentsPerSettlement)
                .level(level)
                .build();
    }

    /**
     * Starts a new scenario.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableCostScenario.Builder {
        Builder() {}
    }
}
