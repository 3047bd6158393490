package org.lgpi.core.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.base.Problem;

/** Divides criteria by their denominators. */
final class DenominatorStep {

    private final AssessmentTable table;
    private final List<Problem> problems;
    private final Map<String, double[]> attributes = new LinkedHashMap<>();

    DenominatorStep(AssessmentTable table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** The divisor of each row; NaN where there is none. */
    double[] divisors(Denominator denominator) {
        if (denominator.source() == Denominator.Source.ATTRIBUTE) {
            return attributes.computeIfAbsent(denominator.name(), this::attribute);
        }
        double[] divisors = new double[table.size()];
        ObservationColumn column = table.column(table.framework().position(denominator.name()));
        for (int row = 0; row < divisors.length; row++) {
            divisors[row] = column.value(row);
        }
        return divisors;
    }

    private double[] attribute(String name) {
        String[] texts = new UnitAttributes(table).texts(name);
        if (!UnitAttributes.isKnown(texts)) {
            problems.add(unknown(name));
        }
        return Arrays.stream(texts).mapToDouble(UnitAttributes::number).toArray();
    }

    static Problem unknown(String attribute) {
        return Problem.error(
                "UNKNOWN_ATTRIBUTE",
                attribute,
                "no unit with the attribute " + attribute,
                "the attribute in the register of units",
                "give a register of units with a column " + attribute + ", or correct the name in method.preparation");
    }

    /** The quotients of a criterion; a value that cannot be divided is a problem, and NaN. */
    double[] divide(String criterion, double[] values, Denominator denominator) {
        double[] divisors = divisors(denominator);
        boolean known = false;
        for (double divisor : divisors) {
            known |= !Double.isNaN(divisor);
        }
        double[] quotients = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            quotients[row] = values[row] * denominator.factor() / divisors[row];
            if (!Double.isNaN(values[row]) && !Double.isFinite(quotients[row])) {
                quotients[row] = Double.NaN;
                if (known) {
                    problems.add(cannotDivide(row, criterion, denominator, divisors[row]));
                }
            }
        }
        return quotients;
    }

    private Problem cannotDivide(int row, String criterion, Denominator denominator, double divisor) {
        boolean zero = divisor == 0;
        return Problem.error(
                zero ? "ZERO_DENOMINATOR" : "MISSING_DENOMINATOR",
                table.unit(row) + " " + table.period(row) + " " + criterion,
                (zero ? "0 as " : "no number as ") + denominator.name(),
                "a number other than 0",
                "correct " + denominator.name() + " of " + table.unit(row) + "; the value is left out");
    }
}
