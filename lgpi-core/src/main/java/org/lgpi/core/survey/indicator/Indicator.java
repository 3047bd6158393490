package org.lgpi.core.survey.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;
import org.lgpi.core.survey.SurveyItem;

/**
 * How answers to one or several items become a criterion of an index.
 *
 * <p>The number of a respondent is the mean of the recoded answers to the items, if at least {@link #minimumAnswered} of
 * them were answered; the number of a unit is the mean over its respondents by the design of the survey. A respondent
 * whom none of the items concerns, by a code of {@link SurveyItem#notApplicable}, by {@link #notApplicable} or by {@link
 * #onlyIf}, is counted apart from one who did not answer.
 */
@Value.Immutable
public interface Indicator extends WithIndicator {

    /**
     * Returns the code of the criterion.
     *
     * @return the code
     */
    String criterion();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns the items.
     *
     * @return codes of items, at least one
     */
    List<String> items();

    /**
     * Returns how answers become numbers.
     *
     * @return the recode; the place on the scale unless stated
     */
    @Value.Default
    default Recode recode() {
        return Recode.share();
    }

    /**
     * Returns the items that count the other way round, so that the number of an answer is 1 less its share.
     *
     * @return codes of items, perhaps none; only with {@link Recode.Share}
     */
    Set<String> reversed();

    /**
     * Returns how many of the items must be answered.
     *
     * @return the number, at least 1; all unless stated
     */
    @Value.Default
    default int minimumAnswered() {
        return items().size();
    }

    /**
     * Returns answers that say the question did not concern the respondent, beside the codes of the items.
     *
     * @return answers on the scale of the items, perhaps none
     */
    Set<Double> notApplicable();

    /**
     * Returns answers that count as none, beside the codes of the items.
     *
     * @return answers on the scale of the items, perhaps none
     */
    Set<Double> noAnswer();

    /**
     * Returns whom the items concern.
     *
     * @return the skip pattern; empty if they concern everybody
     */
    Optional<SkipPattern> onlyIf();

    /**
     * Starts a new indicator.
     *
     * @return an empty builder; the criterion and an item are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }
}
