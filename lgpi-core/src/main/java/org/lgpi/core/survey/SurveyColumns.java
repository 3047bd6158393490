package org.lgpi.core.survey;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which columns of the data carry the design. A column that is not named is not part of the design: without a stratum
 * column there is one stratum, without a PSU column each respondent is a PSU, without a weight column all weigh 1.
 */
@Value.Immutable
public interface SurveyColumns {

    /** No column at all: a simple random sample with replacement. */
    SurveyColumns NONE = builder().build();

    /**
     * Returns the column of strata.
     *
     * @return name of the column, empty if the sample is not stratified
     */
    Optional<String> stratum();

    /**
     * Returns the column of primary sampling units.
     *
     * @return name of the column, empty if each respondent was drawn alone
     */
    Optional<String> psu();

    /**
     * Returns the column of sampling weights.
     *
     * @return name of the column, empty if all respondents weigh 1
     */
    Optional<String> weight();

    /**
     * Returns the column that tells how many PSUs the population of the row's stratum has.
     *
     * @return name of the column, empty if the PSUs count as drawn with replacement
     */
    Optional<String> populationPsus();

    /**
     * Returns the column that tells how many people the population of the row's PSU has.
     *
     * @return name of the column, empty if respondents within a PSU count as drawn with replacement
     */
    Optional<String> populationInPsu();

    /**
     * Starts a new choice of columns.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableSurveyColumns.Builder {
        Builder() {}
    }
}
