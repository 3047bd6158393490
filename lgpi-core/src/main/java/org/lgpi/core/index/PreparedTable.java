package org.lgpi.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;

/**
 * Findings after the preparation of a definition: denominators, screening, imputation and treatment of outliers, with a
 * record of all that was done. A pure function of definition and table; the order of rows changes no bit.
 *
 * <p>A fitted definition prepares with what it has learned, any other learns from the table itself: all periods together
 * unless its fit is by period. Units that are screened out enter no statistic. Immutable and thread-safe.
 */
public final class PreparedTable {

    private final IndexDefinition definition;
    private final AssessmentTable observed;
    private final AssessmentTable prepared;
    private final Preparation preparation;
    private final PreparedColumns columns;
    private final String[] screened;
    private final FittedParameters learned;
    private final List<Problem> problems;

    PreparedTable(
            IndexDefinition definition,
            AssessmentTable observed,
            AssessmentTable prepared,
            PreparedColumns columns,
            String[] screened,
            FittedParameters learned,
            List<Problem> problems) {
        this.definition = definition;
        this.observed = observed;
        this.prepared = prepared;
        preparation = definition.method().preparation();
        this.columns = columns;
        this.screened = screened;
        this.learned = learned;
        this.problems = problems;
    }

    /**
     * Prepares a table.
     *
     * @param definition the definition
     * @param table findings under its framework
     * @return the prepared findings
     * @throws IllegalArgumentException if the table is of another framework
     */
    public static PreparedTable of(IndexDefinition definition, AssessmentTable table) {
        definition.requireFramework(table);
        return new Preparer(definition, table).prepare();
    }

    /** The findings after denominators alone. */
    static AssessmentTable divided(IndexDefinition definition, AssessmentTable table) {
        definition.requireFramework(table);
        return new Preparer(definition, table).divided();
    }

    /**
     * Returns the findings as they were observed.
     *
     * @return the table that was prepared
     */
    public AssessmentTable observed() {
        return observed;
    }

    /**
     * Returns the values that are normalised. What was imputed counts as {@code SCORED}; {@link #isImputed} tells it
     * apart. Units that are screened out keep their divided values.
     *
     * @return the prepared findings, rows and columns as in the observed ones
     */
    public AssessmentTable prepared() {
        return prepared;
    }

    /**
     * Returns what the preparation learned, or was fitted with.
     *
     * @return the parameters without those of the normalisation
     */
    public FittedParameters learned() {
        return learned;
    }

    /**
     * Returns the definition with all that it needs to know of this table.
     *
     * @return the definition that the table was prepared with, fitted on it unless it was fitted or learns nothing
     */
    public IndexDefinition fitted() {
        return definition.needsFit()
                ? definition.withMethod(method -> method.withFitted(PopulationFit.of(this, method)))
                : definition;
    }

    /**
     * Tells whether a value was put in place of a missing one.
     *
     * @param row row from 0
     * @param criterion position of the criterion in the framework
     * @return true if the value is imputed
     */
    public boolean isImputed(int row, int criterion) {
        return columns.filledBy(row, criterion) > 0;
    }

    /**
     * Tells whether a value was observed that could not be divided, and nothing was imputed for it.
     *
     * @param row row from 0
     * @param criterion position of the criterion in the framework
     * @return true if the value is left out
     */
    public boolean lacksDenominator(int row, int criterion) {
        return columns.lacksDenominator(row, criterion);
    }

    /**
     * Tells whether any cell of a criterion is imputed or lacks its denominator.
     *
     * @param criterion position of the criterion in the framework
     * @return true if so
     */
    public boolean isMarked(int criterion) {
        return columns.isMarked(criterion);
    }

    /**
     * Tells whether any unit may be screened out.
     *
     * @return true if the definition screens
     */
    public boolean isScreened() {
        return screened.length > 0;
    }

    /**
     * Tells why a unit is screened out.
     *
     * @param row row from 0
     * @return the reason, empty if the unit is scored
     */
    public Optional<String> screenedOut(int row) {
        return screened.length == 0 || screened[row].isEmpty() ? Optional.empty() : Optional.of(screened[row]);
    }

