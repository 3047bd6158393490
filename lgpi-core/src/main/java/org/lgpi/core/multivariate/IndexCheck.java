package org.lgpi.core.multivariate;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.stat.Correlation;

/**
 * The checks of an index as a whole on the findings of one period.
 *
 * <p>Statistics describe what was observed; everything else is of the values that the index is made of: criteria
 * normalised, groups and index as published. Components and alphas are of each {@link Family}.
 *
 * @param period the year
 * @param statistics statistics of each criterion
 * @param correlations correlations of nodes by all three coefficients
 * @param components principal components of each family
 * @param reliability Cronbach's alpha of each family, and without each of its nodes
 * @param importance weights beside the importance that nodes really have
 * @param problems what could not be computed, and why
 */
public record IndexCheck(
        Year period,
        List<CriterionStatistics> statistics,
        List<NodeCorrelation> correlations,
        List<PrincipalComponents> components,
        List<Reliability> reliability,
        List<NodeImportance> importance,
        List<Problem> problems) {

    /**
     * What is looked for.
     *
     * @param low correlations of siblings below are flagged
     * @param high correlations of siblings above are flagged
     * @param rule how many principal components are kept
     * @param confidence confidence level of the intervals of alpha
     */
    public record Settings(double low, double high, ComponentRule rule, double confidence) {

        /** Below -0.4 and above 0.9, eigenvalues of at least 1, intervals of 95 percent. */
        public static final Settings STANDARD = new Settings(-0.4, 0.9, ComponentRule.KAISER, 0.95);

        /** Checks the parts. */
        public Settings {
            Objects.requireNonNull(rule, "rule");
            if (!(low <= high)) {
                throw new IllegalArgumentException("the low threshold " + low + " is above the high one, " + high);
            }
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + confidence);
            }
        }
    }

    /** Copies the lists. */
    public IndexCheck {
        Objects.requireNonNull(period, "period");
        statistics = List.copyOf(statistics);
        correlations = List.copyOf(correlations);
        components = List.copyOf(components);
        reliability = List.copyOf(reliability);
        importance = List.copyOf(importance);
        problems = List.copyOf(problems);
    }

    /**
     * Checks an index with the standard settings.
     *
     * @param definition the index
     * @param table findings
     * @param period the year to look at
     * @return the checks
     */
    public static IndexCheck of(IndexDefinition definition, AssessmentTable table, Year period) {
        return of(definition, table, period, Settings.STANDARD);
    }

    /**
     * Checks an index.
     *
     * @param definition the index
     * @param table findings
     * @param period the year to look at
     * @param settings what is looked for
     * @return the checks
     * @throws IllegalArgumentException if the table is of another framework
     */
    public static IndexCheck of(IndexDefinition definition, AssessmentTable table, Year period, Settings settings) {
        Framework framework = definition.framework();
        ValueTable values = ValueTable.scored(definition, table, period);
        List<NodeCorrelation> correlations = new ArrayList<>();
        for (Correlation method : Correlation.values()) {
            correlations.addAll(NodeCorrelation.of(framework, values, method, settings.low(), settings.high()));
        }
        List<PrincipalComponents> components = new ArrayList<>();
        List<Reliability> reliability = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Family family : Family.of(framework)) {
            ValueWithProblems<Optional<PrincipalComponents>> found =
                    PrincipalComponents.of(family, values, settings.rule());
            found.value().ifPresent(components::add);
            problems.addAll(found.problems());
            reliability.addAll(Reliability.of(family, values, settings.confidence()));
        }
        return new IndexCheck(
                period,
                CriterionStatistics.of(ValueTable.observed(table, period)),
                correlations,
                components,
                reliability,
                NodeImportance.of(definition, values),
                problems);
    }

    /** Returns one line: the numbers of criteria, correlations and problems. */
    @Override
    public String toString() {
        return "checks of " + period + ": " + statistics.size() + " criteria, " + correlations.size()
                + " correlations, " + components.size() + " families with components, " + problems.size() + " problems";
    }
}
