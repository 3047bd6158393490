package org.lgpi.core.disclosure;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationCheck;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimate;
import org.lgpi.core.survey.indicator.IndicatorEstimates;

/** Hands the indicators of a survey to the assessments of an index, as far as they may be published. */
public final class IndicatorAssessments {

    private final Framework framework;
    private final PublicationRules rules;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    private IndicatorAssessments(Framework framework, PublicationRules rules) {
        this.framework = framework;
        this.rules = rules;
    }

    /**
     * Returns what becomes of an estimate: a value with its standard error; {@code SUPPRESSED} where the rules say so;
     * {@code NOT_ASSESSED} where nobody answered.
     *
     * @param estimate the estimate
     * @param rules what may be published
     * @return the observation
     */
    public static Observation observation(SurveyEstimate estimate, PublicationRules rules) {
        if (Double.isNaN(estimate.value())) {
            return Observation.NOT_ASSESSED;
        }
        if (rules.suppresses(estimate)) {
            return Observation.of(ObservationStatus.SUPPRESSED);
        }
        return Observation.builder()
                .value(estimate.value())
                .standardError(estimate.standardError())
                .build();
    }

    /**
     * Returns the indicators as a table of assessments, one row for each unit of the survey.
     *
     * <p>An indicator whose criterion the framework lacks, or whose criterion does not take any number (such as {@code
     * BINARY} or {@code LEVELS}), is one problem and left out; an estimate off the scale of its criterion is one for its
     * unit. Units that shall know which criteria apply to them: {@link AssessmentTable#withUnits}.
     *
     * @param estimates the indicators
     * @param framework what is assessed
     * @param period the year
     * @param rules what may be published
     * @return the table and the problems
     */
    public static ValueWithProblems<AssessmentTable> of(
            IndicatorEstimates estimates, Framework framework, Year period, PublicationRules rules) {
        return new IndicatorAssessments(framework, rules).table(estimates, period);
    }

    private ValueWithProblems<AssessmentTable> table(IndicatorEstimates estimates, Year period) {
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (IndicatorEstimate one : estimates.list()) {
            int row = table.row(one.unit(), period);
            Criterion criterion = framework.criterion(one.criterion()).orElse(null);
            if (criterion == null) {
                refuseOnce(one.criterion(), ObservationCheck.unknownCriterion(framework, one.criterion()));
            } else if (criterion.scale() instanceof Scale.Binary || criterion.scale() instanceof Scale.Levels) {
                refuseOnce(one.criterion(), unfit(criterion));
            } else {
                Observation observation = observation(one.estimate(), rules);
                Problem off = observation.status().carriesValue()
                        ? ObservationCheck.offScale(criterion, observation.value())
                                .orElse(null)
                        : null;
                if (off == null) {
                    table.set(row, framework.position(one.criterion()), observation);
                } else {
                    problems.add(Problem.error(
                            off.code(),
                            off.subject(),
                            off.found() + " in unit " + one.unit(),
                            off.expected(),
                            "choose another recode, or correct the scale of the criterion"));
                }
            }
        }
        return new ValueWithProblems<>(table.build(), problems);
    }

    private void refuseOnce(String criterion, Problem problem) {
        if (refused.add(criterion)) {
            problems.add(problem);
        }
    }

    private static Problem unfit(Criterion criterion) {
        return Problem.error(
                "UNFIT_SCALE",
                criterion.code(),
                "the scale " + criterion.scale().describe(),
                "a scale that takes any number, such as RANGE from 0 to 1",
                "change the scale of the criterion; the indicator was left out");
    }
}
