package org.lgpi.core.assessment;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * What was found in many units and periods: one row for each unit and period, one column for each criterion.
 *
 * <p>Rows keep the order in which they were added. A criterion with few different findings costs one byte a row.
 * Immutable and thread-safe.
 */
public final class AssessmentTable {

    private final Framework framework;
    private final String[] units;
    private final int[] periods;
    private final ObservationColumn[] columns;
    private final Map<Long, Observation> details;
    private final UnitRegister register;
    private volatile @Nullable Map<Integer, Map<String, Integer>> rowsByPeriod;

    private AssessmentTable(
            Framework framework,
            String[] units,
            int[] periods,
            ObservationColumn[] columns,
            Map<Long, Observation> details,
            UnitRegister register) {
        this.framework = framework;
        this.units = units;
        this.periods = periods;
        this.columns = columns;
        this.details = details;
        this.register = register;
    }

    /**
     * Starts a table.
     *
     * @param framework what is assessed
     * @return an empty builder
     */
    public static Builder builder(Framework framework) {
        return new Builder(framework);
    }

    /**
     * Returns the table of some assessments.
     *
     * @param framework what is assessed
     * @param assessments the assessments, each unit and period once
     * @return the table, rows in the order given
     * @throws IllegalArgumentException if a unit and period stands twice or an assessment has another framework
     */
    public static AssessmentTable of(Framework framework, Iterable<Assessment> assessments) {
        Builder builder = builder(framework);
        assessments.forEach(builder::add);
        return builder.build();
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
     * Returns what is known of the units beside their codes; it does not count when tables are compared.
     *
     * @return the register that was applied, or the units of the assessments that were added; perhaps empty
     */
    public UnitRegister units() {
        return register;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of pairs of unit and period
     */
    public int size() {
        return units.length;
    }

    /**
     * Returns the unit of a row.
     *
     * @param row row from 0
     * @return code of the unit
     */
    public String unit(int row) {
        return units[row];
    }

    /**
     * Returns the period of a row.
     *
     * @param row row from 0
     * @return the year
     */
    public Year period(int row) {
        return Year.of(periods[row]);
    }

    /**
     * Returns all periods.
     *
     * @return the years in rising order
     */
    public SortedSet<Year> periods() {
        SortedSet<Year> all = new TreeSet<>();
        int last = 0;
        for (int i = 0; i < periods.length; i++) {
            if (i == 0 || periods[i] != last) {
                last = periods[i];
                all.add(Year.of(last));
            }
        }
        return Collections.unmodifiableSortedSet(all);
    }

    /**
     * Finds the row of a unit and period.
     *
     * @param unit code of the unit
     * @param period the year
     * @return the row, empty if there is none
     */
    public OptionalInt row(String unit, Year period) {
        Map<String, Integer> rows = rowsByPeriod().getOrDefault(period.getValue(), Map.of());
        Integer row = rows.get(unit);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** Made when first asked for: tables that are only scored never need it. */
    private Map<Integer, Map<String, Integer>> rowsByPeriod() {
        Map<Integer, Map<String, Integer>> made = rowsByPeriod;
        if (made == null) {
            made = new TreeMap<>();
            for (int row = 0; row < units.length; row++) {
                made.computeIfAbsent(periods[row], p -> new HashMap<>()).put(units[row], row);
            }
            rowsByPeriod = made;
        }
        return made;
    }

    /**
     * Returns the findings of one criterion in all rows.
     *
     * @param criterion position of the criterion in the framework, see {@link Framework#position}
     * @return the column
     */
    public ObservationColumn column(int criterion) {
        return columns[criterion];
    }

    /**
     * Returns one finding.
     *
     * @param row row from 0
     * @param criterion position of the criterion in the framework
     * @return the observation
     */
    public Observation observation(int row, int criterion) {
        Observation detail = details.get(key(row, criterion, columns.length));
        if (detail != null) {
            return detail;
        }
        ObservationColumn column = columns[criterion];
        ObservationStatus status = column.status(row);
        return Observation.builder().status(status).value(column.value(row)).build();
    }

    /**
     * Returns one row as an assessment.
     *
     * @param row row from 0
     * @return the assessment
     */
    public Assessment assessment(int row) {
        Map<String, Observation> observations = new LinkedHashMap<>();
        List<Criterion> criteria = framework.criteria();
        for (int c = 0; c < columns.length; c++) {
            Observation observation = observation(row, c);
            if (!observation.equals(Observation.NOT_ASSESSED)) {
                observations.put(criteria.get(c).code(), observation);
            }
        }
        Unit unit = register.unit(units[row]).orElseGet(() -> Unit.of(units[row]));
        return new Assessment(framework, unit, period(row), observations);
    }

    /**
     * Returns this table with other values, such as those prepared for an index; they need not lie on the scales.
     *
     * <p>A cell that gains a value becomes {@code SCORED}, one that loses it {@code NOT_ASSESSED}; particulars of
     * observations are left out.
     *
     * @param values values of all rows by position of the criterion, NaN where there is none; an empty array leaves a
     *     criterion as it is. The arrays become part of the table and must not be changed any more
     * @return the changed table
     * @throws IllegalArgumentException if there is not an array for each criterion, or one of another length
     */
    public AssessmentTable withValues(double[][] values) {
        if (values.length != columns.length) {
            throw new IllegalArgumentException(values.length + " columns for " + columns.length + " criteria");
        }
        ObservationColumn[] changed = columns.clone();
        for (int c = 0; c < columns.length; c++) {
            if (values[c].length == units.length) {
                changed[c] = new PlainColumn(values[c], statuses(columns[c], values[c]));
            } else if (values[c].length > 0) {
                throw new IllegalArgumentException(values[c].length + " values for " + units.length + " rows");
            }
        }
        return new AssessmentTable(framework, units, periods, changed, Map.of(), register);
    }

    private static byte[] statuses(ObservationColumn column, double[] values) {
        byte[] statuses = new byte[values.length];
        for (int row = 0; row < statuses.length; row++) {
            ObservationStatus status = column.status(row);
            if (Double.isNaN(values[row]) == status.carriesValue()) {
                status = status.carriesValue() ? ObservationStatus.NOT_ASSESSED : ObservationStatus.SCORED;
            }
            statuses[row] = (byte) status.ordinal();
        }
        return statuses;
    }

    /**
     * Applies a unit register: criteria become {@code NOT_APPLICABLE} where their condition excludes the unit.
     *
     * <p>A value in such a place is an error and is not used; a unit that the register lacks is an error and its row is
     * left out.
     *
     * @param register the units
     * @return the table of the known units and the problems, in the order of rows and criteria
     */
    public ValueWithProblems<AssessmentTable> withUnits(UnitRegister register) {
        List<Problem> problems = new ArrayList<>();
        Builder builder = builder(framework).units(register);
        List<Criterion> criteria = framework.criteria();
        for (int row = 0; row < units.length; row++) {
            Unit unit = register.unit(units[row]).orElse(null);
            if (unit == null) {
                problems.add(ObservationCheck.unknownUnit(units[row]));
                continue;
            }
            int to = builder.row(units[row], period(row));
            Map<String, String> properties = unit.properties();
            for (int c = 0; c < columns.length; c++) {
                Criterion criterion = criteria.get(c);
                if (criterion.appliesTo().isAll() || criterion.appliesTo().includes(properties)) {
                    Observation detail = details.get(key(row, c, columns.length));
                    if (detail != null) {
                        builder.set(to, c, detail);
                    } else {
                        builder.set(to, c, columns[c].value(row), columns[c].status(row));
                    }
                } else {
                    if (columns[c].status(row).carriesValue()) {
                        problems.add(ObservationCheck.notApplicable(criterion, unit));
                    }
                    builder.set(to, c, Double.NaN, ObservationStatus.NOT_APPLICABLE);
                }
            }
        }
        return new ValueWithProblems<>(builder.build(), problems);
    }

    private static long key(int row, int criterion, int criteria) {
        return (long) row * criteria + criterion;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof AssessmentTable that)
                || !framework.equals(that.framework)
                || !Arrays.equals(units, that.units)
                || !Arrays.equals(periods, that.periods)
                || !details.equals(that.details)) {
            return false;
        }
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < units.length; row++) {
                if (columns[c].status(row) != that.columns[c].status(row)
                        || Double.compare(columns[c].value(row), that.columns[c].value(row)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(units), Arrays.hashCode(periods));
    }

    /** Returns one line: the number of rows, the periods and the number of criteria. */
    @Override
    public String toString() {
        return units.length + " rows, " + (units.length == 0 ? "no periods" : "periods " + periods()) + ", "
                + columns.length + " criteria";
    }

    /** Collects rows; not thread-safe. */
    public static final class Builder {

        private final Framework framework;
        private final List<Criterion> criteria;
        private final ColumnBuilder[] columns;
        private final List<String> units = new ArrayList<>();
        private int[] periods = new int[16];
        private final Map<Integer, Map<String, Integer>> rowsByPeriod = new TreeMap<>();
        private final Map<Long, Observation> details = new HashMap<>();
        private Optional<UnitRegister> register = Optional.empty();
        private final Map<String, Unit> known = new LinkedHashMap<>();
        private boolean built;

        private Builder(Framework framework) {
            this.framework = Objects.requireNonNull(framework, "framework");
            criteria = framework.criteria();
            columns = new ColumnBuilder[criteria.size()];
            for (int c = 0; c < columns.length; c++) {
                columns[c] = new ColumnBuilder();
            }
        }

        /**
         * Sets what is known of the units, without applying it; see {@link AssessmentTable#withUnits}.
         *
         * @param units the register
         * @return this builder
         */
        public Builder units(UnitRegister units) {
            register = Optional.of(units);
            return this;
        }

        /**
         * Finds or adds the row of a unit and period.
         *
         * @param unit code of the unit
         * @param period the year
         * @return the row from 0
         */
        public int row(String unit, Year period) {
            if (built) {
                throw new IllegalStateException("the table is built; start another builder");
            }
            Map<String, Integer> rows = rowsByPeriod.computeIfAbsent(period.getValue(), p -> new HashMap<>());
            Integer known = rows.get(unit);
            if (known != null) {
                return known;
            }
            int row = units.size();
            rows.put(unit, row);
            units.add(unit);
            if (row == periods.length) {
                periods = Arrays.copyOf(periods, row * 2);
            }
            periods[row] = period.getValue();
            return row;
        }

        /**
         * Sets a finding without further particulars, in place of an earlier one.
         *
         * @param row row from 0, as {@link #row} returned it
         * @param criterion position of the criterion in the framework
         * @param value value on its scale, NaN if the status carries none
         * @param status the status
         * @return this builder
         * @throws IllegalArgumentException if the value is off the scale or stands beside a status that carries none
         * @throws IndexOutOfBoundsException if there is no such row
         */
        public Builder set(int row, int criterion, double value, ObservationStatus status) {
            Objects.checkIndex(row, units.size());
            if (!columns[criterion].setKnown(row, value, status)) {
                Scale scale = criteria.get(criterion).scale();
                if (status.carriesValue() ? !scale.admits(value) : !Double.isNaN(value)) {
                    throw new IllegalArgumentException(criteria.get(criterion).code() + ": " + value + " beside "
                            + status + "; expected " + scale.describe());
                }
                columns[criterion].set(row, value, status);
            }
            if (!details.isEmpty()) {
                details.remove(key(row, criterion, columns.length));
            }
            return this;
        }

        /**
         * Sets the finding that stands in another row, without its further particulars, in place of an earlier one.
         *
         * @param other row to take the finding from, from 0
         * @param row row to set, from 0
         * @param criterion position of the criterion in the framework
         * @return this builder
         * @throws IndexOutOfBoundsException if there are no such rows
         */
        public Builder setAsIn(int other, int row, int criterion) {
            Objects.checkIndex(other, units.size());
            Objects.checkIndex(row, units.size());
            columns[criterion].setAsIn(other, row);
            if (!details.isEmpty()) {
                details.remove(key(row, criterion, columns.length));
            }
            return this;
        }

        /**
         * Sets a finding with all that is known of it, in place of an earlier one.
         *
         * @param row row from 0, as {@link #row} returned it
         * @param criterion position of the criterion in the framework
         * @param observation the finding
         * @return this builder
         * @throws IllegalArgumentException if the value is off the scale
         */
        public Builder set(int row, int criterion, Observation observation) {
            set(row, criterion, observation.value(), observation.status());
            if (!observation.isPlain()) {
                details.put(key(row, criterion, columns.length), observation);
            }
            return this;
        }

        /**
         * Tells what stands in a cell so far.
         *
         * @param row row from 0
         * @param criterion position of the criterion in the framework
         * @return the status, {@code NOT_ASSESSED} if nothing was set
         */
        public ObservationStatus status(int row, int criterion) {
            return columns[criterion].status(row);
        }

        /**
         * Tells which body a finding set so far is of.
         *
         * @param row row from 0
         * @param criterion position of the criterion in the framework
         * @return the body, empty if none was named
         */
        public Optional<String> body(int row, int criterion) {
            return Optional.ofNullable(details.get(key(row, criterion, columns.length)))
                    .flatMap(Observation::body);
        }

        /**
         * Adds an assessment as a new row.
         *
         * @param assessment the assessment
         * @return this builder
         * @throws IllegalArgumentException if the unit and period stand here already, or if the assessment has another
         *     framework
         */
        public Builder add(Assessment assessment) {
            if (!assessment.framework().equals(framework)) {
                throw new IllegalArgumentException("the assessment of " + assessment.unit() + " is of "
                        + assessment.framework() + ", the table of " + framework);
            }
            int before = units.size();
            int row = row(assessment.unit(), assessment.period());
            if (row < before) {
                throw new IllegalArgumentException(
                        assessment.unit() + " " + assessment.period() + " stands in the table already");
            }
            assessment.observations().forEach((code, observation) -> set(row, framework.position(code), observation));
            known.putIfAbsent(assessment.unit(), assessment.unitDetails());
            return this;
        }

        /**
         * Returns the table; the builder cannot be used any more.
         *
         * @return the table
         * @throws IllegalStateException if it was built before
         */
        public AssessmentTable build() {
            if (built) {
                throw new IllegalStateException("the table is built already; start another builder");
            }
            built = true;
            int rows = units.size();
            String[] names = units.toArray(String[]::new);
            units.clear();
            ObservationColumn[] finished = new ObservationColumn[columns.length];
            for (int c = 0; c < columns.length; c++) {
                finished[c] = columns[c].build(rows);
                columns[c] = new ColumnBuilder();
            }
            return new AssessmentTable(
                    framework,
                    names,
                    Arrays.copyOf(periods, rows),
                    finished,
                    Map.copyOf(details),
                    register.orElseGet(() -> UnitRegister.of(known.values())));
        }
    }
}
