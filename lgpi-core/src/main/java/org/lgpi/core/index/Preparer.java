package org.lgpi.core.index;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Criterion;

/** Carries a table through the steps: denominators, screening, imputation, treatment. Used once. */
final class Preparer {

    private final IndexDefinition definition;
    private final AssessmentTable table;
    private final IndexMethod method;
    private final Preparation preparation;
    private final List<Criterion> criteria;
    private final StatusPolicy.Rule[][] rules;
    private final PreparedColumns columns;
    private final List<Problem> problems = new ArrayList<>();

    Preparer(IndexDefinition definition, AssessmentTable table) {
        this.definition = definition;
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
        AssessmentTable divided = divided();
        if (preparation.screening().isPresent()) {
            Availability availability = Availability.of(divided, rules, c -> true);
            screened = new ScreeningStep(preparation.screening().get()).reasons(availability);
        }
        FittedParameters learned = learn(screened);
        return result(withValues(), screened, learned);
    }

    private PreparedTable result(AssessmentTable prepared, String[] screened, FittedParameters learned) {
        return new PreparedTable(definition, table, prepared, columns, screened, learned, List.copyOf(problems));
    }

    /** The findings after denominators alone. */
    AssessmentTable divided() {
        divide();
        return withValues();
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
                    .map(fitted -> fitted.preparation(criteria.get(criterion).code(), year)
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
