package org.lgpi.core.survey.indicator;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;

/**
 * The way from the items of a survey to the criteria of an index, for all units at once.
 *
 * <pre>{@code
 * IndicatorEstimates found = indicators.estimate(data);
 * IndicatorAssessments.of(found, index.framework(), Year.of(2026), PublicationRules.N_AND_CV);   // for all units
 * SurveyEstimate here = found.of("4.1.1", "KZ-191");                                             // or for one
 * Assessment.builder(index.framework(), "KZ-191", Year.of(2026)).estimate("4.1.1", here.value(), here.standardError());
 * }</pre>
 */
@Value.Immutable
public interface Indicators extends WithIndicators {

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
     * Returns the domain of the survey whose groups are the units.
     *
     * @return name of the domain
     */
    String unit();

    /**
     * Returns the year that the indicators are about.
     *
     * @return the year, empty if it is told when they are used
     */
    Optional<Year> period();

    /**
     * Returns the indicators.
     *
     * @return one for each criterion, at least one
     */
    List<Indicator> indicators();

    /**
     * Returns what keeps these indicators from being estimated from a survey.
     *
     * @param design design of the survey
     * @return the problems, empty if there are none
     */
    default List<Problem> problems(SurveyDesign design) {
        return IndicatorCheck.against(this, design);
    }

    /**
     * Estimates the indicators in every unit.
     *
     * @param data the answers
     * @return the estimates by indicator, then unit
     * @throws InvalidDefinitionException with all items and domains that the survey lacks, and recodes that do not fit
     */
    default IndicatorEstimates estimate(SurveyData data) {
        InvalidDefinitionException.throwIfAny(problems(data.design()));
        List<IndicatorEstimate> list = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            list.addAll(new IndicatorColumn(data, indicator).estimate(unit()));
        }
        return new IndicatorEstimates(list);
    }

    /**
     * Returns what each respondent contributes to an indicator.
     *
     * @param data the answers
     * @param criterion code of the criterion
     * @return a number for each row, NaN where there is none, in the order of adding
     * @throws IllegalArgumentException if there is no such indicator
     * @throws InvalidDefinitionException as {@link #estimate} does
     */
    default double[] numbers(SurveyData data, String criterion) {
        InvalidDefinitionException.throwIfAny(problems(data.design()));
        Indicator indicator = indicators().stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no indicator of criterion " + criterion + " in " + code()));
        return new IndicatorColumn(data, indicator).inOrderOfAdding();
    }

    /** Checks what can be checked without the survey. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        check.code("code", code());
        check.codes(
                "indicators", indicators().stream().map(Indicator::criterion).toList());
        if (indicators().isEmpty()) {
            check.error("NO_INDICATOR", "indicators", "none", "at least one", "say what items become which criterion");
        }
        indicators().forEach(indicator -> IndicatorCheck.alone(indicator, check));
        check.throwIfAny();
    }

    /**
     * Starts new indicators.
     *
     * @return an empty builder; the code, the unit and an indicator are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableIndicators.Builder {
        Builder() {}
    }
}
