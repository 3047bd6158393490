package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;

/**
 * How a sample was drawn and what was asked: declared once, obeyed by every estimate.
 *
 * <p>Where every settlement is surveyed, the settlement is the stratum and the PSU is the cluster inside it, or the
 * respondent. Where settlements were sampled, the settlement is the PSU.
 */
@Value.Immutable
public interface SurveyDesign extends WithSurveyDesign {

    /**
     * Returns the code.
     *
     * @return the code
     */
    String code();

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
     * Returns which columns carry the design.
     *
     * @return the columns; none unless stated
     */
    @Value.Default
    default SurveyColumns columns() {
        return SurveyColumns.NONE;
    }

    /**
     * Returns the replicate weights from which errors come, in place of strata and PSUs.
     *
     * @return their columns, empty if errors come from linearisation
     */
    Optional<ReplicateColumns> replicates();

    /**
     * Returns what a stratum with a single PSU adds.
     *
     * @return the policy; {@code FAIL} unless stated
     */
    @Value.Default
    default SinglePsu singlePsu() {
        return SinglePsu.FAIL;
    }

    /**
     * Tells whether {@code CENTRE} and {@code AVERAGE} also hold for a stratum of which a domain touches one PSU only.
     *
     * @return true if so; false unless stated
     */
    @Value.Default
    default boolean domainSinglePsu() {
        return false;
    }

    /**
     * Returns how degrees of freedom are counted.
     *
     * @return the rule; {@code DOMAIN} unless stated
     */
    @Value.Default
    default DegreesOfFreedom df() {
        return DegreesOfFreedom.DOMAIN;
    }

    /**
     * Tells whether codes of PSUs are unique within their stratum only, so that {@code 1} in two strata is two PSUs.
     *
     * @return true if so; false unless stated, and then a PSU in two strata is an error
     */
    @Value.Default
    default boolean nestedPsus() {
        return false;
    }

    /**
     * Returns the columns that may hold what looks like identity numbers or telephone numbers.
     *
     * @return names of columns, perhaps none; any other column of that look is refused by readers
     */
    List<String> allowedPersonalColumns();

    /**
     * Returns the columns by which estimates may be grouped.
     *
     * @return names of domain columns, perhaps none
     */
    List<String> domains();

    /**
     * Returns what was asked.
     *
     * @return the items in the order of the questionnaire
     */
    List<SurveyItem> items();

    /**
     * Returns the position of an item.
     *
     * @param code code of the item
     * @return position from 0
     * @throws IllegalArgumentException if there is no such item
     */
    default int itemPosition(String code) {
        for (int i = 0; i < items().size(); i++) {
            if (items().get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("unknown item " + code + "; the survey has "
                + items().stream().map(SurveyItem::code).toList());
    }

    /**
     * Returns an item.
     *
     * @param code code of the item
     * @return the item
     * @throws IllegalArgumentException if there is no such item
     */
    default SurveyItem item(String code) {
        return items().get(itemPosition(code));
    }

    /**
     * Returns the position of a domain column.
     *
     * @param name name of the column
     * @return position from 0
     * @throws IllegalArgumentException if there is no such domain
     */
    default int domainPosition(String name) {
        int position = domains().indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("unknown domain " + name + "; the survey has " + domains());
        }
        return position;
    }

    /**
     * Returns the fingerprint of all that can change a number: columns, policies, domains and items without their
     * labels.
     *
     * @return the fingerprint
     */
    @Value.Lazy
    default Fingerprint fingerprint() {
        Fingerprint.Builder print = Fingerprint.builder().add("survey-design/1").add(code());
        print.add(columns().stratum().orElse(""))
                .add(columns().psu().orElse(""))
                .add(columns().weight().orElse(""))
                .add(columns().populationPsus().orElse(""))
                .add(columns().populationInPsu().orElse(""))
                .add(singlePsu().name())
                .add(domainSinglePsu() ? 1 : 0)
                .add(df().name())
                .add(nestedPsus() ? 1 : 0)
                .add(domains().size());
        domains().forEach(print::add);
        print.add(items().size());
        for (SurveyItem item : items()) {
            print.add(item.code())
                    .add(item.kind().name())
                    .add(item.min().orElse(Double.NaN))
                    .add(item.max().orElse(Double.NaN))
                    .add(item.topBox().orElse(Double.NaN));
            for (Set<Double> codes : List.of(item.notApplicable(), item.noAnswer())) {
                print.add(codes.size());
                codes.stream().sorted().forEach(print::add);
            }
        }
        replicates().ifPresent(columns -> {
            print.add("replicates")
                    .add(columns.prefix().orElse(""))
                    .add(columns.columns().size());
            columns.columns().forEach(print::add);
            print.add(columns.type().name())
                    .add(columns.scale().orElse(Double.NaN))
                    .add(columns.rscales().size());
            columns.rscales().forEach(print::add);
            print.add(columns.mse() ? 1 : 0)
                    .add(columns.df().orElse(Double.NaN))
                    .add(columns.factors() ? 1 : 0);
        });
        return print.build();
    }

    /** Checks that no code stands twice and that the stages of the finite population build on each other. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SurveyItem item : items()) {
            if (!seen.add(item.code())) {
                problems.add(duplicate("DUPLICATE_ITEM", item.code()));
            }
        }
        seen.clear();
        for (String domain : domains()) {
            if (!seen.add(domain)) {
                problems.add(duplicate("DUPLICATE_DOMAIN", domain));
            }
        }
        if (columns().populationInPsu().isPresent()
                && columns().populationPsus().isEmpty()) {
            problems.add(Problem.error(
                    "SECOND_STAGE_ALONE",
                    code(),
                    "populationInPsu without populationPsus",
                    "both or the first stage alone",
                    "name the column with the number of PSUs in the population of each stratum"));
        }
        if (columns().populationInPsu().isPresent() && columns().psu().isEmpty()) {
            problems.add(Problem.error(
                    "SECOND_STAGE_WITHOUT_PSU",
                    code(),
                    "populationInPsu without psu",
                    "a psu column",
                    "name the psu column, or give populationPsus as the number of people in the stratum"));
        }
        InvalidDefinitionException.throwIfAny(problems);
    }

    private static Problem duplicate(String code, String name) {
        return Problem.error(code, name, "the name twice", "each name once", "remove or rename one of them");
    }

    /**
     * Starts a new design.
     *
     * @return an empty builder; the code is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableSurveyDesign.Builder {
        Builder() {}
    }
}
