package org.lgpi.core.survey.weighting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.survey.SurveyData;

/**
 * How the weights of a survey are made: steps in their order.
 *
 * <pre>{@code
 * WeightingSpec spec = WeightingSpec.of("residents-2026", new WeightingStep.Raking(
 *     new WeightTarget("region", Map.of("R01", 150_000.0, "R02", 160_000.0)),
 *     new WeightTarget("sex", Map.of("f", 160_000.0, "m", 150_000.0))));
 * WeightingResult result = spec.applyTo(data);
 * SurveyEstimator.of(result.data()).mean("sat1");
 * }</pre>
 *
 * @param code code of the weighting
 * @param column name of the column that new weights are written to
 * @param steps the steps, at least one
 */
public record WeightingSpec(String code, String column, List<WeightingStep> steps) {

    /** Name of the column of new weights unless stated. */
    public static final String COLUMN = "calibratedWeight";

    /** Checks all that can be checked without data. */
    public WeightingSpec {
        Objects.requireNonNull(column, "column");
        steps = List.copyOf(steps);
        DefinitionCheck check = new DefinitionCheck();
        check.code("code", code);
        if (column.isBlank()) {
            check.error("EMPTY_NAME", "column", "an empty name", "the name of a column", "name it");
        }
        check.atLeast("steps", steps.size(), 1);
        for (int i = 0; i < steps.size(); i++) {
            WeightingCheck.step(WeightingCheck.name(steps, i), steps.get(i), check);
        }
        check.throwIfAny();
    }

    /**
     * Returns a weighting whose weights go to the usual column.
     *
     * @param code code of the weighting
     * @param steps the steps, at least one
     * @return the weighting
     */
    public static WeightingSpec of(String code, WeightingStep... steps) {
        return new WeightingSpec(code, COLUMN, List.of(steps));
    }

    /**
     * Makes the weights of a sample.
     *
     * @param data the sample; its weights are what the first step starts from, unless that is {@link WeightingStep.Base}
     * @return the sample with its new weights, whose errors allow for what was fitted, and a report on every step
     * @throws InvalidDefinitionException with all problems if steps name what the sample lacks, targets contradict the
     *     sample or each other, or a step cannot reach them
     */
    public WeightingResult applyTo(SurveyData data) {
        return new WeightingRun(data).run(this);
    }

    /**
     * Returns the domains that the steps divide the sample by.
     *
     * @return names of domains in the order of the steps, each once
     */
    public List<String> domains() {
        Set<String> domains = new LinkedHashSet<>();
        for (WeightingStep step : steps) {
            WeightingCheck.targets(step).forEach(target -> domains.addAll(WeightTarget.domains(target.by())));
            if (step instanceof WeightingStep.NonResponse cells) {
                domains.addAll(WeightTarget.domains(cells.by()));
            }
        }
        return List.copyOf(domains);
    }

    /** Returns one line: the code and the steps. */
    @Override
    public String toString() {
        return code + ": "
                + String.join(", ", steps.stream().map(WeightingStep::kind).toList());
    }
}
