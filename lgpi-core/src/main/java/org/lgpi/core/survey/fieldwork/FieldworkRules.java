package org.lgpi.core.survey.fieldwork;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;

/** What is looked for among the interviews of a survey, and from where on it is reported. */
@Value.Immutable
public interface FieldworkRules extends WithFieldworkRules {

    /**
     * Returns the domain of the units that the sample was planned by; near duplicates are looked for within it.
     *
     * @return name of a domain of the survey; empty if all respondents are one unit
     */
    Optional<String> unit();

    /**
     * Returns the domain that names interviewers.
     *
     * @return name of a domain of the survey, empty if not known
     */
    Optional<String> interviewer();

    /**
     * Returns the item that holds the duration of the interview.
     *
     * @return code of a {@code NUMBER} item, empty if durations are not known
     */
    Optional<String> duration();

    /**
     * Returns from which share of equal answers on two interviews count as near duplicates.
     *
     * @return share of the items that both answered, above 0 and up to 1; 0.85 unless stated (Kuriakose and Robbins 2016,
     *     Statistical Journal of the IAOS 32:283)
     */
    @Value.Default
    default double nearDuplicate() {
        return 0.85;
    }

    /**
     * Returns how many items two interviews must both have answered to be compared.
     *
     * @return the number, at least 1; 10 unless stated, because few answers agree by chance
     */
    @Value.Default
    default int minimumItems() {
        return 10;
    }

    /**
     * Returns how many ratings on the same scale must be answered, all alike, to count as a straight line.
     *
     * @return the number, at least 2; 5 unless stated
     */
    @Value.Default
    default int straightLine() {
        return 5;
    }

    /**
     * Returns how far below the median an interview counts as too fast.
     *
     * @return number of robust standard deviations of the logarithms of durations, above 0; 2.5 unless stated (Leys et
     *     al. 2013, Journal of Experimental Social Psychology 49:764)
     */
    @Value.Default
    default double deviations() {
        return 2.5;
    }

    /**
     * Returns how many interviews were planned.
     *
     * @return number by unit; empty if there was no plan
     */
    Map<String, Integer> planned();

    /** Checks the numbers. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        if (!(nearDuplicate() > 0 && nearDuplicate() <= 1)) {
            check.error(
                    "OUT_OF_RANGE",
                    "nearDuplicate",
                    Double.toString(nearDuplicate()),
                    "a share above 0 and up to 1",
                    "correct it");
        }
        if (!(deviations() > 0)) {
            check.error("OUT_OF_RANGE", "deviations", Double.toString(deviations()), "a number above 0", "correct it");
        }
        check.atLeast("minimumItems", minimumItems(), 1);
        check.atLeast("straightLine", straightLine(), 2);
        planned().forEach((unit, count) -> check.atLeast("planned." + unit, count, 0));
        if (!planned().isEmpty() && unit().isEmpty()) {
            check.error("NO_UNIT", "planned", "a plan by unit", "the domain of the units", "name it as unit");
        }
        check.throwIfAny();
    }

    /**
     * Starts new rules.
     *
     * @return an empty builder; nothing is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableFieldworkRules.Builder {
        Builder() {}
    }
}
