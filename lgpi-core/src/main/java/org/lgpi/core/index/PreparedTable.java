package org.lgpi.core.index;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

    private final AssessmentTable observed;
    private final AssessmentTable prepared;
    private final IndexMethod method;
    private final PreparedColumns columns;
    private final String[] screened;
    private final FittedParameters learned;
    private final List<Problem> problems;

    private PreparedTable(
            AssessmentTable observed,
            AssessmentTable prepared,
            IndexMethod method,
            PreparedColumns columns,
            String[] screened,
            FittedParameters learned,
            List<Problem> problems) {
        this.observed = observed;
        this.prepared = prepared;
        this.method = method;
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
        Preparer preparer = new Preparer(definition, table);
        preparer.divide();
        return preparer.withValues();
    }

    /** Carries a table through the steps. */
    private static final class Preparer {

        private final AssessmentTable table;
        private final IndexMethod method;
        private final Preparation preparation;
        private final List<Criterion> criteria;
        private final StatusPolicy.Rule[][] rules;
        private final PreparedColumns columns;
        private final List<Problem> problems = new ArrayList<>();

        Preparer(IndexDefinition definition, AssessmentTable table) {
            this.table = table;
            method = definition.method();
            preparation = method.preparation();
            criteria = definition.framework().criteria();
            rules = CriterionPaths.rules(definition.framework(), method.status());
            columns = new PreparedColumns(table, rules);
        }

        PreparedTable prepare() {
            String[] screened = {};
            if (preparation.isNone()) {
                return result(table, screened, new FittedParameters(Map.of(), Map.of()));
            }
            divide();
            AssessmentTable divided = withValues();
            if (preparation.screening().isPresent()) {
                Availability availability = Availability.of(divided, rules, c -> true);
                screened = new ScreeningStep(preparation.screening().get()).reasons(availability);
            }
            FittedParameters learned = learn(screened);
            return result(withValues(), screened, learned);
        }

        private PreparedTable result(AssessmentTable prepared, String[] screened, FittedParameters learned) {
            return new PreparedTable(table, prepared, method, columns, screened, learned, List.copyOf(problems));
        }

        /** A view of the columns as they stand; they are copied before a later step changes them. */
        private AssessmentTable withValues() {
            return table.withValues(columns.values.clone());
        }

        private void divide() {
            DenominatorStep step = new DenominatorStep(table, problems);
            for (int c = 0; c < criteria.size(); c++) {
                Denominator denominator =
                        preparation.denominators().get(criteria.get(c).code());
                if (denominator != null) {
                    columns.divided(c, step.divide(criteria.get(c).code(), columns.copy(c), denominator));
                }
            }
        }

        /** Imputes, then treats, each scope for itself. */
        private FittedParameters learn(String[] screened) {
            Map<Year, int[]> scopes = new TreeMap<>();
            if (method.fit() == Normalisation.Scope.ALL) {
                scopes.put(Year.of(0), rows(screened, row -> true));
            } else {
                columns.years.forEach(year ->
                        scopes.put(year, rows(screened, row -> table.period(row).equals(year))));
            }
            ImputationStep imputation = new ImputationStep(columns, preparation.imputation(), problems);
            Map<Year, PreparationFit[]> fits = new TreeMap<>();
            scopes.forEach((year, rows) -> fits.put(year, impute(imputation, rows, year)));
            Map<Year, Map<String, PreparationFit>> byCode = new TreeMap<>();
            scopes.forEach((year, rows) -> byCode.put(year, treat(rows, fits.get(year))));
            if (!preparation.needsFit()) {
                return new FittedParameters(Map.of(), Map.of());
            }
            return method.fit() == Normalisation.Scope.ALL
                    ? new FittedParameters(Map.of(), Map.of(), byCode.get(Year.of(0)), Map.of())
                    : new FittedParameters(Map.of(), Map.of(), Map.of(), byCode);
        }

        private int[] rows(String[] screened, IntPredicate inScope) {
            return IntStream.range(0, table.size())
                    .filter(row -> inScope.test(row) && (screened.length == 0 || screened[row].isEmpty()))
                    .toArray();
        }

        private PreparationFit[] impute(ImputationStep imputation, int[] rows, Year year) {
            PreparationFit[] fits = new PreparationFit[criteria.size()];
            for (int c = 0; c < fits.length; c++) {
                int criterion = c;
                fits[c] = method.fitted()
                        .map(fitted -> fitted.preparation(
                                        criteria.get(criterion).code(), year)
                                .orElse(PreparationFit.NONE))
                        .orElseGet(() -> imputation.learn(criterion, rows));
            }
            imputation.fill(rows, fits);
            return fits;
        }

        private Map<String, PreparationFit> treat(int[] rows, PreparationFit[] fits) {
            Map<String, PreparationFit> byCode = new LinkedHashMap<>();
            for (int c = 0; c < fits.length; c++) {
                byCode.put(criteria.get(c).code(), treat(c, rows, fits[c]));
            }
            return byCode;
        }

        private PreparationFit treat(int criterion, int[] rows, PreparationFit fit) {
            Treatment treatment = preparation.treatment(criteria.get(criterion).code());
            if (treatment.steps().isEmpty()) {
                return fit;
            }
            PreparationFit complete = fit.treatment().isPresent()
                    ? fit
                    : fit.with(TreatmentLearner.learn(treatment, columns.values(criterion, rows)));
            complete.treatment()
                    .filter(TreatmentFit::changes)
                    .ifPresent(learned -> columns.treat(criterion, rows, learned));
            return complete;
        }
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
        Denominator denominator = method.preparation().denominators().get(code);
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
        if (method.preparation().isNone()) {
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
            Denominator denominator = method.preparation().denominators().get(criterion);
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
                Imputation by = method.preparation().imputation().get(imputation - 1);
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
