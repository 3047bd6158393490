package org.lgpi.core.assessment;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.territory.Unit;

/**
 * What was found in one unit and period. Criteria without a finding are {@code NOT_ASSESSED}; criteria that do not apply
 * to the unit are {@code NOT_APPLICABLE}. Immutable and thread-safe.
 */
public final class Assessment {

    private final Framework framework;
    private final Unit unit;
    private final Year period;
    private final Map<String, Observation> observations;

    Assessment(Framework framework, Unit unit, Year period, Map<String, Observation> observations) {
        this.framework = framework;
        this.unit = unit;
        this.period = period;
        this.observations = Collections.unmodifiableMap(observations);
    }

    /**
     * Starts the assessment of a unit of which only the code is known.
     *
     * @param framework what is assessed
     * @param unit code of the unit
     * @param period the year
     * @return an empty builder
     */
    public static Builder builder(Framework framework, String unit, Year period) {
        return new Builder(framework, Unit.of(unit), period);
    }

    /**
     * Starts the assessment of a unit; criteria that do not apply to its attributes become {@code NOT_APPLICABLE}.
     *
     * @param framework what is assessed
     * @param unit the unit
     * @param period the year
     * @return an empty builder
     */
    public static Builder builder(Framework framework, Unit unit, Year period) {
        return new Builder(framework, unit, period);
    }

    /**
     * Returns what is assessed.
     *
     * @return the framework
     */
    public Framework framework() {
        return framework;
    }

    /**
     * Returns the code of the unit.
     *
     * @return the code
     */
    public String unit() {
        return unit.code();
    }

    /** What is known of the unit beside its code. */
    Unit unitDetails() {
        return unit;
    }

    /**
     * Returns the year.
     *
     * @return the year
     */
    public Year period() {
        return period;
    }

    /**
     * Returns the findings that were entered or follow from the applicability.
     *
     * @return observation by code of the criterion, in the order of the framework
     */
    public Map<String, Observation> observations() {
        return observations;
    }

    /**
     * Returns the finding of one criterion.
     *
     * @param criterion code of the criterion
     * @return the observation, {@code NOT_ASSESSED} if there is none
     * @throws IllegalArgumentException if the framework has no such criterion
     */
    public Observation observation(String criterion) {
        if (framework.position(criterion) < 0) {
            throw new IllegalArgumentException("no criterion " + criterion + " in " + framework.code());
        }
        return observations.getOrDefault(criterion, Observation.NOT_ASSESSED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that
                && framework.equals(that.framework)
                && unit.code().equals(that.unit.code())
                && period.equals(that.period)
                && observations.equals(that.observations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit.code(), period, observations);
    }

    /** Returns one line: unit, period and the number of criteria with a value. */
    @Override
    public String toString() {
        long values = observations.values().stream()
                .filter(observation -> observation.status().carriesValue())
                .count();
        return unit.code() + " " + period + ": " + values + " of "
                + framework.criteria().size() + " criteria with a value";
    }

    /** Collects the findings of one unit; not thread-safe. A later entry for a criterion replaces an earlier one. */
    public static final class Builder {

        private final Framework framework;
        private final Unit unit;
        private final Year period;
        private final Map<String, Observation> entered = new LinkedHashMap<>();

        private Builder(Framework framework, Unit unit, Year period) {
            this.framework = Objects.requireNonNull(framework, "framework");
            this.unit = Objects.requireNonNull(unit, "unit");
            this.period = Objects.requireNonNull(period, "period");
        }

        /**
         * Enters a value.
         *
         * @param criterion code of the criterion
         * @param value value on its scale
         * @return this builder
         */
        public Builder value(String criterion, double value) {
            return observation(criterion, Observation.of(value));
        }

        /**
         * Enters an estimate with its standard error.
         *
         * @param criterion code of the criterion
         * @param value value on its scale
         * @param standardError standard error on its scale, 0 or more
         * @return this builder
         */
        public Builder estimate(String criterion, double value, double standardError) {
            return observation(
                    criterion,
                    Observation.builder()
                            .value(value)
                            .standardError(standardError)
                            .build());
        }

        /**
         * Enters why there is no value.
         *
         * @param criterion code of the criterion
         * @param status a status that carries no value
         * @return this builder
         */
        public Builder status(String criterion, ObservationStatus status) {
            return observation(criterion, Observation.of(status));
        }

        /**
         * Enters a finding with all that is known of it.
         *
         * @param criterion code of the criterion
         * @param observation the finding
         * @return this builder
         */
        public Builder observation(String criterion, Observation observation) {
            entered.put(criterion, Objects.requireNonNull(observation, "observation"));
            return this;
        }

        /**
         * Returns the assessment.
         *
         * @return the assessment
         * @throws InvalidDefinitionException with every unknown criterion, value off its scale and value of a criterion
         *     that does not apply to the unit
         */
        public Assessment build() {
            List<Problem> problems = new ArrayList<>();
            entered.forEach((code, observation) -> check(code, observation, problems));
            InvalidDefinitionException.throwIfAny(problems);
            Map<String, Observation> complete = new LinkedHashMap<>();
            Map<String, String> properties = unit.properties();
            for (Criterion criterion : framework.criteria()) {
                Observation observation = entered.get(criterion.code());
                if (!criterion.appliesTo().includes(properties)) {
                    observation = Observation.of(ObservationStatus.NOT_APPLICABLE);
                }
                if (observation != null) {
                    complete.put(criterion.code(), observation);
                }
            }
            return new Assessment(framework, unit, period, complete);
        }

        private void check(String code, Observation observation, List<Problem> problems) {
            Criterion criterion = framework.criterion(code).orElse(null);
            if (criterion == null) {
                problems.add(ObservationCheck.unknownCriterion(framework, code));
            } else {
                ObservationCheck.problem(criterion, unit, observation).ifPresent(problems::add);
            }
        }
    }
}