    /**
     * Returns what an observed value of a unit becomes.
     *
     * @param row row of the unit
     * @param criterion position of the criterion in the framework
     * @param value a value as it could be observed
     * @return the divided and treated value; NaN if it cannot be divided
     */
    public double prepare(int row, int criterion, double value) {
        String code = observed.framework().criteria().get(criterion).code();
        Denominator denominator = preparation.denominators().get(code);
        double divided = denominator == null
                ? value
                : value
                        * denominator.factor()
                        / new DenominatorStep(observed, new ArrayList<>()).divisors(denominator)[row];
        return treatment(row, code).apply(Double.isFinite(divided) ? divided : Double.NaN);
    }

    /**
     * Tells whether the treatment of outliers can change values of a criterion.
     *
     * @param row row from 0
     * @param criterion position of the criterion in the framework
     * @return true if values are clipped or bent
     */
    public boolean isTreated(int row, int criterion) {
        return treatment(row, observed.framework().criteria().get(criterion).code())
                .changes();
    }

    private TreatmentFit treatment(int row, String criterion) {
        return learned.preparation(criterion, observed.period(row))
                .flatMap(PreparationFit::treatment)
                .orElse(TreatmentFit.UNTREATED);
    }

    /**
     * Returns what could not be used: values without denominator, and attributes that no unit has.
     *
     * @return the problems, perhaps none
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the record of every changed cell and every unit screened out.
     *
     * @return changes in the order of rows, criteria and steps, perhaps none
     */
    public List<PreparationChange> changes() {
        if (preparation.isNone()) {
            return List.of();
        }
        List<PreparationChange> changes = new ArrayList<>();
        for (int row = 0; row < observed.size(); row++) {
            new CellRecord(row, changes).addAll();
        }
        return Collections.unmodifiableList(changes);
    }

    /** Follows the cells of one row through the steps. */
    private final class CellRecord {

        private final int row;
        private final List<PreparationChange> changes;
        private String criterion = "";

        CellRecord(int row, List<PreparationChange> changes) {
            this.row = row;
            this.changes = changes;
        }

        void addAll() {
            screenedOut(row).ifPresent(reason -> add("screening", Double.NaN, Double.NaN, reason));
            List<Criterion> criteria = observed.framework().criteria();
            for (int c = 0; c < criteria.size(); c++) {
                criterion = criteria.get(c).code();
                add(c);
            }
        }

        private void add(int c) {
            double value = observed.column(c).value(row);
            Denominator denominator = preparation.denominators().get(criterion);
            if (denominator != null && !Double.isNaN(value)) {
                double divided = columns.divided(row, c);
                addIfChanged("denominator", value, divided, denominator.toString());
                value = divided;
            }
            if (screenedOut(row).isPresent()) {
                return;
            }
            int imputation = columns.filledBy(row, c);
            if (imputation > 0) {
                double filled = columns.untreated(row, c);
                Imputation by = preparation.imputation().get(imputation - 1);
                add("imputation", value, filled, by.method().toString());
                value = filled;
            }
            treated(treatment(row, criterion), value);
        }

        private void treated(TreatmentFit fit, double value) {
            if (Double.isNaN(value) || !fit.changes()) {
                return;
            }
            String reason =
                    fit.trials().isEmpty() ? "fitted" : fit.trials().get(0).shape();
            double clipped = fit.clip(value);
            addIfChanged("winsorise", value, clipped, reason);
            fit.transform().ifPresent(curve -> addIfChanged(curve.name(), clipped, fit.apply(value), reason));
        }

        private void addIfChanged(String step, double before, double after, String reason) {
            if (Double.compare(before, after) != 0) {
                add(step, before, after, reason);
            }
        }

        private void add(String step, double before, double after, String reason) {
            changes.add(new PreparationChange(
                    observed.unit(row), observed.period(row), criterion, step, before, after, reason));
        }
    }

    /** Returns one line: how many cells were imputed and units screened out. */
    @Override
    public String toString() {
        int cells = 0;
        int criteria = observed.framework().criteria().size();
        for (int c = 0; c < criteria; c++) {
            for (int row = 0; columns.isMarked(c) && row < observed.size(); row++) {
                cells += isImputed(row, c) ? 1 : 0;
            }
        }
        long out = Arrays.stream(screened).filter(reason -> !reason.isEmpty()).count();
        return observed.size() + " rows prepared: " + cells + " cells imputed, " + out + " screened out";
    }
}
