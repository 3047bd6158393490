package org.lgpi.core.plan;

import java.util.Set;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A cost that does not depend on the number of respondents, such as the training of interviewers. */
@Value.Immutable
public interface CostItem {

    /**
     * Returns the code.
     *
     * @return the code, unique in its model
     */
    String code();

    /**
     * Returns what is paid for.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns the amount.
     *
     * @return lowest, expected and highest amount
     */
    CostRange amount();

    /**
     * Returns how often it falls due; not stated unless said.
     *
     * @return the recurrence
     */
    @Value.Default
    default Recurrence recurrence() {
        return Recurrence.NOT_STATED;
    }

    /**
     * Returns where the item is needed.
     *
     * @return modes of the survey, empty for all
     */
    Set<SurveyMode> modes();

    /**
     * Tells whether the item is needed in a mode.
     *
     * @param mode mode of the survey
     * @return true if the mode is named, or none is
     */
    default boolean isNeededIn(SurveyMode mode) {
        return modes().isEmpty() || modes().contains(mode);
    }

    /**
     * Starts a new item.
     *
     * @return an empty builder; code and amount are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableCostItem.Builder {
        Builder() {}
    }
}
