package org.lgpi.core.index;

import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.stat.ExactSum;

/** Learns the statistics of each criterion from a table; exact sums make the order of rows irrelevant. */
final class PopulationFit {

    private PopulationFit() {}

    /** Learns from prepared values; units that are screened out do not count. */
    static FittedParameters of(PreparedTable prepared, IndexMethod method) {
        AssessmentTable table = prepared.prepared();
        FittedParameters learned = prepared.learned();
        if (method.fit() == Normalisation.Scope.ALL) {
            boolean[] rows = new boolean[table.size()];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = prepared.screenedOut(row).isEmpty();
            }
            return new FittedParameters(fits(table, rows, method), Map.of(), learned.preparation(), Map.of());
        }
        Map<Year, Map<String, CriterionFit>> byPeriod = new TreeMap<>();
        for (Year period : table.periods()) {
            boolean[] rows = new boolean[table.size()];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = table.period(row).equals(period)
                        && prepared.screenedOut(row).isEmpty();
            }
            byPeriod.put(period, fits(table, rows, method));
        }
        return new FittedParameters(Map.of(), byPeriod, Map.of(), learned.preparationByPeriod());
    }

    private static Map<String, CriterionFit> fits(AssessmentTable table, boolean[] rows, IndexMethod method) {
        Map<String, CriterionFit> fits = new LinkedHashMap<>();
        List<Criterion> criteria = table.framework().criteria();
        for (int c = 0; c < criteria.size(); c++) {
            String code = criteria.get(c).code();
            Normalisation normalisation = method.normalisation(code);
            CriterionFit fit = fit(table.column(c), rows);
            fits.put(
                    code,
                    new CriterionFit(
                            fit.count(),
                            fit.minimum(),
                            fit.maximum(),
                            fit.mean(),
                            fit.sd(),
                            reference(table, c, rows, normalisation),
                            normalisation.needsValues() ? values(table.column(c), rows) : SortedValues.NONE));
        }
        return fits;
    }

    private static CriterionFit fit(ObservationColumn column, boolean[] rows) {
        long count = 0;
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        ExactSum sum = new ExactSum();
        for (int row = 0; row < rows.length; row++) {
            double value = column.value(row);
            if (rows[row] && !Double.isNaN(value)) {
                count++;
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
                sum.add(value);
            }
        }
        if (count == 0) {
            return new CriterionFit(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = sum.value() / count;
        if (count == 1) {
            return new CriterionFit(1, minimum, maximum, mean, Double.NaN);
        }
        ExactSum squares = new ExactSum();
        for (int row = 0; row < rows.length; row++) {
            double value = column.value(row);
            if (rows[row] && !Double.isNaN(value)) {
                squares.add((value - mean) * (value - mean));
            }
        }
        return new CriterionFit(count, minimum, maximum, mean, Math.sqrt(squares.value() / (count - 1)));
    }

    /** The value of the reference unit in the latest period in which it has one. */
    private static double reference(AssessmentTable table, int criterion, boolean[] rows, Normalisation normalisation) {
        double reference = Double.NaN;
        Year latest = Year.of(Year.MIN_VALUE);
        for (int row = 0; normalisation.referenceUnit().isPresent() && row < rows.length; row++) {
            double value = table.column(criterion).value(row);
            if (rows[row]
                    && !Double.isNaN(value)
                    && normalisation.referenceUnit().get().equals(table.unit(row))
                    && !table.period(row).isBefore(latest)) {
                reference = value;
                latest = table.period(row);
            }
        }
        return reference;
    }

    private static SortedValues values(ObservationColumn column, boolean[] rows) {
        double[] values = new double[rows.length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            double value = column.value(row);
            if (rows[row] && !Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        return SortedValues.of(Arrays.copyOf(values, count));
    }
}
