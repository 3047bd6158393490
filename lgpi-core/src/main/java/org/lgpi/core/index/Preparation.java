package org.lgpi.core.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happens to observed values before they are normalised, in this order: denominators, screening of units,
 * imputation, treatment of outliers. Each part starts from what the part before left; none is needed.
 */
@Value.Immutable
public interface Preparation extends WithPreparation {

    /** Nothing happens. */
    Preparation NONE = builder().build();

    /**
     * Returns what criteria are divided by.
     *
     * @return denominator by code of the criterion, perhaps none
     */
    Map<String, Denominator> denominators();

    /**
     * Returns which units are scored.
     *
     * @return the screening, empty if all are
     */
    Optional<Screening> screening();

    /**
     * Returns how missing values are filled.
     *
     * @return imputations in the order in which they are tried, perhaps none
     */
    List<Imputation> imputation();

    /**
     * Returns what is done about outliers.
     *
     * @return the treatment of criteria that have none of their own, empty for none
     */
    Optional<Treatment> treatment();

    /**
     * Returns the treatment of single criteria.
     *
     * @return treatment by code of the criterion, perhaps none
     */
    Map<String, Treatment> treatmentOf();

    /**
     * Tells whether nothing happens.
     *
     * @return true if no part is there
     */
    default boolean isNone() {
        return equals(NONE);
    }

    /**
     * Tells whether something must be learned from a population.
     *
     * @return true if there is a treatment, or an imputation that learns
     */
    default boolean needsFit() {
        return treatment().isPresent()
                || !treatmentOf().isEmpty()
                || imputation().stream().anyMatch(step -> step.method().needsFit());
    }

    /**
     * Returns the treatment of a criterion.
     *
     * @param criterion code of the criterion
     * @return its own, else that of all, else {@link Treatment#NONE}
     */
    default Treatment treatment(String criterion) {
        Treatment own = treatmentOf().get(criterion);
        return own != null ? own : treatment().orElse(Treatment.NONE);
    }

    /**
     * Starts a new preparation.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutablePreparation.Builder {
        Builder() {}
    }
}
