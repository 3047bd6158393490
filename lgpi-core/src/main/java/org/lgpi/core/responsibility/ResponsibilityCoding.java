package org.lgpi.core.responsibility;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;

/**
 * What one unit is responsible for in one period, as experts coded it. Components without an entry are {@code
 * NOT_ASSESSED}. Immutable and thread-safe.
 */
public final class ResponsibilityCoding {

    /**
     * What was found for one component.
     *
     * @param level the level, empty if the status carries none
     * @param status {@code SCORED} beside a level, else why there is none
     */
    public record Entry(Optional<ResponsibilityLevel> level, ObservationStatus status) {

        /** Checks that a level stands beside a status that carries a value, and beside no other. */
        public Entry {
            if (level.isPresent() != status.carriesValue()) {
                throw new IllegalArgumentException(
                        level.map(found -> "the level " + found).orElse("no level") + " beside the status " + status);
            }
        }

        static Entry of(ResponsibilityLevel level) {
            return new Entry(Optional.of(level), ObservationStatus.SCORED);
        }

        static Entry of(ObservationStatus status) {
            return new Entry(Optional.empty(), status);
        }
    }

    private static final Entry NOT_ASSESSED = Entry.of(ObservationStatus.NOT_ASSESSED);

    private final ResponsibilityScheme scheme;
    private final String unit;
    private final Year period;
    private final Map<String, Entry> entries;

    private ResponsibilityCoding(ResponsibilityScheme scheme, String unit, Year period, Map<String, Entry> entries) {
        this.scheme = scheme;
        this.unit = unit;
        this.period = period;
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Returns the scheme.
     *
     * @return the scheme
     */
    public ResponsibilityScheme scheme() {
        return scheme;
    }

    /**
     * Returns the unit.
     *
     * @return code of the unit
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns the period.
     *
     * @return the year
     */
    public Year period() {
        return period;
    }

    /**
     * Returns what was found for a component.
     *
     * @param service code of a service
     * @param component code of one of its components
     * @return the entry, {@code NOT_ASSESSED} if there is none
     * @throws IllegalArgumentException if the scheme has no such component
     */
    public Entry entry(String service, String component) {
        scheme.unknown(service, component).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return entries.getOrDefault(SchemeIndex.criterionCode(service, component), NOT_ASSESSED);
    }

    /**
     * Tells whether the unit is known to have no responsibility at all in a field: every component is coded {@code NONE}
     * or does not apply. A component that nobody has coded leaves this open, so the answer is false.
     *
     * @param field code of a field
     * @return true if nothing in the field is or could be the responsibility of the unit
     * @throws IllegalArgumentException if the scheme has no such field
     */
    public boolean isOutsidePowers(String field) {
        ServiceField found = scheme.field(field)
                .orElseThrow(() -> new IllegalArgumentException("no field " + field + " in " + scheme.code()
                        + "; it has "
                        + scheme.fields().stream().map(ServiceField::code).toList()));
        return found.services().stream()
                .allMatch(service -> service.components().stream()
                        .map(component -> entry(service.code(), component.code()))
                        .allMatch(entry -> entry.status() == ObservationStatus.NOT_APPLICABLE
                                || entry.level().equals(Optional.of(ResponsibilityLevel.NONE))));
    }

    /**
     * Returns the coding as findings in points, for the scorer of {@link ResponsibilityScheme#definition}.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        Assessment.Builder builder = Assessment.builder(scheme.definition().framework(), unit, period);
        for (Service service : scheme.services()) {
            for (Component component : service.components()) {
                String criterion = SchemeIndex.criterionCode(service.code(), component.code());
                Entry entry = entries.get(criterion);
                if (entry != null) {
                    entry.level()
                            .ifPresentOrElse(
                                    level -> builder.value(criterion, points(component, level)),
                                    () -> builder.status(criterion, entry.status()));
                }
            }
        }
        return builder.build();
    }

    private double points(Component component, ResponsibilityLevel level) {
        return switch (level) {
            case FULL -> component.points();
            case PARTIAL -> component.points() * scheme.partialShare();
            case NONE -> 0;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponsibilityCoding that
                && scheme.equals(that.scheme)
                && unit.equals(that.unit)
                && period.equals(that.period)
                && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, period, entries);
    }

    /** Returns one line: unit, period and the number of components coded. */
    @Override
    public String toString() {
        long coded = entries.values().stream()
                .filter(entry -> entry.level().isPresent())
                .count();
        return unit + " " + period + ": " + coded + " of "
                + scheme.definition().framework().criteria().size() + " components coded";
    }

    /** Collects the entries of one unit; not thread-safe. */
    public static final class Builder {

        private final ResponsibilityScheme scheme;
        private final String unit;
        private final Year period;
        private final Map<String, Entry> byService = new LinkedHashMap<>();
        private final Map<String, Entry> byComponent = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Builder(ResponsibilityScheme scheme, String unit, Year period) {
            this.scheme = scheme;
            this.unit = Objects.requireNonNull(unit, "unit");
            this.period = Objects.requireNonNull(period, "period");
        }

        /**
         * Enters a level for all components of a service that have no entry of their own.
         *
         * @param service code of the service
         * @param level the level
         * @return this builder
         */
        public Builder level(String service, ResponsibilityLevel level) {
            return enter(service, Entry.of(level));
        }

        /**
         * Enters a level for one component.
         *
         * @param service code of the service
         * @param component code of the component
         * @param level the level
         * @return this builder
         */
        public Builder level(String service, String component, ResponsibilityLevel level) {
            return enter(service, component, Entry.of(level));
        }

        /**
         * Enters why there is no level for the components of a service that have no entry of their own.
         *
         * @param service code of the service
         * @param status a status that carries no value
         * @return this builder
         * @throws IllegalArgumentException if the status carries a value
         */
        public Builder status(String service, ObservationStatus status) {
            return enter(service, Entry.of(status));
        }

        /**
         * Enters why there is no level for one component.
         *
         * @param service code of the service
         * @param component code of the component
         * @param status a status that carries no value
         * @return this builder
         * @throws IllegalArgumentException if the status carries a value
         */
        public Builder status(String service, String component, ObservationStatus status) {
            return enter(service, component, Entry.of(status));
        }

        private Builder enter(String service, Entry entry) {
            CodingCheck.unknown(scheme, service).ifPresent(problems::add);
            if (byService.put(service, entry) != null) {
                problems.add(CodingCheck.duplicate(service));
            }
            return this;
        }

        private Builder enter(String service, String component, Entry entry) {
            scheme.unknown(service, component).ifPresent(problems::add);
            String criterion = SchemeIndex.criterionCode(service, component);
            if (byComponent.put(criterion, entry) != null) {
                problems.add(CodingCheck.duplicate(criterion));
            }
            return this;
        }

        /**
         * Returns the coding.
         *
         * @return the coding
         * @throws InvalidDefinitionException with every unknown service or component and every second entry
         */
        public ResponsibilityCoding build() {
            InvalidDefinitionException.throwIfAny(problems);
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (Service service : scheme.services()) {
                for (Component component : service.components()) {
                    String criterion = SchemeIndex.criterionCode(service.code(), component.code());
                    Entry entry = byComponent.getOrDefault(criterion, byService.get(service.code()));
                    if (entry != null && !entry.equals(NOT_ASSESSED)) {
                        entries.put(criterion, entry);
                    }
                }
            }
            return new ResponsibilityCoding(scheme, unit, period, entries);
        }
    }
}
